import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.generated.ts'

export interface NewSession {
  readonly idHash: string
  readonly officialId: number | null
  readonly customerId: number | null
  readonly actingFor: number | null
  readonly csrf: string
  readonly now: Date
  readonly expiresAt: Date
}

export async function insertSession(db: Kysely<DB>, session: NewSession): Promise<void> {
  await db
    .insertInto('session')
    .values({
      id_hash: session.idHash,
      official_id: session.officialId,
      customer_id: session.customerId,
      acting_for: session.actingFor,
      csrf: session.csrf,
      created_at: session.now.toISOString(),
      seen_at: session.now.toISOString(),
      expires_at: session.expiresAt.toISOString(),
    })
    .execute()
}

export async function touchSession(db: Kysely<DB>, idHash: string, now: Date): Promise<void> {
  await db.updateTable('session').set({ seen_at: now.toISOString() }).where('id_hash', '=', idHash).execute()
}

/** Ends the session for every process at once. */
export async function deleteSession(db: Kysely<DB>, idHash: string): Promise<void> {
  await db.deleteFrom('session').where('id_hash', '=', idHash).execute()
}

/** Removes what has ended, for the daily clean-up. @returns how many rows went */
export async function deleteEndedSessions(db: Kysely<DB>, now: Date, idleMinutes: number): Promise<number> {
  const idleSince = new Date(now.getTime() - idleMinutes * 60_000).toISOString()
  const gone = await db
    .deleteFrom('session')
    .where(where => where.or([where('expires_at', '<=', now.toISOString()), where('seen_at', '<', idleSince)]))
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
