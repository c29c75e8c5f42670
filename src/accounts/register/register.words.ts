export const words = {
  title: { vi: 'Thông tin của bạn', en: 'About you' },
  lead: {
    vi: 'Bước cuối. Số định danh được xác nhận khi bạn mang giấy tờ đến quầy lần đầu.',
    en: 'The last step. Your personal number is confirmed when you first bring your papers to a desk.',
  },
  kind: { vi: 'Bạn đăng ký cho ai?', en: 'Who is the account for?' },
  person: { vi: 'Cá nhân', en: 'A person' },
  organisation: { vi: 'Hộ kinh doanh, doanh nghiệp, tổ chức', en: 'A household business, company, organisation' },
  taxCode: { vi: 'Mã số thuế', en: 'Tax code' },
  taxCodeHint: {
    vi: 'Cán bộ xác nhận khi thấy giấy đăng ký; sau đó hồ sơ của mã số này hiện trong tài khoản.',
    en: 'An officer confirms it by the registration paper; then dossiers of this code appear in the account.',
  },
  fullName: { vi: 'Họ và tên, hoặc tên tổ chức', en: 'Full name, or name of the organisation' },
  fullNameHint: { vi: 'Viết như trên giấy tờ.', en: 'As on your papers.' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  enterName: { vi: 'Nhập họ và tên, hoặc tên tổ chức', en: 'Enter the full name, or the name of the organisation' },
  chooseKind: { vi: 'Chọn cá nhân hoặc tổ chức', en: 'Choose a person or an organisation' },
  submit: { vi: 'Tạo tài khoản', en: 'Create the account' },
} as const
