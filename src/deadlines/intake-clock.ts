import type { Result } from '../platform/result.ts'
import type { Calendar } from './calendar.ts'
import { dueInstant } from './due-date.ts'
import type { DueError } from './due-request.ts'
import type { Instant, Limit, LocalDate } from './types.ts'

export type IntakeLimits = Readonly<Record<'online' | 'counter' | 'post', Limit>>

/** Decree 118/2025 art. 17.2 as the live procedures of 2026 apply it; a rule set may carry others. */
export const intakeLimits: IntakeLimits = {
  online: { amount: 8, unit: 'working-hour' },
  counter: { amount: 1, unit: 'working-day' },
  post: { amount: 1, unit: 'working-day' },
}

/** Until when a dossier received then must be accepted, refused or asked for; a clock apart from the resolving one. */
export const intakeDue = (
  received: Instant,
  channel: keyof IntakeLimits,
  calendar: Calendar,
  limits: IntakeLimits = intakeLimits,
): Result<Instant | null, DueError> => dueInstant({ start: received, limit: limits[channel] }, calendar)

/**
 * How long an agency has to confirm what another desk received for it, by the day of the transfer. Two working hours say
 * what decree 118/2025 art. 18.2 says of a desk that closes at 17:00: the same day before 15:00, else the next morning.
 * Before 1-7-2025 no desk received for another agency of its level.
 */
export const transferLimits: readonly { readonly from: LocalDate; readonly limit: Limit }[] = [
  { from: '2025-07-01', limit: { amount: 2, unit: 'working-hour' } },
]

/** The limit of a transfer on that day; null where the law of the day knows none. */
export const transferLimitOn = (date: LocalDate, limits = transferLimits): Limit | null =>
  limits.findLast(one => one.from <= date)?.limit ?? null
