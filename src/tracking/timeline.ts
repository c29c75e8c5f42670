import { agencyName, type Directory } from '../agencies/index.ts'
import type { Dossier } from '../dossiers/index.ts'
import type { Text } from '../platform/text.ts'
import type { ProcedureVersion } from '../procedures/index.ts'
import { stepsOf, type Visit } from '../workflow/index.ts'
import { endTitles, groundLabels, momentWords as words } from './tracking.words.ts'

export type MomentType =
  | 'submitted'
  | 'supplement-requested'
  | 'accepted'
  | 'transferred'
  | 'step'
  | 'paused'
  | 'extended'
  | 'ended'
  | 'delivered'
  | 'expected'

/** A stretch of a dossier's way; nobody's name is in it. */
export interface TrackedMoment {
  readonly type: MomentType
  readonly title: Text
  /** Null for what is still to come. */
  readonly from: string | null
  /** Null while it lasts, and for what takes no time (`from` alone). */
  readonly to: string | null
  readonly running: boolean
  readonly agency: string | null
  readonly dueAt: string | null
  /** Why the clock stands: ground and its source in law. */
  readonly reason: Text | null
}

const nothing = { to: null, running: false, agency: null, dueAt: null, reason: null } as const

const visited = (visit: Visit, title: Text, directory: Directory): TrackedMoment => ({
  ...nothing,
  type: 'step',
  title,
  from: visit.openedAt,
  to: visit.endedAt,
  running: visit.state === 'open',
  agency: agencyName(directory, visit.agency),
  dueAt: visit.dueAt,
})

function pausesOf(dossier: Dossier, version: ProcedureVersion): TrackedMoment[] {
  const grounds = version.operation?.pauseGrounds ?? []
  return dossier.pauses.map(pause => {
    // The officer's own words may name people: the procedure's words for the ground are shown.
    const known = grounds.find(each => each.ground === pause.ground)
    const label = known?.label ?? groundLabels[pause.ground]
    const law = known === undefined ? '' : `. ${known.legalBasis}`
    return {
      ...nothing,
      type: 'paused',
      title: words.paused,
      from: pause.from,
      to: pause.to,
      running: pause.to === null && dossier.end === null,
      reason: { vi: `${label.vi}${law}`, en: `${label.en ?? label.vi}${law}` },
    }
  })
}

const supplementsOf = (dossier: Dossier): TrackedMoment[] =>
  dossier.supplements.map(({ requestedAt, suppliedAt, policy, phase, legalBasis }) => ({
    ...nothing,
    type: 'supplement-requested',
    title: words.supplement,
    from: requestedAt,
    to: suppliedAt,
    running: suppliedAt === null && dossier.end === null,
    reason: phase === 'intake' || policy === 'NONE' ? null : words.stopsClock(policy, legalBasis),
  }))

/** Accepted at the desk and sent to the agency that resolves it, until that agency has it or sends it back. */
const transfersOf = (dossier: Dossier, directory: Directory): TrackedMoment[] =>
  dossier.transfers.map(({ to, sentAt, receivedAt, returned, dueAt }) => {
    const ended = receivedAt ?? returned?.at ?? dossier.end?.at ?? null
    return {
      ...nothing,
      type: 'transferred',
      title: words.transferred(agencyName(directory, to)),
      from: sentAt,
      to: ended,
      running: ended === null,
      agency: agencyName(directory, dossier.agency),
      dueAt,
      reason: returned === null ? null : words.sentBack,
    }
  })

function acceptance(dossier: Dossier, acceptedAt: string, directory: Directory): TrackedMoment {
  const received = dossier.transfers.at(-1)?.receivedAt === acceptedAt
  return {
    ...nothing,
    type: 'accepted',
    title: received ? words.received : words.accepted,
    from: acceptedAt,
    agency: agencyName(directory, received ? dossier.competent : dossier.agency),
  }
}

/** What is sure to come: steps outside any choice that nobody has come to yet. */
function expected(dossier: Dossier, version: ProcedureVersion): TrackedMoment[] {
  const one = version.operation?.cases.find(each => each.key === dossier.caseKey)
  if (one === undefined || dossier.end !== null) return []
  const reached = new Set(dossier.marking.visits.filter(v => v.state !== 'cancelled').map(v => v.nodeId))
  return stepsOf(one.process)
    .filter(step => !reached.has(step.nodeId) && step.conditions.length === 0 && step.lanes.every(l => l.when === null))
    .map(step => ({ ...nothing, type: 'expected', title: step.name, from: null }))
}

/** The way of a dossier in order of time, then what is still to come. */
export function timelineOf(dossier: Dossier, version: ProcedureVersion, directory: Directory): TrackedMoment[] {
  const process = version.operation?.cases.find(each => each.key === dossier.caseKey)?.process
  const titles = new Map(process === undefined ? [] : stepsOf(process).map(step => [step.nodeId, step.name]))
  const desk = agencyName(directory, dossier.agency)
  const { acceptedAt, clock, end, deliveredAt } = dossier
  const at = (type: MomentType, title: Text, from: string, agency: string | null = null): TrackedMoment => ({
    ...nothing,
    type,
    title,
    from,
    agency,
  })
  const past = [
    at('submitted', words.submitted[dossier.channel], dossier.submittedAt),
    ...transfersOf(dossier, directory),
    ...(acceptedAt === null ? [] : [acceptance(dossier, acceptedAt, directory)]),
    ...dossier.marking.visits
      .filter(visit => visit.state === 'open' || visit.state === 'done')
      .map(visit => visited(visit, titles.get(visit.nodeId) ?? words.step, directory)),
    ...pausesOf(dossier, version),
    ...supplementsOf(dossier),
    ...(clock?.extension
      ? [{ ...at('extended', words.extended, clock.extension.at), dueAt: clock.extension.newDueAt }]
      : []),
    ...(end === null ? [] : [at('ended', endTitles[end.kind], end.at)]),
    ...(deliveredAt === null ? [] : [at('delivered', words.delivered, deliveredAt, desk)]),
  ]
  const order = (moment: TrackedMoment): string => moment.from ?? ''
  return [
    ...past.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0)),
    ...expected(dossier, version),
  ]
}
