import { assertNever, err, ok, type Result } from '../../platform/result.ts'
import { mayCommand } from '../dossiers.policy.ts'
import { recordPayment, refundFee, requestFee } from './commands/fees.ts'
import { acceptDossier, receiveTransfer, refuseIntake, returnTransfer } from './commands/intake.ts'
import { draftResult, issueResult, signResult } from './commands/results.ts'
import { assignStep, completeStep, returnStep } from './commands/steps.ts'
import { pauseClock, requestSupplement, resumeWaits, supply } from './commands/waits.ts'
import {
  closeDossier,
  correctProcedure,
  deliverResults,
  extendClock,
  stopDossier,
  withdrawDossier,
} from './commands/whole-dossier.ts'
import type { CommandType, DossierCommand } from './commands.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './events.ts'
import type { Facts } from './facts.ts'
import { type Candidate, candidates, permitted } from './permitted.ts'
import { invalid, type Refusal } from './refusals.ts'
import { Trail } from './trail.ts'

export interface Decision {
  readonly events: readonly DossierEvent[]
  readonly dossier: Dossier
}

/** A command's own rules, asked when the state and the policy allow it: what it adds to the trail, or why not. */
export type Decide<T extends CommandType> = (
  trail: Trail,
  command: Extract<DossierCommand, { type: T }>,
  facts: Facts,
  target: Candidate,
) => Refusal | null

/** Decides a command on a dossier: its events, or the reason why not. Pure; `facts` carries all that it may know. */
export function decide(dossier: Dossier, command: DossierCommand, facts: Facts): Result<Decision, Refusal> {
  const possible = candidates(dossier, facts).filter(c => c.type === command.type)
  const allowed = possible.filter(c => mayCommand(facts.actor, c.type, dossier, c.visit))
  if (allowed.length === 0) {
    const ever = possible.length > 0 || mayCommand(facts.actor, command.type, dossier, null)
    const everOnATask = dossier.marking.visits.some(v => mayCommand(facts.actor, command.type, dossier, v))
    if (possible.length > 0 || !(ever || everOnATask)) return err({ code: 'forbidden', command: command.type })
    return err({ code: 'not-permitted-now', command: command.type, permitted: permitted(dossier, facts) })
  }
  const target = choose(allowed, command)
  if (!target.ok) return target
  const trail = new Trail(dossier, facts)
  const refusal = run(trail, command, facts, target.value)
  if (refusal) return err(refusal)
  if (command.note) trail.push({ type: 'noted', note: command.note })
  trail.settle(command.type === 'supply' && trail.dossier.supplements.at(-1)?.policy === 'RESTART')
  return ok({ events: trail.events, dossier: trail.dossier })
}

/** The task that a command means: the one it names, else the only one there is. */
function choose(allowed: readonly Candidate[], command: DossierCommand): Result<Candidate, Refusal> {
  const wanted = 'nodeId' in command ? command.nodeId : undefined
  if (wanted === undefined) {
    const whole = allowed.find(c => c.visit === null)
    const only = whole ?? (allowed.length === 1 ? allowed[0] : undefined)
    if (only) return ok(only)
    const nodes = allowed.map(c => c.nodeId).join(', ')
    return err(invalid('nodeId', `Chọn một bước: ${nodes}`, `Name one of the steps: ${nodes}`))
  }
  const found = allowed.find(c => c.nodeId === wanted)
  if (found) return ok(found)
  return err(invalid('nodeId', `Bước ${wanted} không mở cho lệnh này`, `Step ${wanted} is not open for this command`))
}

function run(trail: Trail, command: DossierCommand, facts: Facts, target: Candidate): Refusal | null {
  switch (command.type) {
    case 'accept':
      return acceptDossier(trail, command, facts, target)
    case 'receive-transfer':
      return receiveTransfer(trail, command, facts, target)
    case 'return-transfer':
      return returnTransfer(trail, command, facts, target)
    case 'refuse-intake':
      return refuseIntake(trail, command, facts, target)
    case 'assign':
      return assignStep(trail, command, facts, target)
    case 'complete-step':
      return completeStep(trail, command, facts, target)
    case 'return-step':
      return returnStep(trail, command, facts, target)
    case 'request-supplement':
      return requestSupplement(trail, command, facts, target)
    case 'supply':
      return supply(trail, command, facts, target)
    case 'pause':
      return pauseClock(trail, command, facts, target)
    case 'resume':
      return resumeWaits(trail, command, facts, target)
    case 'extend':
      return extendClock(trail, command, facts, target)
    case 'draft-result':
      return draftResult(trail, command, facts, target)
    case 'sign-result':
      return signResult(trail, command, facts, target)
    case 'issue-result':
      return issueResult(trail, command, facts, target)
    case 'deliver':
      return deliverResults(trail, command, facts, target)
    case 'withdraw':
      return withdrawDossier(trail, command, facts, target)
    case 'stop':
      return stopDossier(trail, command, facts, target)
    case 'close':
      return closeDossier(trail, command, facts, target)
    case 'correct-procedure':
      return correctProcedure(trail, command, facts, target)
    case 'request-fee':
      return requestFee(trail, command, facts, target)
    case 'record-payment':
      return recordPayment(trail, command, facts, target)
    case 'refund-fee':
      return refundFee(trail, command, facts, target)
    default:
      return assertNever(command)
  }
}
