import type { Kysely } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'

type Db = Kysely<DB>

/** A text that an agency's officials send again and again. */
export interface CannedReply {
  readonly id: number
  readonly agency: string
  readonly title: string
  readonly body: string
  readonly version: number
}

const columns = ['id', 'agency_code as agency', 'title', 'body', 'version'] as const

const live = (db: Db) => db.selectFrom('canned_reply').select(columns).where('removed_at', 'is', null)

export async function listCannedReplies(db: Db, agencies: readonly string[]): Promise<CannedReply[]> {
  if (agencies.length === 0) return []
  const rows = await live(db)
    .where('agency_code', 'in', [...agencies])
    .orderBy('agency_code')
    .orderBy('title')
    .orderBy('id')
    .execute()
  return rows.map(row => ({ ...row, id: Number(row.id) }))
}

export async function findCannedReply(db: Db, id: number, agencies: readonly string[]): Promise<CannedReply | null> {
  if (agencies.length === 0) return null
  const row = await live(db)
    .where('id', '=', id)
    .where('agency_code', 'in', [...agencies])
    .executeTakeFirst()
  return row === undefined ? null : { ...row, id: Number(row.id) }
}

export interface ReplyText {
  readonly title: string
  readonly body: string
}

export async function insertCannedReply(
  trx: Db,
  agency: string,
  { title, body }: ReplyText,
  by: number,
  at: Date,
): Promise<void> {
  await trx
    .insertInto('canned_reply')
    .values({ agency_code: agency, title, body, updated_by: by, updated_at: at.toISOString() })
    .execute()
}

/** Changes the version that was read; false: somebody changed or removed it meanwhile. */
export async function updateCannedReply(
  trx: Db,
  { id, version }: Pick<CannedReply, 'id' | 'version'>,
  change: ReplyText | 'removed',
  by: number,
  at: Date,
): Promise<boolean> {
  const values = change === 'removed' ? { removed_at: at.toISOString() } : { title: change.title, body: change.body }
  const done = await trx
    .updateTable('canned_reply')
    .set({ ...values, version: version + 1, updated_by: by, updated_at: at.toISOString() })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}
