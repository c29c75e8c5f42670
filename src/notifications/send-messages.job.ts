import type { Kysely } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import type { JobTask } from '../platform/jobs/worker.ts'

/** The way out to citizens' phones; a province names its own provider. */
export interface TextMessageSender {
  readonly send: (recipient: string, body: string) => Promise<void>
}

interface Payload {
  readonly dossier: number
}

/**
 * Hands the dossier's messages to the provider in order; one that was sent is passed over when the job is tried again.
 * A message is held while it is sent, so that two jobs of one dossier neither send it twice nor overtake each other.
 * Without a provider they stay in the dossier, where officials see them as not sent.
 */
export const sendMessages =
  (db: Kysely<DB>, sender: TextMessageSender | null): JobTask =>
  async payload => {
    if (sender === null) return
    const { dossier } = payload as Payload
    while (await sendNext(db, sender, dossier)) {}
  }

const sendNext = (db: Kysely<DB>, sender: TextMessageSender, dossier: number): Promise<boolean> =>
  db.transaction().execute(async trx => {
    const next = await trx
      .selectFrom('message')
      .select(['id', 'recipient', 'body'])
      .where('dossier_id', '=', dossier)
      .where('sent_at', 'is', null)
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .executeTakeFirst()
    if (!next) return false
    await sender.send(next.recipient, next.body)
    await trx.updateTable('message').set({ sent_at: new Date().toISOString() }).where('id', '=', next.id).execute()
    return true
  })
