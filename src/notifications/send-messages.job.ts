import type { Kysely } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import type { JobTask } from '../platform/jobs/worker.ts'

/** The way out to citizens' phones; a province names its own provider. */
export interface TextMessageSender {
  readonly send: (recipient: string, body: string) => Promise<void>
}

interface Payload {
  readonly messages: readonly number[]
}

/**
 * Hands messages to the provider, each once: a message that was sent before is passed over when the job is tried again.
 * Without a provider they stay in the dossier, where officials see them as not sent.
 */
export const sendMessages =
  (db: Kysely<DB>, sender: TextMessageSender | null): JobTask =>
  async payload => {
    if (sender === null) return
    for (const id of (payload as Payload).messages) {
      const message = await db
        .selectFrom('message')
        .select(['recipient', 'body'])
        .where('id', '=', id)
        .where('sent_at', 'is', null)
        .executeTakeFirst()
      if (!message) continue
      await sender.send(message.recipient, message.body)
      await db.updateTable('message').set({ sent_at: new Date().toISOString() }).where('id', '=', id).execute()
    }
  }
