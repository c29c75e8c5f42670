import { earlier, type Grouping, groupings, later, monthOf, monthsBack } from '../statistics.ts'

/** What a visitor asks of `/thong-ke`, as it stands in the address. */
export interface AskedFigures {
  readonly tu?: string | undefined
  readonly den?: string | undefined
  readonly 'co-quan'?: string | undefined
  readonly nhom?: string | undefined
}

export interface Figures {
  /** `YYYY-MM`, both included, never after the current month. */
  readonly from: string
  readonly to: string
  readonly grouping: Grouping
  /** Code of the only agency wanted; null for the whole province. */
  readonly agency: string | null
}

/** Longest period of one page: ten years. */
const LONGEST = 120

/** The words of the address for what the rows of the table are. */
export const groupingWords = {
  month: 'thang',
  agency: 'co-quan',
  field: 'linh-vuc',
  procedure: 'thu-tuc',
} as const satisfies Record<Grouping, string>

const monthForm = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/

/**
 * The period and the grouping asked for. What cannot be meant is set right, since an address is passed on and typed:
 * no month means the last full one, months in the wrong order are exchanged, nothing lies after today's month.
 */
export function readFigures(asked: AskedFigures, today: string): Figures {
  const current = monthOf(today)
  const month = (text: string | undefined): string | null =>
    text !== undefined && monthForm.test(text) ? earlier(text, current) : null
  const to = month(asked.den) ?? month(asked.tu) ?? monthsBack(current, 1)
  const from = month(asked.tu) ?? to
  const [first, last] = from <= to ? [from, to] : [to, from]
  return {
    from: later(first, monthsBack(last, LONGEST - 1)),
    to: last,
    grouping: groupings.find(each => groupingWords[each] === asked.nhom) ?? 'agency',
    agency: asked['co-quan'] || null,
  }
}

/** The address of a page or file with the same figures. */
export function figuresPath(path: string, { from, to, grouping, agency }: Figures): string {
  const query = new URLSearchParams({ tu: from, den: to, nhom: groupingWords[grouping] })
  if (agency !== null) query.set('co-quan', agency)
  return `${path}?${query}`
}
