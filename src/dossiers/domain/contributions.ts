import type { LocalDate } from '../../deadlines/index.ts'
import { localDate } from '../../deadlines/index.ts'
import { countedDates } from './clock.ts'
import type { Dossier } from './dossier.ts'
import { laterOf, nextDay } from './local-days.ts'

export const counters = [
  'received_online',
  'received_counter',
  'received_post',
  'resolved_early',
  'resolved_on_time',
  'resolved_late',
  'late_change',
  'paused_change',
  'intake_late',
] as const
export type Counter = (typeof counters)[number]

export interface StatisticKey {
  readonly grain: 'day' | 'month'
  readonly bucket: LocalDate
  readonly agency: string
  readonly procedure: string
}
export interface StatisticChange extends StatisticKey {
  readonly counts: Readonly<Partial<Record<Counter, number>>>
}

type Point = readonly [LocalDate, Counter, number]

/**
 * Spans in which an unfinished dossier is late at the end of a day, from every due date that was in force: a limit in
 * days is overrun on the day after the due day, one in hours at the end of the due day itself (deadlines.md, Early).
 */
function latePoints({ clock, end }: Dossier): Point[] {
  if (!clock) return []
  const hours = clock.limit.unit === 'clock-hour' || clock.limit.unit === 'working-hour'
  const points: Point[] = []
  const dates = countedDates(clock)
  dates.forEach(({ from, dueAt }, i) => {
    if (dueAt === null) return
    const until = dates[i + 1]?.from ?? end?.at
    const firstLate = hours ? localDate(dueAt) : nextDay(localDate(dueAt))
    const starts = laterOf(firstLate, localDate(from))
    const ends = until === undefined ? null : localDate(until)
    if (ends !== null && ends <= starts) return
    points.push([starts, 'late_change', 1])
    if (ends !== null) points.push([ends, 'late_change', -1])
  })
  return points
}

function pausedPoints({ clock, end }: Dossier): Point[] {
  if (!clock) return []
  return clock.changes.flatMap(change => {
    if (change.type !== 'pause') return []
    const from = localDate(change.from)
    const to = change.to ?? end?.at
    const points: Point[] = [[from, 'paused_change', 1]]
    if (to !== undefined) points.push([localDate(to), 'paused_change', -1])
    return points
  })
}

function points(dossier: Dossier): Point[] {
  const found: Point[] = [...latePoints(dossier), ...pausedPoints(dossier)]
  if (dossier.acceptedAt) found.push([localDate(dossier.acceptedAt), `received_${dossier.channel}`, 1])
  if (dossier.intake.late && dossier.intake.answeredAt)
    found.push([localDate(dossier.intake.answeredAt), 'intake_late', 1])
  const judged = dossier.acceptedAt ? dossier.end?.punctuality : null
  if (dossier.end && judged) {
    const counter = judged === 'early' ? 'resolved_early' : judged === 'late' ? 'resolved_late' : 'resolved_on_time'
    found.push([localDate(dossier.end.at), counter, 1])
  }
  return found
}

/** What a dossier adds to the counters; a function of the fold alone, so that `verify` can count everything again. */
export function contributions(dossier: Dossier): Map<string, StatisticChange> {
  const total = new Map<string, { key: StatisticKey; counts: Partial<Record<Counter, number>> }>()
  for (const [date, counter, amount] of points(dossier))
    for (const grain of ['day', 'month'] as const) {
      const bucket = grain === 'day' ? date : `${date.slice(0, 7)}-01`
      const key = { grain, bucket, agency: dossier.competent, procedure: dossier.procedureCode }
      const id = `${grain} ${bucket} ${key.agency} ${key.procedure}`
      const entry = total.get(id) ?? { key, counts: {} }
      entry.counts[counter] = (entry.counts[counter] ?? 0) + amount
      total.set(id, entry)
    }
  return new Map([...total].map(([id, { key, counts }]) => [id, { ...key, counts }]))
}

/** The change of the counters between two folds of one dossier, in the order in which rows are locked. */
export function statisticChanges(before: Dossier | null, after: Dossier): StatisticChange[] {
  const old = before ? contributions(before) : new Map<string, StatisticChange>()
  const now = contributions(after)
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort()
  return ids.flatMap(id => {
    const from = old.get(id)
    const to = now.get(id)
    const counts: Partial<Record<Counter, number>> = {}
    for (const counter of counters) {
      const delta = (to?.counts[counter] ?? 0) - (from?.counts[counter] ?? 0)
      if (delta !== 0) counts[counter] = delta
    }
    const key = to ?? from
    return key && Object.keys(counts).length > 0 ? [{ ...key, counts }] : []
  })
}
