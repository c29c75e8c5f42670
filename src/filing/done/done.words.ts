import type { Text } from '../../platform/text.ts'

export const words = {
  title: { vi: 'Đã nộp hồ sơ', en: 'Dossier filed' },
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  keep: {
    vi: 'Ghi lại mã này. Tra cứu bằng mã và 4 số cuối điện thoại.',
    en: 'Note the code. Track it with the code and the last 4 digits of the phone.',
  },
  sentTo: (phone: string): Text => ({
    vi: `Tin về hồ sơ được gửi đến số ${phone}.`,
    en: `Messages about the dossier go to ${phone}.`,
  }),
  answer: { vi: 'Trả lời trước', en: 'Answer before' },
  answerNote: (agency: string): Text => ({
    vi: `${agency} sẽ tiếp nhận, hoặc gửi một danh sách đủ những gì còn thiếu kèm cách sửa.`,
    en: `${agency} accepts it, or sends one full list of what is missing and how to put it right.`,
  }),
  due: { vi: 'Ngày hẹn trả kết quả được báo khi hồ sơ được tiếp nhận.', en: 'The due date comes with the acceptance.' },
  next: { vi: 'Tiếp theo', en: 'What happens next' },
  bring: (agency: string): Text => ({
    vi: `Mang bản giấy sau đến quầy Một Cửa ${agency}, kèm mã hồ sơ:`,
    en: `Bring these papers to the one-stop desk of ${agency}, with the code:`,
  }),
  show: { vi: 'Cho xem khi đến quầy:', en: 'Show at the counter:' },
  track: { vi: 'Theo dõi hồ sơ', en: 'Track the dossier' },
  print: { vi: 'In trang này', en: 'Print this page' },
  qr: { vi: 'Mã QR dẫn đến trang tra cứu hồ sơ này', en: 'QR code that leads to the tracking page' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  filedAt: { vi: 'Nộp lúc', en: 'Filed at' },
} as const
