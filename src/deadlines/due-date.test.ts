import { describe, expect, it } from 'vitest'
import { compiled, saturdayMornings, vietNam } from './calendar.fixture.ts'
import { dueInstant, readDueInstant } from './due-date.ts'
import type { ClockChange, Cutoff, Limit } from './types.ts'

const calendar = compiled(vietNam)
const saturdays = compiled(saturdayMornings)

const instant = (text: string) => `${text.replace(' ', 'T')}:00+07:00`
const limitOf = (text: string): Limit => {
  const [amount, unit] = text.split(' ') as [string, Limit['unit']]
  return { amount: Number(amount), unit }
}
const changeOf = (text: string): ClockChange => {
  const [type, from, to] = text.split(/ \| /) as [string, string, string?]
  if (type === 'restart') return { type: 'restart', at: instant(from) }
  return { type: 'pause', from: instant(from), ...(to && { to: instant(to) }) }
}
const due = (start: string, limit: string, changes: string[] = [], cutoff?: Cutoff, on = calendar) =>
  dueInstant({ start: instant(start), limit: limitOf(limit), cutoff, changes: changes.map(changeOf) }, on)
const at = (text: string | null) => ({ ok: true, value: text === null ? null : instant(text) })

describe('limits over holidays and swapped days', () => {
  it.each([
    ['2026-08-28 16:00', '3 working-day', '2026-09-07 17:00'],
    ['2026-08-20 09:00', '2 working-day', '2026-08-22 17:00'],
    ['2026-08-21 17:30', '1 working-hour', '2026-08-22 08:30'],
    ['2019-01-03 08:00', '2 working-day', '2019-01-05 17:00'],
    ['2018-12-28 08:00', '1 working-day', '2019-01-02 17:00'],
    ['2019-02-01 09:00', '3 working-day', '2019-02-13 17:00'],
    ['2019-02-01 16:30', '1 working-hour', '2019-02-11 08:00'],
    ['2026-02-13 16:00', '1 working-day', '2026-02-23 17:00'],
    ['2026-02-13 16:00', '3 calendar-day', '2026-02-23 17:00'],
    ['2026-02-13 16:00', '24 clock-hour', '2026-02-14 16:00'],
    ['2026-11-23 10:00', '1 working-day', '2026-11-25 17:00'],
    ['2026-11-02 09:10', '18 working-day', '2026-11-27 17:00'],
  ])('%s + %s is due %s', (start, limit, expected) => {
    expect(due(start, limit)).toEqual(at(expected))
  })
})

describe('months', () => {
  it.each([
    ['2026-01-31 09:00', 1, '2026-03-02 17:00'],
    ['2028-01-31 09:00', 1, '2028-02-29 17:00'],
    ['2026-03-31 09:00', 1, '2026-05-04 17:00'],
    ['2026-08-31 09:00', 6, '2027-03-01 17:00'],
    ['2026-11-30 09:00', 3, '2027-03-01 17:00'],
    ['2026-05-15 09:00', 12, '2027-05-17 17:00'],
    ['2026-06-15 18:00', 0, '2026-06-15 17:00'],
  ])('%s + %i months end on the same day or the last of the month, rolled: %s', (start, amount, expected) => {
    expect(due(start, `${amount} month`)).toEqual(at(expected))
  })
})

describe('limits inside a day', () => {
  it.each([
    ['starts in the lunch hour', '2026-06-01 12:00', '1 working-hour', '2026-06-01 14:30'],
    ['starts before opening', '2026-06-01 05:00', '1 working-hour', '2026-06-01 08:30'],
    ['ends exactly at noon', '2026-06-01 09:30', '2 working-hour', '2026-06-01 11:30'],
    ['ends exactly at the close', '2026-06-01 16:00', '1 working-hour', '2026-06-01 17:00'],
    ['starts exactly at the close', '2026-06-01 17:00', '1 working-hour', '2026-06-02 08:30'],
    ['same day, in the morning', '2026-06-01 09:00', '0 working-day', '2026-06-01 17:00'],
    ['same day, a minute before the close', '2026-06-01 16:59', '0 working-day', '2026-06-01 17:00'],
    ['same day, at the close', '2026-06-01 17:00', '0 working-day', '2026-06-02 17:00'],
    ['same day, on a Saturday', '2026-06-06 09:00', '0 working-day', '2026-06-08 17:00'],
    ['no calendar days, after the close', '2026-06-01 18:00', '0 calendar-day', '2026-06-01 17:00'],
    ['no hours at all', '2026-06-01 18:00', '0 clock-hour', '2026-06-01 18:00'],
  ])('%s: %s + %s is due %s', (_, start, limit, expected) => {
    expect(due(start, limit)).toEqual(at(expected))
  })

  it('counts seconds as they stand', () => {
    const limit = { amount: 1, unit: 'working-hour' } as const
    const answer = dueInstant({ start: '2026-06-01T16:30:15+07:00', limit }, calendar)
    expect(answer).toEqual({ ok: true, value: '2026-06-02T08:00:15+07:00' })
  })

  it('reads any offset and answers at +07:00', () => {
    const limit = { amount: 1, unit: 'clock-hour' } as const
    for (const start of ['2026-06-01T02:00:00Z', '2026-05-31T22:00-04:00', '2026-06-01T09:00:00.000+07:00']) {
      expect(dueInstant({ start, limit }, calendar)).toEqual(at('2026-06-01 10:00'))
    }
  })
})

