import type { LocalDate, WorkingCalendar } from '../../deadlines/index.ts'

/** The calendar with only those of its dates that lie from one day to another, both included; the weekly hours stay. */
export function calendarWithin(calendar: WorkingCalendar, from?: LocalDate, to?: LocalDate): WorkingCalendar {
  const within = (date: LocalDate): boolean => (from === undefined || date >= from) && (to === undefined || date <= to)
  const { names } = calendar
  return {
    ...calendar,
    daysOff: calendar.daysOff.filter(within),
    extraWorkingDays: calendar.extraWorkingDays.filter(day => within(day.date)),
    ...(names ? { names: Object.fromEntries(Object.entries(names).filter(([date]) => within(date))) } : {}),
  }
}
