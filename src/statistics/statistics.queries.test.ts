import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { procedures } from '../../seeds/procedures/index.ts'
import { seededRandom } from '../../seeds/random.ts'
import { type TestProvince, testProvince } from '../../tests/support/province.ts'
import { Story, versionOf } from '../../tests/support/story.ts'
import { statisticChanges } from '../dossiers/domain/contributions.ts'
import type { Dossier } from '../dossiers/domain/dossier.ts'
import { addStatistics } from '../dossiers/dossiers.queries.ts'
import { together } from '../platform/db/together.ts'
import { listStatistics } from './statistics.queries.ts'
import { type Grouping, groupings, lastDateOf, type Row } from './statistics.ts'

// Some hundred lives of dossiers, counted twice: by the program's counters, and here one by one.

interface Sketch {
  readonly agency: string
  readonly procedure: string
  readonly field: string
  readonly channel: 'online' | 'counter' | 'post'
  readonly accepted: string
  readonly due: string
  /** Stands still from this day on; with it the dossier has no date. */
  readonly pausedFrom: string | null
  readonly ended: string | null
}

const TODAY = '2026-11-25'
const FIRST = '2026-04-01'
const day = (offset: number): string =>
  new Date(Date.parse(`${FIRST}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10)
const DAYS = 238
const random = seededRandom(41)
const some = procedures.slice(0, 6)

const sketches: readonly Sketch[] = Array.from({ length: 400 }, () => {
  const procedure = random.pick(some)
  const accepted = random.between(0, DAYS)
  // Nothing came in August.
  const from = day(accepted).startsWith('2026-08') ? accepted - 40 : accepted
  const due = from + random.between(1, 20)
  const end = from + random.between(0, 40)
  const ended = end <= DAYS && random.chance(0.85) ? day(end) : null
  const paused = ended === null && random.chance(0.3) ? from + random.between(0, due - from) : null
  return {
    agency: random.pick(['H32.26', 'H32.2', 'H32.92']),
    procedure: procedure.code,
    field: procedure.fieldCode,
    channel: random.pick(['online', 'counter', 'post'] as const),
    accepted: day(from),
    due: day(due),
    pausedFrom: paused !== null && paused <= DAYS ? day(paused) : null,
    ended,
  }
})

const judged = ({ due, ended }: Sketch) =>
  ended === null ? null : ended < due ? 'early' : ended > due ? 'late' : 'on-time'

let province: TestProvince
let blank: Dossier
const at = (date: string, time = '09:00:00') => `${date}T${time}+07:00`

/** The fold of a sketch as it stood at the end of a day; null before its acceptance. */
function foldOn(sketch: Sketch, date: string): Dossier | null {
  if (sketch.accepted > date || !blank.clock) return null
  const due = at(sketch.due, '17:00:00')
  const paused = sketch.pausedFrom !== null && sketch.pausedFrom <= date ? at(sketch.pausedFrom) : null
  const ended = sketch.ended !== null && sketch.ended <= date ? sketch.ended : null
  const history = [{ from: at(sketch.accepted), dueAt: due }]
  return {
    ...blank,
    procedureCode: sketch.procedure,
    competent: sketch.agency,
    channel: sketch.channel,
    acceptedAt: at(sketch.accepted),
    clock: {
      ...blank.clock,
      limit: { amount: 3, unit: 'working-day' },
      history: paused === null ? history : [...history, { from: paused, dueAt: null }],
      changes: paused === null ? [] : [{ type: 'pause', from: paused }],
    },
    end:
      ended === null
        ? null
        : {
            ...({ kind: 'resolved', reason: null, legalBasis: null } as const),
            at: at(ended),
            punctuality: judged(sketch),
          },
  }
}

/** Moves the counters from what was known at the end of one day to what is known at the end of another. */
async function count(from: string | null, to: string): Promise<void> {
  const changes = sketches.flatMap(sketch => {
    const after = foldOn(sketch, to)
    return after ? statisticChanges(from === null ? null : foldOn(sketch, from), after) : []
  })
  await together(
    province.db,
    changes.map(change => addStatistics([change])),
  )
}

/** The same figures counted one dossier at a time. */
function counted(of: readonly Sketch[], from: string, to: string, today: string): Omit<Row, 'key' | 'name'> {
  const first = `${from}-01`
  const last = lastDateOf(to) < today ? lastDateOf(to) : today
  const within = (date: string | null) => date !== null && date >= first && date <= last
  const accepted = of.filter(each => each.accepted <= last)
  const resolved = accepted.filter(each => within(each.ended))
  const pending = accepted.filter(each => each.ended === null || each.ended > last)
  const still = (each: Sketch) => each.pausedFrom !== null && each.pausedFrom <= last
  const late = pending.filter(each => each.due < last && !still(each)).length
  const carriedOver = accepted.filter(e => e.accepted < first && (e.ended === null || e.ended >= first)).length
  const by = (channel: Sketch['channel']) => accepted.filter(e => within(e.accepted) && e.channel === channel).length
  const ends = (how: string) => resolved.filter(each => judged(each) === how).length
  const [online, counter, post] = [by('online'), by('counter'), by('post')]
  return {
    received: { total: carriedOver + online + counter + post, online, counter, post },
    carriedOver,
    resolved: { total: resolved.length, early: ends('early'), onTime: ends('on-time'), late: ends('late') },
    pending: { total: pending.length, inTime: pending.length - late, late },
    paused: pending.filter(still).length,
  }
}

const keyOf: Record<Exclude<Grouping, 'month'>, (sketch: Sketch) => string> = {
  agency: sketch => sketch.agency,
  field: sketch => sketch.field,
  procedure: sketch => sketch.procedure,
}
const figures = ({ key: _, name: __, ...row }: Row) => row

let october: Row[] = []
beforeAll(async () => {
  province = await testProvince()
  const story = new Story(province.places, versionOf('1.004873'), at('2026-04-01')).submit()
  blank = story.do('motcua.khanhvinh', { type: 'accept' }).dossier
  await count(null, '2026-10-31')
  october = await listStatistics(province.db, {
    from: '2026-10',
    to: '2026-10',
    groupBy: 'agency',
    today: '2026-10-31',
  })
  await count('2026-10-31', TODAY)
})
afterAll(() => province?.drop())

const periods = [
  ['2026-10', '2026-10'],
  ['2026-11', '2026-11'],
  ['2026-05', '2026-09'],
  ['2026-04', '2027-03'],
] as const

describe.each(groupings)('rows by %s', groupBy => {
  test.each(periods)('from %s to %s: the four identities of report II.06a', async (from, to) => {
    const rows = await listStatistics(province.db, { from, to, groupBy, today: TODAY })
    expect(rows.length).toBeGreaterThan(0)
    for (const { received, carriedOver, resolved, pending } of rows) {
      expect(received.total).toBe(received.online + received.counter + received.post + carriedOver)
      expect(received.total).toBe(resolved.total + pending.total)
      expect(resolved.total).toBe(resolved.early + resolved.onTime + resolved.late)
      expect(pending.total).toBe(pending.inTime + pending.late)
      for (const part of [...Object.values(received), ...Object.values(resolved), ...Object.values(pending)])
        expect(part).toBeGreaterThanOrEqual(0)
    }
  })
  test.each(periods)('from %s to %s: what a count of every single dossier gives', async (from, to) => {
    const rows = await listStatistics(province.db, { from, to, groupBy, today: TODAY })
    for (const row of rows) {
      const wanted =
        groupBy === 'month'
          ? counted(sketches, row.key, row.key, TODAY)
          : counted(
              sketches.filter(each => keyOf[groupBy](each) === row.key),
              from,
              to,
              TODAY,
            )
      expect(figures(row), `${groupBy} ${row.key}`).toEqual(wanted)
    }
  })
  test('of one agency only what it answers for', async () => {
    const query = { from: '2026-05', to: '2026-11', groupBy, today: TODAY } as const
    const rows = await listStatistics(province.db, { ...query, agency: 'H32.92' })
    const own = sketches.filter(each => each.agency === 'H32.92')
    for (const row of rows) {
      const wanted =
        groupBy === 'month'
          ? counted(own, row.key, row.key, TODAY)
          : counted(
              own.filter(each => keyOf[groupBy](each) === row.key),
              '2026-05',
              '2026-11',
              TODAY,
            )
      expect(figures(row), row.key).toEqual(wanted)
    }
  })
})

test('a month without work shows 0, and every month of the period has its row', async () => {
  const rows = await listStatistics(province.db, { from: '2026-01', to: '2027-06', groupBy: 'month', today: TODAY })
  expect(rows.map(row => row.key)).toEqual(
    ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map(month => `2026-${month}`),
  )
  expect(rows[0]).toMatchObject({
    name: '01/2026',
    received: { total: 0 },
    resolved: { total: 0 },
    pending: { total: 0 },
  })
  expect(rows[7]).toMatchObject({ key: '2026-08', received: { online: 0, counter: 0, post: 0 } })
})
test('a past month stays what it was, whatever happened since', async () => {
  const later = await listStatistics(province.db, { from: '2026-10', to: '2026-10', groupBy: 'agency', today: TODAY })
  expect(october.some(row => row.pending.late > 0)).toBe(true)
  expect(later).toEqual(october)
})
test('a dossier that becomes late tomorrow is not late today', async () => {
  const onDay = async (today: string) => {
    const rows = await listStatistics(province.db, { from: '2026-11', to: '2026-11', groupBy: 'month', today })
    return rows[0]?.pending.late ?? 0
  }
  const dueToday = sketches.filter(e => e.due === TODAY && e.ended === null && e.pausedFrom === null).length
  const { late } = counted(sketches, '2026-11', '2026-11', TODAY).pending
  const tomorrow = [
    { grain: 'day', bucket: '2026-11-26', agency: 'H32.26', procedure: '1.001193', counts: { late_change: 1 } },
    { grain: 'month', bucket: '2026-11-01', agency: 'H32.26', procedure: '1.001193', counts: { late_change: 1 } },
  ] as const
  await together(province.db, [addStatistics(tomorrow)])
  expect(await onDay(TODAY)).toBe(late)
  expect(await onDay('2026-11-26')).toBe(late + dueToday + 1)
})
