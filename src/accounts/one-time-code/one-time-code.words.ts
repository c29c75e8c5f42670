import type { OutgoingMessage } from '../../notifications/index.ts'
import type { Text } from '../../platform/text.ts'
import type { Purpose } from './one-time-code.queries.ts'

export const codeMessage = (code: string): OutgoingMessage => ({
  subject: 'Mã đăng nhập Một Cửa',
  body: `Một Cửa: mã của bạn là ${code}, dùng trong 10 phút. Không đưa mã này cho ai, kể cả cán bộ.`,
})

export const knownMessage = (site: string): OutgoingMessage => ({
  subject: 'Bạn đã có tài khoản Một Cửa',
  body: `Một Cửa: bạn đã có tài khoản. Đăng nhập tại ${site}/dang-nhap. Nếu không phải bạn vừa đăng ký, hãy bỏ qua tin này.`,
})

export const takenMessage: OutgoingMessage = {
  subject: 'Số hoặc email này đã có tài khoản Một Cửa',
  body: 'Một Cửa: có người muốn dùng số hoặc email này cho một tài khoản khác. Nó đã thuộc tài khoản của bạn nên không đổi được. Nếu không phải bạn, hãy bỏ qua tin này.',
}

/** To where the account was reached before. */
export const contactChangedMessage: OutgoingMessage = {
  subject: 'Liên hệ của tài khoản Một Cửa đã đổi',
  body: 'Một Cửa: số điện thoại hoặc email của tài khoản bạn vừa được đổi. Nếu không phải bạn, gọi ngay 1022.',
}

interface StepWords {
  readonly title: Text
  readonly lead: Text
}

/** The first page of each purpose: where the code goes. */
export const startWords: Record<Purpose, StepWords> = {
  register: {
    title: { vi: 'Đăng ký tài khoản', en: 'Register' },
    lead: {
      vi: 'Chúng tôi gửi mã 6 chữ số để biết số hoặc email này là của bạn.',
      en: 'We send a 6-digit code to make sure that the phone or e-mail is yours.',
    },
  },
  'sign-in': {
    title: { vi: 'Đăng nhập bằng mã một lần', en: 'Sign in with a one-time code' },
    lead: {
      vi: 'Không cần mật khẩu: chúng tôi gửi mã 6 chữ số cho bạn.',
      en: 'No password needed: we send you a 6-digit code.',
    },
  },
  feedback: {
    title: { vi: 'Xác minh để gửi phản ánh', en: 'Show that we can reach you' },
    lead: {
      vi: 'Chúng tôi gửi mã 6 chữ số đến số hoặc email mà bạn muốn nhận trả lời. Không cần tài khoản.',
      en: 'We send a 6-digit code to the phone or e-mail at which you want the answer. No account needed.',
    },
  },
  reset: {
    title: { vi: 'Đặt lại mật khẩu', en: 'Reset your password' },
    lead: {
      vi: 'Chúng tôi gửi mã 6 chữ số, sau đó bạn đặt mật khẩu mới.',
      en: 'We send a 6-digit code, then you set a new password.',
    },
  },
  contact: {
    title: { vi: 'Đổi số điện thoại hoặc email', en: 'Change phone or e-mail' },
    lead: {
      vi: 'Chúng tôi gửi mã 6 chữ số đến số hoặc email mới. Nhập đúng mã thì mới đổi.',
      en: 'We send a 6-digit code to the new phone or e-mail. Nothing changes before the code is entered.',
    },
  },
}

export const words = {
  home: { vi: 'Trang chủ', en: 'Home' },
  contact: { vi: 'Số điện thoại hoặc email', en: 'Phone or e-mail' },
  enterContact: {
    vi: 'Nhập số điện thoại 10 chữ số bắt đầu bằng 0, hoặc email dạng ten@vidu.vn',
    en: 'Enter a phone of 10 digits beginning with 0, or an e-mail like name@example.vn',
  },
  send: { vi: 'Gửi mã', en: 'Send the code' },
  noPhone: {
    vi: 'Hiện chưa gửi được tin nhắn. Dùng email, hoặc gọi 1022',
    en: 'Text messages cannot be sent now. Use an e-mail, or call 1022',
  },
  noMail: {
    vi: 'Hiện chưa gửi được email. Dùng số điện thoại, hoặc gọi 1022',
    en: 'E-mails cannot be sent now. Use a phone, or call 1022',
  },
  codeFor: (what: Text): Text => ({ vi: `Nhập mã: ${what.vi}`, en: `Enter the code: ${what.en ?? what.vi}` }),
  codeTitle: { vi: 'Nhập mã', en: 'Enter the code' },
  sentTo: (target: string): Text => ({
    vi: `Nếu dùng được, mã đã được gửi đến ${target}. Mã dùng trong 10 phút.`,
    en: `If it can be used, the code was sent to ${target}. It works for 10 minutes.`,
  }),
  code: { vi: 'Mã 6 chữ số', en: '6-digit code' },
  codeHint: { vi: 'Có thể dán mã vào đây.', en: 'You may paste it here.' },
  enterCode: { vi: 'Nhập mã gồm 6 chữ số', en: 'Enter the code of 6 digits' },
  wrongCode: (left: number): Text => ({
    vi: `Mã chưa đúng. Còn ${left} lần thử`,
    en: left === 1 ? 'The code is not right. One try left' : `The code is not right. ${left} tries left`,
  }),
  gone: {
    vi: 'Mã đã hết hạn hoặc hết lượt thử. Nhận mã mới',
    en: 'The code has expired or its tries are used up. Get a new one',
  },
  next: { vi: 'Tiếp tục', en: 'Continue' },
  again: { vi: 'Nhận mã mới', en: 'Get a new code' },
  backToProfile: { vi: 'Về trang thông tin', en: 'Back to the profile' },
  haveAccount: { vi: 'Đã có tài khoản? Đăng nhập', en: 'You have an account? Sign in' },
} as const
