import { finishRun, type ProcessEnv, type ProcessRun, startProcessRun } from './engine.ts'
import { emptyMarking } from './marking.ts'
import { agencyOf, agencyToday, firstTask, includedNow, optionNow } from './performers.ts'
import { visitOf } from './standing.ts'
import { findPath, type Path, type PathStep } from './tree.ts'
import type { Block, Branch, BranchEntry, ChoiceBlock, ParallelBlock, ProcessEvent, TaskBlock } from './types.ts'

/** Opens a visit of a task; two open visits of one task would be a bug. */
export function openTask(run: ProcessRun, task: TaskBlock, branchEntry: number | null, agency: string): void {
  if (visitOf(run.marking, task.id)) throw new Error(`task "${task.id}" is open already`)
  const { at, due } = run.env
  const limit = task.limit ?? null
  run.emit({
    type: 'task-opened',
    visit: run.marking.visits.length + 1,
    nodeId: task.id,
    work: task.work,
    agency,
    role: task.performer.role,
    branchEntry,
    limit,
    at,
    dueAt: limit && due(agency, at, limit, []),
  })
}

/** Enters a block; true when it is finished at once because it opens no task. */
function enter(run: ProcessRun, block: Block, branchEntry: number | null): boolean {
  switch (block.kind) {
    case 'task':
      openTask(run, block, branchEntry, agencyOf(run, block))
      return false
    case 'sequence':
      return enterSteps(run, block.steps, branchEntry)
    case 'choice':
      return enter(run, takeOption(run, block), branchEntry)
    case 'parallel':
      return enterParallel(run, block, branchEntry)
  }
}

const enterSteps = (run: ProcessRun, steps: readonly Block[], branchEntry: number | null): boolean =>
  steps.every(step => enter(run, step, branchEntry))

function takeOption(run: ProcessRun, block: ChoiceBlock): Block {
  const option = optionNow(run, block)
  run.emit({ type: 'choice-taken', choiceId: block.id, option, at: run.env.at })
  return block.options[option]?.process ?? block.otherwise
}

function enterBranch(run: ProcessRun, block: ParallelBlock, branch: Branch, parallelEntry: number): number {
  const { at, due } = run.env
  const first = firstTask(run, branch.process)
  const agency = first ? agencyOf(run, first) : agencyToday(run, null)
  const limit = branch.limit ?? null
  const entry = run.marking.branches.length + 1
  run.emit({
    type: 'branch-entered',
    entry,
    parallelEntry,
    parallelId: block.id,
    branchId: branch.id,
    name: branch.name,
    agency,
    lead: branch.lead ?? false,
    limit,
    at,
    dueAt: limit && due(agency, at, limit, []),
  })
  return entry
}

function enterParallel(run: ProcessRun, block: ParallelBlock, within: number | null): boolean {
  const entry = run.marking.parallels.length + 1
  const included = includedNow(run, block.branches)
  run.emit({ type: 'parallel-entered', entry, parallelId: block.id, within, at: run.env.at })
  // All entries first: a branch that is over at once must not fire the join before the others are in.
  const entries = included.map(branch => ({ branch, id: enterBranch(run, block, branch, entry) }))
  for (const { branch, id } of entries) if (enter(run, branch.process, id)) finishBranch(run, branch.id, id)
  return joinIfComplete(run, block.id, entry)
}

const finishBranch = (run: ProcessRun, branchId: string, entry: number): void =>
  run.emit({ type: 'branch-finished', entry, branchId, at: run.env.at })

/** Fires the join of one entry once none of its branches runs; true when it fired. */
function joinIfComplete(run: ProcessRun, parallelId: string, entry: number): boolean {
  const running = run.marking.branches.some(branch => branch.parallelEntry === entry && branch.state === 'running')
  if (running) return false
  run.emit({ type: 'parallel-finished', entry, parallelId, at: run.env.at })
  return true
}

/** The running entry of the branch on one level of a path; a task can only be open inside running branches. */
function runningEntry(run: ProcessRun, step: Extract<PathStep, { kind: 'parallel' }>): BranchEntry {
  const entry = run.marking.branches.find(
    branch => branch.state === 'running' && branch.parallelId === step.block.id && branch.branchId === step.branch.id,
  )
  if (!entry) throw new Error(`branch "${step.branch.id}" of "${step.block.id}" is not running`)
  return entry
}

/** The innermost branch entry on a path; null outside any parallel block. */
export function entryAround(run: ProcessRun, path: Path): number | null {
  const step = path.findLast(level => level.kind === 'parallel')
  return step ? runningEntry(run, step).id : null
}

/** Goes on from a task that was just finished, up to the next task that opens or to the end of the process. */
export function goOn(run: ProcessRun, taskId: string): void {
  const path = findPath(run.process, taskId)
  if (!path) throw new Error(`process "${run.process.id}" has no task "${taskId}"`)
  for (let level = path.length - 1; level >= 0; level -= 1) {
    const step = path[level]!
    if (step.kind === 'sequence') {
      const around = entryAround(run, path.slice(0, level))
      if (!enterSteps(run, step.block.steps.slice(step.index + 1), around)) return
    } else if (step.kind === 'parallel') {
      const entry = runningEntry(run, step)
      finishBranch(run, entry.branchId, entry.id)
      if (!joinIfComplete(run, step.block.id, entry.parallelEntry)) return
    }
  }
  run.emit({ type: 'process-finished', at: run.env.at })
}

/** Enters the process of a case, on acceptance: opens its first task or tasks. */
export function enterProcess(process: Block, env: ProcessEnv): ProcessEvent[] {
  const run = startProcessRun(process, emptyMarking, env)
  if (enter(run, process, null)) run.emit({ type: 'process-finished', at: env.at })
  return finishRun(run, emptyMarking)
}
