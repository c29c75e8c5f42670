import { holdersOf } from '../../agencies/index.ts'
import { localDate } from '../../deadlines/index.ts'
import { feeDue } from '../../procedures/index.ts'
import { findTask, openVisits, outcomesOf, returnTargets, type TaskBlock, type Visit } from '../../workflow/index.ts'
import { mayCommand } from '../dossiers.policy.ts'
import { seatsOf } from './boundary-free.ts'
import type { CommandType, Permitted } from './commands.ts'
import type { Dossier } from './dossier.ts'
import { isLive, isRunning, openSupplement, undelivered } from './dossier-state.ts'
import { caseOf, type Facts, operationOf } from './facts.ts'
import { feeStanding } from './fees.ts'

/** A command that the state allows, before asking who may send it. */
export type Candidate = Permitted & { readonly visit: Visit | null }

const blocked = (visit: Visit): boolean => visit.waits.some(w => w.endedAt === null && !w.optional)
/** Under a pause that the performer may end; what the citizen was asked for ends with its supply alone. */
const paused = (visit: Visit): boolean =>
  visit.waits.some(w => w.endedAt === null && w.policy === 'pause' && w.kind !== 'supplement')

/** Grounds on which the clock may lawfully stand still here: the procedure's, and those of the task. */
export function groundsFor(facts: Facts, task: TaskBlock | null): string[] {
  const ofProcedure = operationOf(facts.version).pauseGrounds.map(g => g.ground)
  const ofTask = (task?.waits ?? []).filter(w => w.policy === 'pause' && w.kind !== 'supplement').map(w => w.kind)
  return [...new Set([...ofProcedure, ...ofTask])]
}

/** Every command that the dossier's state allows now, ordinary ones first. The only list of when what is possible. */
export function candidates(dossier: Dossier, facts: Facts): Candidate[] {
  const fees = ofFees(dossier, facts)
  if (!isLive(dossier)) return [...afterEnd(dossier), ...fees]
  return isRunning(dossier)
    ? onceFeeIsPaid(dossier, facts, [...whileRunning(dossier, facts), ...fees])
    : atIntake(dossier, facts)
}

const plainly = (...types: CommandType[]): Candidate[] => types.map(type => ({ type, visit: null }))

function afterEnd(dossier: Dossier): Candidate[] {
  return dossier.end?.kind === 'resolved' && undelivered(dossier).length > 0 ? plainly('deliver') : []
}

function atIntake(dossier: Dossier, facts: Facts): Candidate[] {
  switch (dossier.intake.state) {
    case 'asked':
      return plainly('supply', 'refuse-intake', 'withdraw')
    case 'transferred':
      return plainly('receive-transfer', 'return-transfer', 'withdraw')
    default: {
      const seats = seatsOf(facts, dossier.agency)
      const agencies = [dossier.competent, ...seats.filter(seat => seat !== dossier.competent)]
      const accept: Candidate = { type: 'accept', visit: null, ...(seats.length > 0 ? { agencies } : {}) }
      return [accept, ...plainly('request-supplement', 'refuse-intake', 'withdraw')]
    }
  }
}

function whileRunning(dossier: Dossier, facts: Facts): Candidate[] {
  const found = openVisits(dossier.marking).flatMap(visit => onVisit(dossier, visit, facts))
  if (undelivered(dossier).length > 0) found.push(...plainly('deliver'))
  const supplement = openSupplement(dossier)
  if (supplement) found.push(...plainly('supply'))
  if (supplement?.windowEndsAt && facts.now > supplement.windowEndsAt) found.push(...plainly('close'))
  found.push(...ofWholeDossier(dossier, facts))
  return found
}

/** The one-stop's own commands on all open tasks at once, and the leader's on the dossier. */
function ofWholeDossier(dossier: Dossier, facts: Facts): Candidate[] {
  const open = openVisits(dossier.marking)
  const grounds = groundsFor(facts, null)
  const found: Candidate[] = []
  if (!openSupplement(dossier)) found.push(...plainly('request-supplement'))
  if (grounds.length > 0 && open.some(v => !blocked(v))) found.push({ type: 'pause', grounds, visit: null })
  if (dossier.pauses.some(p => p.to === null)) found.push(...plainly('resume'))
  if (dossier.clock?.dueAt && !dossier.clock.extension) found.push(...plainly('extend'))
  if (dossier.results.every(r => r.issuedAt === null)) {
    found.push(...plainly('withdraw'))
    // What was asked for under the wrong procedure must be answered first, or the request would hang in the air.
    if (!openSupplement(dossier)) found.push(...plainly('correct-procedure'))
  }
  found.push(...plainly('stop'))
  return found
}

