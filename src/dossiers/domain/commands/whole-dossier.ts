import { calendarOf } from '../../../agencies/index.ts'
import { formatInstant, parseInstant } from '../../../deadlines/index.ts'
import { enterProcess, withdrawAll } from '../../../workflow/index.ts'
import { receiveComponents, unknownComponents } from '../components.ts'
import type { Decide } from '../decide.ts'
import { openSupplement, undelivered } from '../dossier-state.ts'
import { dueIn, type Facts, processEnv } from '../facts.ts'
import { invalid } from '../refusals.ts'
import type { Trail } from '../trail.ts'
import { competentAgency } from './submit.ts'

const withdrawProcess = (trail: Trail, facts: Facts): void => {
  trail.push(...withdrawAll(trail.dossier.marking, facts.now))
}

/**
 * Moves the due date once, with an apology (form M04; decree 61/2018 art. 19.9, decree 118/2025): reason and new date
 * reach the applicant before the old date has passed; the original date is kept.
 */
export const extendClock: Decide<'extend'> = (trail, command) => {
  const clock = trail.dossier.clock
  if (!clock?.dueAt) throw new Error('only a running clock is extended')
  const wanted = parseInstant(command.newDueAt)
  if (!wanted.ok)
    return invalid(
      'newDueAt',
      `Ngày hẹn mới “${command.newDueAt}” chưa đúng: ghi như 2026-11-30T17:00:00+07:00`,
      wanted.error.message,
    )
  const newDueAt = formatInstant(wanted.value)
  if (newDueAt <= clock.dueAt)
    return invalid(
      'newDueAt',
      `Ngày hẹn mới phải sau ngày hẹn đang có (${clock.dueAt})`,
      `The new date must be after the current one (${clock.dueAt})`,
    )
  trail.push({ type: 'extended', newDueAt, reason: command.reason })
  return null
}

export const deliverResults: Decide<'deliver'> = (trail, command) => {
  const ready = undelivered(trail.dossier).map(r => r.key)
  const results = command.results ?? ready
  const absent = results.filter(key => !ready.includes(key))
  if (absent.length > 0)
    return invalid('results', `Chưa có để trả: ${absent.join(', ')}`, `Not ready to be returned: ${absent.join(', ')}`)
  trail.push({ type: 'delivered', method: command.method, receivedBy: command.receivedBy, results })
  return null
}

export const withdrawDossier: Decide<'withdraw'> = (trail, command, facts) => {
  withdrawProcess(trail, facts)
  trail.end('withdrawn', command.reason)
  return null
}

export const stopDossier: Decide<'stop'> = (trail, command, facts) => {
  withdrawProcess(trail, facts)
  trail.end('stopped', command.reason, command.legalBasis)
  return null
}

/** Closes the dossier whose supplement did not come within the procedure's window: not a refusal (law-notes §1). */
export const closeDossier: Decide<'close'> = (trail, command, facts) => {
  const request = openSupplement(trail.dossier)
  withdrawProcess(trail, facts)
  trail.end('closed', command.reason ?? null, request?.legalBasis ?? null)
  return null
}

/**
 * Mends a wrongly chosen procedure, or case of it: not a withdrawal. The dossier keeps its code, its start and its original date;
 * the work begins again under the right procedure, whose limit is counted from the same start.
 */
export const correctProcedure: Decide<'correct-procedure'> = (trail, command, facts) => {
  const { dossier } = trail
  const { correctTo } = facts
  const clock = dossier.clock
  if (!correctTo?.operation || clock === null)
    return invalid(
      'procedureCode',
      `Không có thủ tục ${command.procedureCode} để chuyển sang`,
      `There is no procedure ${command.procedureCode} to move to`,
    )
  const chosen = correctTo.operation.cases.find(c => c.key === (command.caseKey ?? correctTo.operation?.cases[0]?.key))
  if (!chosen)
    return invalid(
      'caseKey',
      `Thủ tục không có trường hợp “${command.caseKey}”`,
      `The procedure has no case “${command.caseKey}”`,
    )
  if (correctTo.code === dossier.procedureCode && chosen.key === dossier.caseKey)
    return invalid('procedureCode', 'Hồ sơ đang theo chính thủ tục này', 'The dossier is under this very procedure')
  const problems = unknownComponents(chosen.components, command.components ?? [])
  if (problems.length > 0) return { code: 'invalid-command', errors: problems }
  const answers = command.answers ?? dossier.answers
  // What was transferred stays with the agency that holds it.
  const seat = dossier.transfers.length > 0 ? dossier.competent : dossier.agency
  const competent = competentAgency(facts, correctTo.operation.competent, seat, answers)
  if (competent === null)
    return invalid(
      'procedureCode',
      'Không có cơ quan giải quyết thủ tục này',
      'No agency is competent for the procedure',
    )
  const limit = chosen.limits[dossier.channel]
  const cutoff = correctTo.operation.cutoff
  const dueAt = dueIn(calendarOf(facts.directory, dossier.agency), clock.start, limit, clock.changes, cutoff)
  withdrawProcess(trail, facts)
  trail.push({
    type: 'procedure-corrected',
    from: dossier.procedureCode,
    procedureCode: correctTo.code,
    procedureVersionId: correctTo.id,
    procedureName: correctTo.operation.shortName.vi,
    caseKey: chosen.key,
    competent,
    answers,
    components: receiveComponents(chosen.components, command.components ?? [], dossier.components),
    reason: command.reason,
    limit,
    cutoff,
    dueAt,
  })
  trail.push(...enterProcess(chosen.process, processEnv(trail.dossier, { ...facts, version: correctTo })))
  return null
}
