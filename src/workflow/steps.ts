import type { Limit } from '../deadlines/index.ts'
import type { Text } from '../platform/text.ts'
import { outcomesOf } from './tree.ts'
import type { Block, Condition, Outcome, Performer, WaitRule, Work } from './types.ts'

/** One branch around a step, as a lane of a fork. */
export interface Lane {
  readonly parallelId: string
  readonly branchId: string
  readonly name: Text
  readonly lead: boolean
  readonly when: Condition | null
  readonly limit: Limit | null
}

/** One line of a process as a list: the public page of a procedure and `process` of the API. */
export interface ProcessStep {
  readonly nodeId: string
  /** `1`, `2a.1`, `2b.1`, `3`: letters are lanes side by side; `2/1`, `2/2` are ways of which one is taken. */
  readonly number: string
  readonly name: Text
  readonly work: Work
  readonly performer: Performer
  readonly limit: Limit | null
  /** Lanes around it, outermost first; empty outside any fork. */
  readonly lanes: readonly Lane[]
  /** What must hold for this way to be taken, outermost first; null stands for "otherwise". */
  readonly conditions: readonly (Condition | null)[]
  readonly outcomes: readonly Outcome[]
  readonly waits: readonly WaitRule[]
}

interface Place {
  readonly number: string
  readonly lanes: readonly Lane[]
  readonly conditions: readonly (Condition | null)[]
}

const letter = (index: number): string => String.fromCharCode('a'.charCodeAt(0) + index)
const below = (number: string, part: number): string => (number === '' ? `${part}` : `${number}.${part}`)

function stepsAt(block: Block, place: Place): readonly ProcessStep[] {
  switch (block.kind) {
    case 'task': {
      const { id: nodeId, name, work, performer, limit = null, waits = [] } = block
      const number = place.number === '' ? '1' : place.number
      return [{ ...place, nodeId, number, name, work, performer, limit, outcomes: outcomesOf(block), waits }]
    }
    case 'sequence':
      return block.steps.flatMap((step, index) => stepsAt(step, { ...place, number: below(place.number, index + 1) }))
    case 'parallel':
      return block.branches.flatMap((branch, index) => {
        const { id: branchId, name, lead = false, when = null, limit = null } = branch
        const lane = { parallelId: block.id, branchId, name, lead, when, limit }
        return stepsAt(branch.process, {
          ...place,
          number: `${place.number}${letter(index)}`,
          lanes: [...place.lanes, lane],
        })
      })
    case 'choice':
      return [...block.options, { when: null, process: block.otherwise }].flatMap(({ when, process }, index) =>
        stepsAt(process, {
          ...place,
          number: `${place.number}/${index + 1}`,
          conditions: [...place.conditions, when],
        }),
      )
  }
}

/** The tasks of a process as an ordered, numbered list, each with its lanes, conditions and limits. */
export const stepsOf = (process: Block): readonly ProcessStep[] =>
  stepsAt(process, { number: '', lanes: [], conditions: [] })
