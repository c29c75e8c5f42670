import { dayOf, localSeconds } from './instant.ts'
import type { Instant, Limit, LimitUnit, Punctuality } from './types.ts'

export const isHourUnit = (unit: LimitUnit): boolean => unit === 'clock-hour' || unit === 'working-hour'

/**
 * Whether a dossier ended early, on time or late: limits in days and months by the local date, limits in hours
 * by the instant to the minute. `due` is the current one, `end` the issue of the result or the other end.
 */
export function punctuality({ unit }: Limit, due: Instant, end: Instant): Punctuality {
  const unitOf = isHourUnit(unit) ? minuteOf : dayOf
  const difference = unitOf(localSeconds(end)) - unitOf(localSeconds(due))
  if (difference === 0) return 'on-time'
  return difference < 0 ? 'early' : 'late'
}

const minuteOf = (local: number) => Math.floor(local / 60)
