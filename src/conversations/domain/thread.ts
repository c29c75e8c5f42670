import type { Instant } from '../../deadlines/index.ts'

export const sides = ['customer', 'official'] as const
export type Side = (typeof sides)[number]

export interface ThreadFile {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly mediaType: string
}

/** A message as it was kept. */
export interface KeptMessage {
  readonly id: number
  readonly side: Side
  /** The official's name, and the agency for which he wrote; null on the customer's. */
  readonly author: string | null
  readonly agency: string | null
  readonly body: string
  readonly files: readonly ThreadFile[]
  readonly at: Instant
  /** Until when it is to be answered; only of questions. */
  readonly answerDueAt: Instant | null
}

/** A side saw everything up to a message for the first time. */
export interface ReadMark {
  readonly side: Side
  readonly upTo: number
  readonly at: Instant
}

export interface ThreadMessage extends KeptMessage {
  /** When the other side first saw it; null: not yet. */
  readonly seenAt: Instant | null
  /** When the next answer came; null on answers and where none came yet. */
  readonly answeredAt: Instant | null
  /** A question whose answer came, or still is to come, after its time. */
  readonly late: boolean
}

/** Late by the day, as every limit in days is. */
const isAfterDay = (at: Instant, due: Instant): boolean => at.slice(0, 10) > due.slice(0, 10)

/**
 * The thread as it is shown, oldest first: what was seen, what was answered, what is late.
 * @param messages oldest first; the newest of the thread are among them
 */
export function threadOf(
  messages: readonly KeptMessage[],
  reads: readonly ReadMark[],
  now: Instant,
): readonly ThreadMessage[] {
  return messages.map((message, at) => {
    const seen = reads
      .filter(read => read.side !== message.side && read.upTo >= message.id)
      .map(read => read.at)
      .toSorted()
    const answer =
      message.side === 'customer' ? messages.slice(at + 1).find(later => later.side === 'official') : undefined
    const due = message.answerDueAt
    return {
      ...message,
      seenAt: seen[0] ?? null,
      answeredAt: answer?.at ?? null,
      late: due !== null && isAfterDay(answer?.at ?? now, due),
    }
  })
}
