import { calendarOf, type Directory } from '../agencies/index.ts'
import { dueInstant } from '../deadlines/index.ts'
import type { TaskTimes } from './tasks.queries.ts'

/** The instants that the groups of an inbox are cut by, in the calendar of the caller's first agency. */
export function taskTimes(directory: Directory, agency: string | undefined, now: string): TaskTimes {
  if (agency === undefined) return { now, horizon: now }
  const next = dueInstant({ start: now, limit: { amount: 1, unit: 'working-day' } }, calendarOf(directory, agency))
  if (!next.ok || next.value === null) throw new Error(`the calendar of ${agency} knows no day after ${now}`)
  return { now, horizon: next.value }
}
