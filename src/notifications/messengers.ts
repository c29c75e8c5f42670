import type { Log } from '../platform/log/log.ts'
import type { MailSender } from './mail-sender.ts'

/** A message to a phone or an e-mail address; a phone gets the body alone. */
export interface OutgoingMessage {
  readonly subject: string
  readonly body: string
  /** The same at every try, so that a provider that got it already can tell. */
  readonly id?: string
}

export interface MessageWay {
  readonly send: (recipient: string, message: OutgoingMessage) => Promise<void>
}

/** The way out to citizens' phones; a province names its own provider. */
export interface TextMessageSender {
  readonly send: (recipient: string, body: string, id?: string) => Promise<void>
}

/** The ways out to people; null where the province has named no provider. */
export interface Messengers {
  readonly text: MessageWay | null
  readonly mail: MessageWay | null
  /** Sends without making anybody wait; a failure is logged without what was sent. */
  readonly inBackground: (way: MessageWay, recipient: string, message: OutgoingMessage) => void
}

export function createMessengers(log: Log, text: TextMessageSender | null, mail: MailSender | null): Messengers {
  return {
    text: text === null ? null : { send: (recipient, { body, id }) => text.send(recipient, body, id) },
    mail,
    inBackground: (way, recipient, message) => {
      way.send(recipient, message).catch((error: unknown) => log.error({ err: error }, 'a message could not be sent'))
    },
  }
}

/** Writes messages to the log instead of sending them: only for the demonstration. */
export const logSender = (log: Log): TextMessageSender => ({
  send: async (recipient, body) => {
    log.info({ recipient, body }, 'text message of the demonstration, not sent')
  },
})
