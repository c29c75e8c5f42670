import { describe, expect, it } from 'vitest'
import { compiled, vietNam } from './calendar.fixture.ts'
import { dueInstant, readDueInstant } from './due-date.ts'
import { explainDueDate } from './explain-due-date.ts'
import { intakeDue } from './intake-clock.ts'
import { punctuality } from './punctuality.ts'
import { remaining, timeLeft } from './remaining.ts'
import type { ClockChange, Limit } from './types.ts'

// What went wrong elsewhere with dates and lateness; the numbers are those of the shared collection of cases.
const hours = ['07:00-11:30', '13:30-17:00']
const weeklyHours = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] }
const calendar = compiled({ ...vietNam, weeklyHours, extraWorkingDays: [{ date: '2026-08-22' }] })

const instant = (text: string) => `${text.replace(' ', 'T')}:00+07:00`
const limit = (amount: number, unit: Limit['unit']): Limit => ({ amount, unit })
const due = (start: string, limit: Limit, changes: readonly ClockChange[] = [], on = calendar) => {
  const answer = dueInstant({ start: instant(start), limit, changes }, on)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}
const pause = (from: string, to: string): ClockChange => ({ type: 'pause', from: instant(from), to: instant(to) })

describe('A: due dates', () => {
  it.each<[number, string, string, Limit, string]>([
    [
      1,
      'hours from a closing time begin after lunch, never before acceptance',
      '2026-06-01 11:30',
      limit(1, 'working-hour'),
      '2026-06-01 14:30',
    ],
    [3, 'hours from a Saturday run on Monday', '2026-06-06 10:00', limit(4, 'working-hour'), '2026-06-08 11:00'],
    [
      4,
      'a day limit does not depend on the hour: at the close',
      '2026-06-05 17:00',
      limit(1, 'working-day'),
      '2026-06-08 17:00',
    ],
    [
      4,
      'a day limit does not depend on the hour: after it',
      '2026-06-05 17:30',
      limit(1, 'working-day'),
      '2026-06-08 17:00',
    ],
    [5, 'a calendar day after hours is tomorrow', '2026-06-01 17:30', limit(1, 'calendar-day'), '2026-06-02 17:00'],
    [6, 'an extra working Saturday counts', '2026-08-20 09:00', limit(2, 'working-day'), '2026-08-22 17:00'],
    [13, 'working hours never run at night', '2026-06-05 16:00', limit(6, 'working-hour'), '2026-06-08 14:00'],
    [
      15,
      'all holidays and weekends of the whole span are skipped',
      '2026-08-24 09:00',
      limit(5, 'working-day'),
      '2026-09-03 17:00',
    ],
    [16, 'no rounding: 10:00', '2026-06-01 09:00', limit(1, 'working-hour'), '2026-06-01 10:00'],
    [16, 'no rounding: 16:45', '2026-06-01 15:45', limit(1, 'working-hour'), '2026-06-01 16:45'],
    [16, 'no rounding past the close: 17:00', '2026-06-01 16:00', limit(1, 'working-hour'), '2026-06-01 17:00'],
    [
      18,
      'days end at the close, not at the hour that an officer clicked',
      '2016-10-31 10:00',
      limit(2, 'working-day'),
      '2016-11-02 17:00',
    ],
    [22, 'the due hour is not the intake hour', '2026-06-08 08:05', limit(2, 'working-day'), '2026-06-10 17:00'],
    [23, 'the receipt of 2019: 25 working days', '2019-11-20 08:37', limit(25, 'working-day'), '2019-12-25 17:00'],
  ])('%i: %s', (_, __, start, limit, expected) => {
    expect(due(start, limit)).toBe(instant(expected))
  })

  it('8: recomputing later, after the holidays, gives the same date', () => {
    const request = { start: instant('2026-08-28 16:00'), limit: limit(3, 'working-day') }
    for (const now of ['2026-08-28 16:00', '2026-09-03 09:00', '2027-01-04 09:00']) {
      expect(explainDueDate(request, calendar, instant(now))).toMatchObject({
        value: { due: instant('2026-09-07 17:00') },
      })
    }
  })

  it('10, 19: without a limit there is no date, and none is invented', () => {
    const answer = readDueInstant({ start: instant('2026-06-01 08:00') }, calendar)
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-limit' } })
  })

  it('11: a failure is told, never turned into a date', () => {
    const closed = compiled({
      ...vietNam,
      weeklyHours: { ...weeklyHours, mon: [], tue: [], wed: [], thu: [], fri: [] },
      extraWorkingDays: [],
    })
    const answer = dueInstant({ start: instant('2026-06-01 08:00'), limit: limit(1, 'working-day') }, closed)
    expect(answer).toMatchObject({ ok: false, error: { code: 'no-due-date' } })
  })

  it('14: a Saturday that is worked is a day with its own hours', () => {
    const saturdays = compiled({ ...vietNam, weeklyHours: { ...weeklyHours, sat: ['07:00-11:00'] } })
    expect(due('2026-06-05 09:00', limit(1, 'working-day'), [], saturdays)).toBe(instant('2026-06-06 11:00'))
    expect(due('2026-06-06 10:00', limit(2, 'working-hour'), [], saturdays)).toBe(instant('2026-06-08 08:00'))
  })

  it('20: the whole dossier and an agency in it have dates of their own', () => {
    expect(due('2026-06-01 09:00', limit(15, 'working-day'))).toBe(instant('2026-06-22 17:00'))
    expect(due('2026-06-03 09:00', limit(5, 'working-day'))).toBe(instant('2026-06-10 17:00'))
  })

  it('21: a corrected limit gives another date and leaves the request as it was', () => {
    const issued = Object.freeze({ start: instant('2026-06-01 09:00'), limit: Object.freeze(limit(5, 'working-day')) })
    const corrected = { ...issued, limit: limit(10, 'working-day') }
    expect(dueInstant(corrected, calendar)).toEqual({ ok: true, value: instant('2026-06-15 17:00') })
    expect(dueInstant(issued, calendar)).toEqual({ ok: true, value: instant('2026-06-08 17:00') })
  })

  it('24: the cut-off hour is the procedure’s, 15:00 or 16:00 on the same counter', () => {
    const at = (hour: string) =>
      dueInstant(
        {
          start: instant('2026-06-01 15:30'),
          limit: limit(0, 'working-day'),
          cutoff: { at: hour, effect: 'result-day' },
        },
        calendar,
      )
    expect(at('15:00')).toEqual({ ok: true, value: instant('2026-06-02 17:00') })
    expect(at('16:00')).toEqual({ ok: true, value: instant('2026-06-01 17:00') })
  })
})

