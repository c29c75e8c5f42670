import type { Text } from '../platform/text.ts'
import type { Channel } from '../procedures/index.ts'
import type { WaitKind } from '../workflow/index.ts'

/** Titles of the timeline. */
export const momentWords = {
  submitted: {
    online: { vi: 'Đã nộp trên mạng', en: 'Filed online' },
    counter: { vi: 'Đã nộp tại quầy', en: 'Filed at the counter' },
    post: { vi: 'Đã gửi qua bưu chính', en: 'Sent by post' },
  } satisfies Record<Channel, Text>,
  accepted: { vi: 'Đã tiếp nhận đủ hồ sơ', en: 'Accepted as complete' },
  transferred: (agency: string): Text => ({
    vi: `Đã tiếp nhận, chuyển đến ${agency}`,
    en: `Accepted and sent to ${agency}`,
  }),
  sentBack: {
    vi: 'Nơi giải quyết gửi lại để bổ sung; nơi bạn đã nộp sẽ liên hệ với bạn',
    en: 'Sent back for more papers; the desk where you filed will speak to you',
  },
  received: {
    vi: 'Nơi giải quyết đã nhận, bắt đầu tính thời hạn',
    en: 'Received where it is resolved; the clock runs',
  },
  step: { vi: 'Giải quyết', en: 'Processing' },
  paused: { vi: 'Tạm dừng tính thời hạn', en: 'Clock paused' },
  supplement: { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Supplement requested' },
  extended: { vi: 'Xin lỗi và hẹn lại', en: 'Apology and new date' },
  delivered: { vi: 'Đã trả kết quả', en: 'Result handed over' },
  stopsClock: (policy: 'RESTART' | 'PAUSE', legalBasis: string): Text =>
    policy === 'PAUSE'
      ? {
          vi: `Thời hạn tạm dừng trong lúc chờ bổ sung. ${legalBasis}`,
          en: `The clock stands meanwhile. ${legalBasis}`,
        }
      : {
          vi: `Thời hạn tính lại từ đầu khi nhận đủ bổ sung. ${legalBasis}`,
          en: `The time limit begins anew when all is supplied. ${legalBasis}`,
        },
} as const

export const endTitles = {
  resolved: { vi: 'Có kết quả', en: 'Result ready' },
  'refused-at-intake': { vi: 'Không tiếp nhận', en: 'Not accepted' },
  withdrawn: { vi: 'Đã rút theo đề nghị của người nộp', en: 'Withdrawn by the applicant' },
  stopped: { vi: 'Dừng giải quyết', en: 'Stopped' },
  closed: { vi: 'Đóng vì chưa nhận được bổ sung', en: 'Closed, no supplement came' },
} as const satisfies Record<string, Text>

export const groundLabels: Record<WaitKind, Text> = {
  supplement: { vi: 'Chờ bổ sung giấy tờ', en: 'Waiting for papers' },
  verification: { vi: 'Chờ xác minh', en: 'Waiting for verification' },
  'financial-obligation': { vi: 'Chờ nộp nghĩa vụ tài chính', en: 'Waiting for payment' },
  opinion: { vi: 'Chờ ý kiến cơ quan liên quan', en: 'Waiting for the opinion of another agency' },
  'customer-confirmation': { vi: 'Chờ người nộp xác nhận', en: 'Waiting for the applicant to confirm' },
}
