import type { Calendar } from './calendar.ts'
import { type EpochDay, lastDay, parseDay, weekdayIndex } from './civil-date.ts'
import { dayOf, daySeconds, type LocalSeconds } from './instant.ts'
import type { LocalDate } from './types.ts'
import type { DayHours } from './working-hours.ts'

const never = Number.POSITIVE_INFINITY

export function hoursOn({ first, dated, weekly }: Calendar, day: EpochDay): DayHours {
  const index = day - first
  return index >= 0 && index < dated.length ? dated[index]! : weekly[weekdayIndex(day)]!
}

export const isWorking = (calendar: Calendar, day: EpochDay): boolean => hoursOn(calendar, day).intervals.length > 0

/** Whether the agency works on that date. Throws on a malformed date. */
export function isWorkingDay(calendar: Calendar, date: LocalDate): boolean {
  const day = parseDay(date)
  if (Number.isNaN(day)) throw new RangeError(`${JSON.stringify(date)} is not a date`)
  return isWorking(calendar, day)
}

export const openOf = (calendar: Calendar, day: EpochDay): LocalSeconds =>
  day === never ? never : day * daySeconds + hoursOn(calendar, day).open

export const closeOf = (calendar: Calendar, day: EpochDay): LocalSeconds =>
  day === never ? never : day * daySeconds + hoursOn(calendar, day).close

/** Working days of the weekly pattern up to and including a day, counted from a fixed week. */
function patternCount({ workedWeekdays, workedUpTo }: Calendar, day: EpochDay): number {
  return Math.floor((day + 3) / 7) * workedWeekdays.length + workedUpTo[weekdayIndex(day)]!
}

/** The day at which the pattern's count reaches `count`. */
function patternDay({ workedWeekdays }: Calendar, count: number): EpochDay {
  const week = Math.floor((count - 1) / workedWeekdays.length)
  return week * 7 - 3 + workedWeekdays[count - 1 - week * workedWeekdays.length]!
}

/** Working days up to and including a day, counted from the first dated day of the calendar. */
function workedUntil(calendar: Calendar, day: EpochDay): number {
  const { first, workedSinceFirst, workingDays } = calendar
  const last = first + workedSinceFirst.length - 1
  if (day < first) return patternCount(calendar, day) - patternCount(calendar, first - 1)
  if (day <= last) return workedSinceFirst[day - first]!
  return workingDays.length + patternCount(calendar, day) - patternCount(calendar, last)
}

/** Working days d with `after` < d ≤ `until`. */
export const countWorkingDays = (calendar: Calendar, after: EpochDay, until: EpochDay): number =>
  workedUntil(calendar, until) - workedUntil(calendar, after)

/** The nth working day (n ≥ 1) after a day; Infinity where the calendar has none up to the year 9999. */
export function nthWorkingDay(calendar: Calendar, after: EpochDay, n: number): EpochDay {
  const { first, workedSinceFirst, workingDays, workedWeekdays } = calendar
  const wanted = workedUntil(calendar, after) + n
  if (wanted <= 0) return patternDay(calendar, patternCount(calendar, first - 1) + wanted)
  if (wanted <= workingDays.length) return workingDays[wanted - 1]!
  if (workedWeekdays.length === 0) return never
  const last = first + workedSinceFirst.length - 1
  const day = patternDay(calendar, patternCount(calendar, last) + wanted - workingDays.length)
  return day <= lastDay ? day : never
}

export const nextWorkingDay = (calendar: Calendar, after: EpochDay): EpochDay => nthWorkingDay(calendar, after, 1)

/** The day itself where it is a working day, else the next one (Civil Code art. 148.5). */
export const rollForward = (calendar: Calendar, day: EpochDay): EpochDay => {
  if (!(day <= lastDay)) return never
  return isWorking(calendar, day) ? day : nextWorkingDay(calendar, day)
}

/** Seconds that lie in working intervals from one instant to a later one. */
export function workingSecondsBetween(calendar: Calendar, from: LocalSeconds, to: LocalSeconds): number {
  let total = 0
  for (let day = dayOf(from); day * daySeconds < to; day = nextWorkingDay(calendar, day)) {
    const midnight = day * daySeconds
    for (const interval of hoursOn(calendar, day).intervals) {
      total += Math.max(0, Math.min(midnight + interval.to, to) - Math.max(midnight + interval.from, from))
    }
  }
  return total
}

/**
 * The instant at which so many working seconds have run; at a closing time, not at the next opening. For none at all
 * it is `from` itself where that lies in a working interval, ends included, else the next opening.
 */
export function afterWorkingSeconds(calendar: Calendar, from: LocalSeconds, seconds: number): LocalSeconds {
  let missing = seconds
  for (let day = dayOf(from); day !== never; day = nextWorkingDay(calendar, day)) {
    const midnight = day * daySeconds
    for (const interval of hoursOn(calendar, day).intervals) {
      const begin = Math.max(midnight + interval.from, from)
      const available = midnight + interval.to - begin
      if (available >= missing) return begin + missing
      if (available > 0) missing -= available
    }
  }
  return never
}
