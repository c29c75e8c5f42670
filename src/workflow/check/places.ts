import { tasksOf } from '../tree.ts'
import type { Block, Branch, TaskBlock } from '../types.ts'
import type { ProcessProblem, ProcessProblemCode } from './context.ts'

/** A block where it stands. */
export interface Place<B extends Block = Block> {
  readonly block: B
  /** Ids from the root, branches included. */
  readonly way: readonly string[]
  /** Tasks that come before it in the sequences around it. */
  readonly before: readonly TaskBlock[]
  /** Tasks that follow it in the sequences around it. */
  readonly after: readonly TaskBlock[]
}

type Around = Omit<Place, 'block'>

function placesAt(block: Block, around: Around): readonly Place[] {
  const here: Place = { ...around, block, way: [...around.way, block.id] }
  const inside = (process: Block, branch?: Branch): readonly Place[] =>
    placesAt(process, { ...here, way: branch ? [...here.way, branch.id] : here.way })
  switch (block.kind) {
    case 'task':
      return [here]
    case 'sequence':
      return [
        here,
        ...block.steps.flatMap((step, index) =>
          placesAt(step, {
            way: here.way,
            before: [...around.before, ...block.steps.slice(0, index).flatMap(tasksOf)],
            after: [...block.steps.slice(index + 1).flatMap(tasksOf), ...around.after],
          }),
        ),
      ]
    case 'parallel':
      return [here, ...block.branches.flatMap(branch => inside(branch.process, branch))]
    case 'choice':
      return [here, ...block.options.flatMap(option => inside(option.process)), ...inside(block.otherwise)]
  }
}

/** Every block of a process, in its order. */
export const placesOf = (process: Block): readonly Place[] => placesAt(process, { way: [], before: [], after: [] })

export const isTask = (place: Place): place is Place<TaskBlock> => place.block.kind === 'task'

/** A problem of a block, or of a branch of it. */
export function problemAt(
  place: Pick<Place, 'way'>,
  code: ProcessProblemCode,
  vi: string,
  en: string,
  branchId?: string,
): ProcessProblem {
  const way = branchId === undefined ? place.way : [...place.way, branchId]
  return { code, nodeId: way.at(-1)!, place: way.join(' › '), reason: { vi, en } }
}
