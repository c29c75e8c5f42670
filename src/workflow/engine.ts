import type { ClockChange, Instant, Limit } from '../deadlines/index.ts'
import { changesOfBranch } from './clocks.ts'
import { evolveMarking } from './marking.ts'
import type { Block, Marking, ProcessEvent, WaitKind } from './types.ts'

/** Everything the engine needs from outside, as data and pure functions. */
export interface ProcessEnv {
  readonly at: Instant
  /** Names of the conditions; `outcomes` comes from the marking. */
  readonly scope: {
    readonly answers: Readonly<Record<string, unknown>>
    readonly case: string
    readonly channel: string
    readonly applicant: unknown
  }
  /** Codes of the agencies. */
  readonly receiving: string
  readonly competent: string
  /** The agency valid on the day of `at`, or its successor; null when there is none. */
  readonly agencyNow: (code: string) => string | null
  readonly superiorOf: (code: string) => string | null
  /** Agency of the commune that an answer (address or agency) names. */
  readonly communeOf: (answer: unknown) => string | null
  /** Due instant of a limit from `start` under the agency's calendar; null while a pause is open. */
  readonly due: (agency: string, start: Instant, limit: Limit, changes: readonly ClockChange[]) => Instant | null
  /** How often one task may return to another; 3 unless said otherwise. */
  readonly maxReturns?: number | undefined
}

export type EngineRefusal =
  | { readonly code: 'unknown-task'; readonly nodeId: string }
  | { readonly code: 'task-not-open'; readonly nodeId: string }
  | { readonly code: 'visit-not-open'; readonly visit: number }
  | { readonly code: 'open-wait'; readonly nodeId: string; readonly kinds: readonly WaitKind[] }
  | { readonly code: 'unknown-outcome'; readonly nodeId: string; readonly known: readonly string[] }
  | { readonly code: 'not-before'; readonly from: string; readonly to: string }
  | { readonly code: 'not-finished'; readonly from: string; readonly to: string }
  | { readonly code: 'result-issued'; readonly from: string; readonly to: string; readonly issued: readonly string[] }
  | {
      readonly code: 'return-limit'
      readonly from: string
      readonly to: string
      readonly count: number
      readonly limit: number
    }
  | { readonly code: 'wait-not-allowed'; readonly nodeId: string; readonly kind: WaitKind }
  | { readonly code: 'wait-without-legal-basis'; readonly nodeId: string; readonly kind: WaitKind }
  | { readonly code: 'wait-already-open'; readonly nodeId: string; readonly kind: WaitKind }
  | { readonly code: 'wait-not-open'; readonly waitId: number }
  /** A wait lapses only at the end of a window that the procedure sets. */
  | { readonly code: 'window-not-over'; readonly waitId: number; readonly windowEndsAt: Instant | null }

/** One command under way: events so far, and the marking they give. */
export interface Run {
  readonly env: ProcessEnv
  readonly marking: Marking
  readonly events: readonly ProcessEvent[]
  readonly emit: (event: ProcessEvent) => void
}

/** A command that moves through the process. */
export interface ProcessRun extends Run {
  readonly process: Block
}

export const startProcessRun = (process: Block, marking: Marking, env: ProcessEnv): ProcessRun =>
  Object.assign(startRun(marking, env), { process })

export function startRun(marking: Marking, env: ProcessEnv): Run {
  const events: ProcessEvent[] = []
  let current = marking
  return {
    env,
    events,
    get marking() {
      return current
    },
    emit(event) {
      events.push(event)
      current = evolveMarking(current, event)
    },
  }
}

/**
 * The events of a finished command. Branches around others may have begun or ceased to stand still meanwhile; their due
 * dates are set anew only then, so that a later change of a calendar never moves a date behind anyone's back.
 */
export function finishRun(run: Run, before: Marking): ProcessEvent[] {
  for (const branch of run.marking.branches) {
    if (branch.state !== 'running' || branch.limit === null) continue
    const changes = changesOfBranch(run.marking, branch)
    if (JSON.stringify(changes) === JSON.stringify(changesOfBranch(before, branch))) continue
    const dueAt = run.env.due(branch.agency, branch.openedAt, branch.limit, changes)
    if (dueAt === branch.dueAt) continue
    run.emit({ type: 'branch-clock-set', entry: branch.id, branchId: branch.branchId, at: run.env.at, dueAt })
  }
  return [...run.events]
}
