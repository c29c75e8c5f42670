import { agencyName, calendarOf } from '../../../agencies/index.ts'
import { intakeDue, localDate, transferLimitOn } from '../../../deadlines/index.ts'
import { feeDue } from '../../../procedures/index.ts'
import { enterProcess } from '../../../workflow/index.ts'
import { seatProblem } from '../boundary-free.ts'
import { missingComponents, receiveComponents, unknownComponents } from '../components.ts'
import type { Decide } from '../decide.ts'
import type { Dossier, DossierComponent } from '../dossier.ts'
import { openTransfer } from '../dossier-state.ts'
import { caseOf, dueAtAgency, type Facts, operationOf, processEnv } from '../facts.ts'
import type { Trail } from '../trail.ts'
import { pay } from './fees.ts'

/** What the desk established: the papers, the number in its register, the fee. */
interface Receipt {
  readonly components: readonly DossierComponent[]
  readonly registerNumber: number
  readonly feePaid: boolean
  readonly intakeLate: boolean
}

/** Due instant of the case's own limit, in the calendar of the desk that promises it. */
function dueFrom(start: string, dossier: Dossier, facts: Facts): string {
  const limit = caseOf(facts.version, dossier.caseKey).limits[dossier.channel]
  const dueAt = dueAtAgency(facts.directory, dossier.agency, start, limit, [], operationOf(facts.version).cutoff)
  if (dueAt === null) throw new Error('a clock that starts has a due date')
  return dueAt
}

/** The resolving clock starts, the process opens its first tasks. */
function start(trail: Trail, facts: Facts, receipt: Receipt, competent?: string): void {
  const { dossier } = trail
  const chosen = caseOf(facts.version, dossier.caseKey)
  const fee = feeDue(chosen.fees[dossier.channel])
  trail.push({
    type: 'accepted',
    ...receipt,
    ...(fee.kind === 'exact' && !receipt.feePaid ? { feeDue: fee.amount } : {}),
    ...(competent === undefined ? {} : { competent }),
    limit: chosen.limits[dossier.channel],
    cutoff: operationOf(facts.version).cutoff,
    dueAt: dueFrom(facts.now, dossier, facts),
  })
  trail.push(...enterProcess(chosen.process, processEnv(trail.dossier, facts)))
}

/** Sends the accepted dossier to the agency that resolves it; the clock does not run before that agency has it. */
function transfer(trail: Trail, facts: Facts, receipt: Receipt, to: string): void {
  const { directory, now } = facts
  const limit = transferLimitOn(localDate(now))
  const transferDueAt = limit === null ? null : dueAtAgency(directory, to, now, limit)
  if (transferDueAt === null) throw new Error(`no limit for transfers on ${now}`)
  const expectedDueAt = dueFrom(transferDueAt, trail.dossier, facts)
  trail.push({
    type: 'transferred',
    to,
    toName: agencyName(directory, to),
    ...receipt,
    transferDueAt,
    expectedDueAt,
  })
}

/**
 * Accepts the dossier as complete (decree 118/2025 art. 17): the resolving clock starts. Where another agency resolves a
 * boundary-free procedure, the dossier goes there first (art. 14.4, 17.3). Required papers that are missing are named
 * all at once.
 */
export const acceptDossier: Decide<'accept'> = (trail, command, facts) => {
  const { dossier } = trail
  const chosen = caseOf(facts.version, dossier.caseKey)
  const given = command.components ?? []
  const problems = unknownComponents(chosen.components, given)
  const components = receiveComponents(chosen.components, given, dossier.components)
  for (const missing of missingComponents(chosen.components, components))
    problems.push({
      path: `components.${missing.key}`,
      message: { vi: `Còn thiếu: ${missing.name}`, en: `Still missing: ${missing.name}` },
    })
  if (problems.length > 0) return { code: 'invalid-command', errors: problems }
  const seat = command.competentCode ?? dossier.competent
  const wrong = seat === dossier.competent ? null : seatProblem(facts, dossier.agency, seat)
  if (wrong) return wrong
  const registerNumber = dossier.registerNumber ?? facts.registerNumber
  if (registerNumber === undefined) throw new Error('acceptance needs a register number')
  const receipt: Receipt = {
    components,
    registerNumber,
    feePaid: dossier.feePaid || (command.feePaid ?? false),
    intakeLate: facts.now > dossier.intake.dueAt,
  }
  // A sum that nobody counted stays with the paper receipt of the counter; what was paid before is not paid again.
  const fee = feeDue(chosen.fees[dossier.channel])
  if (command.feePaid && !dossier.feePaid && fee.kind === 'exact')
    pay(trail, facts, { amount: fee.amount, method: 'cash' })
  const elsewhere = operationOf(facts.version).boundaryFree === 'province' && seat !== dossier.agency
  if (elsewhere) transfer(trail, facts, receipt, seat)
  else start(trail, facts, receipt, seat === dossier.competent ? undefined : seat)
  return null
}

/** The competent agency confirms that it has the dossier: from this moment its time limit runs. */
export const receiveTransfer: Decide<'receive-transfer'> = (trail, _command, facts) => {
  const { dossier } = trail
  const sent = openTransfer(dossier)
  if (sent === null || dossier.registerNumber === null) throw new Error(`${dossier.code} is not under way`)
  const { components, registerNumber, feePaid } = dossier
  start(trail, facts, { components, registerNumber, feePaid, intakeLate: facts.now > sent.dueAt })
  return null
}

/** The competent agency sends an incomplete dossier back; the desk where it was filed speaks to the citizen. */
export const returnTransfer: Decide<'return-transfer'> = (trail, command, facts) => {
  const { dossier } = trail
  const due = intakeDue(facts.now, dossier.channel, calendarOf(facts.directory, dossier.agency))
  if (!due.ok || due.value === null) throw new Error('the intake clock has no due date')
  trail.push({ type: 'transfer-returned', reason: command.reason, intakeDueAt: due.value })
  return null
}

/** Refuses the dossier at intake with form M03. */
export const refuseIntake: Decide<'refuse-intake'> = (trail, command, facts) => {
  const late = trail.dossier.intake.state === 'waiting' && facts.now > trail.dossier.intake.dueAt
  trail.push({ type: 'intake-refused', reason: command.reason, intakeLate: late })
  trail.end('refused-at-intake', command.reason)
  return null
}
