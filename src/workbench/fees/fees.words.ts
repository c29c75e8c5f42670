import type { CreditProblem } from '../../payments/index.ts'
import type { Text } from '../../platform/text.ts'

export const words = {
  title: { vi: 'Thu phí, lệ phí', en: 'Fees' },
  unmatched: { vi: 'Cần đối soát', en: 'To reconcile' },
  unmatchedNote: {
    vi: 'Tiền đã vào tài khoản nhưng chưa tự khớp với hồ sơ nào.',
    en: 'Money that came in and matched no dossier by itself.',
  },
  noneUnmatched: { vi: 'Không có khoản nào cần đối soát.', en: 'Nothing to reconcile.' },
  more: { vi: 'Còn nữa: xử lý xong các khoản trên thì các khoản sau hiện ra.', en: 'There are more behind these.' },
  day: { vi: 'Ngày', en: 'Day' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  text: { vi: 'Nội dung chuyển khoản', en: 'Text of the transfer' },
  problem: { vi: 'Vì sao', en: 'Why' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  settle: { vi: 'Đối soát', en: 'Settle' },
  today: { vi: 'Thu hôm nay', en: 'Received today' },
  noneToday: { vi: 'Hôm nay chưa thu khoản nào.', en: 'Nothing received today.' },
  shownOnly: {
    vi: 'Bảng chỉ hiện 200 khoản mới nhất; tổng tính đủ.',
    en: 'Only the newest 200 are listed; the sums are whole.',
  },
  at: { vi: 'Lúc', en: 'At' },
  method: { vi: 'Cách nộp', en: 'Paid by' },
  receipt: { vi: 'Biên lai số', en: 'Receipt' },
  by: { vi: 'Ghi nhận', en: 'Recorded by' },
  system: { vi: 'Hệ thống', en: 'System' },
  sums: { vi: 'Tổng theo cơ quan', en: 'Sum of each agency' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  count: { vi: 'Số khoản', en: 'Payments' },
  total: { vi: 'Tổng', en: 'Total' },
  transaction: { vi: 'Mã giao dịch', en: 'Transaction' },
  account: { vi: 'Vào tài khoản', en: 'Account' },
  outstanding: { vi: 'Hồ sơ còn phải nộp', en: 'Still due for the dossier' },
  attach: { vi: 'Ghi vào một hồ sơ', en: 'Record for a dossier' },
  attachHint: {
    vi: 'Ghi đúng số tiền đã vào. Thiếu thì hồ sơ còn phải nộp phần thiếu, thừa thì hoàn lại sau.',
    en: 'Recorded with the sum that came in: what is missing stays due, what is too much is refunded later.',
  },
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  attachNow: { vi: 'Ghi nhận', en: 'Record' },
  giveBack: { vi: 'Trả lại người chuyển', en: 'Give back' },
  reason: { vi: 'Lý do', en: 'Reason' },
  giveBackHint: {
    vi: 'Chỉ ghi sổ. Lệnh chuyển trả làm ở ngân hàng.',
    en: 'A note in the books; the transfer back is made at the bank.',
  },
  giveBackNow: { vi: 'Ghi là trả lại', en: 'Note as given back' },
  attached: { vi: 'Đã ghi nhận tiền vào hồ sơ', en: 'Recorded for the dossier' },
  returned: { vi: 'Đã ghi là trả lại', en: 'Noted as given back' },
  enterCode: { vi: 'Nhập mã hồ sơ', en: 'Enter the dossier code' },
  enterReason: { vi: 'Nhập lý do trả lại', en: 'Enter why it is given back' },
  noDossier: { vi: 'Không có hồ sơ này ở cơ quan của bạn', en: 'Your agency has no such dossier' },
  nothingDue: {
    vi: 'Hồ sơ này không còn khoản phải nộp. Trả lại tiền cho người chuyển.',
    en: 'Nothing is due for this dossier. Give the money back.',
  },
} as const satisfies Record<string, Text>

export const problemNames: Readonly<Record<CreditProblem, Text>> = {
  'no-reference': { vi: 'Nội dung không có mã', en: 'No reference' },
  'several-references': { vi: 'Nội dung có nhiều mã', en: 'Several references' },
  'unknown-reference': { vi: 'Mã không thuộc hồ sơ nào', en: 'Unknown reference' },
  'wrong-amount': { vi: 'Số tiền không khớp', en: 'Another amount' },
  'already-paid': { vi: 'Hồ sơ đã nộp đủ', en: 'Paid before' },
  'not-payable': { vi: 'Hồ sơ không phải nộp', en: 'Nothing due' },
}

export const methodNames: Readonly<Record<string, Text>> = {
  cash: { vi: 'Tiền mặt', en: 'Cash' },
  card: { vi: 'Thẻ', en: 'Card' },
  transfer: { vi: 'Chuyển khoản', en: 'Transfer' },
  post: { vi: 'Bưu chính thu hộ', en: 'Post' },
  refund: { vi: 'Hoàn lại', en: 'Refund' },
}
