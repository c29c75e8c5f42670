import type { Kysely } from 'kysely'
import {
  type DossierDeps,
  executeCommand,
  feeStanding,
  findDossierById,
  paymentsActor,
  type Refusal,
} from '../dossiers/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { hashBody } from '../platform/idempotency/idempotency.ts'
import { getVersion } from '../procedures/index.ts'
import { dossierNamed, type Match, matchCredit } from './domain/match-credit.ts'
import { agencyOfAccount, type BankCredit, changeCredit, creditKey, listNewCredits } from './payments.queries.ts'

const AT_ONCE = 200
/** Others work on the dossier at the same time; each try reads it anew. */
const TRIES = 5

export interface Reconciled {
  readonly paid: number
  readonly unmatched: number
}

/** Makes payments of all credits that nobody has looked at yet; what cannot be one waits for an officer. */
export async function reconcile(deps: DossierDeps, now: string): Promise<Reconciled> {
  const sum = { paid: 0, unmatched: 0 }
  for (;;) {
    const credits = await listNewCredits(deps.db, AT_ONCE)
    for (const credit of credits) sum[await recordCredit(deps, credit, now)] += 1
    if (credits.length < AT_ONCE) return sum
  }
}

async function recordCredit(deps: DossierDeps, credit: BankCredit, now: string): Promise<'paid' | 'unmatched'> {
  let refusal: Refusal | null = null
  for (let count = 0; count < TRIES; count++) {
    const { match, code, version, agency } = await look(deps.db, credit)
    if (match.kind === 'unmatched') {
      const { problem, dossierId } = match
      const agencyCode = agency ?? (credit.account === null ? null : await agencyOfAccount(deps.db, credit.account))
      await changeCredit(deps.db, credit.id, 'new', { state: 'unmatched', problem, dossierId, agencyCode }).execute()
      return 'unmatched'
    }
    const { transactionId, amount } = credit
    const { dossierId, reference } = match
    const command = {
      type: 'record-payment',
      amount,
      method: 'transfer',
      reference,
      transaction: transactionId,
    } as const
    const done = await executeCommand(deps, {
      actor: paymentsActor,
      code,
      command,
      expectedVersion: version,
      now,
      idempotency: { ...creditKey(transactionId), bodyHash: hashBody(command) },
      further: trx => [changeCredit(trx, credit.id, 'new', { state: 'matched', dossierId, agencyCode: agency })],
    })
    if (done.ok) return 'paid'
    refusal = done.error
    if (refusal.code !== 'stale-version') break
  }
  throw new Error(`credit ${credit.transactionId}: ${refusal?.code}`)
}

/** The credit beside the dossier that it names, as both are now. */
async function look(
  db: Kysely<DB>,
  credit: BankCredit,
): Promise<{ match: Match; code: string; version: number; agency: string | null }> {
  const named = dossierNamed(credit.text)
  const held = typeof named === 'string' ? undefined : await findDossierById(db, named.dossierId)
  if (held === undefined) return { match: matchCredit(credit, null), code: '', version: 0, agency: null }
  const { dossier } = held
  const standing = feeStanding(dossier, await getVersion(db, dossier.procedureVersionId))
  return { match: matchCredit(credit, standing), code: dossier.code, version: dossier.version, agency: dossier.agency }
}
