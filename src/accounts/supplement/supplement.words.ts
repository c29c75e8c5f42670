import { formatDue } from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'

export const words = {
  title: { vi: 'Bổ sung giấy tờ', en: 'Supply papers' },
  lead: {
    vi: 'Chỉ những giấy tờ cán bộ yêu cầu. Ghi chú của cán bộ ở cạnh từng giấy tờ.',
    en: 'Only what the officer asked for. The officer’s note stands beside each paper.',
  },
  note: { vi: 'Cán bộ ghi', en: 'The officer’s note' },
  howToFix: { vi: 'Cách sửa', en: 'How to put it right' },
  upload: { vi: 'Tải lên', en: 'Upload' },
  kept: { vi: 'Đã tải lên', en: 'Uploaded' },
  tokenEnded: {
    vi: 'Phiên đã hết. Tệp vẫn được giữ, bấm lại một lần nữa',
    en: 'The session had ended. Your files were kept; press again',
  },
  submit: { vi: 'Gửi bổ sung', en: 'Send' },
  clock: { vi: 'Thời hạn', en: 'The time limit' },
  deadline: { vi: 'Bổ sung trước', en: 'Supply before' },
  onPaper: { vi: 'Muốn nộp bản giấy?', en: 'Rather bring paper?' },
  onPaperText: {
    vi: 'Mang giấy tờ đến nơi nhận hồ sơ, không cần gửi ở trang này. Thời hạn tính tiếp khi quầy nhận đủ giấy.',
    en: 'Bring the papers to the desk; nothing needs to be sent here. The time limit runs on when the desk has them all.',
  },
  back: { vi: 'Quay lại hồ sơ', en: 'Back to the dossier' },
} as const

/** What sending does to the clock: the date that it gives, or the intake's answer before acceptance. */
export function clockWords(policy: 'PAUSE' | 'RESTART' | 'NONE' | 'INTAKE', dueAt: string | null, today: string): Text {
  const due = { vi: formatDue(dueAt ?? today, 'vi', today), en: formatDue(dueAt ?? today, 'en', today) }
  switch (policy) {
    case 'INTAKE':
      return {
        vi: `Thời hạn giải quyết chưa bắt đầu. Gửi bây giờ thì cán bộ trả lời trước ${due.vi}.`,
        en: `The time limit has not begun. Sent now, an officer answers by ${due.en}.`,
      }
    case 'PAUSE':
      return {
        vi: `Thời hạn đang tạm dừng và tính tiếp khi bạn gửi. Gửi bây giờ thì hẹn trả ${due.vi}.`,
        en: `The clock stands and runs on when you send. Sent now, the result is due ${due.en}.`,
      }
    case 'RESTART':
      return {
        vi: `Thời hạn tính lại từ đầu khi bạn gửi. Gửi bây giờ thì hẹn trả ${due.vi}.`,
        en: `The time limit begins anew when you send. Sent now, the result is due ${due.en}.`,
      }
    case 'NONE':
      return {
        vi: `Thời hạn vẫn đang tính. Hẹn trả ${due.vi}.`,
        en: `The clock keeps running. The result is due ${due.en}.`,
      }
  }
}

export const fileMissing = (name: string): Text => ({ vi: `Tải lên ${name}`, en: `Upload ${name}` })
