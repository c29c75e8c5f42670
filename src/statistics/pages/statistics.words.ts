import type { Text } from '../../platform/text.ts'
import type { Grouping } from '../statistics.ts'

export const words = {
  home: { vi: 'Trang chủ', en: 'Home' },
  title: { vi: 'Thống kê', en: 'Statistics' },
  heading: { vi: 'Chúng tôi làm đúng hẹn đến đâu', en: 'How well we keep our dates' },
  description: {
    vi: 'Hồ sơ tiếp nhận, giải quyết, đúng hạn và trễ hạn của từng cơ quan trong tỉnh.',
    en: 'Dossiers received, resolved, on time and late, for each agency of the province.',
  },
  choose: { vi: 'Chọn kỳ và cơ quan', en: 'Choose period and agency' },
  from: { vi: 'Từ tháng', en: 'From' },
  to: { vi: 'Đến tháng', en: 'To' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  wholeProvince: { vi: 'Toàn tỉnh', en: 'Whole province' },
  groupBy: { vi: 'Xếp theo', en: 'Rows by' },
  show: { vi: 'Xem', en: 'Show' },
  fourFigures: { vi: 'Bốn con số', en: 'Four figures' },
  received: { vi: 'Tiếp nhận', en: 'Received' },
  resolved: { vi: 'Đã giải quyết', en: 'Resolved' },
  onTimeRate: { vi: 'Đúng hạn', en: 'On time' },
  lateDossiers: { vi: 'Trễ hạn', en: 'Late' },
  online: { vi: 'Trực tuyến', en: 'Online' },
  counter: { vi: 'Tại quầy', en: 'At the counter' },
  post: { vi: 'Bưu chính', en: 'By post' },
  early: { vi: 'Trước hạn', en: 'Early' },
  onTime: { vi: 'Đúng hạn', en: 'On time' },
  late: { vi: 'Trễ hạn', en: 'Late' },
  month: { vi: 'Tháng', en: 'Month' },
  byMonth: { vi: 'Từng tháng', en: 'Month by month' },
  receivedByMonth: { vi: 'Hồ sơ tiếp nhận mỗi tháng', en: 'Dossiers received each month' },
  resolvedByMonth: { vi: 'Hồ sơ đã giải quyết mỗi tháng', en: 'Dossiers resolved each month' },
  place: { vi: 'Hạng', en: 'Place' },
  lateNow: { vi: 'Đang trễ', en: 'Late now' },
  best: { vi: 'Đúng hạn nhất', en: 'Most punctual' },
  worst: { vi: 'Trễ nhiều nhất', en: 'Latest' },
  none: { vi: 'Kỳ này chưa có hồ sơ nào được tính.', en: 'No dossiers were counted in this period.' },
  noneHelp: { vi: 'Chọn kỳ khác, hoặc xem toàn tỉnh.', en: 'Choose another period, or the whole province.' },
  lastMonth: { vi: 'Xem tháng gần nhất của toàn tỉnh', en: 'See the last month of the whole province' },
  satisfaction: { vi: 'Mức hài lòng', en: 'Satisfaction' },
  inPeriod: { vi: 'trong kỳ', en: 'in the period' },
  howCounted: { vi: 'Cách tính', en: 'How it is counted' },
} as const satisfies Record<string, Text>

export const groupingLabels: Record<Grouping, Text> = {
  month: { vi: 'Tháng', en: 'Month' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
}

export const rankingTitles: Record<Grouping, Text> = {
  month: { vi: 'Từng tháng', en: 'Month by month' },
  agency: { vi: 'Xếp hạng cơ quan', en: 'Agencies compared' },
  field: { vi: 'Xếp hạng lĩnh vực', en: 'Fields compared' },
  procedure: { vi: 'Xếp hạng thủ tục', en: 'Procedures compared' },
}

/** One definition of early, on time and late, printed under every table (deadlines.md, "Early, on time, late"). */
export const definitions: readonly { readonly term: Text; readonly meaning: Text }[] = [
  {
    term: words.early,
    meaning: {
      vi: 'có kết quả trước ngày hẹn trả. Thời hạn tính bằng giờ thì trước giờ hẹn.',
      en: 'the result was issued before the due date. Limits in hours: before the due minute.',
    },
  },
  {
    term: words.onTime,
    meaning: {
      vi: 'có kết quả trong ngày hẹn trả. Hồ sơ rút, dừng hoặc đóng khi còn hạn cũng tính vào đây.',
      en: 'the result was issued on the due date. Withdrawn, stopped or closed in time counts here too.',
    },
  },
  {
    term: words.late,
    meaning: {
      vi: 'có kết quả sau ngày hẹn trả. Ngày hẹn là ngày đang có hiệu lực; gia hạn sau khi đã trễ không xóa được trễ.',
      en: 'issued after the due date in force. An extension that comes after the date does not undo lateness.',
    },
  },
  {
    term: { vi: 'Tỷ lệ đúng hạn', en: 'On-time rate' },
    meaning: {
      vi: '(trước hạn + đúng hạn) chia cho số đã giải quyết, không chia cho số tiếp nhận.',
      en: '(early + on time) divided by resolved, not by received.',
    },
  },
  {
    term: words.lateNow,
    meaning: {
      vi: 'hồ sơ chưa có kết quả mà ngày hẹn đã qua, tính đến hết ngày cuối của kỳ.',
      en: 'still without a result though the date has passed, at the end of the period.',
    },
  },
]
