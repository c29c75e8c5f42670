import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compiled, saturdayMornings, vietNam } from './calendar.fixture.ts'
import { Oracle } from './due-date.oracle.ts'
import { dueInstant } from './due-date.ts'
import { explainDueDate } from './explain-due-date.ts'
import { formatLocal, localDate, localSeconds } from './instant.ts'
import { type ClockChange, type DueRequest, type Instant, limitUnits, type WorkingCalendar } from './types.ts'
import { isWorkingDay } from './working-time.ts'

const clocked = (source: WorkingCalendar) => ({ calendar: compiled(source), oracle: new Oracle(source) })
const calendars = [clocked(vietNam), clocked(saturdayMornings)] as const
const { calendar } = calendars[0]

const years = (from: string, to: string) =>
  fc.integer({ min: localSeconds(`${from}T00:00:00Z`) / 60, max: localSeconds(`${to}T00:00:00Z`) / 60 })
const minutes = fc.oneof(years('2018-12-20', '2019-06-01'), years('2025-12-20', '2026-12-20'))
const limit = fc
  .record({ unit: fc.constantFrom(...limitUnits), amount: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.nat(25)) })
  .map(({ unit, amount }) => ({ unit, amount: unit === 'working-hour' ? Math.max(1, amount) : amount }))
const cutoff = fc.option(
  fc.record({
    at: fc.constantFrom('15:00', '16:00', '11:30', '07:30', '00:00'),
    effect: fc.constantFrom('result-day' as const, 'clock-start' as const),
  }),
  { nil: undefined },
)
const gap = fc.oneof(fc.constant(0), fc.nat(400), fc.nat(5_000), fc.nat(30_000))
const onHour = fc.boolean()
const instant = (minute: number): Instant => formatLocal(minute * 60)

/** A history in order of time; pauses may follow each other at once, begin late, stay open. */
const request = fc
  .record({
    start: minutes,
    onHour,
    limit,
    cutoff,
    changes: fc.array(fc.record({ kind: fc.nat(9), wait: gap, length: gap }), { maxLength: 4 }),
    shuffled: fc.boolean(),
  })
  .map(({ start, onHour, limit, cutoff, changes, shuffled }): DueRequest => {
    let at = onHour ? start - (start % 30) : start
    const begin = instant(at)
    const list = changes.map(({ kind, wait, length }): ClockChange => {
      const from = at + wait
      at = from
      if (kind < 2) return { type: 'restart', at: instant(from) }
      if (kind === 2) return { type: 'pause', from: instant(from) }
      at += length
      return { type: 'pause', from: instant(from), to: instant(at) }
    })
    const times = list.map(change => (change.type === 'pause' ? change.from : change.at))
    const orderFree = new Set(times).size === times.length
    return { start: begin, limit, cutoff, changes: shuffled && orderFree ? list.reverse() : list }
  })

const dueOf = (request: DueRequest, on = calendar): Instant => {
  const due = dueInstant(request, on)
  if (!due.ok || due.value === null) throw new Error(`no due date: ${JSON.stringify(due)}`)
  return due.value
}

const runs = { numRuns: Number(process.env.DEADLINE_RUNS ?? 1500) }

