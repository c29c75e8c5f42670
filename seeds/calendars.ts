import type { LocalDate, WorkingCalendar } from '../src/deadlines/index.ts'
import { provincialCalendar } from './agencies.ts'
import { nationalDaysOff, nationalExtraWorkingDays } from './holidays.ts'

export interface SeedCalendarDay {
  readonly date: LocalDate
  readonly kind: 'off' | 'extra'
  readonly hours: readonly string[] | null
  readonly name: string
}
export interface SeedCalendar {
  readonly code: string
  readonly name: string
  /** Days and hours of the parent hold too, unless said otherwise here. */
  readonly parentCode: string | null
  readonly weeklyHours: WorkingCalendar['weeklyHours'] | null
  readonly days: readonly SeedCalendarDay[]
}

const office = ['07:30-11:30', '13:30-17:00']

export const calendars: readonly SeedCalendar[] = [
  {
    code: provincialCalendar,
    name: 'Lịch làm việc tỉnh Khánh Hòa',
    parentCode: null,
    weeklyHours: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
    days: [
      ...nationalDaysOff.map(([date, name]): SeedCalendarDay => ({ date, kind: 'off', hours: null, name })),
      ...nationalExtraWorkingDays.map(
        ([date, name]): SeedCalendarDay => ({ date, kind: 'extra', hours: office, name }),
      ),
    ],
  },
  {
    code: 'truong-sa',
    name: 'Lịch làm việc đặc khu Trường Sa',
    parentCode: provincialCalendar,
    weeklyHours: null,
    days: [{ date: '2026-04-29', kind: 'off', hours: null, name: 'Ngày giải phóng Trường Sa, nghỉ tại chỗ' }],
  },
]

/** The provincial calendar in the form of the deadlines slice. */
export function provincialWorkingCalendar(): WorkingCalendar {
  const [province] = calendars
  if (!province?.weeklyHours) throw new Error('the first calendar must be the provincial one, with weekly hours')
  return {
    timeZone: 'Asia/Ho_Chi_Minh',
    weeklyHours: province.weeklyHours,
    daysOff: province.days.filter(day => day.kind === 'off').map(day => day.date),
    extraWorkingDays: province.days
      .filter(day => day.kind === 'extra')
      .map(day => (day.hours ? { date: day.date, hours: day.hours } : { date: day.date })),
  }
}
