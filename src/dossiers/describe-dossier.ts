import { agencyName, calendarOf, type Directory } from '../agencies/index.ts'
import { type Calendar, type Remaining, remaining, timeLeft } from '../deadlines/index.ts'
import type { ProcedureVersion } from '../procedures/index.ts'
import { findTask, openVisits } from '../workflow/index.ts'
import { lastDue } from './domain/clock.ts'
import type { Dossier, DossierClock } from './domain/dossier.ts'
import { openTransfer, stateOf, statusOf } from './domain/dossier-state.ts'
import { type Actor, caseOf, type Facts } from './domain/facts.ts'
import { feeStanding } from './domain/fees.ts'
import { permitted } from './domain/permitted.ts'
import { postAddressOf } from './domain/return-method.ts'
import { states, statuses } from './domain/states.ts'
import type { StoredEvent } from './dossiers.queries.ts'

/** Who holds the dossier now: the divisions of its open tasks, or the one-stop before and after them. */
export function holdersOfDossier(dossier: Dossier, directory: Directory): string[] {
  const open = openVisits(dossier.marking)
  const codes = open.length > 0 ? open.map(v => v.agency) : [openTransfer(dossier)?.to ?? dossier.agency]
  return [...new Set(codes)].map(code => agencyName(directory, code))
}

export const clockOf = (dossier: Dossier, directory: Directory, now: string) => {
  const clock = dossier.clock
  if (!clock) return { dueOriginal: null, dueAt: null, paused: false, extended: false, remaining: null }
  const calendar = calendarOf(directory, dossier.agency)
  const paused = clock.dueAt === null && dossier.end === null
  return {
    start: clock.start,
    limit: clock.limit,
    dueOriginal: clock.dueOriginal,
    dueAt: clock.dueAt,
    lastDueAt: lastDue(clock),
    paused,
    extended: clock.extension !== null,
    remaining: dossier.end === null ? leftOf(clock, calendar, now) : null,
  }
}

/** While it runs, what is left to the date in force, extended or not; while it stands still, what was left then. */
function leftOf(clock: DossierClock, calendar: Calendar, now: string): Remaining | null {
  if (clock.dueAt !== null) return timeLeft(clock.limit, clock.dueAt, calendar, now)
  const { start, limit, changes, cutoff } = clock
  const left = remaining({ start, limit, changes, ...(cutoff ? { cutoff } : {}) }, calendar, now)
  return left.ok ? left.value : null
}

/** Everything that a caller who may read the dossier is shown; `permitted` is theirs alone. */
export function describeDossier(
  dossier: Dossier,
  version: ProcedureVersion,
  directory: Directory,
  events: readonly StoredEvent[],
  actor: Actor,
  now: string,
) {
  const facts: Facts = { now, actor, version, directory }
  const status = statusOf(dossier)
  const { process } = caseOf(version, dossier.caseKey)
  return {
    code: dossier.code,
    version: dossier.version,
    status: { code: status, name: statuses[status].name },
    state: stateOf(dossier),
    stateLabel: states[stateOf(dossier)].label,
    procedure: {
      code: dossier.procedureCode,
      name: version.info.name,
      caseKey: dossier.caseKey,
      version: version.number,
    },
    channel: dossier.channel,
    returnMethod: dossier.returnMethod ?? null,
    returnAddress: postAddressOf(dossier),
    agency: { code: dossier.agency, name: agencyName(directory, dossier.agency) },
    competent: { code: dossier.competent, name: agencyName(directory, dossier.competent) },
    applicant: dossier.applicant,
    answers: dossier.answers,
    submittedAt: dossier.submittedAt,
    acceptedAt: dossier.acceptedAt,
    finishedAt: dossier.end?.at ?? null,
    deliveredAt: dossier.deliveredAt,
    holders: holdersOfDossier(dossier, directory),
    clock: clockOf(dossier, directory, now),
    intake: dossier.intake,
    transfers: dossier.transfers,
    components: dossier.components,
    supplements: dossier.supplements,
    pauses: dossier.pauses,
    branches: dossier.marking.branches.map(b => ({
      id: b.branchId,
      name: b.name.vi,
      agency: b.agency,
      agencyName: agencyName(directory, b.agency),
      lead: b.lead,
      state: b.state,
      openedAt: b.openedAt,
      dueAt: b.dueAt,
      endedAt: b.endedAt,
    })),
    tasks: openVisits(dossier.marking).map(v => ({
      nodeId: v.nodeId,
      name: findTask(process, v.nodeId)?.name.vi ?? v.nodeId,
      work: v.work,
      agency: v.agency,
      role: v.role,
      official: v.official,
      openedAt: v.openedAt,
      dueAt: v.dueAt,
    })),
    results: dossier.results.map(r => ({
      key: r.key,
      decision: r.decision,
      number: r.number,
      issuedAt: r.issuedAt,
      signedAt: r.signedAt,
      deliveredAt: r.deliveredAt,
    })),
    fee: feeStanding(dossier, version),
    end: dossier.end,
    events: events.map(e => ({ seq: e.seq, at: e.at, by: e.by, type: e.body.type, data: e.body })),
    permitted: permitted(dossier, facts),
  }
}
