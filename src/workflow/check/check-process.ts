import type { Block } from '../types.ts'
import { conditionProblems } from './conditions.ts'
import type { CheckContext, ProcessProblem } from './context.ts'
import { limitProblems } from './limits.ts'
import { performerProblems } from './performers.ts'
import { placesOf } from './places.ts'
import { resultProblems } from './results.ts'
import { duplicateIds, emptyBlocks, outcomeProblems, waitAndLimitProblems } from './structure.ts'

/**
 * Everything that forbids publishing a case's process, with place and reason; empty when it may be published. Limits and
 * conditions are judged only once each id means one thing and each limit is one.
 */
export function checkProcess(process: Block, context: CheckContext): ProcessProblem[] {
  const places = placesOf(process)
  const shape = [...duplicateIds(places), ...emptyBlocks(places), ...waitAndLimitProblems(places)]
  if (shape.length > 0) return shape
  return [
    ...outcomeProblems(process, places),
    ...performerProblems(process, places, context),
    ...conditionProblems(process, places, context),
    ...resultProblems(process, places, context),
    ...limitProblems(process, places, context),
  ]
}
