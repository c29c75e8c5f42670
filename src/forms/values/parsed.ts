import type { Text } from '../../platform/text.ts'

/** One thing wrong with a typed value; `at` is added to the path of the field: `.commune`. */
export interface Wrong {
  readonly message: Text
  readonly at?: string | undefined
  readonly typed?: unknown
}
/** A normalised value, nothing at all, or what is wrong with it. */
export type Parsed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: unknown; readonly warnings?: readonly Wrong[] | undefined }
  | { readonly kind: 'wrong'; readonly wrong: readonly Wrong[] }

export const empty: Parsed = { kind: 'empty' }
export const value = (value: unknown): Parsed => ({ kind: 'value', value })
export const wrong = (message: Text): Parsed => ({ kind: 'wrong', wrong: [{ message }] })

export const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw)

/** A text as typed, a number as text; null for anything that is not one line of input. */
export const typedText = (raw: unknown): string | null =>
  typeof raw === 'string' ? raw : typeof raw === 'number' && Number.isFinite(raw) ? String(raw) : null

/** What counts as not answered. Own property only: a key like `constructor` is no answer. */
export const rawOf = (record: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined
