import type { Text } from '../../platform/text.ts'
import type { DayLimit } from '../domain/feedback-terms.ts'

const days = ({ amount, unit }: DayLimit): Text =>
  unit === 'working-day'
    ? { vi: `${amount} ngày làm việc`, en: `${amount} working days` }
    : { vi: `${amount} ngày`, en: `${amount} days` }

export const words = {
  lead: {
    vi: 'Nói cho chúng tôi biết điều chưa được. Mỗi phản ánh có mã, có hạn trả lời và có người chịu trách nhiệm.',
    en: 'Tell us what is wrong. Each report has a code, a time limit and somebody who answers for it.',
  },
  send: { vi: 'Gửi phản ánh, kiến nghị', en: 'Send a report or proposal' },
  ask: { vi: 'Gửi câu hỏi', en: 'Ask a question' },
  when: { vi: 'Khi nào có trả lời?', en: 'When is the answer due?' },
  reportAndProposal: { vi: 'Phản ánh, kiến nghị', en: 'Report, proposal' },
  mine: { vi: 'Phản ánh của tôi', en: 'My reports' },
  answered: { vi: 'Phản ánh đã trả lời', en: 'Answered reports' },
  none: { vi: 'Chưa có trả lời nào được công khai.', en: 'No answer has been published yet.' },
  term: (takeUp: DayLimit, answer: DayLimit): Text => ({
    vi: `tiếp nhận hoặc chuyển trong ${days(takeUp).vi}, trả lời trong ${days(answer).vi}`,
    en: `taken up or passed on within ${days(takeUp).en}, answered within ${days(answer).en}`,
  }),
} as const
