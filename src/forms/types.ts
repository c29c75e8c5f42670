import type { LocalDate } from '../deadlines/index.ts'
import type { Text } from '../platform/text.ts'

export const fieldTypes = [
  'text',
  'textarea',
  'number',
  'money',
  'date',
  'partial-date',
  'time',
  'radio',
  'select',
  'checkboxes',
  'consent',
  'phone',
  'email',
  'url',
  'personal-number',
  'tax-code',
  'insurance-number',
  'address',
  'agency',
  'person',
  'table',
  'file',
] as const
export type FieldType = (typeof fieldTypes)[number]

/** A CEL expression; checked against the form when a version is published. */
export type Cel = string

export interface FormOption {
  readonly value: string
  readonly label: Text
}

/** What a `person` may be asked for, in the order of the page. */
export const personPartKeys = [
  'name',
  'birthDate',
  'sex',
  'ethnicity',
  'nationality',
  'personalNumber',
  'idKind',
  'idNumber',
  'idIssuedOn',
  'idIssuer',
  'residence',
] as const
export type PersonPartKey = (typeof personPartKeys)[number]
export interface PersonPart {
  readonly key: PersonPartKey
  readonly required?: boolean | undefined
}

export interface FormField {
  readonly key: string
  readonly label: Text
  readonly type: FieldType
  readonly required?: boolean | Cel | undefined
  readonly when?: Cel | undefined
  /** Calculated on the server; what a client sends for it is not read. */
  readonly value?: Cel | undefined
  /** Starts a new form (`initialAnswers`), and stands for a required answer that a request leaves out. */
  readonly default?: Cel | undefined
  readonly help?: Text | undefined
  readonly example?: unknown
  /** `filter` speaks of `option.value`, `option.label`, `option.parent` beside the form's own variables. */
  readonly options?: readonly FormOption[] | { readonly list: string; readonly filter?: Cel | undefined } | undefined
  /** Least number or number of rows; of a date: `YYYY-MM-DD`, `today`, or the key of a date it must come after. */
  readonly min?: number | string | undefined
  /** As `min`; a date named here by its key must come later. */
  readonly max?: number | string | undefined
  readonly maxLength?: number | undefined
  readonly prefill?: string | undefined
  /** Where a filled-in value comes from ("Từ tài khoản"): set by the page, never by a definition. */
  readonly source?: Text | undefined
  /** The page shows the value and does not ask for it: it was verified. Set by the page, which does not read it back. */
  readonly fixed?: boolean | undefined
  /** Columns of a `table`. */
  readonly columns?: readonly FormField[] | undefined
  /** Decimal places of a `number`; whole numbers when absent. */
  readonly decimals?: number | undefined
  /** A `text` that is a person's name, or digits only. */
  readonly format?: 'name' | 'digits' | undefined
  /** Capital letters, as civil status papers want names. */
  readonly transform?: 'uppercase' | undefined
  /** Parts of a `person`; name and birth date required, sex, ethnicity, nationality, residence asked, when absent. */
  readonly parts?: readonly PersonPart[] | undefined
  /** Answers that a `personal-number` is compared with; a difference warns. */
  readonly declared?: { readonly birthDate?: string | undefined; readonly sex?: string | undefined } | undefined
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
  /** Path of the answer: `answers.childName`, `answers.members[0].name`, `answers.mother.birthDate`. */
  readonly field: string
  readonly message: Text
  readonly typed: unknown
}
/** Worth a look, never a reason to refuse. */
export type FormWarning = FormError

/** An entry of a named list, as valid on the day of the form. */
export interface ListItem {
  readonly value: string
  readonly label: Text
  /** Value of the entry above it: the province of a commune. */
  readonly parent?: string | undefined
  /** Of an entry that ended: what it is part of today; several where it was divided. */
  readonly now?: readonly string[] | undefined
}

/**
 * Lists by name. Composites use `provinces`, `communes` (parent: province), `old-communes` (label with district and
 * province, `now`: communes of today), `countries`, `ethnic-groups`, `agencies`. Where a list is not given, or no
 * commune is known of a province, the answer is free text.
 */
export type Lists = Readonly<Record<string, readonly ListItem[]>>

export interface FormContext {
  readonly applicant: Readonly<Record<string, unknown>>
  readonly case: string
  readonly channel: 'online' | 'counter' | 'post'
  readonly today: LocalDate
  readonly lists: Lists
}

export interface Evaluation {
  /** Normalised; nothing hidden in it, calculated values included. Trustworthy only when there are no errors. */
  readonly answers: Answers
  /** Paths as in errors, and `sections.<key>`. */
  readonly visible: ReadonlySet<string>
  /** All of them, in page order. */
  readonly errors: readonly FormError[]
  readonly warnings: readonly FormWarning[]
}
