import type { Kysely } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'

export interface SentMessage {
  readonly id: number
  readonly body: string
  readonly recipient: string
  readonly createdAt: string
  readonly sentAt: string | null
}

/** What the citizen was told of a dossier, the newest first. */
export const listMessages = async (db: Kysely<DB>, dossierId: number): Promise<SentMessage[]> =>
  db
    .selectFrom('message')
    .select(['id', 'body', 'recipient', 'created_at as createdAt', 'sent_at as sentAt'])
    .where('dossier_id', '=', dossierId)
    .orderBy('id', 'desc')
    .execute()
