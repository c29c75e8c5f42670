import type { Kysely } from 'kysely'
import { appendAudit } from '../audit/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { hashSecret } from '../platform/http/secret.ts'
import { err, ok, type Result } from '../platform/result.ts'
import { attemptKeys, forgiveAttempt, reserveAttempt } from '../platform/throttle/index.ts'
import { mayFollow } from './feedback.policy.ts'
import { findFeedback, type StoredFeedback } from './feedback.queries.ts'
import type { Ticket } from './send-feedback.ts'

export type OpenError =
  | { readonly code: 'too-many'; readonly seconds: number }
  /** Not there, wrong digits, or somebody else's: nobody learns which. */
  | { readonly code: 'not-found' }

/** The thread for whoever knows its code and four digits; every try is counted before it is made. */
export async function openByTicket(
  db: Kysely<DB>,
  { code, digits }: Ticket,
  address: string,
  now: Date,
): Promise<Result<StoredFeedback, OpenError>> {
  const keys = attemptKeys('feedback', code, address)
  const seconds = await reserveAttempt(db, keys, now)
  if (seconds > 0) return err({ code: 'too-many', seconds })
  const found = await findFeedback(db, code)
  // Both cases take the same steps: an absent code is compared with digits that nothing equals.
  if (hashSecret(found?.digits ?? 'absent') !== hashSecret(digits) || found === undefined)
    return err({ code: 'not-found' })
  await forgiveAttempt(db, keys)
  return mayFollow({ kind: 'holder', code }, found) ? ok(found) : err({ code: 'not-found' })
}

/** The thread for the customer who sent it; an attempt at somebody else's leaves a record. */
export async function openAsCustomer(
  db: Kysely<DB>,
  code: string,
  customerId: number,
  now: Date,
): Promise<StoredFeedback | null> {
  const found = await findFeedback(db, code)
  if (found !== undefined && mayFollow({ kind: 'customer', id: customerId }, found)) return found
  const entry = { actor: `customer:${customerId}`, action: 'access.denied', subject: 'feedback.read' }
  await appendAudit(db, { at: now, ...entry, data: { code: 'not-found' } })
  return null
}
