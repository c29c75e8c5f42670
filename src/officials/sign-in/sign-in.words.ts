import type { Text } from '../../platform/text.ts'

export const signInWords = {
  title: { vi: 'Đăng nhập cán bộ', en: 'Sign-in for officials' },
  lead: {
    vi: 'Dành cho cán bộ của các cơ quan trong tỉnh.',
    en: 'For officials of the agencies of the province.',
  },
  username: { vi: 'Tên đăng nhập', en: 'Sign-in name' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  submit: { vi: 'Đăng nhập', en: 'Sign in' },
  enterUsername: { vi: 'Nhập tên đăng nhập', en: 'Enter your sign-in name' },
  enterPassword: { vi: 'Nhập mật khẩu', en: 'Enter your password' },
  wrong: {
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra lại cả hai',
    en: 'The sign-in name or the password is not right. Check both',
  },
  forgotten: {
    vi: 'Quên mật khẩu: báo quản trị của cơ quan, hoặc gọi 1022.',
    en: 'Forgot your password: tell the administrator of your agency, or call 1022.',
  },
  citizens: { vi: 'Người dân, doanh nghiệp đăng nhập ở đây', en: 'Citizens and businesses sign in here' },
  demoTitle: { vi: 'Tài khoản dùng thử', en: 'Demonstration accounts' },
  demoLead: (password: string): Text => ({
    vi: `Dữ liệu ở đây là dữ liệu mẫu. Mật khẩu của mọi tài khoản: ${password}`,
    en: `The data here is invented. Password of every account: ${password}`,
  }),
  demoAccount: { vi: 'Tên đăng nhập', en: 'Sign-in name' },
  demoPost: { vi: 'Công việc', en: 'Work' },
} as const
