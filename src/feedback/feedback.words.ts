import type { OutgoingMessage } from '../notifications/index.ts'
import type { IconName, TagFamily } from '../platform/html/index.ts'
import type { Text } from '../platform/text.ts'
import type { Feedback, FeedbackEvent, State } from './domain/feedback.ts'
import type { Kind } from './domain/feedback-terms.ts'

export const kindWords: Readonly<Record<Kind, { readonly label: Text; readonly note: Text }>> = {
  report: {
    label: { vi: 'Phản ánh', en: 'Report' },
    note: {
      vi: 'Việc vướng mắc, trễ hạn, thái độ, quy định chưa hợp lý',
      en: 'Trouble, delay, conduct, a rule that does not fit',
    },
  },
  proposal: {
    label: { vi: 'Kiến nghị', en: 'Proposal' },
    note: { vi: 'Đề xuất sửa quy định, cách làm cho tốt hơn', en: 'How a rule or a way of working could be better' },
  },
  complaint: {
    label: { vi: 'Khiếu nại', en: 'Complaint' },
    note: {
      vi: 'Quyết định hoặc việc làm của cơ quan mà bạn cho là trái luật, xâm phạm quyền của bạn',
      en: 'A decision or an act that you hold to be unlawful and against your rights',
    },
  },
  question: {
    label: { vi: 'Câu hỏi', en: 'Question' },
    note: { vi: 'Hỏi về thủ tục, giấy tờ, thời hạn, phí', en: 'About a procedure, papers, time or fees' },
  },
}

export const stateWords: Readonly<
  Record<State, { readonly label: Text; readonly family: TagFamily; readonly icon: IconName }>
> = {
  received: { label: { vi: 'Đã nhận', en: 'Received' }, family: 'blue', icon: 'send' },
  'in-progress': { label: { vi: 'Đang xử lý', en: 'In progress' }, family: 'teal', icon: 'clock' },
  forwarded: { label: { vi: 'Đã chuyển cơ quan', en: 'Passed on' }, family: 'teal', icon: 'share' },
  answered: { label: { vi: 'Đã trả lời', en: 'Answered' }, family: 'green', icon: 'check' },
  declined: { label: { vi: 'Không tiếp nhận', en: 'Declined' }, family: 'red', icon: 'cross' },
}

/** A moment of the thread as anybody may read it; `place` is an agency's name. */
export function eventTitle(event: FeedbackEvent, place: (code: string) => string): Text {
  const from = place(event.agency)
  switch (event.type) {
    case 'received':
      return { vi: `Đã nhận, gửi đến ${from}`, en: `Received for ${from}` }
    case 'taken-up':
      return { vi: `${from} tiếp nhận xử lý`, en: `Taken up by ${from}` }
    case 'forwarded': {
      const to = place(event.to ?? event.agency)
      return { vi: `${from} chuyển đến ${to}`, en: `Passed on from ${from} to ${to}` }
    }
    case 'answered':
      return { vi: `${from} đã trả lời`, en: `Answered by ${from}` }
    case 'declined':
      return { vi: `${from} không tiếp nhận`, en: `Declined by ${from}` }
    case 'published':
      return { vi: 'Đã công khai trả lời', en: 'The answer was published' }
  }
}

/** What the sender is told; null for what is no concern of theirs. The answer itself stays on the page. */
export function closingWords({ code, state, publishedAt }: Feedback): string | null {
  const said =
    state === 'answered' && publishedAt === null
      ? 'đã có trả lời'
      : state === 'declined'
        ? 'không tiếp nhận được, có nêu lý do'
        : state === 'forwarded'
          ? 'đã được chuyển đến cơ quan có thẩm quyền'
          : null
  return said === null ? null : `phản ánh ${code} ${said}.`
}

/** The same as a message to who has no account. */
export function closingMessage(feedback: Feedback, site: string): OutgoingMessage | null {
  const said = closingWords(feedback)
  const { code } = feedback
  if (said === null) return null
  return { subject: `Một Cửa: ${code}`, body: `Một Cửa: ${said} Xem tại ${site}/phan-anh/tra-cuu/${code}` }
}

export const words = {
  home: { vi: 'Trang chủ', en: 'Home' },
  title: { vi: 'Phản ánh, kiến nghị', en: 'Reports and proposals' },
  kind: { vi: 'Loại', en: 'Kind' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  body: { vi: 'Nội dung', en: 'Text' },
  code: { vi: 'Mã', en: 'Code' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  sent: { vi: 'Gửi lúc', en: 'Sent' },
  takeUpBy: { vi: 'Tiếp nhận trước', en: 'To be taken up by' },
  answerBy: { vi: 'Trả lời trước', en: 'To be answered by' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  declined: { vi: 'Lý do không tiếp nhận', en: 'Why it was declined' },
  thread: { vi: 'Quá trình xử lý', en: 'What was done' },
  files: { vi: 'Ảnh, tệp kèm theo', en: 'Pictures and files' },
  tokenEnded: {
    vi: 'Trang mở đã lâu. Nội dung vẫn còn đây, bấm gửi lần nữa',
    en: 'The page was open for long. What you wrote is still here: send it again',
  },
} as const satisfies Record<string, Text>
