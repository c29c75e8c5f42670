export const words = {
  title: { vi: 'Đăng nhập', en: 'Sign in' },
  lead: { vi: 'Dành cho người dân, hộ kinh doanh, tổ chức.', en: 'For citizens, household businesses, organisations.' },
  contact: { vi: 'Số điện thoại hoặc email', en: 'Phone or e-mail' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  submit: { vi: 'Đăng nhập', en: 'Sign in' },
  enterContact: {
    vi: 'Nhập số điện thoại 10 chữ số bắt đầu bằng 0, hoặc email dạng ten@vidu.vn',
    en: 'Enter a phone of 10 digits beginning with 0, or an e-mail like name@example.vn',
  },
  enterPassword: { vi: 'Nhập mật khẩu', en: 'Enter your password' },
  wrong: {
    vi: 'Số điện thoại, email hoặc mật khẩu chưa đúng. Kiểm tra lại',
    en: 'The phone, e-mail or password is not right. Check them',
  },
  otherWays: { vi: 'Cách khác', en: 'Other ways' },
  byCode: { vi: 'Đăng nhập bằng mã một lần', en: 'Sign in with a one-time code' },
  forgotten: { vi: 'Quên mật khẩu', en: 'Forgot your password' },
  register: { vi: 'Chưa có tài khoản? Đăng ký', en: 'No account yet? Register' },
  officials: { vi: 'Cán bộ, công chức đăng nhập ở đây', en: 'Officials sign in here' },
  withoutAccount: {
    vi: 'Chỉ muốn xem hồ sơ đến đâu? Tra cứu, không cần tài khoản',
    en: 'Only want to see where your dossier is? No account needed',
  },
} as const
