import { assertNever, ok, type Result } from '../platform/result.ts'
import type { Text } from '../platform/text.ts'
import type { Calendar } from './calendar.ts'
import { civilDate } from './civil-date.ts'
import { dayText, leftText } from './deadlines.words.ts'
import { checkedRun } from './due-date.ts'
import type { DueError } from './due-request.ts'
import { dayOf, daySeconds, formatLocal, type LocalSeconds, localSeconds } from './instant.ts'
import { isHourUnit } from './punctuality.ts'
import type { DueRequest, Instant, Limit, LimitUnit } from './types.ts'
import { countWorkingDays, hoursOn, workingSecondsBetween } from './working-time.ts'

/** What the clock of a live dossier shows. Amounts are days (calendar days for months) or, for hours, seconds. */
export type Remaining =
  | { readonly state: 'running' | 'due-soon'; readonly unit: LimitUnit; readonly left: number }
  | { readonly state: 'late'; readonly unit: LimitUnit; readonly late: number }
  | { readonly state: 'paused'; readonly unit: LimitUnit; readonly left: number; readonly since: Instant }

/** The clock of a request at `now`; while paused, what was left when the pause began. */
export function remaining(request: DueRequest, calendar: Calendar, now: Instant): Result<Remaining, DueError> {
  const checked = checkedRun(request, calendar)
  if (!checked.ok) return checked
  const step = checked.value.run.at(-1)!
  if (step.due !== null) return ok(timeLeft(request.limit, formatLocal(step.due), calendar, now))
  return ok({ state: 'paused', unit: request.limit.unit, left: step.left, since: formatLocal(step.at) })
}

/**
 * The same from a known due instant, of an extended dossier or a row of an inbox. Due soon: a fifth of the limit or
 * one working day is left, whichever is more; of a limit of at most one working day only the fifth counts, or it would
 * be due soon from its start. Late as `punctuality` has it, by at least one day or minute.
 */
export function timeLeft(limit: Limit, due: Instant, calendar: Calendar, now: Instant): Remaining {
  const { unit } = limit
  const [dueAt, nowAt] = [localSeconds(due), localSeconds(now)]
  if (isAfter(nowAt, dueAt, unit)) {
    const least = isHourUnit(unit) ? 60 : 1
    return { state: 'late', unit, late: Math.max(least, timeBetween(dueAt, nowAt, unit, calendar)) }
  }
  const left = Math.max(0, timeBetween(nowAt, dueAt, unit, calendar))
  return { state: isDueSoon(limit, dueAt, nowAt, calendar) ? 'due-soon' : 'running', unit, left }
}

/** From when the chip of a running clock says due soon, and from when late: the instants at which an inbox is cut. */
export function dueTurns(limit: Limit, due: Instant, calendar: Calendar): { soonAt: Instant; lateAt: Instant } {
  const dueAt = localSeconds(due)
  const lateAt = isHourUnit(limit.unit) ? (Math.floor(dueAt / 60) + 1) * 60 : (dayOf(dueAt) + 1) * daySeconds
  let [running, soon] = [dueAt - daySeconds, dueAt]
  for (let back = 1; isDueSoon(limit, dueAt, running, calendar); back *= 2) {
    soon = running
    running -= back * daySeconds
  }
  while (soon - running > 1) {
    const middle = Math.floor((running + soon) / 2)
    if (isDueSoon(limit, dueAt, middle, calendar)) soon = middle
    else running = middle
  }
  return { soonAt: formatLocal(soon), lateAt: formatLocal(lateAt) }
}

function isDueSoon(limit: Limit, due: LocalSeconds, now: LocalSeconds, calendar: Calendar): boolean {
  const left = Math.max(0, timeBetween(now, due, limit.unit, calendar))
  if (left <= wholeLimit(limit) / 5) return true
  return !isOfOneDay(limit) && withinOneWorkingDay(left, now, due, limit.unit, calendar)
}

/** A working day of eight hours at most: what intake is answered in. */
function isOfOneDay({ amount, unit }: Limit): boolean {
  return amount <= (unit === 'working-hour' ? 8 : unit === 'clock-hour' ? 24 : unit === 'month' ? 0 : 1)
}

function isAfter(now: LocalSeconds, due: LocalSeconds, unit: LimitUnit): boolean {
  return isHourUnit(unit) ? Math.floor(now / 60) > Math.floor(due / 60) : dayOf(now) > dayOf(due)
}

function timeBetween(from: LocalSeconds, to: LocalSeconds, unit: LimitUnit, calendar: Calendar): number {
  switch (unit) {
    case 'clock-hour':
      return to - from
    case 'working-hour':
      return workingSecondsBetween(calendar, from, to)
    case 'working-day':
      return countWorkingDays(calendar, dayOf(from), dayOf(to))
    case 'calendar-day':
    case 'month':
      return dayOf(to) - dayOf(from)
    default:
      return assertNever(unit)
  }
}

function wholeLimit({ amount, unit }: Limit): number {
  if (isHourUnit(unit)) return amount * 3600
  return unit === 'month' ? amount * 30 : amount
}

function withinOneWorkingDay(
  left: number,
  now: LocalSeconds,
  due: LocalSeconds,
  unit: LimitUnit,
  calendar: Calendar,
): boolean {
  if (unit !== 'working-hour') return countWorkingDays(calendar, dayOf(now), dayOf(due)) <= 1
  const { intervals } = hoursOn(calendar, dayOf(due))
  return left <= intervals.reduce((total, { from, to }) => total + to - from, 0)
}

/** The words of the deadline chip; its colour and icon follow `state`. */
export function remainingText(remaining: Remaining): Text {
  switch (remaining.state) {
    case 'running': {
      const left = leftText(remaining.left, remaining.unit)
      return { vi: `Còn ${left.vi}`, en: `${left.en} left` }
    }
    case 'due-soon': {
      if (remaining.left === 0 && !isHourUnit(remaining.unit)) return { vi: 'Đến hạn hôm nay', en: 'Due today' }
      const left = leftText(remaining.left, remaining.unit)
      return { vi: `Sắp đến hạn: còn ${left.vi}`, en: `Due soon: ${left.en} left` }
    }
    case 'late': {
      const late = leftText(remaining.late, remaining.unit)
      return { vi: `Trễ ${late.vi}`, en: `${late.en} late` }
    }
    case 'paused': {
      const day = dayOf(localSeconds(remaining.since))
      const since = dayText(day, civilDate(day).year)
      return { vi: `Tạm dừng từ ${since}`, en: `Paused since ${since}` }
    }
    default:
      return assertNever(remaining)
  }
}
