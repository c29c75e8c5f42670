import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compiled, vietNam } from './calendar.fixture.ts'
import { formatInstant } from './instant.ts'
import { dueTurns, remaining, remainingText, timeLeft } from './remaining.ts'
import type { LimitUnit } from './types.ts'

const calendar = compiled(vietNam)
const instant = (text: string) => `${text.replace(' ', 'T')}:00+07:00`

describe('the deadline chip', () => {
  it.each<[string, number, LimitUnit, string, string, string]>([
    ['Còn 6 ngày làm việc', 18, 'working-day', '2026-12-03 17:00', '2026-11-25 10:42', '6 working days left'],
    ['Còn 4 ngày làm việc', 18, 'working-day', '2026-12-03 17:00', '2026-11-27 10:42', '4 working days left'],
    [
      'Sắp đến hạn: còn 3 ngày làm việc',
      18,
      'working-day',
      '2026-12-03 17:00',
      '2026-11-30 08:00',
      'Due soon: 3 working days left',
    ],
    ['Còn 2 ngày làm việc', 3, 'working-day', '2026-12-03 17:00', '2026-12-01 08:00', '2 working days left'],
    [
      'Sắp đến hạn: còn 1 ngày làm việc',
      3,
      'working-day',
      '2026-12-03 17:00',
      '2026-12-02 08:00',
      'Due soon: 1 working day left',
    ],
    ['Đến hạn hôm nay', 3, 'working-day', '2026-12-03 17:00', '2026-12-03 23:00', 'Due today'],
    ['Trễ 2 ngày làm việc', 3, 'working-day', '2026-12-03 17:00', '2026-12-07 08:00', '2 working days late'],
    ['Trễ 1 ngày làm việc', 3, 'working-day', '2026-12-04 17:00', '2026-12-05 08:00', '1 working day late'],
    ['Còn 11 ngày', 30, 'calendar-day', '2026-12-14 17:00', '2026-12-03 08:00', '11 days left'],
    ['Sắp đến hạn: còn 6 ngày', 1, 'month', '2026-12-14 17:00', '2026-12-08 08:00', 'Due soon: 6 days left'],
    ['Sắp đến hạn: còn 3 ngày', 5, 'calendar-day', '2026-12-14 17:00', '2026-12-11 18:00', 'Due soon: 3 days left'],
    [
      'Sắp đến hạn: còn 4 giờ làm việc',
      16,
      'working-hour',
      '2026-12-03 15:00',
      '2026-12-03 09:00',
      'Due soon: 4 hours of work left',
    ],
    ['Còn 4 giờ làm việc', 8, 'working-hour', '2026-12-03 15:00', '2026-12-03 09:00', '4 hours of work left'],
    [
      'Sắp đến hạn: còn 1 giờ 30 phút làm việc',
      8,
      'working-hour',
      '2026-12-03 15:00',
      '2026-12-03 13:30',
      'Due soon: 1 hour 30 min of work left',
    ],
    ['Còn 1 ngày làm việc', 1, 'working-day', '2026-12-03 17:00', '2026-12-02 08:00', '1 working day left'],
    ['Đến hạn hôm nay', 1, 'working-day', '2026-12-03 17:00', '2026-12-03 08:00', 'Due today'],
    ['Còn 11 giờ làm việc', 16, 'working-hour', '2026-12-03 15:00', '2026-12-02 09:30', '11 hours of work left'],
    ['Trễ 2 giờ 30 phút', 24, 'clock-hour', '2026-12-03 15:00', '2026-12-03 17:30', '2 hours 30 min late'],
    ['Trễ 1 phút làm việc', 8, 'working-hour', '2026-12-03 17:00', '2026-12-03 19:00', '1 min of work late'],
  ])('says "%s" for %i %s due %s at %s', (vi, amount, unit, due, now, en) => {
    expect(remainingText(timeLeft({ amount, unit }, instant(due), calendar, instant(now)))).toEqual({ vi, en })
  })

  it('calls nothing late before the day, or the minute, is over', () => {
    const at = (unit: LimitUnit, now: string) =>
      timeLeft({ amount: 8, unit }, instant('2026-12-03 15:00'), calendar, now)
    expect(at('working-day', '2026-12-03T23:59:59+07:00').state).toBe('due-soon')
    expect(at('working-day', '2026-12-04T00:00:00+07:00').state).toBe('late')
    expect(at('working-hour', '2026-12-03T15:00:59+07:00').state).toBe('due-soon')
    expect(at('working-hour', '2026-12-03T15:01:00+07:00').state).toBe('late')
  })

  it('turns exactly at the instants by which inboxes are cut', () => {
    const units = ['working-day', 'calendar-day', 'month', 'working-hour', 'clock-hour'] as const
    fc.assert(
      fc.property(
        fc.record({ amount: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom(...units) }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: -90 * 1440, max: 3 * 1440 }),
        (limit, day, minutes) => {
          const due = formatInstant(Date.parse('2026-08-24T17:00:00+07:00') + day * 86_400_000)
          const now = formatInstant(Date.parse(due) + minutes * 60_000)
          const { soonAt, lateAt } = dueTurns(limit, due, calendar)
          const state = now >= lateAt ? 'late' : now >= soonAt ? 'due-soon' : 'running'
          expect(timeLeft(limit, due, calendar, now).state).toBe(state)
          const [before, at] = [-1, 0].map(by => formatInstant(Date.parse(soonAt) + by * 1000))
          expect(timeLeft(limit, due, calendar, before!).state).toBe('running')
          expect(timeLeft(limit, due, calendar, at!).state).toBe('due-soon')
        },
      ),
      { numRuns: 300 },
    )
  })

  it('of a paused clock tells since when, and keeps what was left', () => {
    const changes = [{ type: 'pause', from: instant('2026-03-05 09:00') }] as const
    const request = { start: instant('2026-03-02 09:00'), limit: { amount: 10, unit: 'working-day' }, changes } as const
    const paused = remaining(request, calendar, instant('2026-04-20 09:00'))
    if (!paused.ok) throw new Error(paused.error.message)
    expect(paused.value).toMatchObject({ state: 'paused', left: 7 })
    expect(remainingText(paused.value)).toEqual({ vi: 'Tạm dừng từ 05/03', en: 'Paused since 05/03' })
  })

  it('follows the changes of a request', () => {
    const changes = [{ type: 'restart', at: instant('2026-03-05 09:00') }] as const
    const request = { start: instant('2026-03-02 09:00'), limit: { amount: 10, unit: 'working-day' }, changes } as const
    expect(remaining(request, calendar, instant('2026-03-06 09:00'))).toMatchObject({ value: { left: 9 } })
    const bad = { ...request, start: 'soon' }
    expect(remaining(bad, calendar, instant('2026-03-06 09:00'))).toMatchObject({ error: { code: 'bad-instant' } })
  })
})
