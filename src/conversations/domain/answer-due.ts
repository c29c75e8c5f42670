import { type Calendar, dueInstant, type Instant, type Limit } from '../../deadlines/index.ts'

/**
 * How long officials have for the answer to a citizen's question: the one place to change it. One working day is the
 * centre's own promise; the law sets a limit for the dossier, none for a conversation.
 */
export const answerLimit = (): Limit => ({ amount: 1, unit: 'working-day' })

/** Until when a question is to be answered, by the legal clock in the calendar of the agency that has to. */
export function answerDue(askedAt: Instant, calendar: Calendar): Instant {
  const due = dueInstant({ start: askedAt, limit: answerLimit() }, calendar)
  if (!due.ok || due.value === null) throw new Error(`the calendar knows no answer's date after ${askedAt}`)
  return due.value
}
