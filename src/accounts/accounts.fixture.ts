import { createMessengers } from '../notifications/index.ts'
import { createLog } from '../platform/log/log.ts'

/** A text message provider that keeps what it was given, in order. */
export function keptMessages() {
  const sent: { recipient: string; body: string }[] = []
  const sender = { send: async (recipient: string, body: string) => void sent.push({ recipient, body }) }
  return {
    sent,
    messengers: createMessengers(createLog('silent'), sender, null),
    /** The six digits of the latest message. */
    lastCode: () => /\b\d{6}\b/.exec(sent.at(-1)?.body ?? '')?.[0] ?? '',
  }
}

/** A page without what differs each time it is made. */
export const withoutTokens = (html: string): string => html.replaceAll(/name="_csrf" value="[^"]*"/g, '')
