import { err, ok, type Result } from '../platform/result.ts'
import { type EngineRefusal, finishRun, type ProcessEnv, startProcessRun } from './engine.ts'
import { goOn } from './enter.ts'
import { checkReturn, type ReturnOptions, runReturn } from './return.ts'
import { openWaits, visitOf } from './standing.ts'
import { findTask, outcomesOf } from './tree.ts'
import type { Block, Marking, ProcessEvent } from './types.ts'
import { endWaitsOf } from './waits.ts'

/** Gives an open visit to an official; refuses one that has ended. */
export function assignTask(
  _process: Block,
  marking: Marking,
  { visit: id, official }: { readonly visit: number; readonly official: string },
  _env: ProcessEnv,
): Result<ProcessEvent[], EngineRefusal> {
  const visit = marking.visits.find(candidate => candidate.id === id)
  if (visit?.state !== 'open') return err({ code: 'visit-not-open', visit: id })
  return ok([{ type: 'task-assigned', visit: id, nodeId: visit.nodeId, official }])
}

/**
 * Finishes an open task with an outcome (the ordinary one unless said otherwise) and runs its effect. `continue` and
 * `refuse` go on; what follows a refusal drafts, signs and issues it like any result. `return` is a return with all its
 * rules. A wait holds the task back, unless it is optional: then it is called off.
 */
export function finishTask(
  process: Block,
  marking: Marking,
  { nodeId, outcome: key, official, issuedNodes }: FinishCommand,
  env: ProcessEnv,
): Result<ProcessEvent[], EngineRefusal> {
  const task = findTask(process, nodeId)
  if (!task) return err({ code: 'unknown-task', nodeId })
  const visit = visitOf(marking, nodeId)
  if (!visit) return err({ code: 'task-not-open', nodeId })
  const holding = openWaits(visit).filter(wait => !wait.optional)
  if (holding.length > 0) return err({ code: 'open-wait', nodeId, kinds: holding.map(wait => wait.kind) })
  const outcomes = outcomesOf(task)
  const outcome = key === undefined ? outcomes[0] : outcomes.find(candidate => candidate.key === key)
  if (!outcome) return err({ code: 'unknown-outcome', nodeId, known: outcomes.map(known => known.key) })

  const { effect } = outcome
  const back = typeof effect === 'string' ? null : { nodeId, toNodeId: effect.return, issuedNodes }
  const stretch = back && checkReturn(process, marking, back, env)
  if (stretch?.ok === false) return stretch

  const run = startProcessRun(process, marking, env)
  endWaitsOf(run, visit, 'cancelled')
  run.emit({
    type: 'task-done',
    visit: visit.id,
    nodeId,
    outcome: outcome.key,
    refuses: effect === 'refuse',
    official,
    at: env.at,
  })
  if (back && stretch) runReturn(run, back, stretch.value)
  else goOn(run, nodeId)
  return ok(finishRun(run, marking))
}

export interface FinishCommand extends ReturnOptions {
  readonly nodeId: string
  readonly outcome?: string | undefined
  readonly official: string | null
}
