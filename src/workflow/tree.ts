import type { Block, Branch, ChoiceBlock, Outcome, ParallelBlock, SequenceBlock, TaskBlock } from './types.ts'

/** One level of the way from the root to a task: which block, and which part of it. */
export type PathStep =
  | { readonly kind: 'sequence'; readonly block: SequenceBlock; readonly index: number }
  | { readonly kind: 'parallel'; readonly block: ParallelBlock; readonly branch: Branch }
  | { readonly kind: 'choice'; readonly block: ChoiceBlock; readonly option: number }

/** Outermost level first. */
export type Path = readonly PathStep[]

const done: Outcome = { key: 'done', label: { vi: 'Hoàn thành', en: 'Done' }, effect: 'continue' }

/** Outcomes of a task, the ordinary one first; a task that names none has one, `done`. */
export const outcomesOf = (task: TaskBlock): readonly Outcome[] => (task.outcomes?.length ? task.outcomes : [done])

/** The parts of a block with the level that leads to each; a task has none. */
export function partsOf(block: Block): readonly { readonly step: PathStep; readonly process: Block }[] {
  switch (block.kind) {
    case 'task':
      return []
    case 'sequence':
      return block.steps.map((process, index) => ({ step: { kind: 'sequence', block, index }, process }))
    case 'parallel':
      return block.branches.map(branch => ({ step: { kind: 'parallel', block, branch }, process: branch.process }))
    case 'choice':
      return [
        ...block.options.map(({ process }, option) => ({ step: { kind: 'choice', block, option } as const, process })),
        { step: { kind: 'choice', block, option: -1 }, process: block.otherwise },
      ]
  }
}

/** Every task in the order of the process, branches and options one after another. */
export const tasksOf = (block: Block): readonly TaskBlock[] =>
  block.kind === 'task' ? [block] : partsOf(block).flatMap(({ process }) => tasksOf(process))

/** The task with this id, or undefined. */
export const findTask = (process: Block, id: string): TaskBlock | undefined => tasksOf(process).find(t => t.id === id)

/** The task with this id; a task that the process does not have is a bug. */
export function getTask(process: Block, id: string): TaskBlock {
  const task = findTask(process, id)
  if (!task) throw new Error(`process "${process.id}" has no task "${id}"`)
  return task
}

/** The way from the root to a task; empty when the root is that task, null when there is no such task. */
export function findPath(process: Block, taskId: string): Path | null {
  if (process.kind === 'task') return process.id === taskId ? [] : null
  for (const { step, process: part } of partsOf(process)) {
    const rest = findPath(part, taskId)
    if (rest) return [step, ...rest]
  }
  return null
}

/** What stands between an earlier task and a later one in the innermost sequence around both. */
export interface Stretch {
  /** Ids of the tasks from the earlier one (included) up to the place of the later one (included whole). */
  readonly tasks: ReadonlySet<string>
  readonly parallels: ReadonlySet<string>
}

const parallelsOf = (block: Block): readonly string[] => [
  ...(block.kind === 'parallel' ? [block.id] : []),
  ...partsOf(block).flatMap(({ process }) => parallelsOf(process)),
]

/** What follows a task within a block around it: later steps of the sequences on the way, not sibling branches. */
function followers(path: Path): readonly Block[] {
  return path.flatMap(step => (step.kind === 'sequence' ? step.block.steps.slice(step.index + 1) : []))
}

/**
 * The stretch that a return from `later` to `earlier` withdraws, or null where the earlier task does not come before the
 * later one: in its own sequence or a sequence around it, on the same side of every fork.
 */
export function stretchBetween(process: Block, earlier: string, later: string): Stretch | null {
  const from = findPath(process, earlier)
  const to = findPath(process, later)
  if (!from || !to) return null
  const level = from.findIndex((step, index) => !sameStep(step, to[index]))
  const fork = from[level]
  const place = to[level]
  if (fork?.kind !== 'sequence' || place?.kind !== 'sequence' || fork.index >= place.index) return null
  const inside = from.slice(level + 1)
  if (inside.some(step => step.kind === 'parallel')) return null
  const blocks = [...followers(inside), ...fork.block.steps.slice(fork.index + 1, place.index + 1)]
  return {
    tasks: new Set([earlier, ...blocks.flatMap(block => tasksOf(block).map(task => task.id))]),
    parallels: new Set(blocks.flatMap(parallelsOf)),
  }
}

function sameStep(a: PathStep, b: PathStep | undefined): boolean {
  if (a.kind === 'sequence') return b?.kind === 'sequence' && a.block.id === b.block.id && a.index === b.index
  if (a.kind === 'parallel') return b?.kind === 'parallel' && a.block.id === b.block.id && a.branch.id === b.branch.id
  return b?.kind === 'choice' && a.block.id === b.block.id && a.option === b.option
}
