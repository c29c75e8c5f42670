/** A cell's value, or the reason why it is none. */
export type Checked<T> = { readonly value: T } | { readonly reason: string }

const isDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

/** `2026-07-01`, or as Vietnamese spreadsheets write it `1/7/2026`. */
export function checkDate(text: string): Checked<string> {
  const local = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text)
  const iso = local ? `${local[3]}-${local[2]?.padStart(2, '0')}-${local[1]?.padStart(2, '0')}` : text
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso) && isDate(iso)) return { value: iso }
  return { reason: 'expected a date such as 2026-07-01 or 01/07/2026' }
}

const yes = new Set(['1', 'true', 'yes', 'x', 'có', 'co'])
const no = new Set(['', '0', 'false', 'no', 'không', 'khong'])

/** `x`, `1`, `true`, `có`: yes; empty, `0`, `false`, `không`: no. */
export function checkFlag(text: string): Checked<boolean> {
  const word = text.toLowerCase()
  if (yes.has(word)) return { value: true }
  return no.has(word) ? { value: false } : { reason: 'expected x, 1, true, có, or nothing' }
}

export const checkText = (text: string, longest: number): Checked<string> =>
  text === ''
    ? { reason: 'is empty' }
    : text.length > longest
      ? { reason: `longer than ${longest} characters` }
      : { value: text }

export const checkChoice = <T extends string>(text: string, choices: readonly T[]): Checked<T> => {
  const choice = choices.find(each => each === text)
  return choice === undefined ? { reason: `expected one of ${choices.join(', ')}` } : { value: choice }
}

export const checkPattern = (text: string, pattern: RegExp, expected: string): Checked<string> =>
  pattern.test(text) ? { value: text } : { reason: `expected ${expected}` }

/** An empty cell is null, anything else is checked. */
export const optionally = <T>(text: string, check: (text: string) => Checked<T>): Checked<T | null> =>
  text === '' ? { value: null } : check(text)

type Values<C> = { [K in keyof C]: C[K] extends Checked<infer T> ? T : never }

/** The values of a row when every cell holds one; otherwise each reason with its field. */
export function checkRow<C extends Record<string, Checked<unknown>>>(
  line: number,
  texts: Readonly<Record<string, string>>,
  checks: C,
):
  | { readonly ok: true; readonly row: Values<C> & { readonly line: number } }
  | { readonly ok: false; readonly errors: { line: number; field: string; value: string; reason: string }[] } {
  const errors = Object.entries(checks).flatMap(([field, checked]) =>
    'reason' in checked ? [{ line, field, value: texts[field] ?? '', reason: checked.reason }] : [],
  )
  if (errors.length > 0) return { ok: false, errors }
  const values = Object.entries(checks).map(([field, checked]) => [field, (checked as { value: unknown }).value])
  return { ok: true, row: { ...(Object.fromEntries(values) as Values<C>), line } }
}
