import { evaluateCondition, type Scope } from '../expressions/index.ts'
import type { ProcessRun, Run } from './engine.ts'
import { outcomesSoFar, visitsOf } from './standing.ts'
import { findTask } from './tree.ts'
import type { AgencySelector, Block, Branch, ChoiceBlock, Condition, TaskBlock } from './types.ts'

/** The agency that did or does a task: its last visit that was not cancelled. */
const agencyThatDid = (run: ProcessRun, taskId: string): string | undefined =>
  visitsOf(run.marking, taskId).findLast(visit => visit.state !== 'cancelled')?.agency

function select(run: ProcessRun, selector: AgencySelector, asking: ReadonlySet<string>): string | null {
  const { env } = run
  if (selector === 'receiving') return env.receiving
  if (selector === 'competent') return env.competent
  if ('named' in selector) return selector.named
  if ('communeOf' in selector) return env.communeOf(env.scope.answers[selector.communeOf] ?? null)
  if ('superiorOf' in selector) {
    const inner = select(run, selector.superiorOf, asking)
    return inner === null ? null : env.superiorOf(inner)
  }
  const did = agencyThatDid(run, selector.of)
  if (did !== undefined) return did
  const task = findTask(run.process, selector.of)
  if (!task || asking.has(task.id)) return null
  return select(run, task.performer.agency, new Set([...asking, task.id]))
}

/** That agency on this day, or its successor; the competent agency takes what nobody else can. */
export function agencyToday(run: Run, code: string | null): string {
  const { agencyNow, competent } = run.env
  return (code === null ? null : agencyNow(code)) ?? agencyNow(competent) ?? competent
}

/**
 * Agency that a task opens for. Publishing refuses selectors that cannot resolve; where an answer still names nobody (an
 * address outside the province), the competent agency does the task, so that no dossier is ever without a holder.
 */
export const agencyOf = (run: ProcessRun, task: TaskBlock): string =>
  agencyToday(run, select(run, task.performer.agency, new Set([task.id])))

export function holds(run: ProcessRun, when: Condition): boolean {
  const scope: Scope = { ...run.env.scope, outcomes: outcomesSoFar(run.marking) }
  return evaluateCondition(when, scope)
}

/** Index of the first option that holds, −1 for otherwise. */
export const optionNow = (run: ProcessRun, block: ChoiceBlock): number =>
  block.options.findIndex(option => holds(run, option.when))

export const includedNow = (run: ProcessRun, branches: readonly Branch[]): readonly Branch[] =>
  branches.filter(branch => branch.when === undefined || holds(run, branch.when))

/** The task that entering a block would open first; null where it would open none. */
export function firstTask(run: ProcessRun, block: Block): TaskBlock | null {
  if (block.kind === 'task') return block
  if (block.kind === 'choice') {
    return firstTask(run, block.options[optionNow(run, block)]?.process ?? block.otherwise)
  }
  const parts = block.kind === 'sequence' ? block.steps : includedNow(run, block.branches).map(b => b.process)
  for (const part of parts) {
    const task = firstTask(run, part)
    if (task) return task
  }
  return null
}
