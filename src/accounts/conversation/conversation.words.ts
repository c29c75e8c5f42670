import type { Text } from '../../platform/text.ts'

export const words = {
  title: { vi: 'Trao đổi', en: 'Conversation' },
  lead: {
    vi: 'Hỏi và trả lời với nơi đang giữ hồ sơ. Tin gửi rồi thì được giữ nguyên, không sửa, không xóa.',
    en: 'Questions and answers with whoever holds your dossier. What was sent stays as it is.',
  },
  nothing: {
    vi: 'Chưa có tin nào. Bạn hỏi trước cũng được.',
    en: 'No messages yet. You may ask first.',
  },
  write: { vi: 'Viết tin', en: 'Write a message' },
  send: { vi: 'Gửi tin', en: 'Send' },
  sent: { vi: 'Đã gửi tin. Khi có trả lời, bạn được báo.', en: 'Your message was sent. You are told of the answer.' },
  back: { vi: 'Quay lại hồ sơ', en: 'Back to the dossier' },
  holder: { vi: 'Người trả lời', en: 'Who answers' },
  when: { vi: 'Thời gian', en: 'When' },
  whenText: { vi: 'trong một ngày làm việc', en: 'within one working day' },
  formal: {
    vi: 'Giấy tờ được yêu cầu bổ sung thì gửi ở trang Bổ sung, không gửi ở đây.',
    en: 'Papers that you were asked to supply go to the page Supply, not here.',
  },
  open: { vi: 'Trao đổi với cán bộ', en: 'Write to the officials' },
} as const satisfies Record<string, Text>

export const unreadWords = (count: number): Text => ({
  vi: `${count} tin chưa đọc`,
  en: count === 1 ? '1 unread' : `${count} unread`,
})
