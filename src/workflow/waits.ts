import type { Instant, Limit } from '../deadlines/index.ts'
import { err, ok, type Result } from '../platform/result.ts'
import { changesOfBranch, changesOfVisit } from './clocks.ts'
import { type EngineRefusal, finishRun, type ProcessEnv, type Run, startRun } from './engine.ts'
import { evolveMarking } from './marking.ts'
import { findWait, openWaits, visitOf } from './standing.ts'
import { findTask } from './tree.ts'
import type { Block, Marking, ProcessEvent, Visit, WaitKind, WaitPolicy, WaitRule } from './types.ts'

type WaitEvent = Extract<ProcessEvent, { type: 'wait-opened' | 'wait-ended' }>

/** Due dates of the visit and of the branch around it, after a change of waits that is not yet emitted. */
function clocksAfter(run: Run, event: WaitEvent): { visitDueAt: Instant | null; branchDueAt: Instant | null } {
  const { due } = run.env
  const after = evolveMarking(run.marking, event)
  const visit = after.visits.find(candidate => candidate.id === event.visit)!
  const branch = after.branches.find(candidate => candidate.id === visit.branchEntry)
  return {
    visitDueAt: visit.limit && due(visit.agency, visit.openedAt, visit.limit, changesOfVisit(visit)),
    branchDueAt: branch?.limit
      ? due(branch.agency, branch.openedAt, branch.limit, changesOfBranch(after, branch))
      : null,
  }
}

const emitWait = (run: Run, event: WaitEvent): void => run.emit({ ...event, ...clocksAfter(run, event) })

/** Ends every open wait of a visit. */
export function endWaitsOf(run: Run, visit: Visit, end: 'answered' | 'lapsed' | 'cancelled'): void {
  for (const wait of openWaits(visit)) {
    emitWait(run, {
      ...{ type: 'wait-ended', wait: wait.id, visit: visit.id, end, at: run.env.at },
      ...{ visitDueAt: null, branchDueAt: null },
    })
  }
}

export interface OpenWaitCommand {
  readonly nodeId: string
  readonly kind: WaitKind
  /** What follows stands in for the task's own rule, where the procedure allows the wait for every task. */
  readonly policy?: WaitPolicy | undefined
  readonly legalBasis?: string | undefined
  readonly scope?: WaitRule['scope'] | undefined
  readonly window?: Limit | null | undefined
  readonly optional?: boolean | undefined
}

/**
 * Opens a lawful wait at an open task: by the task's own rule for that kind, or by the policy and legal basis given. A
 * wait that moves a clock needs a legal basis. Only opinions may be asked of several at once.
 */
export function openWait(
  process: Block,
  marking: Marking,
  command: OpenWaitCommand,
  env: ProcessEnv,
): Result<ProcessEvent[], EngineRefusal> {
  const { nodeId, kind } = command
  const task = findTask(process, nodeId)
  if (!task) return err({ code: 'unknown-task', nodeId })
  const visit = visitOf(marking, nodeId)
  if (!visit) return err({ code: 'task-not-open', nodeId })
  const rule = task.waits?.find(candidate => candidate.kind === kind)
  const policy = command.policy ?? rule?.policy
  if (policy === undefined) return err({ code: 'wait-not-allowed', nodeId, kind })
  const legalBasis = command.legalBasis ?? rule?.legalBasis ?? ''
  if (policy !== 'none' && legalBasis === '') return err({ code: 'wait-without-legal-basis', nodeId, kind })
  if (kind !== 'opinion' && openWaits(visit).some(wait => wait.kind === kind)) {
    return err({ code: 'wait-already-open', nodeId, kind })
  }
  const window = command.window === undefined ? rule?.window : command.window
  const run = startRun(marking, env)
  emitWait(run, {
    type: 'wait-opened',
    wait: marking.visits.reduce((sum, { waits }) => sum + waits.length, 0) + 1,
    visit: visit.id,
    kind,
    policy,
    scope: command.scope ?? rule?.scope ?? 'dossier',
    optional: command.optional ?? rule?.optional ?? false,
    legalBasis,
    at: env.at,
    windowEndsAt: window ? env.due(visit.agency, env.at, window, []) : null,
    visitDueAt: null,
    branchDueAt: null,
  })
  return ok(finishRun(run, marking))
}

/** Ends an open wait. It lapses only once its window is over; without a window it cannot lapse. */
export function endWait(
  marking: Marking,
  { waitId, end }: { readonly waitId: number; readonly end: 'answered' | 'lapsed' | 'cancelled' },
  env: ProcessEnv,
): Result<ProcessEvent[], EngineRefusal> {
  const found = findWait(marking, waitId)
  if (!found || found.wait.endedAt !== null) return err({ code: 'wait-not-open', waitId })
  const { visit, wait } = found
  if (end === 'lapsed' && (wait.windowEndsAt === null || env.at < wait.windowEndsAt)) {
    return err({ code: 'window-not-over', waitId, windowEndsAt: wait.windowEndsAt })
  }
  const run = startRun(marking, env)
  emitWait(run, {
    ...{ type: 'wait-ended', wait: waitId, visit: visit.id, end, at: env.at },
    ...{ visitDueAt: null, branchDueAt: null },
  })
  return ok(finishRun(run, marking))
}