describe('days with hours of their own', () => {
  it.each([
    ['the close is that of the shorter day', '2026-06-02 10:00', '1 working-day', '2026-06-03 11:00'],
    ['a Saturday morning is a working day', '2026-06-12 10:00', '1 working-day', '2026-06-13 11:30'],
    ['an extra Sunday has its own hours', '2026-08-22 09:00', '1 working-day', '2026-08-23 10:00'],
    ['an extra day without hours is closed', '2026-06-04 16:00', '1 working-day', '2026-06-06 11:30'],
    ['hours run over three short intervals', '2026-06-04 09:15', '1 working-hour', '2026-06-04 14:15'],
  ])('%s: %s + %s is due %s', (_, start, limit, expected) => {
    expect(due(start, limit, [], undefined, saturdays)).toEqual(at(expected))
  })
})

describe('the cut-off hour', () => {
  const resultDay = { at: '15:00', effect: 'result-day' } as const
  const clockStart = { at: '15:00', effect: 'clock-start' } as const

  it.each([
    ['2026-06-01T14:59:59+07:00', '2026-06-01 17:00'],
    ['2026-06-01T15:00:00+07:00', '2026-06-02 17:00'],
    ['2026-08-28T15:00:00+07:00', '2026-09-03 17:00'],
    ['2026-06-06T10:00:00+07:00', '2026-06-08 17:00'],
    ['2026-06-06T16:00:00+07:00', '2026-06-08 17:00'],
  ])('moves the result of a same-day procedure: %s is due %s', (start, expected) => {
    const limit = { amount: 0, unit: 'working-day' } as const
    expect(dueInstant({ start, limit, cutoff: resultDay }, calendar)).toEqual(at(expected))
  })

  it('for results moves no limit of one day or more', () => {
    expect(due('2026-06-01 16:00', '1 working-day', [], resultDay)).toEqual(at('2026-06-02 17:00'))
  })

  it.each([
    ['2026-06-05 14:59', '1 working-day', '2026-06-08 17:00'],
    ['2026-06-05 15:00', '1 working-day', '2026-06-09 17:00'],
    ['2026-06-05 15:00', '0 working-day', '2026-06-08 17:00'],
    ['2026-06-06 08:00', '1 working-day', '2026-06-09 17:00'],
    ['2026-06-05 16:00', '24 clock-hour', '2026-06-09 07:30'],
    ['2026-06-05 16:00', '1 working-hour', '2026-06-08 08:30'],
    ['2026-06-05 16:00', '3 calendar-day', '2026-06-11 17:00'],
    ['2026-06-30 16:00', '1 month', '2026-08-03 17:00'],
    ['2026-06-05 05:00', '1 working-hour', '2026-06-05 08:30'],
  ])('for the clock counts from the next opening: %s + %s is due %s', (start, limit, expected) => {
    expect(due(start, limit, [], clockStart)).toEqual(at(expected))
  })

  it('holds for a restart as for a start', () => {
    const restarted = due('2026-06-01 09:00', '1 working-day', ['restart | 2026-06-05 15:00'], clockStart)
    expect(restarted).toEqual(at('2026-06-09 17:00'))
  })
})

