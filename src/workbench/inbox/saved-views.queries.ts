import { type Kysely, sql } from 'kysely'
import type { Instant } from '../../deadlines/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'

export interface SavedView {
  readonly id: number
  readonly name: string
  /** Query of the inbox address: `?nhom=tre&thu-tuc=1.001193`. */
  readonly query: string
}

/** An official keeps this many at most. */
export const MOST_VIEWS = 20

export async function listSavedViews(db: Kysely<DB>, officialId: number): Promise<SavedView[]> {
  const rows = await db
    .selectFrom('saved_view')
    .select(['id', 'name', 'query'])
    .where('official_id', '=', officialId)
    .orderBy('name')
    .limit(MOST_VIEWS)
    .execute()
  return rows.map(row => ({ ...row, id: Number(row.id) }))
}

/** Keeps a view; the same name replaces the one before. False where the official keeps as many as he may. */
export async function saveView(
  db: Kysely<DB>,
  view: { readonly officialId: number; readonly name: string; readonly query: string; readonly now: Instant },
): Promise<boolean> {
  const { officialId, name, query, now } = view
  const { rows } = await sql`
    insert into saved_view (official_id, name, query, created_at)
    select ${officialId}, ${name}, ${query}, ${now}::timestamptz
    where (select count(*) from saved_view where official_id = ${officialId} and lower(name) <> lower(${name})) < ${MOST_VIEWS}
    on conflict (official_id, lower(name)) do update set name = excluded.name, query = excluded.query
    returning id`.execute(db)
  return rows.length > 0
}

/** Removes a view of the official's own; any other stays as if it were not there. */
export const removeView = (db: Kysely<DB>, officialId: number, id: number) =>
  db.deleteFrom('saved_view').where('official_id', '=', officialId).where('id', '=', id).execute()
