import type { Text } from '../../platform/text.ts'

export const words = {
  title: { vi: 'Sửa thủ tục chọn nhầm', en: 'Correct the procedure' },
  lead: {
    vi: 'Hồ sơ giữ nguyên mã và ngày tiếp nhận, thời hạn vẫn chạy. Đây không phải là rút hồ sơ.',
    en: 'The dossier keeps its code and its day of acceptance, the clock runs on. This is not a withdrawal.',
  },
  now: { vi: 'Đang theo', en: 'Now under' },
  right: { vi: 'Thủ tục đúng', en: 'The right procedure' },
  becomes: { vi: 'Hồ sơ sẽ theo', en: 'The dossier will be under' },
  papers: { vi: 'Giấy tờ của thủ tục đúng', en: 'Papers of the right procedure' },
  carried: {
    vi: 'Câu trả lời và giấy tờ trùng với thủ tục cũ đã được chép sang. Kiểm tra lại từng mục.',
    en: 'Answers and papers that both procedures ask for were taken over. Check each of them.',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: { vi: 'Người dân sẽ đọc lý do này.', en: 'The citizen will read this.' },
  send: { vi: 'Sửa thủ tục', en: 'Correct the procedure' },
  willRead: { vi: 'Người dân sẽ nhận tin này', en: 'The citizen will read' },
  preview: { vi: 'Xem trước tin', en: 'Preview the message' },
} as const satisfies Record<string, Text>
