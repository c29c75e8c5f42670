import type { Kysely } from 'kysely'
import { type Messengers, notifyCustomer } from '../notifications/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import type { CommandType } from './domain/feedback.ts'
import type { StoredFeedback } from './feedback.queries.ts'
import { closingMessage, closingWords } from './feedback.words.ts'

/** Of these the sender learns elsewhere, or nothing. */
const silent: ReadonlySet<CommandType> = new Set<CommandType>(['take-up', 'publish'])

/** A customer is told by the account, in the transaction of the command; what fails to go out is tried again. */
export async function notifySender(trx: Kysely<DB>, feedback: StoredFeedback, by: CommandType, at: string) {
  const { customerId, code } = feedback
  const said = silent.has(by) ? null : closingWords(feedback)
  if (customerId === null || said === null) return
  const body = `${said.charAt(0).toUpperCase()}${said.slice(1)}`
  const path = `/phan-anh/tra-cuu/${code}`
  await notifyCustomer(trx, {
    dossierId: null,
    customerId,
    kind: 'feedback',
    body,
    phone: feedback.phone ?? '',
    path,
    at,
  })
}

/** Tells whoever sent it without an account, by phone, else by e-mail; who left neither looks it up. */
export function tellSender(messengers: Messengers, feedback: StoredFeedback, by: CommandType, site: string): void {
  const { phone, email, customerId } = feedback
  const message = silent.has(by) || customerId !== null ? null : closingMessage(feedback, site)
  if (message === null) return
  if (phone !== null && messengers.text !== null) messengers.inBackground(messengers.text, phone, message)
  else if (email !== null && messengers.mail !== null) messengers.inBackground(messengers.mail, email, message)
}
