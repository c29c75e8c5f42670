import type { Text } from '../../platform/text.ts'
import type { Permitted } from './commands.ts'

export interface FieldProblem {
  readonly path: string
  readonly message: Text
}

/** Why a command was refused; a closed union, mapped once to a status and a sentence (`refusal-texts.ts`). */
export type Refusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'forbidden'; readonly command: string }
  | {
      readonly code: 'not-permitted-now'
      readonly command: string
      readonly reason?: Text
      readonly permitted: readonly Permitted[]
    }
  | { readonly code: 'invalid-command'; readonly errors: readonly FieldProblem[] }
  | {
      readonly code: 'stale-version'
      readonly current: { readonly version: number; readonly by: string; readonly at: string; readonly event: string }
    }
  | { readonly code: 'idempotency-mismatch' }
  | { readonly code: 'procedure-not-fileable'; readonly procedure: string }

export const invalid = (path: string, vi: string, en: string): Refusal => ({
  code: 'invalid-command',
  errors: [{ path, message: { vi, en } }],
})
