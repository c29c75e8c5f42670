import type { Calendar, Instant, LocalDate } from '../../deadlines/index.ts'
import type { Kind } from './feedback-terms.ts'

/** received → in-progress or forwarded → answered, or declined with a ground. */
export const states = ['received', 'in-progress', 'forwarded', 'answered', 'declined'] as const
export type State = (typeof states)[number]

/** Groups of the officials' queue; what is late also stands in one of the first two. */
export const queueGroups = ['waiting', 'working', 'late', 'closed'] as const
export type QueueGroup = (typeof queueGroups)[number]

/** What its clocks and its state depend on; the words of people are kept beside it. */
export interface Feedback {
  readonly code: string
  readonly kind: Kind
  readonly state: State
  /** Moves by one with each command. */
  readonly version: number
  /** Who has it now. */
  readonly agency: string
  readonly mayPublish: boolean
  readonly receivedAt: Instant
  /** To take it up at the agency that has it. */
  readonly takeUpDueAt: Instant
  readonly takenUpAt: Instant | null
  /** Null where the answer counts from taking up, before that. */
  readonly answerDueAt: Instant | null
  readonly closedAt: Instant | null
  readonly answer: string | null
  readonly declineGround: string | null
  readonly publishedAt: Instant | null
  readonly publicBody: string | null
  readonly publicAnswer: string | null
}

export type FeedbackCommand =
  | { readonly type: 'take-up' }
  /** To any agency, up, down or sideways; the thread goes along. `note` stays among officials. */
  | { readonly type: 'forward'; readonly to: string; readonly note: string }
  | { readonly type: 'answer'; readonly text: string }
  | { readonly type: 'decline'; readonly ground: string; readonly explanation: string }
  /** What everybody will read, as the officer edited it. */
  | { readonly type: 'publish'; readonly body: string; readonly answer: string }
export type CommandType = FeedbackCommand['type']

export interface FeedbackEvent {
  readonly type: 'received' | 'taken-up' | 'forwarded' | 'answered' | 'declined' | 'published'
  readonly at: Instant
  readonly agency: string
  readonly to: string | null
  readonly note: string
}

export interface Facts {
  readonly now: Instant
  /** Null for an agency that is not there on that day. */
  readonly calendarOn: (agency: string, date: LocalDate) => Calendar | null
  /** Words that tell who sent it and may not be published. */
  readonly sender: readonly string[]
}

export const isOpen = ({ closedAt }: Pick<Feedback, 'closedAt'>): boolean => closedAt === null

/** The clock that runs: to take it up, or to answer, whichever comes first; the end when there is one. */
export function sortAt({ closedAt, takenUpAt, takeUpDueAt, answerDueAt }: Feedback): Instant {
  if (closedAt !== null) return closedAt
  if (takenUpAt !== null) return answerDueAt ?? takeUpDueAt
  return answerDueAt !== null && answerDueAt < takeUpDueAt ? answerDueAt : takeUpDueAt
}