describe('B: pauses and supplements', () => {
  const sevenDays = limit(7, 'working-day')

  it('25: a pause costs the working days that it took', () => {
    expect(due('2026-06-01 09:00', sevenDays)).toBe(instant('2026-06-10 17:00'))
    expect(due('2026-06-01 09:00', sevenDays, [pause('2026-06-05 09:00', '2026-06-08 09:00')])).toBe(
      instant('2026-06-11 17:00'),
    )
    expect(due('2026-06-01 09:00', sevenDays, [pause('2026-06-02 09:00', '2026-06-04 09:00')])).toBe(
      instant('2026-06-12 17:00'),
    )
  })

  it('27: pause, restart or neither is the procedure’s choice, each with its own date', () => {
    const supplied = instant('2026-06-08 09:00')
    const dates = [[pause('2026-06-05 09:00', '2026-06-08 09:00')], [{ type: 'restart' as const, at: supplied }], []]
    expect(dates.map(changes => due('2026-06-01 09:00', sevenDays, changes))).toEqual(
      ['2026-06-11 17:00', '2026-06-17 17:00', '2026-06-10 17:00'].map(instant),
    )
  })

  it('28: a wait without a window never expires by itself', () => {
    const open = { type: 'pause', from: instant('2026-06-05 09:00') } as const
    const request = { start: instant('2026-06-01 09:00'), limit: sevenDays, changes: [open] }
    const after = remaining(request, calendar, instant('2027-06-05 09:00'))
    expect(after).toEqual({
      ok: true,
      value: { state: 'paused', unit: 'working-day', left: 3, since: instant('2026-06-05 09:00') },
    })
  })

  it('29: each of three rounds gives back its own days', () => {
    const rounds = [
      pause('2026-06-02 09:00', '2026-06-03 09:00'),
      pause('2026-06-04 09:00', '2026-06-05 09:00'),
      pause('2026-06-08 09:00', '2026-06-09 09:00'),
    ]
    expect(due('2026-06-01 09:00', sevenDays, rounds)).toBe(instant('2026-06-15 17:00'))
  })

  it('30: a wait of one day lasts to the close of the next day, not to the next tick', () => {
    expect(due('2026-06-01 09:00', limit(1, 'calendar-day'))).toBe(instant('2026-06-02 17:00'))
  })

  it('31: the intake clock runs from submission, the resolving clock from acceptance', () => {
    expect(intakeDue(instant('2026-06-05 15:00'), 'online', calendar)).toEqual({
      ok: true,
      value: instant('2026-06-08 15:00'),
    })
    expect(intakeDue(instant('2026-06-05 15:00'), 'counter', calendar)).toEqual({
      ok: true,
      value: instant('2026-06-08 17:00'),
    })
    expect(due('2026-06-08 10:00', limit(3, 'working-day'))).toBe(instant('2026-06-11 17:00'))
  })

  it('32: a later payment that the rule does not name moves no clock', () => {
    const received = instant('2026-06-05 15:00')
    const before = intakeDue(received, 'online', calendar)
    expect(intakeDue(received, 'online', calendar)).toEqual(before)
    expect(intakeDue(instant('2026-06-08 09:00'), 'online', calendar)).not.toEqual(before)
  })
})

