import type { BranchEntry, Marking, Visit, Wait, WaitKind } from './types.ts'

// What a marking says: questions without a process or a calendar.

/** Open visits in order of opening. */
export const openVisits = (marking: Marking): readonly Visit[] => marking.visits.filter(visit => visit.state === 'open')

/** The open visit of a task, or undefined; there is at most one. */
export const visitOf = (marking: Marking, nodeId: string): Visit | undefined =>
  marking.visits.find(visit => visit.state === 'open' && visit.nodeId === nodeId)

/** Every visit of a task, oldest first. */
export const visitsOf = (marking: Marking, nodeId: string): readonly Visit[] =>
  marking.visits.filter(visit => visit.nodeId === nodeId)

/** Branch entries that still count (running or finished), in order of entry; of one parallel block where named. */
export const branchesOf = (marking: Marking, parallelId?: string): readonly BranchEntry[] =>
  marking.branches.filter(
    branch => branch.state !== 'withdrawn' && (parallelId === undefined || branch.parallelId === parallelId),
  )

/** Open waits of a visit. */
export const openWaits = (visit: Visit): readonly Wait[] => visit.waits.filter(wait => wait.endedAt === null)

/** The wait with this id and its visit, or undefined. */
export function findWait(marking: Marking, waitId: number): { visit: Visit; wait: Wait } | undefined {
  for (const visit of marking.visits) {
    const wait = visit.waits.find(candidate => candidate.id === waitId)
    if (wait) return { visit, wait }
  }
  return undefined
}

/** Outcome of each finished task that still stands: `outcomes` of the conditions. */
export const outcomesSoFar = (marking: Marking): Readonly<Record<string, string>> =>
  Object.fromEntries(
    marking.visits.flatMap(visit => (visit.state === 'done' && visit.outcome ? [[visit.nodeId, visit.outcome]] : [])),
  )

/** Tasks that issued a result which still stands in the process. */
export const issuedTasks = (marking: Marking): ReadonlySet<string> =>
  new Set(
    marking.visits.filter(visit => visit.state === 'done' && visit.work === 'issue-result').map(visit => visit.nodeId),
  )

const owners: Readonly<Record<WaitKind, 'customer' | 'agency' | 'expert'>> = {
  supplement: 'customer',
  'financial-obligation': 'customer',
  'customer-confirmation': 'customer',
  verification: 'agency',
  opinion: 'expert',
}
/** Whom a wait waits for. */
export const ownerOf = (kind: WaitKind): 'customer' | 'agency' | 'expert' => owners[kind]
