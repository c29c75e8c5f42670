import type { ClockChange, Instant } from '../deadlines/index.ts'
import { openVisits, openWaits } from './standing.ts'
import type { BranchEntry, Marking, Visit, Wait } from './types.ts'

/** A lawful pause stops a clock; so does a wait that will restart it, until it does. */
const stops = (wait: Wait): boolean => wait.policy !== 'none'
/** Waits of scope `visit` leave the clocks around the visit alone. */
const stopsAround = (wait: Wait): boolean => stops(wait) && wait.scope !== 'visit'

type Span = { readonly openedAt: Instant; readonly endedAt: Instant | null }
const covers = (span: Span, at: Instant): boolean => span.openedAt <= at && (span.endedAt === null || at < span.endedAt)

/** The times in which there were open visits and each of them was stopped; the last may still be open. */
function standstills(visits: readonly Visit[], stopping: (wait: Wait) => boolean): Pause[] {
  const spans: Span[] = visits.flatMap(visit => [visit, ...visit.waits])
  const moments = [...new Set(spans.flatMap(({ openedAt, endedAt }) => (endedAt ? [openedAt, endedAt] : [openedAt])))]
  const pauses: Pause[] = []
  let from: Instant | null = null
  for (const moment of moments.sort()) {
    const open = visits.filter(visit => covers(visit, moment))
    const still =
      open.length > 0 && open.every(visit => visit.waits.some(wait => stopping(wait) && covers(wait, moment)))
    if (still) from ??= moment
    else if (from !== null) {
      pauses.push({ type: 'pause', from, to: moment })
      from = null
    }
  }
  return from === null ? pauses : [...pauses, { type: 'pause', from }]
}

/** A wait that was called off does not restart anything. */
const restarts = (visits: readonly Visit[], stopping: (wait: Wait) => boolean): Restart[] =>
  visits
    .flatMap(visit => visit.waits)
    .filter(wait => stopping(wait) && wait.policy === 'restart' && wait.endedAt !== null && wait.end !== 'cancelled')
    .map(wait => ({ type: 'restart', at: wait.endedAt! }))

type Pause = Extract<ClockChange, { type: 'pause' }>
type Restart = Extract<ClockChange, { type: 'restart' }>

/** A restart while the clock goes on standing still parts the pause: the full limit is what stands still from there. */
const partedAt = (pause: Pause, { at }: Restart): Pause[] =>
  pause.from < at && (pause.to === undefined || at < pause.to)
    ? [
        { ...pause, to: at },
        { ...pause, from: at },
      ]
    : [pause]

/** In order of time; a pause comes before the restart at its end, and after the restart at its beginning. */
function inOrder(pauses: readonly Pause[], restarted: readonly Restart[]): readonly ClockChange[] {
  const parted = restarted.reduce((parts, restart) => parts.flatMap(part => partedAt(part, restart)), [...pauses])
  const moment = (change: ClockChange) => (change.type === 'pause' ? change.from : change.at)
  return [...restarted, ...parted].toSorted((a, b) => (moment(a) < moment(b) ? -1 : moment(a) > moment(b) ? 1 : 0))
}

/** What moved the clock of a visit. */
export const changesOfVisit = (visit: Visit): readonly ClockChange[] =>
  inOrder(standstills([visit], stops), restarts([visit], stops))

/** Ids of a branch entry and of every entry inside it. */
function entriesWithin(marking: Marking, entry: number): ReadonlySet<number> {
  const inside = new Set([entry])
  // Entries are numbered as they open: what is inside comes later.
  for (const branch of marking.branches) {
    const around = marking.parallels.find(parallel => parallel.id === branch.parallelEntry)?.within ?? null
    if (around !== null && inside.has(around)) inside.add(branch.id)
  }
  return inside
}

/**
 * What moved the clock of a branch: it stands still while every open task in it is under a lawful wait. Waits of its own
 * tasks may restart it; waits in branches inside it may not.
 */
export function changesOfBranch(marking: Marking, branch: BranchEntry): readonly ClockChange[] {
  const entries = entriesWithin(marking, branch.id)
  const visits = marking.visits.filter(visit => visit.branchEntry !== null && entries.has(visit.branchEntry))
  const own = visits.filter(visit => visit.branchEntry === branch.id)
  return inOrder(standstills(visits, stopsAround), restarts(own, stopsAround))
}

/** When the whole process stood still: the pauses of the dossier's clock, in order; the last may be open. */
export const dossierPauses = (marking: Marking): readonly ClockChange[] => standstills(marking.visits, stopsAround)

/** True while every open task is under a lawful wait that stops its clock; then the dossier's clock stands. */
export function isStandingStill(marking: Marking): boolean {
  const open = openVisits(marking)
  return open.length > 0 && open.every(visit => openWaits(visit).some(stopsAround))
}
