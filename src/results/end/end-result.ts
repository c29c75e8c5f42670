import type { Kysely } from 'kysely'
import { appendAudit } from '../../audit/index.ts'
import { type Actor, findDossierById, mayRead } from '../../dossiers/index.ts'
import { notifyCustomer } from '../../notifications/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import { tidy } from '../../platform/text.ts'
import { mayEnd } from '../results.policy.ts'
import { findResult, lockResult, type StoredResult, saveEnd } from '../results.queries.ts'

export interface EndRequest {
  readonly actor: Actor & { readonly kind: 'official' }
  readonly id: number
  readonly reason: string
  /** Number of the result that takes its place; null: it is revoked. */
  readonly successor: string | null
  readonly now: string
}

export type EndRefusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'forbidden' }
  /** Somebody ended it before. */
  | { readonly code: 'ended' }
  | { readonly code: 'no-reason' }
  /** No current result of this agency for the same holder has this number. */
  | { readonly code: 'no-successor' }

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** Revokes a result or puts another in its place: recorded, and told to its holder, in one transaction. */
export function endResult(db: Kysely<DB>, request: EndRequest): Promise<Result<StoredResult, EndRefusal>> {
  const { actor, id, successor, now } = request
  return db.transaction().execute(async trx => {
    const result = await lockResult(trx, id)
    const held = result && (await findDossierById(trx, result.dossierId))
    if (!result || !held || !mayRead(actor, held.dossier, held.customerId)) return err({ code: 'not-found' })
    if (!mayEnd(actor, result.agencyCode)) return err({ code: 'forbidden' })
    if (result.state !== 'current') return err({ code: 'ended' })
    const reason = tidy(request.reason)
    if (reason === '') return err({ code: 'no-reason' })
    const next = successor === null ? null : await findResult(trx, [tidy(successor), tidy(successor).toUpperCase()])
    const fits =
      next === null ||
      (next?.state === 'current' &&
        next.id !== result.id &&
        next.agencyCode === result.agencyCode &&
        next.customerId === result.customerId)
    if (next === undefined || !fits) return err({ code: 'no-successor' })
    const state = next === null ? 'revoked' : 'superseded'
    await saveEnd(trx, id, { state, reason, by: actor.username, at: now, supersededBy: next?.id ?? null })
    const entry = { actor: `official:${actor.username}`, action: `result.${state}`, subject: `result:${result.number}` }
    const data = { reason, ...(next === null ? {} : { by: next.number }) }
    await appendAudit(trx, { at: new Date(now), ...entry, data })
    const what = next === null ? 'đã bị thu hồi' : `được thay bằng kết quả số ${next.number}`
    await notifyCustomer(trx, {
      dossierId: result.dossierId,
      customerId: result.customerId,
      kind: `result-${state}`,
      body: `Hồ sơ ${held.dossier.code}: kết quả số ${result.number} ${what}. Lý do: ${sentence(reason)}`,
      phone: held.dossier.applicant.phone,
      at: now,
    })
    return ok(result)
  })
}
