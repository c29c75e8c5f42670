import { randomUUID } from 'node:crypto'
import type { Compilable, Kysely } from 'kysely'
import { directoryVersionOf } from '../agencies/index.ts'
import { upsertCustomer, upsertNumbered } from '../customers/index.ts'
import type { Instant } from '../deadlines/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { together } from '../platform/db/together.ts'
import { claimKey, findAnswer, type IdempotencyKey, keepAnswer } from '../platform/idempotency/idempotency.ts'
import type { Result } from '../platform/result.ts'
import { catalogueVersionOf, findOffered, loadLists } from '../procedures/index.ts'
import { checkApplicant, checkApplication } from './check-application.ts'
import { decideSubmission } from './domain/commands/submit.ts'
import type { GivenComponent } from './domain/commands.ts'
import { decide } from './domain/decide.ts'
import type { Applicant } from './domain/dossier.ts'
import { dossierCode } from './domain/dossier-code.ts'
import type { Actor, Facts } from './domain/facts.ts'
import { invalid, type Refusal } from './domain/refusals.ts'
import type { ReturnWish } from './domain/return-method.ts'
import { Trail } from './domain/trail.ts'
import { mayReceive } from './dossiers.policy.ts'
import { drawNumbers } from './dossiers.queries.ts'
import {
  answerOf,
  type CommandAnswer,
  type DossierDeps,
  drawSerial,
  inTransaction,
  receiptSerial,
} from './execute-command.ts'
import { attachGivenFiles, checkGivenFiles, type FileOwner, refusedFiles } from './given-files.ts'
import { saveDecision } from './save-decision.ts'

export interface SubmitRequest extends ReturnWish {
  readonly actor: Actor
  readonly procedureCode: string
  readonly caseKey?: string | undefined
  readonly agencyCode: string
  /** Who resolves it, where the procedure is boundary-free and it is not the agency that the rule finds. */
  readonly competentCode?: string | undefined
  readonly channel: 'online' | 'counter' | 'post'
  readonly applicant: Applicant
  readonly answers: Readonly<Record<string, unknown>>
  readonly components: readonly GivenComponent[]
  /** The draft that it was filled in as, which then owns its files. */
  readonly draftId?: number | undefined
  /** Accepts in the same transaction; needs the reception role at the agency. */
  readonly accept?: boolean | undefined
  readonly feePaid?: boolean | undefined
  /** Recorded with the acceptance, or the submission where nothing is accepted. */
  readonly note?: string | undefined
  /** What another slice keeps about the dossier in the same transaction. */
  readonly further?: ((trx: Kysely<DB>, dossierId: number) => readonly Compilable[]) | undefined
  readonly now: Instant
  readonly idempotency?: IdempotencyKey | undefined
}

export interface SubmitAnswer extends CommandAnswer {
  readonly acceptedAt: Instant | null
}

/** Files a dossier at a one-stop, and at the counter accepts it in the same move: one transaction, one code. */
export function submitDossier(deps: DossierDeps, request: SubmitRequest): Promise<Result<SubmitAnswer, Refusal>> {
  const { actor, agencyCode, idempotency, now } = request
  return inTransaction(deps.db, async (trx, refuse, undo) => {
    if (actor.kind === 'official' && !mayReceive(actor, agencyCode))
      return refuse({ code: 'forbidden', command: 'submit' })
    const key = idempotency ?? { actor: 'job', key: randomUUID(), bodyHash: '' }
    const { components, draftId } = request
    const owner: FileOwner = draftId === undefined ? actor : { kind: 'draft', id: draftId }
    const today = now.slice(0, 10)
    const { applicant, problems } = checkApplicant(request.applicant)
    // Numbers are drawn while it is not yet known whether they are needed: a refusal gives them back with all else.
    const [, answers, [directoryRow], [catalogueRow], [drawn], files] = await together(trx as never, [
      claimKey(trx, key),
      findAnswer(trx, key),
      directoryVersionOf(trx),
      catalogueVersionOf(trx),
      drawNumbers(trx, {
        code: `dossier ${agencyCode} ${today}`,
        register: request.accept ? `register ${agencyCode} ${today.slice(0, 4)}` : null,
        // What a customer files from the account stays in it, whoever it is for.
        customer: actor.kind === 'customer' || problems.length > 0 ? null : upsertNumbered(trx, applicant),
      }),
      ...checkGivenFiles(trx, components, owner, null),
    ])
    const earlier = answers[0]
    if (earlier && earlier.body_hash !== key.bodyHash) return refuse({ code: 'idempotency-mismatch' })
    if (earlier) return undo(earlier.response as unknown as SubmitAnswer)
    const foreign = refusedFiles(components, files)
    if (foreign.length > 0) return refuse({ code: 'invalid-command', errors: foreign })
    if (!drawn || !catalogueRow) throw new Error('numbers could not be drawn')
    const wanted = { code: request.procedureCode, agency: agencyCode, date: today }
    const { version, offered } = await findOffered(trx, catalogueRow.number, wanted)
    const checked = checkApplication(request, version, offered, today, await loadLists(trx, catalogueRow.number))
    if (!checked.ok) return refuse(checked.error)
    if (!version) return refuse(invalid('procedureCode', 'Không có thủ tục này', 'There is no such procedure'))
    const directory = await deps.directory.get(String(directoryRow?.number), trx)
    const customerId =
      actor.kind === 'customer' ? actor.id : (drawn.customer ?? (await upsertCustomer(trx, checked.value.applicant)))
    const code = dossierCode(agencyCode, now, drawn.serial)
    const receiptNumber =
      request.accept && request.feePaid ? await drawSerial(trx, receiptSerial(agencyCode, now)) : undefined
    const registerNumber = drawn.register ?? undefined
    const facts: Facts = { now, actor, version, directory, registerNumber, receiptNumber }
    const submitted = decideSubmission({ ...request, ...checked.value, type: 'submit', code }, facts)
    if (!submitted.ok) return refuse(submitted.error)
    let decision = submitted.value
    if (request.accept) {
      const command = { type: 'accept', feePaid: request.feePaid, note: request.note } as const
      const accepted = decide(decision.dossier, command, facts)
      if (!accepted.ok) return refuse(accepted.error)
      decision = { dossier: accepted.value.dossier, events: [...decision.events, ...accepted.value.events] }
    } else if (request.note !== undefined) {
      const noted = new Trail(decision.dossier, facts).push({ type: 'noted', note: request.note })
      decision = { dossier: noted.dossier, events: [...decision.events, ...noted.events] }
    }
    const answer = {
      ...answerOf(decision.dossier, decision.events),
      acceptedAt: decision.dossier.acceptedAt,
    }
    const also = request.further?.(trx, drawn.id) ?? []
    const further = [...attachGivenFiles(trx, drawn.id, components), keepAnswer(trx, key, answer), ...also]
    await saveDecision(trx, decision, { id: drawn.id, customerId }, facts, further)
    return answer
  })
}