describe('C: lateness', () => {
  it('34: a step with a limit is not late a quarter of an hour later', () => {
    const stepDue = due('2026-06-01 09:00', limit(8, 'working-hour'))!
    expect(stepDue).toBe(instant('2026-06-02 09:00'))
    expect(punctuality(limit(8, 'working-hour'), stepDue, instant('2026-06-01 09:15'))).toBe('early')
  })

  it.each([
    ['2026-06-01 16:29', 'early'],
    ['2026-06-01 16:30', 'on-time'],
    ['2026-06-01 16:31', 'late'],
  ])('35: hours compare by the minute: %s is %s', (end, expected) => {
    const eightHours = limit(8, 'working-hour')
    const stepDue = due('2026-06-01 07:00', eightHours)!
    expect(stepDue).toBe(instant('2026-06-01 17:00'))
    const moved = instant('2026-06-01 16:30')
    expect(punctuality(eightHours, moved, instant(end))).toBe(expected)
    expect(punctuality(eightHours, moved, instant(end).replace(':00+', ':59+'))).toBe(expected)
  })

  it.each([
    ['2026-06-09 23:59', 'early'],
    ['2026-06-10 07:00', 'on-time'],
    ['2026-06-10 23:59', 'on-time'],
    ['2026-06-11 00:00', 'late'],
  ])('36: days compare by the date: %s is %s', (end, expected) => {
    for (const unit of ['working-day', 'calendar-day', 'month'] as const) {
      expect(punctuality(limit(3, unit), instant('2026-06-10 15:00'), instant(end))).toBe(expected)
    }
  })

  it('38: an extended dossier is judged by its current date', () => {
    const ready = instant('2026-06-18 10:00')
    expect(punctuality(limit(5, 'working-day'), instant('2026-06-20 17:00'), ready)).toBe('early')
    expect(punctuality(limit(5, 'working-day'), instant('2026-06-10 17:00'), ready)).toBe('late')
  })

  it('39: the end is the instant given, whatever the day of receipt was', () => {
    const saturday = due('2026-06-06 09:00', limit(1, 'working-day'))!
    expect(punctuality(limit(1, 'working-day'), saturday, instant('2026-06-09 09:00'))).toBe('late')
  })

  it('44: a dossier that waits for a supplement is not late', () => {
    const open = { type: 'pause', from: instant('2026-06-02 09:00') } as const
    const request = { start: instant('2026-06-01 09:00'), limit: limit(2, 'working-day'), changes: [open] }
    expect(remaining(request, calendar, instant('2026-07-01 09:00'))).toMatchObject({ value: { state: 'paused' } })
  })

  it('45: the intake clock warns before its eight hours are over', () => {
    const eightHours = limit(8, 'working-hour')
    const left = timeLeft(eightHours, instant('2026-06-02 09:00'), calendar, instant('2026-06-02 08:00'))
    expect(left).toEqual({ state: 'due-soon', unit: 'working-hour', left: 3600 })
  })

  it('47: a result issued in time stays in time, however late it is fetched', () => {
    const dueAt = due('2026-06-01 09:00', limit(5, 'working-day'))!
    expect(punctuality(limit(5, 'working-day'), dueAt, instant('2026-06-08 16:00'))).toBe('on-time')
  })
})
