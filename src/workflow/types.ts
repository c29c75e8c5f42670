import type { Instant, Limit } from '../deadlines/index.ts'
import type { Text } from '../platform/text.ts'

/** Posts of an agency (chức danh), the roles that a process may name. */
export const roles = [
  'one-stop-officer',
  'one-stop-head',
  'specialist',
  'unit-head',
  'leader',
  'clerk',
  'procedure-control',
  'centre-admin',
] as const
export type Role = (typeof roles)[number]

export type AgencySelector =
  | 'receiving'
  | 'competent'
  | { readonly named: string }
  /** The commune that an address or agency answer names. */
  | { readonly communeOf: string }
  | { readonly superiorOf: AgencySelector }
  /** The agency that did (or does) another task. */
  | { readonly of: string }

export interface Performer {
  readonly agency: AgencySelector
  readonly role: Role
}

export const works = [
  'examine',
  'draft-result',
  'sign-result',
  'issue-result',
  'pay',
  'acknowledge',
  'deliver-paper',
] as const
export type Work = (typeof works)[number]

export interface Outcome {
  readonly key: string
  readonly label: Text
  readonly effect: 'continue' | 'refuse' | { readonly return: string }
}

export const waitKinds = [
  'supplement',
  'verification',
  'financial-obligation',
  'opinion',
  'customer-confirmation',
] as const
export type WaitKind = (typeof waitKinds)[number]
export type WaitPolicy = 'pause' | 'restart' | 'none'

/** A lawful wait that the performer of a task may open. */
export interface WaitRule {
  readonly kind: WaitKind
  readonly policy: WaitPolicy
  /** Which clocks the policy moves. */
  readonly scope: 'visit' | 'branch' | 'dossier'
  readonly window?: Limit | undefined
  readonly legalBasis: string
  /** An optional opinion does not hold its task back. */
  readonly optional?: boolean | undefined
}

/** A CEL expression over answers, case, channel, applicant and outcomes of finished tasks. */
export type Condition = string

export interface TaskBlock {
  readonly kind: 'task'
  readonly id: string
  readonly name: Text
  readonly work: Work
  readonly performer: Performer
  readonly limit?: Limit | undefined
  readonly outcomes?: readonly Outcome[] | undefined
  readonly waits?: readonly WaitRule[] | undefined
  /** Which result of the case this task drafts, signs or issues; the first one when absent. */
  readonly result?: string | undefined
}
export interface SequenceBlock {
  readonly kind: 'sequence'
  readonly id: string
  readonly steps: readonly Block[]
}
export interface Branch {
  readonly id: string
  readonly name: Text
  readonly when?: Condition | undefined
  readonly limit?: Limit | undefined
  /** Marks the agency in charge of the whole (chủ trì). */
  readonly lead?: boolean | undefined
  readonly process: Block
}
export interface ParallelBlock {
  readonly kind: 'parallel'
  readonly id: string
  readonly branches: readonly Branch[]
}
export interface ChoiceBlock {
  readonly kind: 'choice'
  readonly id: string
  readonly options: readonly { readonly when: Condition; readonly process: Block }[]
  readonly otherwise: Block
}
export type Block = TaskBlock | SequenceBlock | ParallelBlock | ChoiceBlock

export type VisitState = 'open' | 'done' | 'cancelled' | 'superseded'

export interface Wait {
  readonly id: number
  readonly kind: WaitKind
  readonly policy: WaitPolicy
  readonly scope: 'visit' | 'branch' | 'dossier'
  readonly optional: boolean
  readonly openedAt: Instant
  /** End of the window, where the procedure sets one. */
  readonly windowEndsAt: Instant | null
  readonly legalBasis: string
  readonly endedAt: Instant | null
  readonly end: 'answered' | 'lapsed' | 'cancelled' | null
}

/** One stay at a task. Its past never changes; a return makes a new one. */
export interface Visit {
  /** 1, 2, … over the whole dossier, in order of opening. */
  readonly id: number
  readonly nodeId: string
  readonly work: Work
  readonly agency: string
  readonly role: Role
  /** The branch entry around it, innermost; null outside any parallel block. */
  readonly branchEntry: number | null
  readonly official: string | null
  readonly state: VisitState
  readonly openedAt: Instant
  /** The task's limit when it was opened; null where it has none. */
  readonly limit: Limit | null
  /** Null without a limit, and while the clock stands still. */
  readonly dueAt: Instant | null
  readonly endedAt: Instant | null
  readonly outcome: string | null
  /** The outcome has the effect `refuse`. */
  readonly refuses: boolean
  readonly waits: readonly Wait[]
}

