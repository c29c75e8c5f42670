import { randomInt } from 'node:crypto'
import type { Kysely } from 'kysely'
import { normalisePhone } from '../../identity/index.ts'
import type { Messengers } from '../../notifications/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { hashSecret, randomSecret } from '../../platform/http/index.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import { attemptKeys, forgiveAttempt, reserveAttempt } from '../../platform/throttle/index.ts'
import { findPhones, insertDraftCode, openForKey, takeTry } from './draft-codes.queries.ts'

const CODE_MINUTES = 10
const MOST_TRIES = 5
const hashOf = (secret: string, code: string): string => hashSecret(`${secret} ${code}`)

export type SendRefusal = { readonly code: 'wait'; readonly seconds: number } | { readonly code: 'no-way' }

/**
 * Sends six digits to the phone in a draft: the filer's own where somebody files for another. Answers alike whether or
 * not there is such a draft.
 * @returns the secret that the visitor's cookie keeps; without it the digits are worth nothing
 */
export async function sendDraftCode(
  db: Kysely<DB>,
  messengers: Messengers,
  asked: { readonly draftCode: string; readonly address: string; readonly now: Date },
): Promise<Result<string, SendRefusal>> {
  const { draftCode, address, now } = asked
  const way = messengers.text
  if (way === null) return err({ code: 'no-way' })
  const seconds = await reserveAttempt(db, attemptKeys('draft-code', draftCode, address), now)
  if (seconds > 0) return err({ code: 'wait', seconds })
  const found = await findPhones(db, draftCode, now)
  const phone = normalisePhone(String(found?.contact.filerPhone ?? found?.contact.phone ?? ''))
  const [secret, digits] = [randomSecret(), String(randomInt(1_000_000)).padStart(6, '0')]
  await insertDraftCode(db, {
    idHash: hashSecret(secret),
    draftId: found?.id ?? null,
    codeHash: found !== null && phone.ok ? hashOf(secret, digits) : null,
    expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
  })
  if (found !== null && phone.ok) {
    const body = `Mã OTP mở bản nháp ${draftCode}: ${digits}. Có giá trị ${CODE_MINUTES} phút. Không đưa mã cho ai.`
    // Not waited for: the time would tell whether anything was sent.
    messengers.inBackground(way, phone.value, { subject: 'Mã mở bản nháp', body })
  }
  return ok(secret)
}

export interface CodeTry {
  readonly secret: string
  readonly digits: string
  /** Of the browser that gets the draft. */
  readonly keyHash: string
  readonly address: string
  readonly now: Date
}

/** Opens the draft for this browser by the digits that were sent; `left` tries remain, at 0 a new code is needed. */
export async function openByCode(
  db: Kysely<DB>,
  attempt: CodeTry,
): Promise<Result<{ code: string; procedureCode: string }, { readonly left: number }>> {
  const { secret, digits, keyHash, now } = attempt
  const idHash = hashSecret(secret)
  const row = await takeTry(db, idHash, now, MOST_TRIES)
  if (row === undefined) return err({ left: 0 })
  // Both are hashes under a secret of this browser's own, so comparing tells nothing about the digits.
  if (row.draft_id === null || row.code_hash !== hashOf(secret, digits)) return err({ left: MOST_TRIES - row.tries })
  const draft = await openForKey(db, idHash, Number(row.draft_id), keyHash)
  await forgiveAttempt(db, attemptKeys('draft-code', draft.code, attempt.address))
  return ok(draft)
}