describe('due dates', () => {
  it.each([0, 1] as const)('agree with a day-by-day, minute-by-minute reading of the rules (calendar %i)', index => {
    const { calendar, oracle } = calendars[index]
    fc.assert(
      fc.property(request, request => {
        expect(dueInstant(request, calendar)).toEqual({ ok: true, value: oracle.due(request) })
      }),
      runs,
    )
  })

  it('agree on calendars whose days are off, extra or shortened at random', () => {
    const hours = fc.constantFrom<string[]>([], ['07:00-11:00'], ['08:00-12:00', '13:00-17:30'], ['09:00-09:01'])
    const date = years('2026-06-01', '2026-07-20').map(minute => localDate(instant(minute)))
    const source = fc
      .record({
        mon: fc.constantFrom<string[]>(['08:00-12:00'], ['07:30-11:30', '13:30-17:00']),
        rest: fc.tuple(hours, hours, hours, hours, hours, hours),
        daysOff: fc.array(date, { maxLength: 12 }),
        extra: fc.uniqueArray(fc.record({ date, hours: fc.option(hours, { nil: undefined }) }), {
          selector: day => day.date,
          maxLength: 8,
        }),
      })
      .map(({ mon, rest, daysOff, extra }): WorkingCalendar => {
        const [tue, wed, thu, fri, sat, sun] = rest
        const weeklyHours = { mon, tue, wed, thu, fri, sat, sun }
        return { timeZone: 'Asia/Ho_Chi_Minh', weeklyHours, daysOff, extraWorkingDays: extra }
      })
    const near = years('2026-06-01', '2026-07-05')
    fc.assert(
      fc.property(source, request, near, (source, request, start) => {
        const shift = start * 60 - localSeconds(request.start)
        const moved = (at: Instant) => formatLocal(localSeconds(at) + shift)
        const changes = request.changes?.map(change =>
          change.type === 'restart'
            ? { ...change, at: moved(change.at) }
            : { ...change, from: moved(change.from), ...(change.to && { to: moved(change.to) }) },
        )
        const small = { ...request.limit, amount: Math.min(request.limit.amount, 6) }
        const shifted: DueRequest = { ...request, start: moved(request.start), limit: small, changes }
        expect(dueInstant(shifted, compiled(source))).toEqual({ ok: true, value: new Oracle(source).due(shifted) })
      }),
      { numRuns: Math.ceil(runs.numRuns / 5) },
    )
  })

  it('never come earlier when the limit is longer', () => {
    fc.assert(
      fc.property(request, fc.integer({ min: 1, max: 9 }), ({ start, limit, cutoff }, more) => {
        const longer = { ...limit, amount: limit.amount + more }
        const [due, later] = [dueOf({ start, limit, cutoff }), dueOf({ start, limit: longer, cutoff })]
        expect(later >= due).toBe(true)
      }),
    )
  })

  it('of day limits never fall on a day off', () => {
    fc.assert(
      fc.property(request, request => {
        const due = dueInstant(request, calendar)
        if (!due.ok || due.value === null || request.limit.unit.endsWith('-hour')) return
        expect(isWorkingDay(calendar, localDate(due.value))).toBe(true)
      }),
    )
  })

  it('of working days stay when a pause ends on the day it began, before the close', () => {
    fc.assert(
      fc.property(minutes, fc.nat(20), fc.nat(20_000), gap, (start, amount, wait, length) => {
        const limit = { amount, unit: 'working-day' } as const
        const from = instant(start + wait)
        const to = instant(start + wait + (length % 600))
        const due = dueOf({ start: instant(start), limit })
        fc.pre(localDate(from) === localDate(to) && to < due)
        expect(dueOf({ start: instant(start), limit, changes: [{ type: 'pause', from, to }] })).toBe(due)
      }),
    )
  })

  it('move by exactly the working time that a pause took', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 20 }), fc.nat(3_000), gap, (start, amount, wait, length) => {
        const at = { start: instant(start) }
        const [from, to] = [instant(start + wait), instant(start + wait + length)]
        const hours = { ...at, limit: { amount, unit: 'clock-hour' } as const }
        fc.pre(from <= dueOf(hours))
        const paused = dueOf({ ...hours, changes: [{ type: 'pause', from, to }] })
        expect(localSeconds(paused) - localSeconds(dueOf(hours))).toBe(length * 60)
      }),
    )
  })

  it('add up: m working days after the close of n working days are m + n', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (start, n, m) => {
        for (const unit of ['working-day', 'working-hour'] as const) {
          const first = dueOf({ start: instant(start), limit: { amount: n, unit } })
          const whole = dueOf({ start: instant(start), limit: { amount: n + m, unit } })
          expect(dueOf({ start: first, limit: { amount: m, unit } })).toBe(whole)
        }
      }),
    )
  })

  it('after a restart are those of a dossier that began then', () => {
    fc.assert(
      fc.property(request, minutes, ({ start, limit, cutoff }, at) => {
        const restarted = dueOf({ start, limit, cutoff, changes: [{ type: 'restart', at: instant(at) }] })
        expect(restarted).toBe(dueOf({ start: instant(at), limit, cutoff }))
      }),
    )
  })
})

describe('explanations', () => {
  it('state the due date that the clock gives, and count exactly the limit', () => {
    const now = '2026-11-25T10:42:00+07:00'
    fc.assert(
      fc.property(request, fc.constantFrom(0, 1), (request, index) => {
        const { calendar } = calendars[index]!
        const explained = explainDueDate(request, calendar, now)
        if (!explained.ok) throw new Error(explained.error.message)
        const { due, days, ledger } = explained.value
        expect(dueInstant(request, calendar)).toEqual({ ok: true, value: due })
        expect(ledger.at(-1)).toMatchObject(due === null ? { kind: 'waiting' } : { kind: 'due', due })
        if (due === null) return
        const { amount, unit } = request.limit
        const counted = days.filter(day => day.role === 'counted')
        expect(days.filter(day => day.due).map(day => day.date)).toEqual([localDate(due)])
        if (unit === 'working-day' || unit === 'calendar-day') expect(counted).toHaveLength(amount)
        if (unit.endsWith('-hour')) expect(counted.reduce((sum, day) => sum + day.seconds!, 0)).toBe(amount * 3600)
      }),
      runs,
    )
  })

  it('add up: the first due date, moved by the working days of each pause, is the due date', () => {
    fc.assert(
      fc.property(request, ({ start, limit: { amount }, changes }) => {
        const limit = { amount, unit: 'working-day' } as const
        const pauses = changes?.filter(change => change.type === 'pause' && change.to !== undefined)
        const explained = explainDueDate({ start, limit, changes: pauses }, calendar, start)
        if (!explained.ok) throw new Error(explained.error.message)
        const { due, originalDue, ledger } = explained.value
        const moved = ledger.reduce((sum, line) => sum + (line.moved ?? 0), 0)
        const sum = moved === 0 ? originalDue : dueOf({ start: originalDue, limit: { ...limit, amount: moved } })
        expect(sum).toBe(due)
      }),
    )
  })
})
