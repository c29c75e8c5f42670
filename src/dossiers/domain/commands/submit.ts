import { agencyOn, calendarOf, communeOf, superiorOf } from '../../../agencies/index.ts'
import { intakeDue } from '../../../deadlines/index.ts'
import { err, ok, type Result } from '../../../platform/result.ts'
import type { AgencySelector } from '../../../workflow/index.ts'
import { seatProblem } from '../boundary-free.ts'
import type { SubmitCommand } from '../commands.ts'
import { receiveComponents, unknownComponents } from '../components.ts'
import type { Decision } from '../decide.ts'
import type { DossierEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { actorName, caseOf, type Facts, operationOf } from '../facts.ts'
import type { Refusal } from '../refusals.ts'

/** The competent agency of a procedure for a dossier received at `receiving`; null where nobody is. */
export function competentAgency(
  facts: Facts,
  selector: AgencySelector,
  receiving: string,
  answers: Readonly<Record<string, unknown>>,
): string | null {
  if (selector === 'receiving' || selector === 'competent') return receiving
  if ('named' in selector) return agencyOn(facts.directory, selector.named, facts.now.slice(0, 10))
  if ('communeOf' in selector) return communeOf(facts.directory, answers[selector.communeOf]) ?? receiving
  if ('superiorOf' in selector) {
    const below = competentAgency(facts, selector.superiorOf, receiving, answers)
    return below === null ? null : superiorOf(facts.directory, below)
  }
  return receiving
}

/** A dossier is born by its submission; answers and papers were checked by the form and are kept as they came. */
export function decideSubmission(command: SubmitCommand, facts: Facts): Result<Decision, Refusal> {
  const operation = operationOf(facts.version)
  const chosen = caseOf(facts.version, command.caseKey)
  const unknown = unknownComponents(chosen.components, command.components)
  if (!operation.channels.includes(command.channel))
    unknown.push({
      path: 'channel',
      message: { vi: 'Thủ tục không nhận qua cách nộp này', en: 'The procedure does not take this channel' },
    })
  if (unknown.length > 0) return err({ code: 'invalid-command', errors: unknown })
  const usual = competentAgency(facts, operation.competent, command.agencyCode, command.answers)
  const competent = command.competentCode ?? usual
  const wrong = competent === usual ? null : seatProblem(facts, command.agencyCode, competent)
  if (wrong) return err(wrong)
  if (competent === null)
    throw new Error(`procedure ${facts.version.code}: no agency is competent for ${command.agencyCode}`)
  const due = intakeDue(facts.now, command.channel, calendarOf(facts.directory, command.agencyCode))
  if (!due.ok || due.value === null) throw new Error('the intake clock has no due date')
  const event: DossierEvent = {
    at: facts.now,
    by: actorName(facts.actor),
    body: {
      type: 'submitted',
      code: command.code,
      procedureCode: facts.version.code,
      procedureVersionId: facts.version.id,
      caseKey: command.caseKey,
      agency: command.agencyCode,
      competent,
      channel: command.channel,
      applicant: command.applicant,
      answers: command.answers,
      components: receiveComponents(chosen.components, command.components),
      intakeDueAt: due.value,
      // Absent where nothing was said, as in the events of before there was a choice.
      ...(command.returnMethod === undefined ? {} : { returnMethod: command.returnMethod }),
      ...(command.returnAddress === undefined ? {} : { returnAddress: command.returnAddress }),
    },
  }
  return ok({ events: [event], dossier: evolve(null, event) })
}
