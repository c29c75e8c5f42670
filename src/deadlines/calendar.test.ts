import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compiled, vietNam } from './calendar.fixture.ts'
import { compileCalendar } from './calendar.ts'
import { addMonths, formatDay, parseDay } from './civil-date.ts'
import type { WorkingCalendar } from './types.ts'
import { countWorkingDays, isWorkingDay, nthWorkingDay } from './working-time.ts'

describe('a working calendar', () => {
  it('knows weekends, days off and extra days', () => {
    const calendar = compiled(vietNam)
    const worked = (date: string) => isWorkingDay(calendar, date)
    expect(['2026-08-21', '2026-08-22', '2018-12-28', '2019-01-05', '2030-06-03'].every(worked)).toBe(true)
    expect(['2026-08-23', '2026-08-31', '2018-12-31', '2019-02-04', '2030-06-02'].some(worked)).toBe(false)
  })

  it('keeps a date of both lists closed: a commune may close a day that the province works', () => {
    const calendar = compiled({ ...vietNam, daysOff: [...vietNam.daysOff, '2026-08-22'] })
    expect(isWorkingDay(calendar, '2026-08-22')).toBe(false)
  })

  it('gives an extra day the hours of Monday where it has none of its own', () => {
    const calendar = compiled({ ...vietNam, weeklyHours: { ...vietNam.weeklyHours, mon: [] } })
    expect(isWorkingDay(calendar, '2019-01-05')).toBe(false)
    expect(isWorkingDay(calendar, '2026-01-10')).toBe(true)
  })

  it('finds the nth working day that its own count names, before, among and after its dated days', () => {
    const calendar = compiled(vietNam)
    for (const from of [
      '1999-12-31',
      '2018-12-28',
      '2019-02-01',
      '2022-07-02',
      '2026-02-13',
      '2026-11-20',
      '2040-01-01',
    ]) {
      for (const n of [1, 2, 7, 30, 250, 2600]) {
        const start = parseDay(from)
        const day = nthWorkingDay(calendar, start, n)
        expect(countWorkingDays(calendar, start, day)).toBe(n)
        expect(isWorkingDay(calendar, formatDay(day))).toBe(true)
      }
    }
  })

  it.each<[string, (calendar: WorkingCalendar) => unknown, string]>([
    ['no object', () => [], 'calendar: expected an object'],
    ['another zone', c => ({ ...c, timeZone: 'UTC' }), 'timeZone: "UTC"'],
    ['no weekly hours', c => ({ ...c, weeklyHours: undefined }), 'weeklyHours: expected'],
    ['a missing weekday', c => ({ ...c, weeklyHours: { mon: [] } }), 'weeklyHours.tue: expected a list'],
    ['an unknown weekday', c => ({ ...c, weeklyHours: { ...c.weeklyHours, t8: [] } }), 'weeklyHours.t8: not a weekday'],
    [
      'no interval',
      c => ({ ...c, weeklyHours: { ...c.weeklyHours, mon: ['7:30-11:30'] } }),
      'weeklyHours.mon[0]: "7:30-11:30"',
    ],
    [
      'an hour that does not exist',
      c => ({ ...c, weeklyHours: { ...c.weeklyHours, mon: ['07:30-24:30'] } }),
      'weeklyHours.mon[0]',
    ],
    [
      'an interval backwards',
      c => ({ ...c, weeklyHours: { ...c.weeklyHours, mon: ['11:30-07:30'] } }),
      'ends before it begins',
    ],
    [
      'intervals that touch',
      c => ({ ...c, weeklyHours: { ...c.weeklyHours, mon: ['07:00-08:00', '08:00-09:00'] } }),
      'weeklyHours.mon[1]',
    ],
    ['no days off', c => ({ ...c, daysOff: undefined }), 'daysOff: expected a list'],
    ['a date that does not exist', c => ({ ...c, daysOff: ['2026-02-29'] }), 'daysOff[0]: "2026-02-29"'],
    [
      'an extra day twice',
      c => ({ ...c, extraWorkingDays: [{ date: '2026-01-10' }, { date: '2026-01-10' }] }),
      'extraWorkingDays[1].date',
    ],
    ['an extra day as text', c => ({ ...c, extraWorkingDays: ['2026-01-10'] }), 'extraWorkingDays[0]: expected'],
    ['a name without words', c => ({ ...c, names: { '2026-01-10': 'Tết' } }), 'names.2026-01-10'],
  ])('is refused with %s', (_, change, message) => {
    const answer = compileCalendar(change(vietNam) as WorkingCalendar)
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'bad-calendar', message: expect.stringContaining(message) },
    })
  })
})

describe('dates', () => {
  it('agree with the platform for every day from 1890 to 2110', () => {
    for (let day = parseDay('1890-01-01'); day < parseDay('2110-01-01'); day += 1) {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10)
      if (formatDay(day) !== text || parseDay(text) !== day) expect.fail(`${day}: ${formatDay(day)}, expected ${text}`)
    }
  })

  it('end a month on its last day where it is shorter', () => {
    const monthsLater = (date: string, months: number) => formatDay(addMonths(parseDay(date), months))
    expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28')
    expect(monthsLater('2028-01-31', 1)).toBe('2028-02-29')
    expect(monthsLater('2026-12-31', 2)).toBe('2027-02-28')
    expect(monthsLater('2026-10-31', 1)).toBe('2026-11-30')
  })
})

describe('the fixture', () => {
  const file = join(process.env.SHARED_DATA ?? '../shared/data', 'holidays-vn.json')

  it.skipIf(!existsSync(file))(
    'agrees with the shared list of holidays and swapped days (skipped where that is absent)',
    () => {
      const { years } = JSON.parse(readFileSync(file, 'utf8')) as {
        years: { year: number; days: { date: string; working: boolean }[] }[]
      }
      const calendar = compiled(vietNam)
      for (const { days } of years.filter(({ year }) => year === 2019 || year === 2026)) {
        for (const { date, working } of days) expect([date, isWorkingDay(calendar, date)]).toEqual([date, working])
      }
    },
  )
})
