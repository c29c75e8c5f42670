import { describe, expect, it } from 'vitest'
import { type ClockDay, calendarWeeks, dueCalendarOf } from './clock-calendar.ts'
import { cellClasses } from './due-calendar-days.ts'

const days: ClockDay[] = [
  { date: '2026-11-19', role: 'start', due: false, when: 'past' },
  { date: '2026-11-20', role: 'counted', ordinal: 1, due: false, when: 'past' },
  { date: '2026-11-21', role: 'weekend', due: false, when: 'past' },
  { date: '2026-11-22', role: 'weekend', due: false, when: 'past' },
  { date: '2026-11-23', role: 'paused', due: false, when: 'past' },
  { date: '2026-11-24', role: 'holiday', due: false, when: 'past', name: { vi: 'Ngày Văn hóa Việt Nam' } },
  { date: '2026-11-25', role: 'counted', ordinal: 2, due: false, when: 'today' },
  { date: '2026-11-26', role: 'counted', ordinal: 3, due: false, when: 'left' },
  { date: '2026-11-27', role: 'counted', ordinal: 4, due: true, when: 'left' },
]

describe('calendar of a clock', () => {
  const weeks = calendarWeeks(days)

  it('fills whole weeks from Monday to Sunday', () => {
    expect(weeks.map(week => [week[0]!.date, week[6]!.date, week.length])).toEqual([
      ['2026-11-16', '2026-11-22', 7],
      ['2026-11-23', '2026-11-29', 7],
    ])
  })

  it('tells what each day is', () => {
    expect(weeks.flat().map(day => day.role)).toEqual([
      'outside',
      'outside',
      'outside',
      'start',
      'counted',
      'weekend',
      'weekend',
      'paused',
      'holiday',
      'today',
      'left',
      'due',
      'weekend',
      'weekend',
    ])
  })

  it('joins days of one run and rounds only its ends', () => {
    const run = weeks[1]!.map(day => ({ ...day, role: 'counted' as const }))
    expect(cellClasses(run, 0)).toBe('role-counted run-first')
    expect(cellClasses(run, 3)).toBe('role-counted')
    expect(cellClasses(run, 6)).toBe('role-counted run-last')
  })

  it('counts today within the limit and makes the last line the sum', () => {
    const line = (vi: string) => ({ label: { vi }, value: { vi: '27/11' } })
    const props = dueCalendarOf({ days, ledger: [line('Ngày nhận'), line('Hẹn trả')] })
    expect(props.caption).toMatchObject({ vi: expect.stringContaining('Hôm nay, 25/11, là ngày thứ 2 trên 4.') })
    expect(props.ledger).toHaveLength(1)
    expect(props.sum.label).toEqual({ vi: 'Hẹn trả' })
  })
})
