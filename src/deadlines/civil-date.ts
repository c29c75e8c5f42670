/** Days since 1970-01-01 in the proleptic Gregorian calendar; Infinity stands for a day that never comes. */
export type EpochDay = number

/** 9999-12-31, the last date that `YYYY-MM-DD` can write. */
export const lastDay: EpochDay = 2_932_896
/** 0000-01-01. */
export const firstDay: EpochDay = -719_528

interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

// Years are counted from 1 March, so that the leap day is the last of its year and month lengths repeat.
const marchOfYearZero = 719_468
const daysBeforeYear = (year: number) =>
  365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
const daysBeforeMonth = (monthFromMarch: number) => Math.floor((153 * monthFromMarch + 2) / 5)

export function epochDay(year: number, month: number, day: number): EpochDay {
  const late = month > 2
  return (
    daysBeforeYear(late ? year : year - 1) + daysBeforeMonth(late ? month - 3 : month + 9) + day - 1 - marchOfYearZero
  )
}

export function civilDate(epoch: EpochDay): CivilDate {
  const days = epoch + marchOfYearZero
  let year = Math.floor(days / 365.2425)
  if (daysBeforeYear(year) > days) year -= 1
  else if (daysBeforeYear(year + 1) <= days) year += 1
  const dayOfYear = days - daysBeforeYear(year)
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  return {
    year: monthFromMarch < 10 ? year : year + 1,
    month: monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9,
    day: dayOfYear - daysBeforeMonth(monthFromMarch) + 1,
  }
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The same day of the month so many months later, or that month's last day (Civil Code art. 147–148). */
export function addMonths(epoch: EpochDay, months: number): EpochDay {
  const from = civilDate(epoch)
  const month = from.year * 12 + from.month - 1 + months
  const year = Math.floor(month / 12)
  const ofYear = month - year * 12 + 1
  return epochDay(year, ofYear, Math.min(from.day, daysInMonth(year, ofYear)))
}

/** 0 Monday to 6 Sunday. */
export const weekdayIndex = (epoch: EpochDay): number => (((epoch + 3) % 7) + 7) % 7

/** The number written by `count` decimal digits at `at`, NaN where a character is not a digit. */
export function digitsAt(text: string, at: number, count: number): number {
  let value = 0
  for (let index = at; index < at + count; index += 1) {
    const digit = text.charCodeAt(index) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** Epoch day of the `YYYY-MM-DD` that `text` begins with, NaN where that is no date of the calendar. */
export function dayAtStart(text: string): EpochDay {
  const year = digitsAt(text, 0, 4)
  const month = digitsAt(text, 5, 2)
  const day = digitsAt(text, 8, 2)
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return Number.NaN
  return epochDay(year, month, day)
}

/** Epoch day of `YYYY-MM-DD`, NaN where `text` is anything else. */
export const parseDay = (text: unknown): EpochDay =>
  typeof text === 'string' && text.length === 10 ? dayAtStart(text) : Number.NaN

export const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`)

/** `YYYY-MM-DD`. */
export function formatDay(epoch: EpochDay): string {
  const { year, month, day } = civilDate(epoch)
  const fourDigits = year >= 1000 ? `${year}` : `${year}`.padStart(4, '0')
  return `${fourDigits}-${twoDigits(month)}-${twoDigits(day)}`
}
