import type { Kysely } from 'kysely'
import { appendAudit } from '../../audit/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import { tidy } from '../../platform/text.ts'
import { attemptKeys, forgiveAttempt, reserveAttempt } from '../../platform/throttle/index.ts'
import { findCredentials } from '../officials.queries.ts'
import { isPassword } from '../password.ts'

export interface SignInInput {
  readonly username: string
  readonly password: string
  /** Network address of the sender. */
  readonly address: string
  readonly now: Date
}

/** `wrong` says neither which half was wrong nor whether the account exists, is disabled or has no password. */
export type SignInRefusal = { readonly code: 'wrong' } | { readonly code: 'wait'; readonly seconds: number }

export const tidyUsername = (username: string): string => tidy(username).toLowerCase()

/**
 * Checks sign-in name and password of an official.
 * @param onSuccess runs in the transaction that records the success: starts the session
 */
export async function signIn(
  db: Kysely<DB>,
  input: SignInInput,
  onSuccess: (trx: Kysely<DB>, official: { id: number; username: string }) => Promise<void>,
): Promise<Result<{ readonly id: number; readonly username: string }, SignInRefusal>> {
  const { password, address, now } = input
  const username = tidyUsername(input.username)
  const keys = attemptKeys('sign-in', username, address)
  const seconds = await reserveAttempt(db, keys, now)
  if (seconds > 0) return err({ code: 'wait', seconds })

  const account = await findCredentials(db, username)
  const right = await isPassword(password, account?.passwordHash ?? null)
  if (account === null || account.disabled || !right) {
    // A name that belongs to nobody may be a password typed into the wrong field, so it is not recorded.
    const subject = account === null ? 'official:unknown' : `official:${account.username}`
    await appendAudit(db, { at: now, actor: 'anonymous', action: 'sign-in.failed', subject, data: { address } })
    return err({ code: 'wrong' })
  }
  const official = { id: account.id, username: account.username }
  await db.transaction().execute(async trx => {
    await forgiveAttempt(trx, keys)
    await onSuccess(trx, official)
    const label = `official:${official.username}`
    await appendAudit(trx, { at: now, actor: label, action: 'sign-in.succeeded', subject: label, data: { address } })
  })
  return ok(official)
}
