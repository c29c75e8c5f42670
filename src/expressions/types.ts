import type { Text } from '../platform/text.ts'

/** Type of a value in an expression. `number` may have decimals, `integer` may not; dates are strings `YYYY-MM-DD`. */
export type ExpressionType =
  | 'string'
  | 'boolean'
  | 'integer'
  | 'number'
  | 'any'
  | { readonly list: ExpressionType }
  | { readonly record: Readonly<Record<string, ExpressionType>> }

/** Names that an expression may use, at its top level, with their types. */
export type Variables = Readonly<Record<string, ExpressionType>>

/** Values by name; plain data as JSON has it. */
export type Scope = Readonly<Record<string, unknown>>

export interface ExpressionProblem {
  readonly code: 'syntax' | 'unknown-name' | 'wrong-type' | 'wrong-result'
  readonly message: Text
  /** Character range in the source, end not included. */
  readonly start: number
  readonly end: number
}

export interface Expression {
  readonly source: string
  /** What it reads, as written: `answers.birthDate`, `today`; sorted, without repetitions. */
  readonly references: readonly string[]
  /** Plain JS value; null where something absent leaves it undecided. */
  readonly evaluate: (scope: Scope) => unknown
}
