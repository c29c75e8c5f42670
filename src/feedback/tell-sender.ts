import type { Messengers } from '../notifications/index.ts'
import type { StoredFeedback } from './feedback.queries.ts'
import { closingMessage } from './feedback.words.ts'

/** Tells whoever sent it that something happened, by phone, else by e-mail; who left neither looks it up. */
export function tellSender(messengers: Messengers, feedback: StoredFeedback, site: string): void {
  const { phone, email } = feedback
  const message = closingMessage(feedback, site)
  if (message === null) return
  if (phone !== null && messengers.text !== null) messengers.inBackground(messengers.text, phone, message)
  else if (email !== null && messengers.mail !== null) messengers.inBackground(messengers.mail, email, message)
}
