import type { Text } from '../platform/text.ts'

export const words = {
  procedures: { vi: 'Thủ tục', en: 'Procedures' },
  file: { vi: 'Nộp hồ sơ', en: 'File' },
  list: { vi: 'Danh sách mục', en: 'All parts' },
  saveGo: { vi: 'Lưu và tiếp tục', en: 'Save and continue' },
  saveLater: { vi: 'Lưu, làm sau', en: 'Save for later' },
  change: { vi: 'Sửa', en: 'Change' },
  tokenEnded: {
    vi: 'Phiên đã hết. Nội dung vẫn được giữ, bấm gửi lần nữa',
    en: 'The session has ended. What you typed is still here: send it again',
  },
  saved: (time: string): Text => ({
    vi: `Đã lưu lúc ${time}. Mạng ngắt cũng không mất.`,
    en: `Saved at ${time}. It stays if the network breaks.`,
  }),
  savedBefore: (time: string): Text => ({
    vi: `Đã lưu lúc ${time}. Trang này được lưu khi bạn bấm nút dưới.`,
    en: `Saved at ${time}. This page is saved when you press the button below.`,
  }),
  keptUntil: (day: string): Text => ({ vi: `Giữ đến ${day}.`, en: `Kept until ${day}.` }),
  openAgain: {
    vi: 'Mở lại trên máy khác bằng tài khoản, hoặc mã nháp và mã OTP:',
    en: 'Open it elsewhere with your account, or with the draft code and a one-time code:',
  },
  states: { done: { vi: 'Xong', en: 'Done' }, started: { vi: 'Đang làm', en: 'Started' } },
  review: { vi: 'Kiểm tra và nộp', en: 'Check and file' },
} as const