/** Fees fall due with acceptance and stay so after the result; what was paid can be given back at any time. */
function ofFees(dossier: Dossier, { version }: Facts): Candidate[] {
  const { outstanding, paid, state } = feeStanding(dossier, version)
  const found: Candidate[] = []
  if (outstanding > 0) found.push(...plainly('record-payment'))
  const free = feeDue(caseOf(version, dossier.caseKey).fees[dossier.channel]).kind === 'free'
  if (isRunning(dossier) && !free && state !== 'paid') found.push(...plainly('request-fee'))
  if (paid > 0 && dossier.fees !== undefined) found.push(...plainly('refund-fee'))
  return found
}

/** The fee has come that a task waits for: whoever paused it goes on first of all, and still decides it alone. */
function onceFeeIsPaid(dossier: Dossier, { version }: Facts, found: readonly Candidate[]): Candidate[] {
  const waited = (visit: Visit): boolean =>
    visit.waits.some(w => w.endedAt === null && w.kind === 'financial-obligation')
  const paid = dossier.fees !== undefined && feeStanding(dossier, version).state === 'paid'
  const visits = paid ? openVisits(dossier.marking).filter(waited) : []
  const first = (one: Candidate): boolean =>
    one.type === 'resume' && visits.length > 0 && (one.visit === null || visits.includes(one.visit))
  return [...found.filter(first), ...found.filter(one => !first(one))]
}

function onVisit(dossier: Dossier, visit: Visit, facts: Facts): Candidate[] {
  const { process } = caseOf(facts.version, dossier.caseKey)
  const task = findTask(process, visit.nodeId)
  if (!task) throw new Error(`${dossier.code}: version ${facts.version.id} has no task ${visit.nodeId}`)
  const { nodeId } = visit
  const found: Candidate[] = []
  const toNodes = blocked(visit) ? [] : returnTargets(process, dossier.marking, nodeId)
  if (!blocked(visit)) found.push(...workOf(visit, task, toNodes))
  const officials = holdersOf(facts.directory, visit.agency, visit.role, localDate(facts.now))
    .map(h => h.username)
    .filter(username => username !== visit.official)
  if (officials.length > 0) found.push({ type: 'assign', nodeId, officials, visit })
  if (toNodes.length > 0) found.push({ type: 'return-step', nodeId, toNodes, visit })
  if (!openSupplement(dossier) && !blocked(visit)) found.push({ type: 'request-supplement', nodeId, visit })
  const grounds = groundsFor(facts, task)
  if (grounds.length > 0 && !blocked(visit)) found.push({ type: 'pause', nodeId, grounds, visit })
  if (paused(visit)) found.push({ type: 'resume', nodeId, visit })
  return found
}

/** An outcome that returns the dossier is offered while that return is allowed, as `return-step` is. */
function workOf(visit: Visit, task: TaskBlock, toNodes: readonly string[]): Candidate[] {
  const { nodeId } = visit
  switch (task.work) {
    case 'draft-result':
    case 'sign-result':
    case 'issue-result':
      return [{ type: task.work, nodeId, visit }]
    default: {
      const outcomes = outcomesOf(task)
        .filter(({ effect }) => typeof effect === 'string' || toNodes.includes(effect.return))
        .map(outcome => outcome.key)
      return [{ type: 'complete-step', nodeId, outcomes, visit }]
    }
  }
}

/** What this actor may send now, in the order in which a dossier goes. */
export function permitted(dossier: Dossier, facts: Facts): Permitted[] {
  return candidates(dossier, facts)
    .filter(c => mayCommand(facts.actor, c.type, dossier, c.visit))
    .map(({ visit: _, ...command }) => command)
}
