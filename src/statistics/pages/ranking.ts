import type { Row } from '../statistics.ts'

/** Received within the period, without what was carried over into it. */
export const receivedIn = ({ received }: Row): number => received.online + received.counter + received.post

export const onTimeIn = ({ resolved }: Row): number => resolved.early + resolved.onTime

/** Part of a whole in percent; null where there is no whole, since nothing resolved is neither on time nor late. */
export const percentOf = (part: number, whole: number): number | null => (whole === 0 ? null : (100 * part) / whole)

/** On-time rate: early and on time **of what was resolved**, not of what was received. */
export const onTimeRate = (row: Row): number | null => percentOf(onTimeIn(row), row.resolved.total)

export interface Ranked {
  /** Equal rates share a place, as in a race: 1, 1, 3. Null where nothing was resolved. */
  readonly place: number | null
  readonly row: Row
}

/** Rows from the most punctual to the latest; of equal ones the busier first; those without resolved dossiers last. */
export function rank(rows: readonly Row[]): Ranked[] {
  const sorted = rows.toSorted(
    (a, b) =>
      (onTimeRate(b) ?? -1) - (onTimeRate(a) ?? -1) ||
      b.resolved.total - a.resolved.total ||
      a.name.localeCompare(b.name, 'vi'),
  )
  return sorted.map(row => {
    const rate = onTimeRate(row)
    return { row, place: rate === null ? null : 1 + sorted.findIndex(other => onTimeRate(other) === rate) }
  })
}

/** One row for several months of the same dossiers: what came in and went out is added, what stands is that of the last. */
export function overPeriod(months: readonly Row[]): Row | null {
  const first = months[0]
  const last = months.at(-1)
  if (first === undefined || last === undefined) return null
  const sum = (of: (row: Row) => number): number => months.reduce((total, row) => total + of(row), 0)
  return {
    ...last,
    received: {
      total: first.carriedOver + sum(receivedIn),
      online: sum(row => row.received.online),
      counter: sum(row => row.received.counter),
      post: sum(row => row.received.post),
    },
    carriedOver: first.carriedOver,
    resolved: {
      total: sum(row => row.resolved.total),
      early: sum(row => row.resolved.early),
      onTime: sum(row => row.resolved.onTime),
      late: sum(row => row.resolved.late),
    },
  }
}
