import type { Text } from '../../platform/text.ts'
import type { RatingGrouping } from '../ratings.queries.ts'

export const words = {
  title: { vi: 'Mức hài lòng', en: 'Satisfaction' },
  lead: {
    vi: 'Đánh giá của người dân sau mỗi lần phục vụ. Không gắn với tên cán bộ hay người đánh giá.',
    en: 'What people say after each contact. No clerk and no customer is named.',
  },
  choose: { vi: 'Chọn kỳ và cơ quan', en: 'Choose period and agency' },
  from: { vi: 'Từ tháng', en: 'From' },
  to: { vi: 'Đến tháng', en: 'To' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  allMine: { vi: 'Tất cả cơ quan được xem', en: 'All that I may see' },
  procedure: { vi: 'Mã thủ tục', en: 'Procedure code' },
  groupBy: { vi: 'Xếp theo', en: 'Rows by' },
  show: { vi: 'Xem', en: 'Show' },
  rated: { vi: 'Lượt đánh giá', en: 'Ratings' },
  satisfied: { vi: 'Hài lòng', en: 'Satisfied' },
  neutral: { vi: 'Bình thường', en: 'Neither' },
  dissatisfied: { vi: 'Không hài lòng', en: 'Dissatisfied' },
  share: { vi: 'Tỷ lệ hài lòng', en: 'Share satisfied' },
  byMonth: { vi: 'Đánh giá mỗi tháng', en: 'Ratings each month' },
  byAnswer: { vi: 'Từng mức trả lời', en: 'Answer by answer' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  month: { vi: 'Tháng', en: 'Month' },
  table: { vi: 'Bảng số liệu', en: 'Figures' },
  none: { vi: 'Kỳ này chưa có đánh giá nào.', en: 'There are no ratings in this period.' },
  csv: { vi: 'Tải CSV', en: 'Download CSV' },
  comments: { vi: 'Lời người dân', en: 'What people wrote' },
  noComments: { vi: 'Kỳ này không ai viết thêm.', en: 'Nobody wrote anything in this period.' },
  closed: {
    vi: 'Lời người dân do lãnh đạo và trưởng bộ phận Một cửa đọc.',
    en: 'What people wrote is read by the leader and the head of the one-stop.',
  },
  day: { vi: 'Ngày', en: 'Day' },
  contact: { vi: 'Lần phục vụ', en: 'Contact' },
  comment: { vi: 'Nội dung', en: 'Text' },
  good: { vi: 'Trả lời “Tốt”', en: 'Answered “Good”' },
  howCounted: {
    vi: 'Tỷ lệ hài lòng là số lượt “Hài lòng” và “Rất hài lòng” trên mọi lượt đánh giá. Mỗi lần phục vụ được đánh giá một lần, tính cho cơ quan có bộ phận Một cửa đã phục vụ.',
    en: 'The share satisfied is “Satisfied” and “Very satisfied” of all ratings. Each contact is rated once and counts for the agency whose one-stop made it.',
  },
} as const satisfies Record<string, Text>

export const groupingLabels: Readonly<Record<RatingGrouping, Text>> = {
  month: { vi: 'Tháng', en: 'Month' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
}
