import type { FeeState } from '../../dossiers/index.ts'
import type { Text } from '../../platform/text.ts'

export const words = {
  title: { vi: 'Nộp phí, lệ phí', en: 'Pay the fee' },
  pay: { vi: 'Thanh toán', en: 'Pay' },
  toPay: { vi: 'Số tiền phải nộp', en: 'To pay' },
  reason: { vi: 'Vì sao', en: 'Why' },
  paid: { vi: 'Đã nộp', en: 'Paid' },
  excess: { vi: 'Nộp thừa', en: 'Paid too much' },
  excessNote: {
    vi: 'Một Cửa sẽ hẹn bạn nhận lại phần thừa.',
    en: 'The one-stop will arrange how you get the rest back.',
  },
  scan: { vi: 'Quét mã bằng ứng dụng ngân hàng', en: 'Scan with your bank’s app' },
  scanNote: {
    vi: 'Mã đã có sẵn số tiền và nội dung. Trên điện thoại: chụp màn hình, rồi chọn ảnh trong ứng dụng ngân hàng.',
    en: 'The code holds amount and text. On a phone: take a screenshot and open it in your bank’s app.',
  },
  byHand: { vi: 'Hoặc chuyển khoản bằng tay', en: 'Or transfer by hand' },
  bank: { vi: 'Ngân hàng', en: 'Bank' },
  account: { vi: 'Số tài khoản', en: 'Account' },
  holder: { vi: 'Tên tài khoản', en: 'Holder' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  text: { vi: 'Nội dung', en: 'Text' },
  textNote: {
    vi: 'Ghi đúng nội dung này thì tiền được ghi nhận tự động.',
    en: 'With exactly this text your money is recorded by itself.',
  },
  copyText: { vi: 'Sao chép nội dung', en: 'Copy the text' },
  copyAccount: { vi: 'Sao chép số tài khoản', en: 'Copy the account' },
  next: { vi: 'Sau khi chuyển', en: 'After the transfer' },
  nextSteps: {
    vi: 'Ngân hàng báo tiền về trong ít phút, chậm nhất ngày làm việc sau. Khi nhận được, chúng tôi nhắn tin và biên lai hiện ở đây. Hồ sơ vẫn được giải quyết trong lúc chờ.',
    en: 'The bank reports your money within minutes, at the latest on the next working day. You get a message then, and the receipt appears here. Your dossier is worked on meanwhile.',
  },
  counter: { vi: 'Bạn cũng nộp được tại quầy', en: 'You can also pay at the counter' },
  counterOnly: { vi: 'Nộp tại quầy', en: 'Pay at the counter' },
  refresh: { vi: 'Tôi đã chuyển, xem lại', en: 'I have paid, look again' },
  play: { vi: 'Trả tiền thử (bản trình diễn)', en: 'Pay with play money (demonstration)' },
  receipts: { vi: 'Biên lai', en: 'Receipts' },
  receipt: { vi: 'Tải biên lai', en: 'Get the receipt' },
  back: { vi: 'Về hồ sơ', en: 'Back to the dossier' },
} as const satisfies Record<string, Text>

/** The state in words: a tag, and what it means for the citizen. */
export const stateWords: Readonly<Record<FeeState, { readonly name: Text; readonly note: Text }>> = {
  none: {
    name: { vi: 'Không phải nộp phí', en: 'No fee' },
    note: { vi: 'Không ai được thu thêm tiền của bạn cho việc này.', en: 'Nobody may ask you for money.' },
  },
  later: {
    name: { vi: 'Chưa đến lúc nộp', en: 'Not yet due' },
    note: { vi: 'Bạn nộp khi hồ sơ được tiếp nhận.', en: 'You pay once the dossier is accepted.' },
  },
  'to-assess': {
    name: { vi: 'Chờ Một Cửa báo số tiền', en: 'The amount is not known yet' },
    note: {
      vi: 'Phí tính theo số bản, số trang hoặc theo nghị quyết của tỉnh. Một Cửa sẽ nhắn số tiền cho bạn.',
      en: 'The fee depends on copies, pages or a provincial resolution. The one-stop will tell you the amount.',
    },
  },
  due: { name: { vi: 'Chờ nộp phí', en: 'Awaiting fee' }, note: { vi: '', en: '' } },
  requested: { name: { vi: 'Chờ nộp phí', en: 'Awaiting fee' }, note: { vi: '', en: '' } },
  paid: {
    name: { vi: 'Đã nộp phí', en: 'Paid' },
    note: { vi: 'Bạn không phải làm gì thêm.', en: 'There is nothing more to do.' },
  },
  refunded: {
    name: { vi: 'Đã hoàn phí', en: 'Refunded' },
    note: { vi: 'Tiền được trả lại theo hẹn của Một Cửa.', en: 'The one-stop gives the money back as arranged.' },
  },
  cancelled: {
    name: { vi: 'Không còn phải nộp', en: 'No longer due' },
    note: { vi: 'Hồ sơ đã kết thúc, đừng chuyển tiền.', en: 'The dossier has ended; please send no money.' },
  },
}

export const awaits = (state: FeeState): boolean => state === 'due' || state === 'requested'

/** Title of the page that takes the fee of one dossier. */
export const payTitle = (code: string): Text => ({ vi: `Nộp phí, lệ phí, hồ sơ ${code}`, en: `Pay the fee of ${code}` })
