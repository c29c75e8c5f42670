import { assertNever } from '../platform/result.ts'
import type { BranchEntry, Marking, ParallelEntry, ProcessEvent, Visit, Wait } from './types.ts'

/** Before acceptance: nothing has been entered. */
export const emptyMarking: Marking = {
  visits: [],
  branches: [],
  parallels: [],
  choices: {},
  returns: {},
  refused: false,
  finishedAt: null,
}

/** Key of `Marking.returns`. */
export const returnKey = (from: string, to: string): string => `${from}→${to}`

function withVisit(marking: Marking, id: number, change: (visit: Visit) => Visit): Marking {
  const visits = marking.visits.map(visit => (visit.id === id ? change(visit) : visit))
  return { ...marking, visits, refused: visits.some(visit => visit.state === 'done' && visit.refuses) }
}

const withBranch = (marking: Marking, id: number | null, change: (branch: BranchEntry) => BranchEntry): Marking => ({
  ...marking,
  branches: marking.branches.map(branch => (branch.id === id ? change(branch) : branch)),
})

const withParallel = (marking: Marking, id: number, state: ParallelEntry['state']): Marking => ({
  ...marking,
  parallels: marking.parallels.map(parallel => (parallel.id === id ? { ...parallel, state } : parallel)),
})

/** A wait moves the clock of its visit and of the branch around it. */
function withClocks(
  marking: Marking,
  event: Extract<ProcessEvent, { type: 'wait-opened' | 'wait-ended' }>,
  waits: (waits: readonly Wait[]) => readonly Wait[],
): Marking {
  const branchEntry = marking.visits.find(visit => visit.id === event.visit)?.branchEntry ?? null
  const moved = withVisit(marking, event.visit, visit => ({
    ...visit,
    dueAt: event.visitDueAt,
    waits: waits(visit.waits),
  }))
  return withBranch(moved, branchEntry, branch => ({ ...branch, dueAt: event.branchDueAt }))
}

/** The fold of one event; needs no process and no calendar, so that refolding always gives the same marking. */
export function evolveMarking(marking: Marking, event: ProcessEvent): Marking {
  switch (event.type) {
    case 'task-opened': {
      const { visit: id, nodeId, work, agency, role, branchEntry, limit, dueAt, at: openedAt } = event
      const opened: Visit = {
        ...{ id, nodeId, work, agency, role, branchEntry, limit, dueAt, openedAt },
        ...{ official: null, state: 'open', endedAt: null, outcome: null, refuses: false, waits: [] },
      }
      return { ...marking, visits: [...marking.visits, opened] }
    }
    case 'task-assigned':
      return withVisit(marking, event.visit, visit => ({ ...visit, official: event.official }))
    case 'task-done':
      return withVisit(marking, event.visit, visit => ({
        ...visit,
        state: 'done',
        endedAt: event.at,
        outcome: event.outcome,
        refuses: event.refuses,
        official: event.official ?? visit.official,
      }))
    case 'task-cancelled':
      return withVisit(marking, event.visit, visit => ({ ...visit, state: 'cancelled', endedAt: event.at }))
    case 'task-superseded':
      return withVisit(marking, event.visit, visit => ({ ...visit, state: 'superseded' }))
    case 'task-returned': {
      const key = returnKey(event.from, event.to)
      return { ...marking, returns: { ...marking.returns, [key]: (marking.returns[key] ?? 0) + 1 } }
    }
    case 'parallel-entered': {
      const { entry: id, parallelId, within } = event
      return { ...marking, parallels: [...marking.parallels, { id, parallelId, within, state: 'running' }] }
    }
    case 'parallel-finished':
      return withParallel(marking, event.entry, 'finished')
    case 'parallel-withdrawn':
      return withParallel(marking, event.entry, 'withdrawn')
    case 'branch-entered': {
      const { entry: id, parallelEntry, parallelId, branchId, name, agency, lead, limit, dueAt, at: openedAt } = event
      const entered: BranchEntry = {
        ...{ id, parallelEntry, parallelId, branchId, name, agency, lead, limit, dueAt, openedAt },
        ...{ state: 'running', endedAt: null },
      }
      return { ...marking, branches: [...marking.branches, entered] }
    }
    case 'branch-finished':
      return withBranch(marking, event.entry, branch => ({ ...branch, state: 'finished', endedAt: event.at }))
    case 'branch-withdrawn':
      return withBranch(marking, event.entry, branch => ({
        ...branch,
        state: 'withdrawn',
        endedAt: branch.endedAt ?? event.at,
      }))
    case 'branch-clock-set':
      return withBranch(marking, event.entry, branch => ({ ...branch, dueAt: event.dueAt }))
    case 'choice-taken':
      return { ...marking, choices: { ...marking.choices, [event.choiceId]: event.option } }
    case 'wait-opened': {
      const { wait: id, kind, policy, scope, optional, legalBasis, windowEndsAt, at: openedAt } = event
      const opened: Wait = {
        ...{ id, kind, policy, scope, optional, legalBasis, windowEndsAt, openedAt },
        ...{ endedAt: null, end: null },
      }
      return withClocks(marking, event, waits => [...waits, opened])
    }
    case 'wait-ended':
      return withClocks(marking, event, waits =>
        waits.map(wait => (wait.id === event.wait ? { ...wait, endedAt: event.at, end: event.end } : wait)),
      )
    case 'process-finished':
      return { ...marking, finishedAt: event.at }
    default:
      return assertNever(event)
  }
}
