import type { Text } from '../../platform/text.ts'
import type { EnterRefusal } from './enter.ts'
import type { ProviderError } from './identity-provider.ts'

export type IdentityRefusal = ProviderError | EnterRefusal

export const words = {
  button: (name: string): Text => ({ vi: `Đăng nhập bằng ${name}`, en: `Sign in with ${name}` }),
  link: (name: string): Text => ({ vi: `Xác thực bằng ${name}`, en: `Verify with ${name}` }),
  note: (name: string): Text => ({
    vi: `Số định danh được xác thực qua ${name}: hồ sơ bạn đã nộp tại quầy hiện ngay trong tài khoản.`,
    en: `Your personal number is verified by ${name}: dossiers that you filed at a counter appear at once.`,
  }),
  title: (name: string): Text => ({ vi: `Chưa vào được bằng ${name}`, en: `You could not come in with ${name}` }),
  again: { vi: 'Thử lại', en: 'Try again' },
  password: { vi: 'Đăng nhập bằng mật khẩu hoặc mã một lần', en: 'Sign in with a password or a one-time code' },
  back: { vi: 'Về tài khoản', en: 'Back to the account' },
} as const

/** Why somebody who came back from the provider is not let in, and what to do. */
export const refusalWords: Readonly<Record<IdentityRefusal, (name: string) => Text>> = {
  down: name => ({
    vi: `${name} hiện không trả lời. Bạn vẫn đăng nhập được bằng mật khẩu hoặc mã một lần.`,
    en: `${name} does not answer now. You can still sign in with your password or a one-time code.`,
  }),
  cancelled: name => ({
    vi: `Bạn đã dừng lại ở ${name}. Chưa có gì thay đổi.`,
    en: `You turned back at ${name}. Nothing has changed.`,
  }),
  rejected: name => ({
    vi: `Phiên xác thực với ${name} đã cũ hoặc không khớp. Bắt đầu lại từ trang đăng nhập.`,
    en: `The visit to ${name} is too old or does not match. Begin again at the sign-in page.`,
  }),
  level: name => ({
    vi: `Tài khoản ${name} của bạn chưa đủ mức xác thực. Nâng mức tại công an xã, phường rồi thử lại.`,
    en: `Your ${name} account has too low a level. Raise it at the commune police, then try again.`,
  }),
  'no-number': name => ({
    vi: `${name} không gửi số định danh cá nhân. Đăng nhập bằng cách khác, và mang căn cước đến quầy để xác nhận.`,
    en: `${name} sent no personal number. Sign in another way, and bring your identity card to a desk.`,
  }),
  'other-number': name => ({
    vi: `Tài khoản này đã gắn với một số định danh khác số mà ${name} gửi. Mang căn cước đến quầy nếu số cũ sai.`,
    en: `This account has another personal number than the one ${name} sent. Bring your identity card to a desk if it is wrong.`,
  }),
  'has-account': name => ({
    vi: `Số định danh của bạn đã có một tài khoản khác. Đăng xuất, rồi đăng nhập bằng ${name} để vào tài khoản đó.`,
    en: `Your personal number has another account. Sign out, then sign in with ${name} to come into it.`,
  }),
  'linked-elsewhere': name => ({
    vi: `${name} của bạn đã gắn với một tài khoản khác. Đăng xuất, rồi đăng nhập bằng ${name} để vào tài khoản đó.`,
    en: `Your ${name} belongs to another account. Sign out, then sign in with ${name} to come into it.`,
  }),
  'other-kind': name => ({
    vi: `${name} xác thực cá nhân, còn tài khoản này là của tổ chức. Đăng nhập bằng tài khoản của bạn.`,
    en: `${name} verifies persons, and this account is an organisation's. Sign in with your own account.`,
  }),
  disabled: () => ({
    vi: 'Tài khoản của bạn đang bị khóa. Gọi 1022 để được giúp.',
    en: 'Your account is disabled. Call 1022 for help.',
  }),
}
