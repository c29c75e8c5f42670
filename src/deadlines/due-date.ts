import { err, ok, type Result } from '../platform/result.ts'
import type { Calendar } from './calendar.ts'
import { lastDay } from './civil-date.ts'
import { type ClockRun, dueOf, runClock } from './clock-run.ts'
import { type ClockRequest, type DueError, readDueRequest } from './due-request.ts'
import { daySeconds, formatLocal } from './instant.ts'
import type { DueRequest, Instant } from './types.ts'

export interface CheckedRun {
  readonly request: ClockRequest
  readonly run: ClockRun
}

/** Checks a request and runs its clock; every step but that of an open pause then has a due instant. */
export function checkedRun(source: unknown, calendar: Calendar): Result<CheckedRun, DueError> {
  const request = readDueRequest(source)
  if (!request.ok) return request
  const run = runClock(request.value, calendar)
  const due = dueOf(run)
  if (due !== null && due >= (lastDay + 1) * daySeconds) {
    const { limit } = request.value
    const message = `limit: ${limit.amount} ${limit.unit} do not end on this calendar by the end of the year 9999`
    return err({ code: 'no-due-date', path: 'limit', value: limit, message })
  }
  return ok({ request: request.value, run })
}

/** The due instant of a request that came from outside, see `dueInstant`. */
export function readDueInstant(source: unknown, calendar: Calendar): Result<Instant | null, DueError> {
  const checked = checkedRun(source, calendar)
  if (!checked.ok) return checked
  const due = dueOf(checked.value.run)
  return ok(due === null ? null : formatLocal(due))
}

/**
 * When the result is due, at +07:00; null while a pause is open. Rules: `deadlines.md` after Civil Code
 * art. 147–148, the procedure's cut-off hour, and its pauses and restarts in order of time.
 */
export const dueInstant = (request: DueRequest, calendar: Calendar): Result<Instant | null, DueError> =>
  readDueInstant(request, calendar)
