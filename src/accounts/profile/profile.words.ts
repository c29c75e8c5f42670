import type { Text } from '../../platform/text.ts'

export const words = {
  title: { vi: 'Thông tin của tôi', en: 'My profile' },
  lead: { vi: 'Dùng để điền sẵn khi bạn nộp hồ sơ.', en: 'Used to fill in forms for you.' },
  identity: { vi: 'Danh tính đã xác nhận', en: 'Verified identity' },
  unchecked: {
    vi: 'Chưa xác nhận. Mang căn cước (tổ chức: giấy đăng ký) đến quầy bất kỳ để hồ sơ nộp tại quầy hiện ở đây.',
    en: 'Not verified yet. Bring your identity card (organisations: the registration paper) to any desk, and dossiers filed there appear here.',
  },
  fromPapers: { vi: 'Cán bộ đã đối chiếu giấy tờ', en: 'Compared with your papers' },
  fromProvider: (name: string): Text => ({ vi: `Từ ${name}`, en: `From ${name}` }),
  sensitive: {
    vi: 'Số định danh chỉ hiện bốn số cuối để người đứng cạnh không đọc được.',
    en: 'Only the last four digits are shown, so that nobody reads over your shoulder.',
  },
  contact: { vi: 'Liên hệ và đăng nhập', en: 'Contact and sign-in' },
  contactHint: {
    vi: 'Chỉ đổi sau khi bạn nhập mã gửi đến số hoặc email mới.',
    en: 'They change only once you enter the code sent to the new phone or e-mail.',
  },
  contactSaved: { vi: 'Đã đổi số điện thoại hoặc email.', en: 'The phone or e-mail was changed.' },
  phone: { vi: 'Số điện thoại', en: 'Phone' },
  email: { vi: 'Email', en: 'E-mail' },
  none: { vi: 'Chưa có', en: 'None yet' },
  prefill: { vi: 'Thông tin điền sẵn', en: 'Used to fill in forms' },
  save: { vi: 'Lưu thông tin', en: 'Save' },
  saved: { vi: 'Đã lưu thông tin.', en: 'Saved.' },
  passwordSaved: {
    vi: 'Đã đổi mật khẩu. Các thiết bị khác đã bị đăng xuất.',
    en: 'The password was changed. Other devices were signed out.',
  },
  noPassword: {
    vi: 'Tài khoản chưa có mật khẩu. Thêm số điện thoại hoặc email, rồi',
    en: 'The account has no password. Add a phone or an e-mail, then',
  },
  setPassword: { vi: 'đặt mật khẩu', en: 'set a password' },
} as const
