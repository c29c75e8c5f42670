import type { DossierCommand, PaymentMethod } from '../../dossiers/index.ts'
import type { Text } from '../../platform/text.ts'

type CommandType = DossierCommand['type']

/** What each command is called on its button, and after it was done. */
export const actionNames: Readonly<Record<CommandType, { readonly name: Text; readonly done: Text }>> = {
  accept: { name: { vi: 'Tiếp nhận', en: 'Accept' }, done: { vi: 'Đã tiếp nhận', en: 'Accepted' } },
  'receive-transfer': {
    name: { vi: 'Xác nhận đã nhận hồ sơ', en: 'Confirm the receipt' },
    done: { vi: 'Đã nhận, thời hạn bắt đầu tính', en: 'Received; the time limit runs' },
  },
  'return-transfer': {
    name: { vi: 'Gửi lại nơi tiếp nhận', en: 'Send back to the desk' },
    done: { vi: 'Đã gửi lại nơi tiếp nhận', en: 'Sent back to the desk' },
  },
  'refuse-intake': {
    name: { vi: 'Từ chối tiếp nhận', en: 'Refuse at intake' },
    done: { vi: 'Đã từ chối tiếp nhận', en: 'Refused at intake' },
  },
  assign: { name: { vi: 'Phân công', en: 'Assign' }, done: { vi: 'Đã phân công', en: 'Assigned' } },
  'complete-step': {
    name: { vi: 'Chuyển bước', en: 'Complete the step' },
    done: { vi: 'Đã chuyển bước', en: 'Step done' },
  },
  'return-step': {
    name: { vi: 'Trả lại bước trước', en: 'Send back' },
    done: { vi: 'Đã trả lại bước trước', en: 'Sent back' },
  },
  'request-supplement': {
    name: { vi: 'Yêu cầu bổ sung', en: 'Request a supplement' },
    done: { vi: 'Đã gửi yêu cầu bổ sung', en: 'Supplement requested' },
  },
  supply: {
    name: { vi: 'Nhận giấy tờ bổ sung', en: 'Receive the supplement' },
    done: { vi: 'Đã nhận giấy tờ bổ sung', en: 'Supplement received' },
  },
  pause: {
    name: { vi: 'Tạm dừng tính thời hạn', en: 'Pause the clock' },
    done: { vi: 'Đã tạm dừng tính thời hạn', en: 'Clock paused' },
  },
  resume: {
    name: { vi: 'Tiếp tục tính thời hạn', en: 'Resume the clock' },
    done: { vi: 'Thời hạn được tính tiếp', en: 'Clock resumed' },
  },
  extend: {
    name: { vi: 'Gia hạn, xin lỗi', en: 'Extend, with an apology' },
    done: { vi: 'Đã gia hạn', en: 'Extended' },
  },
  'draft-result': {
    name: { vi: 'Dự thảo kết quả', en: 'Draft the result' },
    done: { vi: 'Đã dự thảo kết quả', en: 'Result drafted' },
  },
  'sign-result': { name: { vi: 'Ký duyệt', en: 'Sign' }, done: { vi: 'Đã ký duyệt', en: 'Signed' } },
  'issue-result': {
    name: { vi: 'Vào sổ, phát hành', en: 'Number and issue' },
    done: { vi: 'Đã vào sổ, phát hành', en: 'Issued' },
  },
  deliver: {
    name: { vi: 'Trả kết quả', en: 'Return the result' },
    done: { vi: 'Đã trả kết quả', en: 'Result returned' },
  },
  withdraw: {
    name: { vi: 'Rút theo đề nghị của người nộp', en: 'Withdraw at the applicant’s wish' },
    done: { vi: 'Đã rút hồ sơ', en: 'Withdrawn' },
  },
  stop: { name: { vi: 'Dừng xử lý', en: 'Stop' }, done: { vi: 'Đã dừng xử lý', en: 'Stopped' } },
  close: {
    name: { vi: 'Đóng vì không bổ sung', en: 'Close for want of supplement' },
    done: { vi: 'Đã đóng hồ sơ', en: 'Closed' },
  },
  'correct-procedure': {
    name: { vi: 'Sửa thủ tục chọn nhầm', en: 'Correct the procedure' },
    done: { vi: 'Đã sửa thủ tục', en: 'Procedure corrected' },
  },
  'request-fee': {
    name: { vi: 'Báo số phí phải nộp', en: 'Name the fee to pay' },
    done: { vi: 'Đã báo phí cho người nộp', en: 'The applicant was told the fee' },
  },
  'record-payment': {
    name: { vi: 'Xác nhận đã thu phí', en: 'Confirm the payment' },
    done: { vi: 'Đã ghi nhận tiền phí', en: 'Payment recorded' },
  },
  'refund-fee': {
    name: { vi: 'Hoàn phí', en: 'Refund the fee' },
    done: { vi: 'Đã ghi nhận hoàn phí', en: 'Refund recorded' },
  },
}

