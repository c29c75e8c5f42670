import { auditOf } from '../audit/index.ts'
import {
  type Actor,
  type DossierDeps,
  executeCommand,
  findDossier,
  paymentsActor,
  type Refusal,
} from '../dossiers/index.ts'
import { findAnswer, hashBody, keepAnswer } from '../platform/idempotency/idempotency.ts'
import { err, ok, type Result } from '../platform/result.ts'
import { paymentReference } from './domain/reference.ts'
import { moneyScope } from './payments.policy.ts'
import { changeCredit, creditKey, findCredit } from './payments.queries.ts'

export type SettleError =
  /** The credit is not there, not his to see, or somebody has settled it. */
  | { readonly code: 'not-open' }
  | { readonly code: 'no-dossier' }
  | { readonly code: 'refused'; readonly refusal: Refusal }

interface Settling {
  readonly actor: Extract<Actor, { kind: 'official' }>
  readonly creditId: number
  readonly now: string
}

const openCredit = async ({ db }: DossierDeps, { actor, creditId }: Settling) => {
  const scope = moneyScope(actor)
  const credit = scope === undefined ? undefined : await findCredit(db, scope, creditId)
  return credit?.state === 'unmatched' ? credit : null
}

const recordOf = ({ actor, now }: Settling, transactionId: string) => ({
  at: new Date(now),
  actor: `official:${actor.username}`,
  subject: `transaction:${transactionId}`,
})

/**
 * Records a credit that could not be matched as a payment of the dossier that the official names, whatever its sum: less
 * or more stays visible as such. Payment, credit and audit row are written together or not at all. The centre's
 * administrator, who reads no dossiers, has the program record it in his name.
 */
export async function settleCredit(
  deps: DossierDeps,
  settling: Settling & { readonly dossierCode: string },
): Promise<Result<{ readonly code: string }, SettleError>> {
  const credit = await openCredit(deps, settling)
  if (credit === null) return err({ code: 'not-open' })
  const { actor, now } = settling
  const held = await findDossier(deps.db, settling.dossierCode)
  if (held === undefined) return err({ code: 'no-dossier' })
  const { code, agency, version } = held.dossier
  const { amount, transactionId } = credit
  const reference = paymentReference(held.id)
  const command = { type: 'record-payment', amount, method: 'transfer', reference, transaction: transactionId } as const
  const done = await executeCommand(deps, {
    actor: moneyScope(actor) === null ? paymentsActor : actor,
    code,
    command,
    expectedVersion: version,
    now,
    idempotency: { ...creditKey(transactionId), bodyHash: hashBody(command) },
    further: trx => [
      changeCredit(trx, credit.id, 'unmatched', {
        ...{ state: 'settled', dossierId: held.id, agencyCode: agency },
        ...{ settledBy: actor.username, settledAt: now },
      }),
      auditOf(trx, {
        ...recordOf(settling, transactionId),
        action: 'payment.settled',
        data: { dossier: code, amount },
      }),
    ],
  })
  if (done.ok) return ok({ code })
  if (done.error.code === 'idempotency-mismatch') return err({ code: 'not-open' })
  return err(done.error.code === 'not-found' ? { code: 'no-dossier' } : { code: 'refused', refusal: done.error })
}

/** Notes that a credit goes back to whoever sent it; the money itself moves by the bank. */
export async function returnCredit(
  deps: DossierDeps,
  settling: Settling & { readonly reason: string },
): Promise<Result<null, SettleError>> {
  const credit = await openCredit(deps, settling)
  if (credit === null) return err({ code: 'not-open' })
  const { actor, now, reason } = settling
  const { amount, transactionId, id } = credit
  return deps.db.transaction().execute(async trx => {
    const change = { note: reason, settledBy: actor.username, settledAt: now } as const
    // Whoever records it as a payment at the same moment takes the same key: only one of the two is written.
    const key = { ...creditKey(transactionId), bodyHash: hashBody({ returned: transactionId }) }
    if ((await findAnswer(trx, key).executeTakeFirst()) !== undefined) return err({ code: 'not-open' } as const)
    await keepAnswer(trx, key, { returned: transactionId }).execute()
    const changed = await changeCredit(trx, id, 'unmatched', { state: 'returned', ...change }).executeTakeFirst()
    if (changed.numUpdatedRows === 0n) return err({ code: 'not-open' } as const)
    const entry = { ...recordOf(settling, transactionId), action: 'payment.returned', data: { amount, reason } }
    await auditOf(trx, entry).execute()
    return ok(null)
  })
}