describe('pauses and restarts', () => {
  it.each<[string, string, string, string[], string | null]>([
    [
      '18 working days, tax pending four',
      '2026-11-02 09:10',
      '18 working-day',
      ['pause | 2026-11-13 15:20 | 2026-11-19 09:05'],
      '2026-12-03 17:00',
    ],
    [
      'over Tết',
      '2019-02-01 09:10',
      '8 working-hour',
      ['pause | 2019-02-01 10:00 | 2019-02-12 08:00'],
      '2019-02-13 07:40',
    ],
    [
      'within one day',
      '2026-06-01 09:00',
      '2 working-day',
      ['pause | 2026-06-02 08:00 | 2026-06-02 16:00'],
      '2026-06-03 17:00',
    ],
    [
      'from the due day, resumed in time',
      '2026-06-01 09:00',
      '2 working-day',
      ['pause | 2026-06-03 08:00 | 2026-06-05 16:59'],
      '2026-06-05 17:00',
    ],
    [
      'from the due day, resumed at the close',
      '2026-06-01 09:00',
      '2 working-day',
      ['pause | 2026-06-03 08:00 | 2026-06-05 17:00'],
      '2026-06-08 17:00',
    ],
    [
      'from the due day, resumed on a Saturday',
      '2026-06-01 09:00',
      '2 working-day',
      ['pause | 2026-06-03 08:00 | 2026-06-06 09:00'],
      '2026-06-08 17:00',
    ],
    [
      'at the due instant itself',
      '2026-06-01 09:00',
      '2 working-day',
      ['pause | 2026-06-03 17:00 | 2026-06-04 09:00'],
      '2026-06-04 17:00',
    ],
    [
      'after the due instant',
      '2026-06-01 09:00',
      '2 working-day',
      ['pause | 2026-06-03 17:01 | 2026-06-09 09:00'],
      '2026-06-03 17:00',
    ],
    [
      'after the due instant, open',
      '2026-06-01 09:00',
      '2 working-day',
      ['pause | 2026-06-03 17:01'],
      '2026-06-03 17:00',
    ],
    ['open', '2026-06-01 09:00', '2 working-day', ['pause | 2026-06-02 09:00'], null],
    [
      'open, then a restart',
      '2026-06-01 09:00',
      '2 working-day',
      ['pause | 2026-06-02 09:00', 'restart | 2026-06-08 09:00'],
      null,
    ],
    [
      'late and open, then a restart',
      '2026-06-01 09:00',
      '2 working-day',
      ['pause | 2026-06-04 09:00', 'restart | 2026-06-08 09:00'],
      '2026-06-10 17:00',
    ],
    [
      'a restart after the due date',
      '2026-06-01 09:00',
      '2 working-day',
      ['restart | 2026-06-09 09:00'],
      '2026-06-11 17:00',
    ],
    [
      'two pauses, given in the wrong order',
      '2026-06-01 09:00',
      '5 working-day',
      ['pause | 2026-06-04 09:00 | 2026-06-05 09:00', 'pause | 2026-06-02 09:00 | 2026-06-03 09:00'],
      '2026-06-10 17:00',
    ],
    [
      'a second pause that the first one made timely',
      '2026-06-01 09:00',
      '2 working-day',
      ['pause | 2026-06-02 09:00 | 2026-06-08 09:00', 'pause | 2026-06-09 09:00 | 2026-06-10 09:00'],
      '2026-06-10 17:00',
    ],
    [
      'calendar days, ending on a Sunday',
      '2026-06-01 09:00',
      '5 calendar-day',
      ['pause | 2026-06-02 09:00 | 2026-06-03 09:00'],
      '2026-06-08 17:00',
    ],
    [
      'calendar days, none left, late in the day',
      '2026-06-01 09:00',
      '1 calendar-day',
      ['pause | 2026-06-02 09:00 | 2026-06-04 17:00'],
      '2026-06-05 17:00',
    ],
    [
      'calendar days, begun on the day it rolled to',
      '2026-06-04 09:00',
      '2 calendar-day',
      ['pause | 2026-06-08 09:00 | 2026-06-09 09:00'],
      '2026-06-09 17:00',
    ],
    ['a month', '2026-06-01 09:00', '1 month', ['pause | 2026-06-10 09:00 | 2026-06-20 09:00'], '2026-07-13 17:00'],
    [
      'clock hours, by exactly its length',
      '2026-06-01 09:00',
      '24 clock-hour',
      ['pause | 2026-06-01 10:00 | 2026-06-01 11:30'],
      '2026-06-02 10:30',
    ],
    [
      'working hours, none left, resumed at noon',
      '2026-06-01 09:00',
      '2 working-hour',
      ['pause | 2026-06-01 11:00 | 2026-06-01 11:30'],
      '2026-06-01 11:30',
    ],
    [
      'working hours, none left, resumed in the lunch hour',
      '2026-06-01 09:00',
      '2 working-hour',
      ['pause | 2026-06-01 11:00 | 2026-06-01 12:00'],
      '2026-06-01 13:30',
    ],
    [
      'working hours, none left, resumed at night',
      '2026-06-05 09:00',
      '2 working-hour',
      ['pause | 2026-06-05 11:00 | 2026-06-05 22:00'],
      '2026-06-08 07:30',
    ],
    [
      'working hours, resumed before opening',
      '2026-06-05 16:00',
      '2 working-hour',
      ['pause | 2026-06-05 16:30 | 2026-06-09 03:00'],
      '2026-06-09 09:00',
    ],
  ])('%s: %s + %s, %j is due %s', (_, start, limit, changes, expected) => {
    expect(due(start, limit, changes)).toEqual(at(expected))
  })
})

