import type { Kysely } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import { hashSecret, sameSecret } from '../../platform/http/secret.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import { attemptKeys, forgiveAttempt } from '../../platform/throttle/index.ts'
import { type Contact, contactOf } from '../contact.ts'
import { markProved, type Purpose, takeTry } from './one-time-code.queries.ts'
import { codeHash, doorOf } from './send-code.ts'

const MOST_TRIES = 5
const PROOF_MINUTES = 30

/** `gone`: expired, used, out of tries, or no such request. */
export type CodeError = { readonly code: 'gone' } | { readonly code: 'wrong'; readonly left: number }

export interface CodeTry {
  readonly purpose: Purpose
  /** From the visitor's cookie. */
  readonly secret: string | undefined
  readonly code: string
  readonly address: string
  readonly now: Date
}

/** Compares a code; the right one proves the address for half an hour, for this browser alone. */
export async function checkCode(db: Kysely<DB>, attempt: CodeTry): Promise<Result<Contact, CodeError>> {
  const { purpose, secret, code, address, now } = attempt
  if (secret === undefined) return err({ code: 'gone' })
  const idHash = hashSecret(secret)
  const row = await takeTry(db, idHash, purpose, now.toISOString(), MOST_TRIES)
  if (row === undefined) return err({ code: 'gone' })
  if (!sameSecret(codeHash(secret, code), row.code_hash ?? '')) {
    const left = MOST_TRIES - row.tries
    return err(left === 0 ? { code: 'gone' } : { code: 'wrong', left })
  }
  const contact = contactOf(row.target)
  await markProved(db, idHash, now.toISOString(), new Date(now.getTime() + PROOF_MINUTES * 60_000).toISOString())
  await forgiveAttempt(db, attemptKeys(doorOf(purpose), contact.value, address))
  return ok(contact)
}
