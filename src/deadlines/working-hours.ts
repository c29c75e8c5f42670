import { digitsAt } from './civil-date.ts'

/** The hours of one date, in seconds of the day. `open` is NaN where there are none. */
export interface DayHours {
  readonly intervals: readonly { readonly from: number; readonly to: number }[]
  readonly open: number
  readonly close: number
}

export const closedDay: DayHours = { intervals: [], open: Number.NaN, close: Number.NaN }

/** Seconds of the day of `HH:MM`, NaN for anything else. */
export function readTimeOfDay(text: unknown): number {
  if (typeof text !== 'string' || text.length !== 5 || text.charCodeAt(2) !== 58) return Number.NaN
  const hours = digitsAt(text, 0, 2)
  const minutes = digitsAt(text, 3, 2)
  return hours <= 23 && minutes <= 59 ? hours * 3600 + minutes * 60 : Number.NaN
}

/** The hours of a list of `HH:MM-HH:MM`, or the sentence that says what is wrong with it. */
export function readDayHours(list: unknown, place: string): DayHours | string {
  if (!Array.isArray(list)) return `${place}: expected a list of "HH:MM-HH:MM", [] for a closed day`
  if (list.length === 0) return closedDay
  const intervals: { from: number; to: number }[] = []
  for (const [index, text] of list.entries()) {
    const at = `${place}[${index}]: ${JSON.stringify(text)}`
    const from = typeof text === 'string' && text[5] === '-' ? readTimeOfDay(text.slice(0, 5)) : Number.NaN
    const to = typeof text === 'string' ? readTimeOfDay(text.slice(6)) : Number.NaN
    if (Number.isNaN(from) || Number.isNaN(to)) return `${at} is not an interval; expected "HH:MM-HH:MM"`
    if (to <= from) return `${at} ends before it begins`
    const before = intervals.at(-1)
    if (before !== undefined && from <= before.to) return `${at} must begin after the interval before it has ended`
    intervals.push({ from, to })
  }
  return { intervals, open: intervals[0]!.from, close: intervals.at(-1)!.to }
}
