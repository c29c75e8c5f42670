import type { NotificationKind } from '../../notifications/index.ts'
import type { Text } from '../../platform/text.ts'

export const words = {
  title: { vi: 'Chọn thông báo', en: 'Choose notices' },
  lead: {
    vi: 'Mọi tin đều nằm trong tài khoản. Chọn thêm loại nào được gửi qua email và tin nhắn điện thoại.',
    en: 'Everything is kept in the account. Choose what is also sent by e-mail and text message.',
  },
  messages: { vi: 'Thông báo', en: 'Messages' },
  table: { vi: 'Loại tin và cách gửi', en: 'Kinds of messages and ways' },
  kind: { vi: 'Loại tin', en: 'Kind' },
  account: { vi: 'Trong tài khoản', en: 'In the account' },
  email: { vi: 'Email', en: 'E-mail' },
  sms: { vi: 'Tin nhắn điện thoại', en: 'Text message' },
  always: { vi: 'Luôn có', en: 'Always' },
  binding: { vi: 'Luôn có, vì có giá trị pháp lý', en: 'Always, since it has legal effect' },
  address: { vi: 'Gửi email đến', en: 'Send e-mails to' },
  addressHint: {
    vi: 'Để trống thì dùng email ghi trong từng hồ sơ.',
    en: 'When empty, the e-mail given in each dossier is used.',
  },
  wrongEmail: { vi: 'Email cần có dạng ten@vidu.vn', en: 'An e-mail looks like name@example.com' },
  phone: { vi: 'Tin nhắn đến', en: 'Text messages go to' },
  noPhone: { vi: 'số điện thoại ghi trong từng hồ sơ', en: 'the phone given in each dossier' },
  save: { vi: 'Lưu lựa chọn', en: 'Save' },
  saved: { vi: 'Đã lưu lựa chọn.', en: 'Your choice was saved.' },
  ended: {
    vi: 'Trang mở đã lâu nên chưa lưu. Lựa chọn vẫn còn ở dưới, bấm lưu lần nữa.',
    en: 'The page was open for long, so nothing was saved. Your choice is still there: save it again.',
  },
  choose: { vi: 'Chọn tin nhận qua email, điện thoại', en: 'Choose e-mails and text messages' },
  markRead: { vi: 'Đánh dấu đã đọc', en: 'Mark as read' },
  open: { vi: 'Mở', en: 'Open' },
  unread: { vi: 'Mới', en: 'New' },
} as const satisfies Record<string, Text>

export const kindNames: Readonly<Record<NotificationKind, { readonly name: Text; readonly note: Text }>> = {
  intake: {
    name: { vi: 'Tiếp nhận', en: 'Intake' },
    note: { vi: 'đã nhận, đã tiếp nhận, ngày hẹn trả', en: 'received, accepted, due date' },
  },
  supplement: {
    name: { vi: 'Yêu cầu bổ sung', en: 'Requests for papers' },
    note: { vi: 'giấy tờ còn thiếu và cách sửa', en: 'what is missing and how to put it right' },
  },
  result: {
    name: { vi: 'Có kết quả', en: 'Results' },
    note: { vi: 'kết quả, từ chối, dừng giải quyết, trả kết quả', en: 'results, refusals, stops, deliveries' },
  },
  progress: {
    name: { vi: 'Thay đổi khác', en: 'Other changes' },
    note: { vi: 'tạm dừng, tính tiếp, hẹn lại ngày', en: 'pauses, resumptions, new dates' },
  },
  conversation: {
    name: { vi: 'Tin nhắn mới', en: 'New messages' },
    note: { vi: 'cán bộ viết cho bạn', en: 'an official wrote to you' },
  },
  reminder: {
    name: { vi: 'Nhắc hạn', en: 'Reminders' },
    note: { vi: 'sắp hết hạn bổ sung, bản nháp, chưa nhận kết quả', en: 'papers, drafts, results not collected' },
  },
}
