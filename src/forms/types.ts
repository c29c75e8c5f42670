import type { Text } from '../platform/text.ts'

export const fieldTypes = [
  'text', 'textarea', 'number', 'money', 'date', 'partial-date', 'time', 'radio', 'select', 'checkboxes', 'consent',
  'phone', 'email', 'url', 'personal-number', 'tax-code', 'insurance-number', 'address', 'agency', 'person', 'table', 'file',
] as const
export type FieldType = (typeof fieldTypes)[number]

/** A CEL expression; checked against the form when a version is published. */
export type Cel = string

export interface FormOption {
  readonly value: string
  readonly label: Text
}
export interface FormField {
  readonly key: string
  readonly label: Text
  readonly type: FieldType
  readonly required?: boolean | Cel | undefined
  readonly when?: Cel | undefined
  readonly value?: Cel | undefined
  readonly default?: Cel | undefined
  readonly help?: Text | undefined
  readonly example?: unknown
  readonly options?: readonly FormOption[] | { readonly list: string; readonly filter?: Cel | undefined } | undefined
  readonly min?: number | string | undefined
  readonly max?: number | string | undefined
  readonly maxLength?: number | undefined
  readonly prefill?: string | undefined
  /** Columns of a `table`. */
  readonly columns?: readonly FormField[] | undefined
}
export interface FormSection {
  readonly key: string
  readonly title: Text
  readonly when?: Cel | undefined
  readonly repeat?: { readonly min: number; readonly max: number; readonly itemLabel: Text } | undefined
  readonly fields: readonly FormField[]
}
export interface FormCheck {
  /** True means wrong. */
  readonly when: Cel
  readonly fields: readonly string[]
  readonly message: Text
}
export interface Form {
  readonly code: string
  readonly title: Text
  readonly legalBasis: readonly string[]
  readonly sections: readonly FormSection[]
  readonly checks: readonly FormCheck[]
}

/** Answers by field key; a repeated section answers with a list of records under the section's key. */
export type Answers = Readonly<Record<string, unknown>>

export interface FormError {
  readonly field: string
  readonly message: Text
  readonly typed: unknown
}
