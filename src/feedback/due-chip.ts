import { calendarOf, type Directory } from '../agencies/index.ts'
import { punctuality, timeLeft } from '../deadlines/index.ts'
import type { Deadline } from '../platform/html/index.ts'
import { type Feedback, sortAt } from './domain/feedback.ts'
import { feedbackTerms } from './domain/feedback-terms.ts'

/** The chip of the clock that runs: until it is taken up, then until it is answered; afterwards whether it was in time. */
export function dueChip(feedback: Feedback, directory: Directory, now: string): Deadline {
  const { takeUp, answer } = feedbackTerms[feedback.kind]
  const { closedAt, answerDueAt, takenUpAt } = feedback
  if (closedAt !== null) {
    const due = answerDueAt ?? feedback.takeUpDueAt
    return { kind: 'finished', how: punctuality(answer, due, closedAt) === 'late' ? 'late' : 'on-time' }
  }
  const limit = takenUpAt === null ? takeUp : answer
  const left = timeLeft(limit, sortAt(feedback), calendarOf(directory, feedback.agency), now)
  if (left.state === 'late') return { kind: 'late', by: { amount: left.late, unit: 'day' } }
  const remaining = { amount: left.left, unit: 'day' } as const
  return { kind: left.state === 'due-soon' ? 'soon' : 'in-time', left: remaining }
}
