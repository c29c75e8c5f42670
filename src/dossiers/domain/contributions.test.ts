import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestProvince, testProvince } from '../../../tests/support/province.ts'
import { Story, versionOf } from '../../../tests/support/story.ts'
import type { LimitUnit } from '../../deadlines/index.ts'
import { type Counter, contributions } from './contributions.ts'
import type { Dossier, DossierClock } from './dossier.ts'

let province: TestProvince
beforeAll(async () => {
  province = await testProvince()
})
afterAll(() => province?.drop())

/** `1.004873`, three working days, accepted on Friday 20-11-2026 at 09:00; 24-11 is a holiday: due on Thursday 26-11. */
const story = () =>
  new Story(province.places, versionOf('1.004873'), '2026-11-20T09:00:00+07:00')
    .submit()
    .do('motcua.khanhvinh', { type: 'accept' })

/** `day: change` of a counter, by day or by month. */
function changes(dossier: Dossier, counter: Counter, grain: 'day' | 'month' = 'day'): Record<string, number> {
  const found = [...contributions(dossier).values()].filter(each => each.grain === grain && each.counts[counter])
  return Object.fromEntries(found.map(({ bucket, counts }) => [bucket, counts[counter] ?? 0]))
}

const at = (day: string, time = '09:00:00') => `${day}T${time}+07:00`

/** A dossier with this clock; the rest of it does not matter to lateness. */
function withDates(unit: LimitUnit, history: DossierClock['history'], endedAt: string | null): Dossier {
  const { dossier } = story()
  if (!dossier.clock) throw new Error('the clock has not started')
  const end = endedAt && {
    ...({ kind: 'resolved', at: endedAt, reason: null, legalBasis: null, punctuality: 'late' } as const),
  }
  const clock = { ...dossier.clock, limit: { amount: 3, unit }, history, dueAt: history.at(-1)?.dueAt ?? null }
  return { ...dossier, clock, end: end || null }
}

describe('a dossier is late at the end of a day', () => {
  const start = at('2026-11-20')
  it.each<[string, LimitUnit, DossierClock['history'], string | null, Record<string, number>]>([
    [
      'from the day after a due day',
      'working-day',
      [{ from: start, dueAt: at('2026-11-26', '17:00:00') }],
      null,
      { '2026-11-27': 1 },
    ],
    [
      'from the due day itself when the limit is in hours',
      'working-hour',
      [{ from: start, dueAt: at('2026-11-20', '15:00:00') }],
      null,
      { '2026-11-20': 1 },
    ],
    [
      'from the first of the next month after a due day at its end',
      'working-day',
      [{ from: start, dueAt: at('2026-11-30', '17:00:00') }],
      null,
      { '2026-12-01': 1 },
    ],
    [
      'from the first of the next year after New Year’s Eve',
      'calendar-day',
      [{ from: start, dueAt: at('2026-12-31', '17:00:00') }],
      null,
      { '2027-01-01': 1 },
    ],
    [
      'until the day on which it ends',
      'working-day',
      [{ from: start, dueAt: at('2026-11-26', '17:00:00') }],
      at('2026-12-02'),
      { '2026-11-27': 1, '2026-12-02': -1 },
    ],
    [
      'never when it ends on the first late day',
      'working-day',
      [{ from: start, dueAt: at('2026-11-26', '17:00:00') }],
      at('2026-11-27'),
      {},
    ],
    [
      'never when it ends on the due day',
      'working-day',
      [{ from: start, dueAt: at('2026-11-26', '17:00:00') }],
      at('2026-11-26', '16:59:00'),
      {},
    ],
    [
      'not while a pause holds it over the old date',
      'working-day',
      [
        { from: start, dueAt: at('2026-11-26', '17:00:00') },
        { from: at('2026-11-25'), dueAt: null },
        { from: at('2026-12-01'), dueAt: at('2026-12-03', '17:00:00') },
      ],
      null,
      { '2026-12-04': 1 },
    ],
    [
      'until a supplement restarts its clock',
      'working-day',
      [
        { from: start, dueAt: at('2026-11-26', '17:00:00') },
        { from: at('2026-12-01'), dueAt: at('2026-12-04', '17:00:00') },
      ],
      null,
      { '2026-11-27': 1, '2026-12-01': -1, '2026-12-05': 1 },
    ],
  ])('%s', (_, unit, history, end, expected) => {
    expect(changes(withDates(unit, history, end), 'late_change')).toEqual(expected)
  })

  it('is in the month’s row too, where a day and the next may belong to two months', () => {
    const dossier = withDates('working-day', [{ from: start, dueAt: at('2026-11-26', '17:00:00') }], at('2026-12-02'))
    expect(changes(dossier, 'late_change', 'month')).toEqual({ '2026-11-01': 1, '2026-12-01': -1 })
  })
})

