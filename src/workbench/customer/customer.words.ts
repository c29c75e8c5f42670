import type { JoinRefusal } from '../../accounts/index.ts'
import type { Text } from '../../platform/text.ts'

export const words = {
  title: { vi: 'Khách hàng', en: 'Customers' },
  filter: { vi: 'Tìm khách hàng', en: 'Find a customer' },
  q: { vi: 'Số CCCD, mã số thuế, điện thoại hoặc tên', en: 'Number, tax code, phone or name' },
  submit: { vi: 'Tìm', en: 'Search' },
  found: { vi: 'Khách hàng tìm thấy', en: 'Customers found' },
  start: { vi: 'Nhập số, điện thoại hoặc tên để tìm.', en: 'Enter a number, a phone or a name.' },
  nothing: { vi: 'Không tìm thấy khách hàng nào.', en: 'Nobody was found.' },
  name: { vi: 'Tên', en: 'Name' },
  number: { vi: 'Số định danh, mã số thuế', en: 'Number or tax code' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  kind: { vi: 'Loại', en: 'Kind' },
  person: { vi: 'Cá nhân', en: 'Person' },
  organisation: { vi: 'Tổ chức', en: 'Organisation' },
  holder: { vi: 'Hồ sơ khách hàng', en: 'Customer' },
  dossiers: { vi: 'Số hồ sơ', en: 'Dossiers' },
  account: { vi: 'Tài khoản', en: 'Account' },
  noAccount: {
    vi: 'Chưa có tài khoản. Nếu người này đã đăng ký, tìm theo số điện thoại họ dùng để đăng nhập.',
    en: 'No account. If this person has registered, search by the phone that they sign in with.',
  },
  claimed: { vi: 'Số khách hàng tự khai', en: 'Number as the customer wrote it' },
  none: { vi: 'Chưa có', en: 'None' },
  state: { vi: 'Danh tính', en: 'Identity' },
  verified: (day: string): Text => ({ vi: `Đã xác nhận ngày ${day}`, en: `Verified on ${day}` }),
  unverified: { vi: 'Chưa xác nhận', en: 'Not verified' },
  confirm: { vi: 'Xác nhận danh tính', en: 'Verify the identity' },
  confirmLead: {
    vi: 'Nhập theo giấy tờ gốc khách hàng xuất trình. Mọi hồ sơ của số này sẽ hiện trong tài khoản.',
    en: 'As on the original paper. All dossiers of this number then appear in the account.',
  },
  personalNumber: { vi: 'Số CCCD', en: 'Personal number' },
  taxCode: { vi: 'Mã số thuế', en: 'Tax code' },
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  organisationName: { vi: 'Tên tổ chức', en: 'Name of the organisation' },
  birthDate: { vi: 'Ngày sinh', en: 'Date of birth' },
  seenCard: {
    vi: 'Tôi đã xem thẻ căn cước gốc; ảnh và người trước quầy là một',
    en: 'I have seen the original identity card; photo and person are the same',
  },
  seenPaper: {
    vi: 'Tôi đã xem giấy đăng ký gốc và căn cước của người đại diện',
    en: 'I have seen the original registration and the representative’s identity card',
  },
  ownAccount: {
    vi: 'Cán bộ không tự xác nhận tài khoản của mình. Nhờ đồng nghiệp xác nhận',
    en: 'Officers do not confirm their own account. Ask a colleague to confirm it',
  },
  tick: { vi: 'Đánh dấu khi đã xem giấy tờ gốc', en: 'Tick once you have seen the original paper' },
  enterName: { vi: 'Nhập tên như trên giấy tờ', en: 'Enter the name as on the paper' },
  wrongDate: { vi: 'Ngày sinh cần có dạng 05/03/1990', en: 'The date should look like 05/03/1990' },
  done: {
    vi: 'Đã xác nhận. Hồ sơ của số này hiện trong tài khoản của khách hàng.',
    en: 'Verified. The dossiers of this number appear in the account.',
  },
} as const

export const refusalWords: Readonly<Record<JoinRefusal, Text>> = {
  'other-number': {
    vi: 'Tài khoản này đã gắn với một số khác',
    en: 'This account has another number already',
  },
  'has-account': {
    vi: 'Số này đã có tài khoản khác. Khách hàng đăng nhập tài khoản đó',
    en: 'Another account stands for this number. The customer signs in to that one',
  },
  'other-kind': { vi: 'Loại tài khoản không khớp với số này', en: 'The kind of account does not fit the number' },
}
