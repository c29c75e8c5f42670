import { randomInt } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Messengers } from '../../notifications/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { hashSecret, mac, randomSecret } from '../../platform/http/secret.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import { attemptKeys, reserveAttempt } from '../../platform/throttle/index.ts'
import { findAccount } from '../accounts.queries.ts'
import type { Contact } from '../contact.ts'
import { countCodesSince, insertCode, type Purpose } from './one-time-code.queries.ts'
import { codeMessage, knownMessage, takenMessage } from './one-time-code.words.ts'

export const CODE_MINUTES = 10
/** Beyond this nothing is sent to an address: nobody's phone is flooded through this door. */
const MOST_AN_HOUR = 30

export interface CodeRequest {
  readonly purpose: Purpose
  readonly contact: Contact
  /** Network address of the sender. */
  readonly address: string
  readonly now: Date
  /** Address of the site, for links. */
  readonly site: string
}

export type CodeRefusal =
  | { readonly code: 'wait'; readonly seconds: number }
  /** The centre has no way to reach this kind of address. */
  | { readonly code: 'no-way'; readonly kind: Contact['kind'] }

export const doorOf = (purpose: Purpose): string => `code-${purpose}`
export const codeHash = (secret: string, code: string): string => mac(secret, `code ${code}`)

/**
 * Sends a code of six digits, or what else the case asks for: whoever registers an address that has an account is told
 * so at that address and nowhere else. The answer is the same in every case.
 * @returns the secret that the visitor's cookie keeps
 */
export async function sendCode(
  db: Kysely<DB>,
  messengers: Messengers,
  request: CodeRequest,
): Promise<Result<string, CodeRefusal>> {
  const { purpose, contact, address, now, site } = request
  const way = contact.kind === 'phone' ? messengers.text : messengers.mail
  if (way === null) return err({ code: 'no-way', kind: contact.kind })
  const seconds = await reserveAttempt(db, attemptKeys(doorOf(purpose), contact.value, address), now)
  if (seconds > 0) return err({ code: 'wait', seconds })

  const secret = randomSecret()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const [account, sent] = await Promise.all([
    findAccount(db, contact),
    countCodesSince(db, contact.value, new Date(now.getTime() - 3_600_000).toISOString()),
  ])
  const reaches = sent < MOST_AN_HOUR && account?.disabled !== true
  const wantsFree = purpose === 'register' || purpose === 'contact'
  // Whoever reports something needs no account: the code only shows that the address is theirs.
  const sendsCode = reaches && (purpose === 'feedback' || wantsFree === (account === null))
  await insertCode(db, {
    idHash: hashSecret(secret),
    purpose,
    target: contact.value,
    codeHash: sendsCode ? codeHash(secret, code) : null,
    now: now.toISOString(),
    expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000).toISOString(),
  })
  const known = purpose === 'register' ? knownMessage(site) : takenMessage
  const message = sendsCode ? codeMessage(code) : wantsFree && reaches ? known : null
  // Not waited for: how long a provider takes would tell whether anything was sent.
  if (message !== null) messengers.inBackground(way, contact.value, message)
  return ok(secret)
}