describe('an extension', () => {
  const extend = (when: string) =>
    story()
      .at(when)
      .do('lanhdao.khanhvinh', { type: 'extend', newDueAt: at('2026-12-04', '17:00:00'), reason: 'Chờ xác minh' })

  it('before the date passes makes the dossier late only after the new date', () => {
    expect(changes(extend(at('2026-11-25')).dossier, 'late_change')).toEqual({ '2026-12-05': 1 })
  })
  it('on the due day still comes in time', () => {
    expect(changes(extend(at('2026-11-26', '16:00:00')).dossier, 'late_change')).toEqual({ '2026-12-05': 1 })
  })
  it('after the date has passed does not undo lateness: it stays late, and ends late', () => {
    const late = extend(at('2026-11-30'))
    expect(changes(late.dossier, 'late_change')).toEqual({ '2026-11-27': 1 })
    late.at(at('2026-12-02')).do('lanhdao.khanhvinh', { type: 'stop', reason: 'Theo bản án', legalBasis: 'Điều 20' })
    expect(late.dossier.end?.punctuality).toBe('late')
    expect(changes(late.dossier, 'late_change')).toEqual({ '2026-11-27': 1, '2026-12-02': -1 })
    expect(changes(late.dossier, 'resolved_late')).toEqual({ '2026-12-02': 1 })
  })
})

describe('the other counters', () => {
  it('receive on the day of acceptance, not of submission', () => {
    const online = new Story(province.places, versionOf('1.004873'), at('2026-11-30', '16:00:00')).submit('online')
    expect(contributions(online.dossier).size).toBe(0)
    online.at(at('2026-12-01')).do('motcua.khanhvinh', { type: 'accept' })
    expect(changes(online.dossier, 'received_online')).toEqual({ '2026-12-01': 1 })
    expect(changes(online.dossier, 'received_online', 'month')).toEqual({ '2026-12-01': 1 })
  })
  it('pause from the day on which it begins to the one on which it ends; within one day not at all', () => {
    const paused = story()
      .at(at('2026-11-23'))
      .do('motcua.khanhvinh', { type: 'pause', ground: 'verification', legalBasis: 'Điều 17' })
    expect(changes(paused.dossier, 'paused_change')).toEqual({ '2026-11-23': 1 })
    const resumed = (when: string) => {
      const copy = story()
        .at(at('2026-11-23'))
        .do('motcua.khanhvinh', { type: 'pause', ground: 'verification', legalBasis: 'Điều 17' })
      return copy.at(when).do('motcua.khanhvinh', { type: 'resume' }).dossier
    }
    expect(changes(resumed(at('2026-12-03')), 'paused_change')).toEqual({ '2026-11-23': 1, '2026-12-03': -1 })
    expect(changes(resumed(at('2026-11-23', '16:00:00')), 'paused_change')).toEqual({})
  })
  it('count what was withdrawn in time as on time, never as early', () => {
    const withdrawn = story()
      .at(at('2026-11-23'))
      .do('motcua.khanhvinh', { type: 'withdraw', reason: 'Người dân đề nghị' })
    expect(changes(withdrawn.dossier, 'resolved_on_time')).toEqual({ '2026-11-23': 1 })
    expect(changes(withdrawn.dossier, 'resolved_early')).toEqual({})
  })
  it('count nothing resolved for what was refused at intake, and late intake apart from lateness', () => {
    const refused = new Story(province.places, versionOf('1.004873'), at('2026-11-16')).submit('online')
    refused.at(at('2026-11-25')).do('motcua.khanhvinh', { type: 'refuse-intake', reason: 'Không thuộc thẩm quyền' })
    expect(changes(refused.dossier, 'intake_late')).toEqual({ '2026-11-25': 1 })
    expect([...contributions(refused.dossier).values()].flatMap(each => Object.keys(each.counts))).toEqual([
      'intake_late',
      'intake_late',
    ])
  })
  it('move whole to the agency and procedure of a corrected dossier', () => {
    const wrong = story()
    const to = versionOf('2.000815')
    wrong.do(
      'motcua.khanhvinh',
      { type: 'correct-procedure', procedureCode: to.code, answers: {}, reason: 'Chọn nhầm' },
      { correctTo: { ...to, id: 2 } },
    )
    expect(new Set([...contributions(wrong.dossier).values()].map(each => each.procedure))).toEqual(
      new Set(['2.000815']),
    )
  })
})
