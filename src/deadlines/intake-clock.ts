import type { Result } from '../platform/result.ts'
import type { Calendar } from './calendar.ts'
import { dueInstant } from './due-date.ts'
import type { DueError } from './due-request.ts'
import type { Instant, Limit } from './types.ts'

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
