import type { Text } from '../../platform/text.ts'

export const words = {
  home: { vi: 'Trang chủ', en: 'Home' },
  title: { vi: 'Tra cứu hồ sơ', en: 'Track a dossier' },
  doorTitle: { vi: 'Hồ sơ của bạn đến đâu?', en: 'Where is your dossier?' },
  lead: {
    vi: 'Xem hồ sơ đang ở đâu, khi nào có kết quả và bạn cần làm gì.',
    en: 'See where your dossier is, when the result is due and what you need to do.',
  },
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  codeHint: { vi: 'In ở góc trên giấy hẹn.', en: 'Printed at the top of your appointment slip.' },
  digits: { vi: '4 số cuối điện thoại', en: 'Last 4 digits of your phone' },
  digitsHint: { vi: 'Số đã khai khi nộp hồ sơ.', en: 'The number given when filing.' },
  submit: { vi: 'Tra cứu', en: 'Track' },
  report: { vi: 'Gửi phản ánh về hồ sơ này', en: 'Report about this dossier' },
  rate: { vi: 'Đánh giá lần phục vụ', en: 'Rate the service' },
  enterCode: { vi: 'Nhập mã hồ sơ', en: 'Enter the dossier code' },
  enterDigits: { vi: 'Nhập 4 số cuối điện thoại', en: 'Enter the last 4 digits of your phone' },
  notFound: {
    vi: 'Không có hồ sơ với mã và 4 số này. Kiểm tra lại cả hai',
    en: 'No dossier has this code and these digits. Check both',
  },
  helpTitle: { vi: 'Mã hồ sơ ở đâu?', en: 'Where is the code?' },
  help: [
    { vi: 'Ở góc trên giấy tiếp nhận và hẹn trả kết quả.', en: 'At the top of the appointment slip.' },
    { vi: 'Trong tin nhắn trung tâm gửi khi bạn nộp hồ sơ.', en: 'In the message sent when you filed.' },
    {
      vi: 'Mất giấy hẹn: gọi 1022 hoặc đến nơi đã nộp, mang theo thẻ căn cước.',
      en: 'Slip lost: call 1022, or go to the desk with your identity card.',
    },
  ],
  due: { vi: 'Hẹn trả', en: 'Due' },
  dueAfterPause: { vi: 'Có ngày mới khi hết tạm dừng', en: 'Set when the pause ends' },
  intakeDue: { vi: 'Trả lời trước', en: 'Answer by' },
  intakeNote: { vi: 'Cán bộ kiểm tra giấy tờ rồi hẹn ngày trả', en: 'An officer checks the papers, then gives a date' },
  firstDue: { vi: 'Hẹn đầu: ', en: 'First date: ' },
  why: { vi: 'Vì sao là ngày này?', en: 'Why this date?' },
  whyNone: { vi: 'Vì sao chưa có ngày hẹn mới?', en: 'Why is there no new date yet?' },
  whyMoved: { vi: 'Vì sao đổi?', en: 'Why did it move?' },
  finished: { vi: 'Xong lúc', en: 'Finished' },
  holder: { vi: 'Đang ở', en: 'Now with' },
  since: { vi: 'giữ từ ', en: 'since ' },
  stepDue: { vi: 'hạn bước ', en: 'step due ' },
  todo: { vi: 'Bạn cần làm', en: 'What you need to do' },
  noDue: { vi: 'Chưa có', en: 'None yet' },
  timeline: { vi: 'Hồ sơ đã đi những đâu', en: 'Where it has been' },
  expected: { vi: 'Sắp tới', en: 'Still to come' },
  seeCalendar: { vi: 'Xem trên lịch', en: 'See the calendar' },
  receive: { vi: 'Trả kết quả', en: 'Result' },
  missing: { vi: 'Giấy tờ cần bổ sung', en: 'Papers to supply' },
  missingText: {
    vi: 'Lý do và cách sửa từng giấy tờ nằm trong tin nhắn đã gửi đến điện thoại của bạn. Mang giấy tờ đến nơi đã nộp.',
    en: 'What is wrong with each paper, and how to put it right, is in the message sent to your phone. Bring them to the desk.',
  },
  atReceipt: { vi: 'Khi đến nhận', en: 'When you collect' },
  bring: { vi: 'Mang giấy hẹn và thẻ căn cước', en: 'Bring the slip and your identity card' },
  proxy: { vi: 'Nhận hộ: thêm giấy ủy quyền', en: 'For somebody else: also a power of attorney' },
  wrong: { vi: 'Thấy chưa đúng?', en: 'Something not right?' },
  wrongText: {
    vi: 'Gọi 1022, đọc 4 số cuối của mã hồ sơ.',
    en: 'Call 1022 and read out the last 4 digits of the code.',
  },
  write: { vi: 'Đăng nhập để trao đổi với cán bộ', en: 'Sign in to write to the officials' },
  other: { vi: 'Tra cứu hồ sơ khác', en: 'Track another dossier' },
} as const

const day = (instant: string): string => `${instant.slice(8, 10)}/${instant.slice(5, 7)}`

/** What the citizen has to do now, and a word on it. */
export const todoWords = {
  nothing: { vi: 'Không phải làm gì', en: 'Nothing' },
  nothingNote: { vi: 'Có kết quả chúng tôi nhắn tin ngay', en: 'We send a message when the result is there' },
  supply: { vi: 'Bổ sung giấy tờ', en: 'Supply papers' },
  supplyBy: (until: string): Text => ({
    vi: `Chậm nhất ${day(until)}. Xem danh sách bên dưới`,
    en: `By ${day(until)}. See the list below`,
  }),
  supplyNote: { vi: 'Xem danh sách bên dưới', en: 'See the list below' },
  pay: { vi: 'Nộp phí, thuế theo thông báo', en: 'Pay as notified' },
  payNote: { vi: 'Thời hạn tính tiếp khi tiền về', en: 'The clock runs on when the money arrives' },
  payFee: (amount: string): Text => ({ vi: `Nộp phí ${amount}`, en: `Pay the fee of ${amount}` }),
  payFeeNote: { vi: 'Bằng mã chuyển khoản hoặc tại quầy', en: 'By transfer code, or at the counter' },
  collectAndPay: (amount: string): Text => ({
    vi: `Mang giấy hẹn và thẻ căn cước. Còn phải nộp phí ${amount}`,
    en: `Bring the slip and your identity card. ${amount} of the fee are still to be paid`,
  }),
  collect: { vi: 'Đến nhận kết quả', en: 'Collect the result' },
  collectNote: { vi: 'Mang giấy hẹn và thẻ căn cước', en: 'Bring the slip and your identity card' },
  refile: { vi: 'Xem lý do, nộp lại nếu muốn', en: 'See why; you may file again' },
  refileNote: { vi: 'Lý do ở trong tin nhắn đã gửi cho bạn', en: 'The reason is in the message sent to you' },
  done: { vi: 'Đã xong', en: 'All done' },
} as const
