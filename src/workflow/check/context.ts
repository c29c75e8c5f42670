import type { Instant, Limit } from '../../deadlines/index.ts'
import type { Variables } from '../../expressions/index.ts'
import type { Text } from '../../platform/text.ts'
import type { Role } from '../types.ts'

/** What publishing knows about the world in which a process will run. */
export interface CheckContext {
  /** Keys of the case's results, the main one first. */
  readonly results: readonly string[]
  /** The case's limit by channel. */
  readonly limits: Readonly<Record<string, Limit>>
  /** Types of `answers`, `applicant`, `case`, `channel`; other names are not known to a process. */
  readonly variables: Variables
  /** Codes of the agencies that may receive, decide, or be named by an answer. */
  readonly receiving: readonly string[]
  readonly competent: readonly string[]
  readonly namedByAnswer: (field: string) => readonly string[]
  readonly superiorOf: (code: string) => string | null
  /** True when the agency (or its successor) has somebody in that post on every day of the version's validity. */
  readonly staffed: (agency: string, role: Role) => boolean
  /** Due instant under the province's calendar. */
  readonly due: (start: Instant, limit: Limit) => Instant
  /** Openings of the working days on which a dossier is tried, where limits of different units meet. */
  readonly starts: readonly Instant[]
}

export type ProcessProblemCode =
  | 'duplicate-id'
  | 'empty-block'
  | 'unknown-task'
  | 'unknown-field'
  | 'unknown-result'
  | 'no-performer'
  | 'wrong-condition'
  | 'outcome-too-early'
  | 'wrong-outcomes'
  | 'wrong-return'
  | 'refusal-without-draft'
  | 'wrong-wait'
  | 'wrong-limit'
  | 'limits-exceed'
  | 'result-incomplete'
  | 'path-without-result'

/** Why a process cannot be published. */
export interface ProcessProblem {
  readonly code: ProcessProblemCode
  /** Id of the block or branch. */
  readonly nodeId: string
  /** Where that is, from the root: `root › after-birth › residence`. */
  readonly place: string
  readonly reason: Text
}
