import { feeDue } from '../../../procedures/index.ts'
import { enterProcess } from '../../../workflow/index.ts'
import { missingComponents, receiveComponents, unknownComponents } from '../components.ts'
import type { Decide } from '../decide.ts'
import { caseOf, dueAtAgency, operationOf, processEnv } from '../facts.ts'
import { pay } from './fees.ts'

/**
 * Accepts the dossier as complete (decree 118/2025 art. 17): the resolving clock starts, the process opens its first
 * tasks. Required papers that are missing are named all at once.
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
  const limit = chosen.limits[dossier.channel]
  const { cutoff } = operationOf(facts.version)
  const dueAt = dueAtAgency(facts.directory, dossier.agency, facts.now, limit, [], cutoff)
  if (dueAt === null) throw new Error('a clock that starts has a due date')
  if (facts.registerNumber === undefined) throw new Error('acceptance needs a register number')
  const fee = feeDue(chosen.fees[dossier.channel])
  trail.push({
    type: 'accepted',
    components,
    registerNumber: facts.registerNumber,
    feePaid: command.feePaid ?? false,
    ...(fee.kind === 'exact' && !command.feePaid ? { feeDue: fee.amount } : {}),
    limit,
    cutoff,
    dueAt,
    intakeLate: facts.now > dossier.intake.dueAt,
  })
  trail.push(...enterProcess(chosen.process, processEnv(trail.dossier, facts)))
  // A sum that nobody counted stays with the paper receipt of the counter.
  if (command.feePaid && fee.kind === 'exact') pay(trail, facts, { amount: fee.amount, method: 'cash' })
  return null
}

/** Refuses the dossier at intake with form M03. */
export const refuseIntake: Decide<'refuse-intake'> = (trail, command, facts) => {
  const late = trail.dossier.intake.state === 'waiting' && facts.now > trail.dossier.intake.dueAt
  trail.push({ type: 'intake-refused', reason: command.reason, intakeLate: late })
  trail.end('refused-at-intake', command.reason)
  return null
}