describe('requests that are refused', () => {
  const good = { start: '2026-06-01T09:00:00+07:00', limit: { amount: 3, unit: 'working-day' } }

  it.each([
    ['no object', 7, 'bad-request', 'request: 7'],
    ['no start', { ...good, start: undefined }, 'bad-instant', 'start: nothing'],
    ['a date that does not exist', { ...good, start: '2026-02-30T09:00:00+07:00' }, 'bad-instant', '2026-02-30'],
    ['no offset', { ...good, start: '2026-06-01T09:00:00' }, 'bad-instant', 'with Z or ±HH:MM'],
    ['no limit', { start: good.start }, 'bad-limit', 'limit: nothing'],
    ['an unknown unit', { ...good, limit: { amount: 3, unit: 'day' } }, 'bad-limit', 'limit.unit: "day"'],
    ['half a day', { ...good, limit: { amount: 0.5, unit: 'working-day' } }, 'bad-limit', 'limit.amount: 0.5'],
    ['less than nothing', { ...good, limit: { amount: -1, unit: 'month' } }, 'bad-limit', '0 or more'],
    ['an amount in letters', { ...good, limit: { amount: '3', unit: 'month' } }, 'bad-limit', 'limit.amount: "3"'],
    ['no working hours', { ...good, limit: { amount: 0, unit: 'working-hour' } }, 'bad-limit', '1 or more'],
    ['a bad hour', { ...good, cutoff: { at: '25:00', effect: 'result-day' } }, 'bad-cutoff', 'cutoff.at: "25:00"'],
    ['a bad effect', { ...good, cutoff: { at: '15:00', effect: 'day' } }, 'bad-cutoff', 'cutoff.effect: "day"'],
    ['changes of no list', { ...good, changes: {} }, 'bad-change', 'changes: {}'],
    ['an unknown change', { ...good, changes: [{ type: 'stop' }] }, 'bad-change', 'changes[0].type: "stop"'],
    ['a restart without instant', { ...good, changes: [{ type: 'restart' }] }, 'bad-instant', 'changes[0].at'],
    ['a pause without beginning', { ...good, changes: [{ type: 'pause' }] }, 'bad-instant', 'changes[0].from'],
    [
      'a pause that ends before it begins',
      { ...good, changes: [{ type: 'pause', from: '2026-06-02T09:00:00+07:00', to: '2026-06-01T09:00:00+07:00' }] },
      'bad-change',
      'changes[0].to',
    ],
    ['a limit beyond the calendar', { ...good, limit: { amount: 9e9, unit: 'month' } }, 'no-due-date', 'year 9999'],
    ['hours beyond the calendar', { ...good, limit: { amount: 9e9, unit: 'clock-hour' } }, 'no-due-date', 'year 9999'],
  ])('%s', (_, request, code, message) => {
    const answer = readDueInstant(request, calendar)
    expect(answer).toMatchObject({ ok: false, error: { code, message: expect.stringContaining(message) } })
  })

  it('a calendar without any working day ahead', () => {
    const none = { ...vietNam.weeklyHours, mon: [], tue: [], wed: [], thu: [], fri: [] }
    const closed = compiled({
      ...vietNam,
      weeklyHours: none,
      extraWorkingDays: [{ date: '2026-06-02', hours: ['08:00-10:00'] }],
    })
    expect(due('2026-06-01 09:00', '1 working-day', [], undefined, closed)).toEqual(at('2026-06-02 10:00'))
    for (const limit of ['2 working-day', '3 working-hour', '1 month', '2 calendar-day']) {
      expect(due('2026-06-01 09:00', limit, [], undefined, closed)).toMatchObject({ error: { code: 'no-due-date' } })
    }
  })
})
