import { type Calendar, compileCalendar } from './calendar.ts'
import type { WorkingCalendar } from './types.ts'

const fullDay = ['07:30-11:30', '13:30-17:00']

const between = (month: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${month}-${String(from + index).padStart(2, '0')}`)

/** The breaks and swapped Saturdays of 2018–19 and 2026, with the usual hours. */
export const vietNam: WorkingCalendar = {
  timeZone: 'Asia/Ho_Chi_Minh',
  weeklyHours: { mon: fullDay, tue: fullDay, wed: fullDay, thu: fullDay, fri: fullDay, sat: [], sun: [] },
  daysOff: [
    '2018-12-31',
    '2019-01-01',
    ...between('2019-02', 4, 8),
    '2019-04-15',
    ...['2019-04-29', '2019-04-30', '2019-05-01', '2019-09-02'],
    ...between('2026-01', 1, 4),
    ...between('2026-02', 14, 22),
    ...between('2026-04', 25, 27),
    '2026-04-30',
    ...between('2026-05', 1, 3),
    ...between('2026-08', 29, 31),
    ...between('2026-09', 1, 2),
    '2026-11-24',
  ],
  extraWorkingDays: [
    { date: '2019-01-05' },
    { date: '2019-05-04' },
    { date: '2026-01-10', hours: fullDay },
    { date: '2026-08-22', hours: fullDay },
  ],
  names: { '2026-11-24': { vi: 'Ngày Văn hóa Việt Nam', en: 'Viet Nam Culture Day' } },
}

/** An agency that opens on Saturday mornings, closes early on Wednesdays and keeps three odd days. */
export const saturdayMornings: WorkingCalendar = {
  ...vietNam,
  weeklyHours: { ...vietNam.weeklyHours, wed: ['07:00-11:00'], sat: ['07:30-11:30'] },
  extraWorkingDays: [
    { date: '2026-08-23', hours: ['08:00-10:00'] },
    { date: '2026-06-04', hours: ['09:00-09:30', '10:00-10:30', '14:00-15:00'] },
    { date: '2026-06-05', hours: [] },
  ],
}

export function compiled(source: WorkingCalendar): Calendar {
  const calendar = compileCalendar(source)
  if (!calendar.ok) throw new Error(calendar.error.message)
  return calendar.value
}
