import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'

type Db = Kysely<DB>

export interface LooseFile {
  readonly id: string
  readonly sha256: string
  readonly thumbSha256: string | null
}

/** Columns that say whose a file is, or where it came from; any other reference holds it. */
const KNOWN = ['uploaded_by', 'customer_id', 'draft_id', 'dossier_id', 'copied_from', 'from_result']

/**
 * What keeps a file although no dossier holds it: rows elsewhere that point to it, and references of its own that this
 * slice does not know. Asked of the catalogue, so that a slice with files of its own need not be named here.
 */
async function holds(db: Db): Promise<RawBuilder<boolean>[]> {
  const single = sql`c.contype = 'f' and c.conparentid = 0 and array_length(c.conkey, 1) = 1`
  const { rows: pointing } = await sql<{ table: string; column: string }>`
    select c.conrelid::regclass::text as table, a.attname as column from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where ${single} and c.confrelid = 'file'::regclass and c.confdeltype in ('a', 'r')`.execute(db)
  const { rows: own } = await sql<{ column: string }>`
    select a.attname as column from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where ${single} and c.conrelid = 'file'::regclass and a.attname <> all(${KNOWN}::text[])`.execute(db)
  return [
    ...pointing.map(
      ({ table, column }) =>
        sql<boolean>`not exists (select 1 from ${sql.table(table)} as t where t.${sql.ref(column)} = file.id)`,
    ),
    ...own.map(({ column }) => sql<boolean>`file.${sql.ref(column)} is null`),
  ]
}

export interface Limits {
  /** Nobody's since its draft was deleted. */
  readonly ownerless: Date
  /** Never handed in. */
  readonly unused: Date
}

/** Files that no dossier, draft or anything else holds, the next of them. */
export async function listLooseFiles(db: Db, limits: Limits, after: string | null, most: number): Promise<LooseFile[]> {
  let query = db
    .selectFrom('file')
    .select(['id', 'sha256', 'thumb_sha256 as thumbSha256'])
    .where('dossier_id', 'is', null)
    .where('draft_id', 'is', null)
    .where(eb =>
      eb.or([
        eb('created_at', '<', limits.unused.toISOString()),
        eb.and([
          eb('created_at', '<', limits.ownerless.toISOString()),
          eb('uploaded_by', 'is', null),
          eb('customer_id', 'is', null),
        ]),
      ]),
    )
  for (const hold of await holds(db)) query = query.where(hold)
  if (after !== null) query = query.where('id', '>', after)
  return query.orderBy('id').limit(most).execute()
}

/** Deletes those that are still loose. @returns how many */
export async function deleteLooseFiles(db: Db, ids: readonly string[]): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('file')
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('dossier_id', 'is', null)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Those of the hashes that a row names, in any column for hashes of stored files, whichever slice has it. */
export async function listNamedHashes(db: Db, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set()
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select c.table_name as table, c.column_name as column from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.data_type = 'text'
      and c.column_name like '%sha256'`.execute(db)
  const asked = columns.map(
    ({ table, column }) =>
      sql`select ${sql.ref(column)} as hash from ${sql.table(table)} where ${sql.ref(column)} = any(${hashes}::text[])`,
  )
  const { rows } = await sql<{ hash: string }>`${sql.join(asked, sql` union `)}`.execute(db)
  return new Set(rows.map(row => row.hash))
}

/** Uploads that nobody went on with; the ids. */
export async function listOldUploads(db: Db, before: Date): Promise<string[]> {
  const rows = await db.selectFrom('upload').select('id').where('touched_at', '<', before.toISOString()).execute()
  return rows.map(row => row.id)
}

export async function deleteOldUploads(db: Db, ids: readonly string[]): Promise<void> {
  await db.deleteFrom('upload').where(sql<boolean>`id = any(${ids}::uuid[])`).execute()
}

/** Those of the ids that are uploads. */
export async function listKnownUploads(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const among = sql<boolean>`id = any(${ids}::uuid[])`
  const rows = await db.selectFrom('upload').select('id').where(among).execute()
  return new Set(rows.map(row => row.id))
}
