import type { Instant } from '../deadlines/index.ts'
import { openVisits, openWaits } from './standing.ts'
import type { Marking, ProcessEvent } from './types.ts'

/**
 * Takes back everything that runs, when the dossier is withdrawn, stopped or closed: open waits and visits are cancelled,
 * running branches and joins withdrawn. What was finished stays as it is; clocks are left as they stood.
 */
export function withdrawAll(marking: Marking, at: Instant): ProcessEvent[] {
  const visits = openVisits(marking).flatMap((visit): ProcessEvent[] => {
    const branch = marking.branches.find(candidate => candidate.id === visit.branchEntry)
    const clocks = { visitDueAt: visit.dueAt, branchDueAt: branch?.dueAt ?? null }
    return [
      ...openWaits(visit).map(
        (wait): ProcessEvent => ({
          ...{ type: 'wait-ended', wait: wait.id, visit: visit.id, end: 'cancelled', at },
          ...clocks,
        }),
      ),
      { type: 'task-cancelled', visit: visit.id, nodeId: visit.nodeId, at },
    ]
  })
  const branches = marking.branches
    .filter(branch => branch.state === 'running')
    .map(({ id: entry, branchId }): ProcessEvent => ({ type: 'branch-withdrawn', entry, branchId, at }))
  const parallels = marking.parallels
    .filter(parallel => parallel.state === 'running')
    .map(({ id: entry, parallelId }): ProcessEvent => ({ type: 'parallel-withdrawn', entry, parallelId, at }))
  return [...visits, ...branches, ...parallels]
}