/** One entry of a branch: the part of the work of one agency, with its own clock. */
export interface BranchEntry {
  readonly id: number
  readonly parallelId: string
  readonly branchId: string
  readonly parallelEntry: number
  readonly name: Text
  /** The agency of its first task. */
  readonly agency: string
  readonly lead: boolean
  readonly state: 'running' | 'finished' | 'withdrawn'
  readonly openedAt: Instant
  readonly limit: Limit | null
  readonly dueAt: Instant | null
  readonly endedAt: Instant | null
}

export interface ParallelEntry {
  readonly id: number
  readonly parallelId: string
  /** The branch entry around it; null for an outermost parallel block. */
  readonly within: number | null
  readonly state: 'running' | 'finished' | 'withdrawn'
}

/** Where a running process stands: the fold of its process events. */
export interface Marking {
  readonly visits: readonly Visit[]
  readonly branches: readonly BranchEntry[]
  readonly parallels: readonly ParallelEntry[]
  /** choice id → index of the option taken, −1 for otherwise; the last time it was entered. */
  readonly choices: Readonly<Record<string, number>>
  /** `X→Y` → how often a return was made. */
  readonly returns: Readonly<Record<string, number>>
  /** True once an outcome with effect `refuse` was given in the part that still stands. */
  readonly refused: boolean
  readonly finishedAt: Instant | null
}

/** Everything that changes a marking; carried as events of the dossier. */
export type ProcessEvent =
  | {
      readonly type: 'task-opened'
      readonly visit: number
      readonly nodeId: string
      readonly work: Work
      readonly agency: string
      readonly role: Role
      readonly branchEntry: number | null
      readonly limit: Limit | null
      readonly at: Instant
      readonly dueAt: Instant | null
    }
  | { readonly type: 'task-assigned'; readonly visit: number; readonly nodeId: string; readonly official: string }
  | {
      readonly type: 'task-done'
      readonly visit: number
      readonly nodeId: string
      readonly outcome: string
      readonly refuses: boolean
      readonly official: string | null
      readonly at: Instant
    }
  | { readonly type: 'task-cancelled'; readonly visit: number; readonly nodeId: string; readonly at: Instant }
  | { readonly type: 'task-superseded'; readonly visit: number; readonly nodeId: string; readonly at: Instant }
  | { readonly type: 'task-returned'; readonly from: string; readonly to: string; readonly at: Instant }
  | {
      readonly type: 'parallel-entered'
      readonly entry: number
      readonly parallelId: string
      readonly within: number | null
      readonly at: Instant
    }
  | { readonly type: 'parallel-finished'; readonly entry: number; readonly parallelId: string; readonly at: Instant }
  | { readonly type: 'parallel-withdrawn'; readonly entry: number; readonly parallelId: string; readonly at: Instant }
  | {
      readonly type: 'branch-entered'
      readonly entry: number
      readonly parallelEntry: number
      readonly parallelId: string
      readonly branchId: string
      readonly name: Text
      readonly agency: string
      readonly lead: boolean
      readonly limit: Limit | null
      readonly at: Instant
      readonly dueAt: Instant | null
    }
  | { readonly type: 'branch-finished'; readonly entry: number; readonly branchId: string; readonly at: Instant }
  | { readonly type: 'branch-withdrawn'; readonly entry: number; readonly branchId: string; readonly at: Instant }
  /** A branch around other branches stands still, or runs again, because of what happens in those. */
  | {
      readonly type: 'branch-clock-set'
      readonly entry: number
      readonly branchId: string
      readonly at: Instant
      readonly dueAt: Instant | null
    }
  | { readonly type: 'choice-taken'; readonly choiceId: string; readonly option: number; readonly at: Instant }
  | {
      readonly type: 'wait-opened'
      readonly wait: number
      readonly visit: number
      readonly kind: WaitKind
      readonly policy: WaitPolicy
      readonly scope: 'visit' | 'branch' | 'dossier'
      readonly optional: boolean
      readonly legalBasis: string
      readonly at: Instant
      readonly windowEndsAt: Instant | null
      /** Clocks after this change: null while they stand still. */
      readonly visitDueAt: Instant | null
      readonly branchDueAt: Instant | null
    }
  | {
      readonly type: 'wait-ended'
      readonly wait: number
      readonly visit: number
      readonly end: 'answered' | 'lapsed' | 'cancelled'
      readonly at: Instant
      readonly visitDueAt: Instant | null
      readonly branchDueAt: Instant | null
    }
  | { readonly type: 'process-finished'; readonly at: Instant }
