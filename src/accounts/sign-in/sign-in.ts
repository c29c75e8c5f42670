import type { Kysely } from 'kysely'
import { appendAudit } from '../../audit/index.ts'
import { isPassword } from '../../officials/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import { attemptKeys, forgiveAttempt, reserveAttempt } from '../../platform/throttle/index.ts'
import { findAccount } from '../accounts.queries.ts'
import type { Contact } from '../contact.ts'

export interface SignInInput {
  readonly contact: Contact
  readonly password: string
  /** Network address of the sender. */
  readonly address: string
  readonly now: Date
}

/** `wrong` says neither which half was wrong nor whether the account exists, is disabled or has no password. */
export type SignInRefusal = { readonly code: 'wrong' } | { readonly code: 'wait'; readonly seconds: number }

/** Runs in the transaction that records the success: starts the session. */
export type OnSignedIn = (trx: Kysely<DB>, customerId: number) => Promise<void>

/** Checks phone or e-mail and password of a customer. */
export async function signIn(
  db: Kysely<DB>,
  input: SignInInput,
  onSignedIn: OnSignedIn,
): Promise<Result<number, SignInRefusal>> {
  const { contact, password, address, now } = input
  const keys = attemptKeys('customer', contact.value, address)
  const seconds = await reserveAttempt(db, keys, now)
  if (seconds > 0) return err({ code: 'wait', seconds })

  const account = await findAccount(db, contact)
  const right = await isPassword(password, account?.passwordHash ?? null)
  if (account === null || account.disabled || !right) {
    const subject = account === null ? 'customer:unknown' : `customer:${account.customerId}`
    await appendAudit(db, { at: now, actor: 'anonymous', action: 'sign-in.failed', subject, data: { address } })
    return err({ code: 'wrong' })
  }
  await db.transaction().execute(async trx => {
    await forgiveAttempt(trx, keys)
    await recordSignIn(trx, account.customerId, 'sign-in.succeeded', address, now)
    await onSignedIn(trx, account.customerId)
  })
  return ok(account.customerId)
}

/** Who came in, how, and from where; in the transaction that starts the session. */
export async function recordSignIn(
  trx: Kysely<DB>,
  customerId: number,
  action: string,
  address: string,
  now: Date,
): Promise<void> {
  const label = `customer:${customerId}`
  await appendAudit(trx, { at: now, actor: label, action, subject: label, data: { address } })
}
