import { assertNever } from '../platform/result.ts'
import type { Calendar } from './calendar.ts'
import { addMonths, type EpochDay } from './civil-date.ts'
import type { Change, ClockRequest } from './due-request.ts'
import { dayOf, daySeconds, type LocalSeconds } from './instant.ts'
import type { LimitUnit } from './types.ts'
import {
  afterWorkingSeconds,
  closeOf,
  countWorkingDays,
  isWorking,
  nextWorkingDay,
  nthWorkingDay,
  openOf,
  rollForward,
  workingSecondsBetween,
} from './working-time.ts'

type Pause = Extract<Change, { type: 'pause' }>

/** One stretch of the clock: what set it going, from when it counts, and the due instant it gives. */
export interface ClockStep {
  /** `late-pause`: begun after the due instant, changes nothing. */
  readonly cause: 'start' | 'pause' | 'late-pause' | 'restart'
  /** Start, beginning of the pause, or restart. */
  readonly at: LocalSeconds
  /** From when it counts: the start after its cut-off, the end of the pause; null while the pause is open. */
  readonly counts: LocalSeconds | null
  /** What is still to run then: days for day units, seconds for hours. */
  readonly left: number
  /** Last day before rolling, for calendar days and months; NaN for other units. */
  readonly nominal: EpochDay
  readonly due: LocalSeconds | null
}

/** The whole history of a clock, one step for the start and one for each change in order of time. */
export type ClockRun = readonly [ClockStep, ...ClockStep[]]

/** Runs the clock of a checked request. A due of Infinity: the calendar has no such day up to the year 9999. */
export function runClock(request: ClockRequest, calendar: Calendar): ClockRun {
  const steps: [ClockStep, ...ClockStep[]] = [fullLimit('start', request.start, request, calendar)]
  let current = steps[0]
  for (const change of request.changes) {
    if (current.due === null || current.due === Number.POSITIVE_INFINITY) break
    current = afterChange(current, change, request, calendar)
    steps.push(current)
  }
  return steps
}

/** The due instant that stands at the end of the run; null while a pause is open. */
export const dueOf = (run: ClockRun): LocalSeconds | null => run.at(-1)!.due

function afterChange(current: ClockStep, change: Change, request: ClockRequest, calendar: Calendar): ClockStep {
  if (change.type === 'restart') return fullLimit('restart', change.at, request, calendar)
  if (change.at > current.due!) return { ...current, cause: 'late-pause', at: change.at }
  return afterPause(current, change, request.limit.unit, calendar)
}

/** The whole limit from an instant (Civil Code art. 147–148), with the cut-off hour of the procedure. */
function fullLimit(
  cause: 'start' | 'restart',
  at: LocalSeconds,
  { limit, cutoff }: ClockRequest,
  calendar: Calendar,
): ClockStep {
  const counts = cutoff?.effect === 'clock-start' ? afterCutoff(at, cutoff.at, calendar) : at
  const { amount, unit } = limit
  const day0 = dayOf(counts)
  switch (unit) {
    case 'clock-hour':
      return hours(counts + amount * 3600)
    case 'working-hour':
      return hours(afterWorkingSeconds(calendar, counts, amount * 3600))
    case 'calendar-day':
      return days(day0 + amount)
    case 'month':
      return days(addMonths(day0, amount))
    case 'working-day': {
      const resultCutoff = cutoff?.effect === 'result-day' ? cutoff.at : daySeconds
      const due = amount > 0 ? closeOf(calendar, nthWorkingDay(calendar, day0, amount)) : sameDay(resultCutoff)
      return { cause, at, counts, left: amount, nominal: Number.NaN, due }
    }
    default:
      return assertNever(unit)
  }

  function hours(due: LocalSeconds): ClockStep {
    return { cause, at, counts, left: amount * 3600, nominal: Number.NaN, due }
  }
  function days(nominal: EpochDay): ClockStep {
    return { cause, at, counts, left: nominal - day0, nominal, due: closeOf(calendar, rollForward(calendar, nominal)) }
  }
  function sameDay(resultCutoff: number): LocalSeconds {
    const tooLate = counts - day0 * daySeconds >= resultCutoff
    return tooLate ? closeOf(calendar, nextWorkingDay(calendar, day0)) : closeAfter(counts, calendar)
  }
}

/** A start at or after the hour, or on a day that is not worked, counts from the next working day's opening. */
function afterCutoff(start: LocalSeconds, hour: number, calendar: Calendar): LocalSeconds {
  const day = dayOf(start)
  const inTime = isWorking(calendar, day) && start - day * daySeconds < hour
  return inTime ? start : openOf(calendar, nextWorkingDay(calendar, day))
}

/** Close of the instant's own day where that is a working day still open, else close of the next working day. */
function closeAfter(at: LocalSeconds, calendar: Calendar): LocalSeconds {
  const day = dayOf(at)
  const close = closeOf(calendar, day)
  // A day without hours has NaN for its close, which no instant precedes.
  return at < close ? close : closeOf(calendar, nextWorkingDay(calendar, day))
}

function afterPause(current: ClockStep, pause: Pause, unit: LimitUnit, calendar: Calendar): ClockStep {
  const { at, until } = pause
  const left = leftAt(current, at, unit, calendar)
  const step = { cause: 'pause', at, left } as const
  if (until === undefined) return { ...step, counts: null, nominal: Number.NaN, due: null }
  const day = dayOf(until)
  const dayUnit = unit === 'calendar-day' || unit === 'month'
  return { ...step, counts: until, nominal: dayUnit ? day + left : Number.NaN, due: resumed() }

  function resumed(): LocalSeconds {
    switch (unit) {
      case 'clock-hour':
        return until! + left
      case 'working-hour':
        return afterWorkingSeconds(calendar, until!, left)
      case 'working-day':
        return left > 0 ? closeOf(calendar, nthWorkingDay(calendar, day, left)) : closeAfter(until!, calendar)
      case 'calendar-day':
      case 'month': {
        const close = closeOf(calendar, rollForward(calendar, day + left))
        return close > until! ? close : closeOf(calendar, nextWorkingDay(calendar, day))
      }
      default:
        return assertNever(unit)
    }
  }
}

/** What is left of a running step at an instant not after its due: whole days for day units, seconds for hours. */
export function leftAt(step: ClockStep, at: LocalSeconds, unit: LimitUnit, calendar: Calendar): number {
  const due = step.due!
  switch (unit) {
    case 'clock-hour':
      return due - at
    case 'working-hour':
      return workingSecondsBetween(calendar, at, due)
    case 'working-day':
      return countWorkingDays(calendar, dayOf(at), dayOf(due))
    case 'calendar-day':
    case 'month':
      return Math.max(0, step.nominal - dayOf(at))
    default:
      return assertNever(unit)
  }
}
