import { upsertCustomer } from '../customers/index.ts'
import type { Instant } from '../deadlines/index.ts'
import { claimKey, type IdempotencyKey, keepAnswer } from '../platform/idempotency/idempotency.ts'
import type { Result } from '../platform/result.ts'
import { findCurrentVersion, isOffered, loadLists } from '../procedures/index.ts'
import { checkApplication } from './check-application.ts'
import { decideSubmission } from './domain/commands/submit.ts'
import type { GivenComponent } from './domain/commands.ts'
import { decide } from './domain/decide.ts'
import type { Applicant } from './domain/dossier.ts'
import { dossierCode } from './domain/dossier-code.ts'
import type { Actor } from './domain/facts.ts'
import { invalid, type Refusal } from './domain/refusals.ts'
import { mayReceive } from './dossiers.policy.ts'
import { nextSerial } from './dossiers.queries.ts'
import { answerOf, type CommandAnswer, type DossierDeps, inTransaction, loadFacts } from './execute-command.ts'
import { saveDecision } from './save-decision.ts'

export interface SubmitRequest {
  readonly actor: Actor
  readonly procedureCode: string
  readonly caseKey?: string | undefined
  readonly agencyCode: string
  readonly channel: 'online' | 'counter' | 'post'
  readonly applicant: Applicant
  readonly answers: Readonly<Record<string, unknown>>
  readonly components: readonly GivenComponent[]
  /** Accepts in the same transaction; needs the reception role at the agency. */
  readonly accept?: boolean | undefined
  readonly feePaid?: boolean | undefined
  readonly now: Instant
  readonly idempotency?: IdempotencyKey | undefined
}

export interface SubmitAnswer extends CommandAnswer {
  readonly acceptedAt: Instant | null
}

/** Files a dossier at a one-stop, and at the counter accepts it in the same move: one transaction, one code. */
export function submitDossier(deps: DossierDeps, request: SubmitRequest): Promise<Result<SubmitAnswer, Refusal>> {
  const { actor, agencyCode, idempotency, now } = request
  return inTransaction(deps.db, async (trx, refuse) => {
    if (actor.kind === 'official' && !mayReceive(actor, agencyCode))
      return refuse({ code: 'forbidden', command: 'submit' })
    const [claim, version, offered, lists] = await Promise.all([
      idempotency ? claimKey(trx, idempotency) : undefined,
      findCurrentVersion(trx, request.procedureCode),
      isOffered(trx, request.procedureCode, agencyCode, now.slice(0, 10)),
      loadLists(trx),
    ])
    if (claim?.kind === 'mismatch') return refuse({ code: 'idempotency-mismatch' })
    if (claim?.kind === 'done') return claim.response as SubmitAnswer
    const checked = checkApplication(request, version, offered, now.slice(0, 10), lists)
    if (!checked.ok) return refuse(checked.error)
    if (!version) return refuse(invalid('procedureCode', 'Không có thủ tục này', 'There is no such procedure'))
    const directory = await deps.directory.get()
    const customerId = await upsertCustomer(trx, checked.value.applicant)
    const code = dossierCode(agencyCode, now, await nextSerial(trx, `dossier ${agencyCode} ${now.slice(0, 10)}`))
    const facts = { now, actor, version, directory }
    const submitted = decideSubmission({ ...request, ...checked.value, type: 'submit', code }, facts)
    if (!submitted.ok) return refuse(submitted.error)
    let decision = submitted.value
    if (request.accept) {
      const command = { type: 'accept', feePaid: request.feePaid } as const
      const accepted = decide(decision.dossier, command, await loadFacts(trx, facts, decision.dossier, command))
      if (!accepted.ok) return refuse(accepted.error)
      decision = { dossier: accepted.value.dossier, events: [...decision.events, ...accepted.value.events] }
    }
    await saveDecision(trx, decision, null, customerId, facts)
    const answer = { ...answerOf(decision.dossier, decision.events), acceptedAt: decision.dossier.acceptedAt }
    if (idempotency) await keepAnswer(trx, idempotency, answer)
    return answer
  })
}
