import type { Text } from '../../platform/text.ts'

export const words = {
  title: { vi: 'Mở lại bản nháp', en: 'Open a draft' },
  lead: {
    vi: 'Nhập mã nháp. Mã OTP được gửi đến số điện thoại bạn đã ghi trong bản nháp.',
    en: 'Enter the draft code. A one-time code goes to the phone in the draft.',
  },
  code: { vi: 'Mã nháp', en: 'Draft code' },
  codeHint: { vi: 'Ví dụ: KS-7F4Q-2M8X', en: 'For example KS-7F4Q-2M8X' },
  enterCode: { vi: 'Nhập mã nháp, ví dụ: KS-7F4Q-2M8X', en: 'Enter the draft code, such as KS-7F4Q-2M8X' },
  send: { vi: 'Gửi mã OTP', en: 'Send the code' },
  digitsTitle: { vi: 'Nhập mã OTP', en: 'Enter the one-time code' },
  digitsLead: {
    vi: 'Nếu mã nháp đúng và bản nháp có số điện thoại, mã OTP đã được gửi đến số đó.',
    en: 'If the draft code is right and the draft has a phone, a code was sent there.',
  },
  digits: { vi: 'Mã OTP', en: 'One-time code' },
  digitsHint: { vi: '6 chữ số, có giá trị 10 phút', en: '6 digits, valid for 10 minutes' },
  open: { vi: 'Mở bản nháp', en: 'Open the draft' },
  again: { vi: 'Gửi mã khác', en: 'Send another code' },
  wrong: (left: number): Text => ({
    vi: left === 0 ? 'Mã OTP đã hết hạn hoặc hết lần thử. Gửi mã khác' : `Mã OTP chưa đúng. Còn ${left} lần thử`,
    en: left === 0 ? 'The code has ended. Send another one' : `The code is not right. ${left} tries are left`,
  }),
  noWay: {
    vi: 'Chưa gửi được tin nhắn. Mở bản nháp trên máy đã dùng, hoặc gọi 1022',
    en: 'No message can be sent. Open the draft on the device that you used, or call 1022',
  },
  yours: { vi: 'Bản nháp của bạn', en: 'Your drafts' },
} as const
