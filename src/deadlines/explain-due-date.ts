import { ok, type Result } from '../platform/result.ts'
import type { Calendar } from './calendar.ts'
import { dueOf } from './clock-run.ts'
import { checkedRun } from './due-date.ts'
import { type LedgerLine, ledgerOf } from './due-ledger.ts'
import type { DueError } from './due-request.ts'
import { type ExplainedDay, explainedDays } from './explained-days.ts'
import { formatLocal, localSeconds } from './instant.ts'
import type { DueRequest, Instant } from './types.ts'

export interface DueExplanation {
  /** The same instant as `dueInstant` gives; null while a pause is open. */
  readonly due: Instant | null
  /** As promised at the start, before any pause or restart. */
  readonly originalDue: Instant
  /** Every local date from the start to the due date; while paused, to now. */
  readonly days: readonly ExplainedDay[]
  /** Sentences in order, the last of which states the due date. */
  readonly ledger: readonly LedgerLine[]
}

/** Why the due date is this date: the dates of the calendar with their roles, and a ledger that adds up to it. */
export function explainDueDate(
  request: DueRequest,
  calendar: Calendar,
  now: Instant,
): Result<DueExplanation, DueError> {
  const checked = checkedRun(request, calendar)
  if (!checked.ok) return checked
  const due = dueOf(checked.value.run)
  return ok({
    due: due === null ? null : formatLocal(due),
    originalDue: formatLocal(checked.value.run[0].due!),
    days: explainedDays(checked.value, calendar, localSeconds(now)),
    ledger: ledgerOf(checked.value, calendar),
  })
}
