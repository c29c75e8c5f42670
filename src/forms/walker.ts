import type { Scope } from '../expressions/index.ts'
import type { Text } from '../platform/text.ts'
import type { FormContext, FormError, FormField, FormWarning } from './types.ts'
import { isRecord } from './values/parsed.ts'

export type Raw = Readonly<Record<string, unknown>>
export type Working = Record<string, unknown>

/** One walk over the page: what it shows, keeps and finds wrong, given the answers of the walk before. */
export interface Walk {
  readonly answers: Working
  readonly visible: Set<string>
  readonly errors: FormError[]
  readonly warnings: FormWarning[]
}

export interface Walker extends Walk {
  readonly context: FormContext
  /** All top-level answers as far as known, updated on the way. */
  readonly working: Working
  readonly startsNew: boolean
}

/** A record that is being walked: a whole form, a row, a person. */
export interface Place {
  readonly path: string
  readonly fields: readonly FormField[]
  readonly working: Working
  readonly isRow: boolean
  /** Said after labels in errors, so that a summary tells mother from father. */
  readonly within: Text | null
}

export const scopeOf = (context: FormContext, answers: Raw): Scope => ({
  answers,
  applicant: context.applicant,
  case: context.case,
  channel: context.channel,
  today: context.today,
})

/** Nothing typed: also a tick not set, and a list or record of such. */
export const isBlank = (raw: unknown): boolean =>
  raw === undefined ||
  raw === null ||
  raw === false ||
  (typeof raw === 'string' && raw.trim() === '') ||
  (Array.isArray(raw) ? raw.every(isBlank) : isRecord(raw) && Object.values(raw).every(isBlank))
