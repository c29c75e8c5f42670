import type { Limit } from '../../deadlines/index.ts'
import type { Text } from '../../platform/text.ts'

/** What people send: phản ánh, kiến nghị, khiếu nại, câu hỏi. */
export const kinds = ['report', 'proposal', 'complaint', 'question'] as const
export type Kind = (typeof kinds)[number]

/** Terms are counted in days, so that late means: the due date has passed. */
export type DayLimit = Limit & { readonly unit: 'working-day' | 'calendar-day' }

export interface Terms {
  /** To take it up, pass it on or decline it; counts anew at each agency that it is passed to. */
  readonly takeUp: DayLimit
  readonly answer: DayLimit
  /** From when the answer counts: receipt by the first agency, or taking up (thụ lý). */
  readonly answerFrom: 'received' | 'taken-up'
  /** Whether an answer may be published at all, with the sender's consent. */
  readonly publishes: boolean
  /** Whether it may be sent without an account and without a proved phone or e-mail. */
  readonly anonymous: boolean
  readonly basis: Text
}

const decree20: Terms = {
  takeUp: { amount: 2, unit: 'working-day' },
  answer: { amount: 15, unit: 'working-day' },
  answerFrom: 'received',
  publishes: true,
  anonymous: false,
  basis: { vi: 'Nghị định 20/2008/NĐ-CP', en: 'Decree 20/2008/NĐ-CP' },
}

/**
 * The one table of terms; a province that is bound to others changes them here (docs/adr/0003). Decree 20/2008 leaves
 * complaints to the Law on Complaints (its article 1): 10 days to take them up, 30 days from then to settle. Whoever
 * reports or complains names themselves; a question may come from anybody.
 */
export const feedbackTerms: Readonly<Record<Kind, Terms>> = {
  report: decree20,
  proposal: decree20,
  complaint: {
    takeUp: { amount: 10, unit: 'calendar-day' },
    answer: { amount: 30, unit: 'calendar-day' },
    answerFrom: 'taken-up',
    publishes: false,
    anonymous: false,
    basis: { vi: 'Luật Khiếu nại 2011, Điều 27 và 28', en: 'Law on Complaints 2011, articles 27 and 28' },
  },
  question: {
    takeUp: { amount: 2, unit: 'working-day' },
    answer: { amount: 5, unit: 'working-day' },
    answerFrom: 'received',
    publishes: true,
    anonymous: true,
    basis: { vi: 'Quy chế của Trung tâm', en: 'Rules of the centre' },
  },
}

export interface DeclineGround {
  readonly key: string
  readonly kinds: readonly Kind[]
  readonly label: Text
}

/** Why something is declined, each with its source; the officer adds an explanation. */
export const declineGrounds: readonly DeclineGround[] = [
  {
    key: 'out-of-scope',
    kinds: ['report', 'proposal'],
    label: {
      vi: 'Không phải nội dung phản ánh, kiến nghị (Nghị định 20/2008/NĐ-CP, Điều 5)',
      en: 'Not a matter of a report or proposal (Decree 20/2008, article 5)',
    },
  },
  {
    key: 'complaint-law',
    kinds: ['report', 'proposal', 'question'],
    label: {
      vi: 'Là khiếu nại, tố cáo, giải quyết theo luật khác (Nghị định 20/2008/NĐ-CP, Điều 1)',
      en: 'A complaint or denunciation, settled under another law (Decree 20/2008, article 1)',
    },
  },
  {
    key: 'unclear',
    kinds: ['report', 'proposal'],
    label: {
      vi: 'Không rõ nội dung hoặc không rõ người gửi (Nghị định 20/2008/NĐ-CP, Điều 7)',
      en: 'Unclear, or its sender is (Decree 20/2008, article 7)',
    },
  },
  {
    key: 'not-admissible',
    kinds: ['complaint'],
    label: {
      vi: 'Khiếu nại không được thụ lý giải quyết (Luật Khiếu nại 2011, Điều 11)',
      en: 'A complaint that is not taken up (Law on Complaints 2011, article 11)',
    },
  },
  {
    key: 'answered-before',
    kinds: ['report', 'proposal', 'question'],
    label: { vi: 'Đã trả lời trước đó, không có điểm mới', en: 'Answered before, nothing new' },
  },
  {
    key: 'not-a-question',
    kinds: ['question'],
    label: { vi: 'Không phải câu hỏi về thủ tục hành chính', en: 'Not a question about a procedure' },
  },
]

export const groundsFor = (kind: Kind): readonly DeclineGround[] =>
  declineGrounds.filter(ground => ground.kinds.includes(kind))
