import type { Scope } from '../expressions/index.ts'
import type { DateParts } from '../platform/html/index.ts'
import type { Text } from '../platform/text.ts'
import { showDate } from './forms.words.ts'
import type { Form, FormContext, FormError } from './types.ts'
import { isRecord } from './values/parsed.ts'

/** What every control of a form page needs to know; one object for the whole page. */
export interface FormPage {
  readonly form: Form
  readonly context: FormContext
  readonly scope: Scope
  readonly errors: ReadonlyMap<string, Text>
  /** Paths to show; everything when null. */
  readonly visible: ReadonlySet<string> | null
  /** One field for a date (counter) or three. */
  readonly compactDates: boolean
  /** Address with suggestions for a list that is too long for a menu. */
  readonly suggestFrom: ((list: string) => string) | undefined
}

/** The id of the control of an answer; an error summary links to it. */
export const controlId = (path: string): string => path.replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '')

/** The first error of each path. */
export function errorsByPath(errors: readonly FormError[]): ReadonlyMap<string, Text> {
  const found = new Map<string, Text>()
  for (const error of errors) if (!found.has(error.field)) found.set(error.field, error.message)
  return found
}

/** Problems for `ErrorSummary`, in page order. */
export const problemsOf = (errors: readonly FormError[]): { id: string; text: Text }[] =>
  errors.map(error => ({ id: controlId(error.field), text: error.message }))

/** What was typed, back into a line of input. */
export const typedLine = (raw: unknown): string | undefined =>
  typeof raw === 'string' ? raw : typeof raw === 'number' ? String(raw) : undefined

const asParts = (raw: unknown): DateParts | null => {
  if (!isRecord(raw)) return null
  const part = (key: string) => typedLine(raw[key]) ?? ''
  return { day: part('day'), month: part('month'), year: part('year') }
}

/** A date for one field: as typed, or an answer as `05/03/1990`. */
export function typedDate(raw: unknown): string | undefined {
  const parts = asParts(raw)
  if (parts) return [parts.day, parts.month, parts.year].filter(part => part !== '').join('/')
  const line = typedLine(raw)
  return line !== undefined && /^[0-9]{4}(?:-[0-9]{2}){0,2}$/.test(line) ? showDate(line) : line
}

/** A date for three fields. */
export function typedDateParts(raw: unknown): DateParts | undefined {
  const parts = asParts(raw)
  if (parts) return parts
  const line = typedDate(raw)
  if (line === undefined) return undefined
  const pieces = line.split('/').reverse()
  return { year: pieces[0] ?? '', month: pieces[1] ?? '', day: pieces[2] ?? '' }
}
