/** What a row of a table stands for. */
export const groupings = ['month', 'agency', 'field', 'procedure'] as const
export type Grouping = (typeof groupings)[number]

/** Sums of counters over a span, for one row of a table. */
export interface Sums {
  readonly online: number
  readonly counter: number
  readonly post: number
  readonly early: number
  readonly onTime: number
  readonly late: number
}

export interface Row {
  readonly key: string
  readonly name: string
  readonly received: {
    readonly total: number
    readonly online: number
    readonly counter: number
    readonly post: number
  }
  readonly carriedOver: number
  readonly resolved: { readonly total: number; readonly early: number; readonly onTime: number; readonly late: number }
  readonly pending: { readonly total: number; readonly inTime: number; readonly late: number }
  readonly paused: number
}

export interface Group {
  readonly key: string
  readonly name: string
  /** Before the period, and in it. */
  readonly before: Sums
  readonly within: Sums
  /** Running sums at the end of the period. */
  readonly late: number
  readonly paused: number
}

const receivedIn = (sums: Sums): number => sums.online + sums.counter + sums.post
const resolvedIn = (sums: Sums): number => sums.early + sums.onTime + sums.late

/** One row of report II.06a; its four identities (columns 3 = 4+5+6, 7 = 8+9+10, 11 = 12+13, 3 = 7+11) hold by construction. */
export function rowOf({ key, name, before, within, late, paused }: Group): Row {
  const carriedOver = receivedIn(before) - resolvedIn(before)
  const total = carriedOver + receivedIn(within)
  const resolved = resolvedIn(within)
  const pending = total - resolved
  const { online, counter, post, early, onTime } = within
  return {
    key,
    name,
    received: { total, online, counter, post },
    carriedOver,
    resolved: { total: resolved, early, onTime, late: within.late },
    pending: { total: pending, inTime: pending - late, late },
    paused,
  }
}

export const noSums: Sums = { online: 0, counter: 0, post: 0, early: 0, onTime: 0, late: 0 }

export const addSums = (a: Sums, b: Sums): Sums => ({
  online: a.online + b.online,
  counter: a.counter + b.counter,
  post: a.post + b.post,
  early: a.early + b.early,
  onTime: a.onTime + b.onTime,
  late: a.late + b.late,
})

/** `2026-11` for `2026-11-25`. */
export const monthOf = (date: string): string => date.slice(0, 7)

export const earlier = (a: string, b: string): string => [a, b].toSorted()[0] as string
export const later = (a: string, b: string): string => [a, b].toSorted()[1] as string

/** `2026-10` for (`2026-11`, 1). */
export function monthsBack(month: string, count: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const months = 12 * year + number - 1 - count
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** `2026-02-28` for `2026-02`. */
export function lastDateOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`
}

/** Whether anything stands in a row at all. */
export const isCounted = ({ received, resolved }: Row): boolean => received.total > 0 || resolved.total > 0

/** Every month from one to another, both included; at most 600. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  let [year = 0, month = 0] = from.split('-').map(Number)
  for (;;) {
    const key = `${year}-${String(month).padStart(2, '0')}`
    if (key > to || months.length >= 600) return months
    months.push(key)
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
}
