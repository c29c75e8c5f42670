import type { Text } from '../platform/text.ts'
import type { Role } from '../workflow/index.ts'

/** Words that several pages of the workbench share. */
export const words = {
  toInbox: { vi: 'Về hộp việc', en: 'Go to the inbox' },
  inbox: { vi: 'Hộp việc', en: 'Inbox' },
  intake: { vi: 'Tiếp nhận', en: 'Intake' },
  online: { vi: 'Trực tuyến', en: 'Online' },
  sign: { vi: 'Chờ ký', en: 'To sign' },
  assign: { vi: 'Phân công', en: 'Assign' },
  deliver: { vi: 'Trả kết quả', en: 'Return results' },
  interAgency: { vi: 'Liên thông', en: 'Inter-agency' },
  fees: { vi: 'Thu phí', en: 'Fees' },
  search: { vi: 'Tìm hồ sơ', en: 'Search' },
  feedback: { vi: 'Phản ánh', en: 'Reports' },
  satisfaction: { vi: 'Hài lòng', en: 'Satisfaction' },
  customers: { vi: 'Khách hàng', en: 'Customers' },
  noPost: { vi: 'Hiện không giữ chức danh nào', en: 'Holds no post today' },
  you: { vi: 'Bạn', en: 'You' },
  applicantHolds: { vi: 'Người nộp', en: 'Applicant' },
  left: { vi: 'Còn lại', en: 'Time left' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  applicant: { vi: 'Người nộp', en: 'Applicant' },
  state: { vi: 'Trạng thái', en: 'State' },
  holder: { vi: 'Đang ở', en: 'With' },
  channel: { vi: 'Cách nộp', en: 'Filed' },
  code: { vi: 'Mã hồ sơ', en: 'Code' },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  all: { vi: 'Tất cả', en: 'All' },
  tokenEnded: {
    vi: 'Phiên của biểu mẫu đã hết. Nội dung vẫn được giữ, bấm lại một lần nữa.',
    en: 'The form’s session has ended. What you typed is kept: press once more.',
  },
  clear: { vi: 'Bỏ lọc', en: 'Clear' },
} as const satisfies Record<string, Text>

export const channelNames: Readonly<Record<string, Text>> = {
  online: { vi: 'Trực tuyến', en: 'Online' },
  counter: { vi: 'Quầy', en: 'Counter' },
  post: { vi: 'Bưu chính', en: 'Post' },
}

export const roleNames: Readonly<Record<Role, { vi: string; en: string }>> = {
  'one-stop-officer': { vi: 'Một cửa', en: 'One-stop' },
  'one-stop-head': { vi: 'Trưởng Một cửa', en: 'Head of one-stop' },
  specialist: { vi: 'Chuyên viên', en: 'Specialist' },
  'unit-head': { vi: 'Trưởng phòng', en: 'Head of unit' },
  leader: { vi: 'Lãnh đạo', en: 'Leader' },
  clerk: { vi: 'Văn thư', en: 'Clerk' },
  'procedure-control': { vi: 'Kiểm soát thủ tục', en: 'Procedure control' },
  'centre-admin': { vi: 'Quản trị Trung tâm', en: 'Centre administrator' },
}
