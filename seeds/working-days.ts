import type { LocalDate } from '../src/deadlines/index.ts'
import { provincialWorkingCalendar } from './calendars.ts'

const dayLength = 86_400_000

/** The last `count` working days before a date, the nearest first. */
export function workingDaysBefore(date: LocalDate, count: number): readonly LocalDate[] {
  const calendar = provincialWorkingCalendar()
  const off = new Set(calendar.daysOff)
  const extra = new Set(calendar.extraWorkingDays.map(day => day.date))
  const found: LocalDate[] = []
  for (let time = Date.parse(`${date}T00:00:00Z`) - dayLength; found.length < count; time -= dayLength) {
    const day = new Date(time)
    const name = day.toISOString().slice(0, 10)
    const weekend = day.getUTCDay() === 0 || day.getUTCDay() === 6
    if (extra.has(name) || (!weekend && !off.has(name))) found.push(name)
  }
  return found
}
