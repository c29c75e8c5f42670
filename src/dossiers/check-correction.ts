import type { Kysely } from 'kysely'
import { evaluateForm } from '../forms/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { err, ok, type Result } from '../platform/result.ts'
import { catalogueVersionOf, findOffered, loadLists } from '../procedures/index.ts'
import { carryOver } from './domain/carry-over.ts'
import type { DossierCommand } from './domain/commands.ts'
import type { Dossier } from './domain/dossier.ts'
import { caseOf, type Facts } from './domain/facts.ts'
import { invalid, type Refusal } from './domain/refusals.ts'

type Correction = Extract<DossierCommand, { type: 'correct-procedure' }>

/**
 * Checks a correction as a submission is checked: the receiving agency offers the right procedure, and its declaration is
 * complete. Answers that were not sent are those of the old declaration that the new one asks for too.
 * @returns the command with checked answers
 */
export async function checkCorrection(
  trx: Kysely<DB>,
  command: Correction,
  dossier: Dossier,
  facts: Facts,
): Promise<Result<Correction, Refusal>> {
  const { correctTo, now } = facts
  const cases = correctTo?.operation?.cases ?? []
  const chosen = command.caseKey === undefined ? cases[0] : cases.find(one => one.key === command.caseKey)
  if (!correctTo || !chosen) throw new Error('a correction is decided before it is checked')
  const today = now.slice(0, 10)
  const { number } = await catalogueVersionOf(trx).executeTakeFirstOrThrow()
  const wanted = { code: correctTo.code, agency: dossier.agency, date: today }
  const [{ offered }, lists] = [await findOffered(trx, number, wanted), await loadLists(trx, number)]
  if (!offered)
    return err(
      invalid('procedureCode', 'Cơ quan này không nhận thủ tục đã chọn', 'The agency does not receive this procedure'),
    )
  const { form } = caseOf(facts.version, dossier.caseKey)
  const answers = command.answers ?? carryOver(form, chosen.form, dossier.answers)
  const checked = evaluateForm(chosen.form, answers, {
    applicant: { ...dossier.applicant },
    case: chosen.key,
    channel: dossier.channel,
    today,
    lists,
  })
  if (checked.errors.length > 0)
    return err({
      code: 'invalid-command',
      errors: checked.errors.map(({ field, message }) => ({ path: field, message })),
    })
  return ok({ ...command, answers: checked.answers })
}
