import { err, ok, type Result } from '../platform/result.ts'
import { type EngineRefusal, finishRun, type ProcessEnv, type ProcessRun, startProcessRun } from './engine.ts'
import { entryAround, openTask } from './enter.ts'
import { returnKey } from './marking.ts'
import { agencyOf, agencyToday } from './performers.ts'
import { issuedTasks, visitOf, visitsOf } from './standing.ts'
import { findPath, findTask, getTask, type Stretch, stretchBetween, tasksOf } from './tree.ts'
import type { Block, Marking, ProcessEvent } from './types.ts'
import { endWaitsOf } from './waits.ts'

export interface ReturnOptions {
  /** Tasks whose issued result stands; without it, every finished task that issues. A revoked result is left out. */
  readonly issuedNodes?: ReadonlySet<string> | undefined
}
export interface ReturnCommand extends ReturnOptions {
  readonly nodeId: string
  readonly toNodeId: string
}

const ordinaryMaxReturns = 3

/** All rules of a return from an open task to a finished one before it; what it would withdraw, or why not. */
export function checkReturn(
  process: Block,
  marking: Marking,
  { nodeId: from, toNodeId: to, issuedNodes = issuedTasks(marking) }: ReturnCommand,
  { maxReturns: limit = ordinaryMaxReturns }: Pick<ProcessEnv, 'maxReturns'>,
): Result<Stretch, EngineRefusal> {
  for (const id of [from, to]) if (!findTask(process, id)) return err({ code: 'unknown-task', nodeId: id })
  if (!visitOf(marking, from)) return err({ code: 'task-not-open', nodeId: from })
  const stretch = stretchBetween(process, to, from)
  if (!stretch) return err({ code: 'not-before', from, to })
  if (!visitsOf(marking, to).some(visit => visit.state === 'done')) return err({ code: 'not-finished', from, to })
  const issued = [...issuedNodes].filter(id => stretch.tasks.has(id))
  if (issued.length > 0) return err({ code: 'result-issued', from, to, issued })
  const count = marking.returns[returnKey(from, to)] ?? 0
  if (count >= limit) return err({ code: 'return-limit', from, to, count, limit })
  return ok(stretch)
}

/** Takes back what stands in a stretch: waits, visits, branches and joins; nothing is forgotten. */
function withdraw(run: ProcessRun, stretch: Stretch): void {
  const { at } = run.env
  for (const visit of run.marking.visits) {
    if (!stretch.tasks.has(visit.nodeId)) continue
    const { id, nodeId } = visit
    if (visit.state === 'open') {
      endWaitsOf(run, visit, 'cancelled')
      run.emit({ type: 'task-cancelled', visit: id, nodeId, at })
    } else if (visit.state === 'done') run.emit({ type: 'task-superseded', visit: id, nodeId, at })
  }
  for (const { id: entry, branchId, parallelId, state } of run.marking.branches) {
    if (state === 'withdrawn' || !stretch.parallels.has(parallelId)) continue
    run.emit({ type: 'branch-withdrawn', entry, branchId, at })
  }
  for (const { id: entry, parallelId, state } of run.marking.parallels) {
    if (state === 'withdrawn' || !stretch.parallels.has(parallelId)) continue
    run.emit({ type: 'parallel-withdrawn', entry, parallelId, at })
  }
}

/** Withdraws the stretch and opens the earlier task again, for the agency that did it or its successor. */
export function runReturn(run: ProcessRun, { nodeId: from, toNodeId: to }: ReturnCommand, stretch: Stretch): void {
  const task = getTask(run.process, to)
  const did = visitsOf(run.marking, to).findLast(visit => visit.state === 'done')
  withdraw(run, stretch)
  run.emit({ type: 'task-returned', from, to, at: run.env.at })
  const agency = did ? agencyToday(run, did.agency) : agencyOf(run, task)
  openTask(run, task, entryAround(run, findPath(run.process, to) ?? []), agency)
}

/** Returns from an open task to a finished earlier one (process rules, "Return"). */
export function returnTask(
  process: Block,
  marking: Marking,
  command: ReturnCommand,
  env: ProcessEnv,
): Result<ProcessEvent[], EngineRefusal> {
  const stretch = checkReturn(process, marking, command, env)
  if (!stretch.ok) return stretch
  const run = startProcessRun(process, marking, env)
  runReturn(run, command, stretch.value)
  return ok(finishRun(run, marking))
}

/** Ids of the tasks that a return from this one is allowed to now, the nearest first. */
export function returnTargets(
  process: Block,
  marking: Marking,
  nodeId: string,
  options: ReturnOptions & Pick<ProcessEnv, 'maxReturns'> = {},
): string[] {
  return tasksOf(process)
    .map(task => task.id)
    .filter(to => checkReturn(process, marking, { nodeId, toNodeId: to, ...options }, options).ok)
    .reverse()
}
