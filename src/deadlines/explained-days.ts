import type { Text } from '../platform/text.ts'
import type { Calendar } from './calendar.ts'
import { type EpochDay, formatDay, weekdayIndex } from './civil-date.ts'
import { type ClockRun, type ClockStep, dueOf } from './clock-run.ts'
import type { CheckedRun } from './due-date.ts'
import { dayOf, daySeconds, type LocalSeconds } from './instant.ts'
import { isHourUnit } from './punctuality.ts'
import { type LimitUnit, type LocalDate, type Weekday, weekdays } from './types.ts'
import { isWorking, workingSecondsBetween } from './working-time.ts'

/**
 * What a date is to the clock. `start`: day 0 or the day received, not counted; `counted`: `ordinal` (days) or
 * `seconds` (hours) say how far; `paused`: would have counted; `discarded`: counted before a restart;
 * `uncounted`: worked, yet outside the count (the day a deadline rolled to, a day between reception and clock).
 */
export type DayRole = 'start' | 'counted' | 'paused' | 'discarded' | 'weekend' | 'holiday' | 'uncounted'

export interface ExplainedDay {
  readonly date: LocalDate
  readonly weekday: Weekday
  readonly role: DayRole
  /** The how-manieth counted day, from 1. */
  readonly ordinal?: number
  /** Seconds of the limit that ran on this date, for limits in hours. */
  readonly seconds?: number
  /** Why the agency does not work on it, whatever the role. */
  readonly closed?: 'weekend' | 'holiday'
  readonly extraWork: boolean
  readonly due: boolean
  /** `left`: after today, still to come. */
  readonly when: 'past' | 'today' | 'left'
  /** Name of the holiday or swapped day, where the calendar has one. */
  readonly name?: Text
}

/** A time in which the clock ran, or stood under a pause. */
interface Stretch {
  readonly from: LocalSeconds
  readonly to: LocalSeconds
  readonly nominal: EpochDay
}

/** A run cut into the stretches that count, those that a restart made void, and the pauses. */
export interface Stretches {
  readonly running: readonly Stretch[]
  readonly discarded: readonly Stretch[]
  readonly pauses: readonly Stretch[]
}

/** An open pause, and a pause that a restart cut short, ends at `until` at the latest. */
export function stretchesOf(run: ClockRun, until: LocalSeconds): Stretches {
  const steps = run.filter(step => step.cause !== 'late-pause')
  const lastRestart = steps.findLastIndex(step => step.cause === 'restart')
  const stretch = (step: ClockStep, index: number): Stretch => ({
    from: step.counts!,
    to: Math.min(step.due!, steps[index + 1]?.at ?? step.due!),
    nominal: step.nominal,
  })
  const counting = steps.map((step, index) => (step.counts === null ? undefined : stretch(step, index)))
  return {
    running: counting.slice(Math.max(0, lastRestart)).filter(part => part !== undefined),
    discarded: counting.slice(0, Math.max(0, lastRestart)).filter(part => part !== undefined),
    pauses: steps
      .filter(step => step.cause === 'pause')
      .map(step => ({ from: step.at, to: step.counts ?? until, nominal: Number.NaN })),
  }
}

/** Every date from the start to the due date (while paused: to now) with its role. */
export function explainedDays({ request, run }: CheckedRun, calendar: Calendar, now: LocalSeconds): ExplainedDay[] {
  const { unit } = request.limit
  const due = dueOf(run)
  const stretches = stretchesOf(run, Math.max(now, run.at(-1)!.at))
  const dueDay = due === null ? Number.NaN : dayOf(due)
  const zeroDays = new Set([request.start, ...zeroInstants(run)].map(dayOf))
  const first = dayOf(request.start)
  const last = due === null ? dayOf(Math.max(now, run.at(-1)!.at)) : Math.max(first, dueDay)
  const today = dayOf(now)
  const days: ExplainedDay[] = []
  // A pause begun before the clock counts gives back more than the limit: what is beyond the limit is not counted.
  const whole = run.findLast(isWholeLimit)!.left
  let used = 0
  for (let day = first; day <= last; day += 1) {
    const amount = isHourUnit(unit)
      ? secondsOn(day, unit, stretches.running, calendar)
      : Number(countsOn(day, unit, stretches.running, calendar))
    const taken = Math.min(amount, whole - used)
    used += taken
    const counts = taken > 0
    const closed = closedBy(day, calendar)
    const name = calendar.names.get(day)
    days.push({
      date: formatDay(day),
      weekday: weekdays[weekdayIndex(day)]!,
      role: counts ? 'counted' : zeroDays.has(day) ? 'start' : idleRole(day, unit, stretches, calendar),
      ...(counts && (isHourUnit(unit) ? { seconds: taken } : { ordinal: used })),
      ...(closed && { closed }),
      extraWork: calendar.extraDays.has(day),
      due: day === dueDay,
      when: day < today ? 'past' : day === today ? 'today' : 'left',
      ...(name && { name }),
    })
  }
  return days
}

/** Instants from which a whole limit counts. */
const zeroInstants = (run: ClockRun): LocalSeconds[] => run.filter(isWholeLimit).map(step => step.counts!)

const isWholeLimit = ({ cause }: ClockStep): boolean => cause === 'start' || cause === 'restart'

function closedBy(day: EpochDay, calendar: Calendar): 'weekend' | 'holiday' | undefined {
  if (isWorking(calendar, day)) return undefined
  return calendar.daysOff.has(day) ? 'holiday' : 'weekend'
}

/** Whether a day unit takes the day: after the day on which a stretch begins, up to that on which it ends. */
function countsOn(day: EpochDay, unit: LimitUnit, stretches: readonly Stretch[], calendar: Calendar): boolean {
  const within = ({ from, to, nominal }: Stretch) =>
    dayOf(from) < day && day <= dayOf(to) && (Number.isNaN(nominal) || day <= nominal)
  return (unit !== 'working-day' || isWorking(calendar, day)) && stretches.some(within)
}

function secondsOn(day: EpochDay, unit: LimitUnit, stretches: readonly Stretch[], calendar: Calendar): number {
  const midnight = day * daySeconds
  return stretches.reduce((total, stretch) => {
    const from = Math.max(midnight, stretch.from)
    const to = Math.min(midnight + daySeconds, stretch.to)
    if (to <= from) return total
    return total + (unit === 'clock-hour' ? to - from : workingSecondsBetween(calendar, from, to))
  }, 0)
}

function idleRole(day: EpochDay, unit: LimitUnit, stretches: Stretches, calendar: Calendar): DayRole {
  const couldCount = unit === 'working-day' || unit === 'working-hour' ? isWorking(calendar, day) : true
  const firstIdle = ({ from }: Stretch) => dayOf(from) + (isHourUnit(unit) ? 0 : 1)
  const within = (stretch: Stretch) => firstIdle(stretch) <= day && day <= dayOf(stretch.to)
  if (couldCount && stretches.pauses.some(within)) return 'paused'
  if (couldCount && stretches.discarded.some(within)) return 'discarded'
  return closedBy(day, calendar) ?? 'uncounted'
}
