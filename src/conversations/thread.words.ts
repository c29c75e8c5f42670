import { formatDay, formatTime } from '../platform/html/index.ts'
import type { Text } from '../platform/text.ts'

export const words = {
  thread: { vi: 'Trao đổi về hồ sơ', en: 'Conversation about the dossier' },
  you: { vi: 'Bạn', en: 'You' },
  applicant: { vi: 'Người nộp', en: 'Applicant' },
  older: { vi: 'Xem tin cũ hơn', en: 'Older messages' },
  newest: { vi: 'Về tin mới nhất', en: 'Back to the newest' },
  unseen: { vi: 'Chưa xem', en: 'Not seen yet' },
  message: { vi: 'Nội dung', en: 'Message' },
  files: { vi: 'Tệp kèm theo', en: 'Files' },
  filesHint: {
    vi: 'Tối đa 5 tệp: ảnh JPG, PNG hoặc PDF.',
    en: 'At most 5 files: JPG, PNG or PDF.',
  },
  kept: { vi: 'Đã tải lên', en: 'Uploaded' },
  ended: {
    vi: 'Trang mở đã lâu nên tin chưa gửi. Nội dung vẫn còn ở dưới, bấm gửi lần nữa.',
    en: 'The page was open for long, so nothing was sent. Your text is still there: send it again.',
  },
} as const satisfies Record<string, Text>

/** "10:42 25/11". */
const moment = (at: string): string => `${formatTime(at)} ${formatDay(at)}`

export const seenWords = (at: string): Text => ({ vi: `Đã xem ${moment(at)}`, en: `Seen ${moment(at)}` })
export const dueWords = (at: string): Text => ({ vi: `Trả lời trước ${moment(at)}`, en: `Answer by ${moment(at)}` })
export const lateWords = (at: string, answered: boolean): Text =>
  answered
    ? { vi: `Trả lời trễ, hạn ${moment(at)}`, en: `Answered late, due ${moment(at)}` }
    : { vi: `Trễ trả lời, hạn ${moment(at)}`, en: `Answer overdue since ${moment(at)}` }