export const words = {
  title: { vi: 'Việc bạn được làm', en: 'What you may do' },
  atStep: { vi: 'theo bước hiện tại', en: 'at this step' },
  others: { vi: 'Việc khác', en: 'Other actions' },
  none: {
    vi: 'Bước này thuộc người khác. Bạn xem được hồ sơ nhưng chưa có việc phải làm.',
    en: 'This step belongs to somebody else. You may read the dossier; there is nothing for you to do.',
  },
  finished: { vi: 'Hồ sơ đã kết thúc, không còn việc gì.', en: 'The dossier is finished; nothing is left to do.' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonTold: { vi: 'Người nộp sẽ đọc đúng câu này.', en: 'The applicant will read these very words.' },
  reasonKept: { vi: 'Ghi vào nhật ký, người nộp không đọc.', en: 'Kept in the log; the applicant does not read it.' },
  legalBasis: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  document: { vi: 'Văn bản kèm theo', en: 'Document' },
  ground: { vi: 'Lý do tạm dừng', en: 'Ground' },
  official: { vi: 'Giao cho', en: 'Assign to' },
  outcome: { vi: 'Kết quả của bước', en: 'Outcome' },
  toNode: { vi: 'Trả về bước', en: 'Back to step' },
  items: { vi: 'Giấy tờ cần bổ sung', en: 'Papers to supplement' },
  itemsHint: {
    vi: 'Nêu hết một lần: chỉ được yêu cầu bổ sung một lần cho mỗi thiếu sót.',
    en: 'Name everything at once: each shortcoming may be asked for only once.',
  },
  itemReason: { vi: 'Thiếu hoặc sai gì', en: 'What is missing or wrong' },
  howToFix: { vi: 'Cách sửa', en: 'How to put it right' },
  given: { vi: 'Giấy tờ đã nhận', en: 'Papers received' },
  feePaid: { vi: 'Đã thu phí, lệ phí', en: 'Fee collected' },
  postTo: { vi: 'Gửi đến:', en: 'Send to:' },
  feeAmount: { vi: 'Số tiền (đồng)', en: 'Amount (đồng)' },
  exemptHint: { vi: 'Miễn phí thì nhập 0 và nêu lý do.', en: 'Exempt: enter 0 and give the reason.' },
  feeMethod: { vi: 'Cách nộp', en: 'Paid by' },
  paperReceipt: { vi: 'Số biên lai giấy', en: 'Number of the paper receipt' },
  paperReceiptHint: {
    vi: 'Để trống nếu chỉ đưa biên lai điện tử.',
    en: 'Empty where only the electronic receipt is given.',
  },
  enterAmount: { vi: 'Nhập số tiền, ví dụ: 50.000', en: 'Enter the amount, e.g. 50.000' },
  competent: { vi: 'Cơ quan giải quyết', en: 'Resolved by' },
  competentHint: {
    vi: 'Nơi khác giải quyết thì hồ sơ được chuyển đến đó; thời hạn tính từ khi nơi đó nhận.',
    en: 'Another agency gets the dossier first; the time limit runs from its receipt.',
  },
  thisDesk: { vi: 'Tại đây', en: 'Here' },
  receiveNote: {
    vi: 'Thời hạn bắt đầu tính từ lúc bạn xác nhận. Nếu giấy tờ chưa đủ, gửi lại nơi tiếp nhận kèm lý do.',
    en: 'The time limit runs from your confirmation. If papers are missing, send it back with the reason.',
  },
  newDate: { vi: 'Ngày hẹn mới', en: 'New due date' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  granted: { vi: 'Đồng ý giải quyết', en: 'Grant' },
  refused: { vi: 'Không giải quyết', en: 'Refuse' },
  content: { vi: 'Nội dung kết quả', en: 'Text of the result' },
  contentHint: {
    vi: 'Để trống: dùng mẫu của thủ tục. Không giải quyết thì phải ghi lý do.',
    en: 'Empty: the procedure’s template. A refusal needs its reason.',
  },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  numberHint: { vi: 'Để trống: số kế tiếp của sổ.', en: 'Empty: the next number of the register.' },
  resultDocument: { vi: 'Bản đã ký hoặc bản quét', en: 'Signed or scanned document' },
  documentHint: {
    vi: 'Tệp PDF. Không đính kèm thì hệ thống lập bản PDF từ nội dung đã duyệt.',
    en: 'A PDF. Without one, a PDF is made from the approved text.',
  },
  documentKept: { vi: 'Đã tải lên:', en: 'Uploaded:' },
  documentKind: { vi: 'Chọn tệp PDF của văn bản', en: 'Choose the PDF of the document' },
  method: { vi: 'Cách trả', en: 'Way' },
  receivedBy: { vi: 'Người nhận', en: 'Received by' },
  mayReceive: { vi: 'Được ủy quyền nhận kết quả', en: 'Authorised to receive the result' },
  identity: { vi: 'Đối chiếu giấy tờ tùy thân trước khi trả.', en: 'Check the identity card before handing over.' },
  note: { vi: 'Ghi chú nội bộ', en: 'Internal note' },
  willRead: { vi: 'Người dân sẽ nhận tin này', en: 'The citizen will read' },
  via: { vi: 'Tin nhắn', en: 'Message' },
  noMessage: { vi: 'Việc này không gửi tin cho người dân.', en: 'No message goes to the citizen.' },
  preview: { vi: 'Xem trước tin', en: 'Preview the message' },
  typed: { vi: 'Nội dung bạn đã gõ', en: 'What you typed' },
  goneTitle: { vi: 'Hồ sơ vừa thay đổi', en: 'The dossier has just changed' },
  gone: {
    vi: 'Xem lại rồi bấm lần nữa nếu vẫn đúng. Nội dung bạn gõ được giữ nguyên.',
    en: 'Look again, then press once more if it still holds. What you typed is kept.',
  },
  enterReason: { vi: 'Nhập lý do', en: 'Enter the reason' },
  enterLegalBasis: { vi: 'Nhập căn cứ pháp lý', en: 'Enter the legal basis' },
  enterReceiver: { vi: 'Nhập tên người nhận', en: 'Enter who receives it' },
  enterDate: { vi: 'Nhập ngày hẹn mới, ví dụ: 30/11/2026', en: 'Enter the new date, e.g. 30/11/2026' },
  chooseItems: { vi: 'Chọn ít nhất một giấy tờ', en: 'Choose at least one paper' },
  enterItemReason: { vi: 'Nhập giấy tờ này thiếu hoặc sai gì', en: 'Enter what is missing or wrong' },
  enterFix: { vi: 'Nhập cách sửa', en: 'Enter how to put it right' },
  choose: { vi: 'Chọn một mục', en: 'Choose one' },
} as const satisfies Record<string, Text>

export const feeMethods: readonly { readonly value: PaymentMethod; readonly label: Text }[] = [
  { value: 'cash', label: { vi: 'Tiền mặt', en: 'Cash' } },
  { value: 'card', label: { vi: 'Thẻ', en: 'Card' } },
  { value: 'transfer', label: { vi: 'Chuyển khoản', en: 'Transfer' } },
  { value: 'post', label: { vi: 'Bưu chính thu hộ', en: 'Through the post' } },
]

/** Work of steps that says more than "Chuyển bước". */
export const stepActions: Readonly<Record<string, Text>> = {
  pay: { vi: 'Xác nhận đã nộp nghĩa vụ tài chính', en: 'Confirm the payment' },
  acknowledge: { vi: 'Xác nhận đã nhận việc', en: 'Acknowledge' },
}

export const againText = (round: number): Text => ({
  vi: `Đây là lần yêu cầu bổ sung thứ ${round}. Luật chỉ cho yêu cầu một lần với mỗi thiếu sót.`,
  en: `This is request number ${round}. The law allows one for each shortcoming.`,
})

export const justChanged = (name: string, what: Text, at: string): Text => ({
  vi: `${name} vừa làm “${what.vi}” lúc ${at}.`,
  en: `${name} has just done “${what.en ?? what.vi}” at ${at}.`,
})

export const sentBackText = (agency: string, reason: string): Text => ({
  vi: `${agency} đã gửi lại: ${reason}`,
  en: `${agency} sent it back: ${reason}`,
})

/** @param day already formatted */
export const receiverText = (number: number, day: string): Text => ({
  vi: `Ủy quyền số ${number}, đến hết ngày ${day}. Đối chiếu giấy tờ của người này trước khi giao.`,
  en: `Authorisation no. ${number}, until ${day}. Check this person’s papers before handing over.`,
})
