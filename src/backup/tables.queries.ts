import type pg from 'pg'

/** A table with the columns that are stored as they were given. */
export interface Table {
  readonly schema: string
  readonly name: string
  readonly columns: readonly string[]
}

export interface Sequence {
  readonly schema: string
  readonly name: string
  readonly last: string
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const tableName = (table: { readonly schema: string; readonly name: string }): string =>
  `${quoted(table.schema)}.${quoted(table.name)}`
export const columnList = (table: Table): string => table.columns.map(quoted).join(', ')

/** Ours and the job queue's; the lists of migrations are made by the migrations themselves. */
const ours = `c.relnamespace in (select oid from pg_namespace where nspname in ('public', 'graphile_worker'))
  and not (c.relname in ('kysely_migration', 'kysely_migration_lock', 'migrations'))`

/** Every table, a partitioned one as a whole. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relnamespace::regnamespace::text as schema, c.relname as name,
      array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = ''
    where c.relkind in ('r', 'p') and not c.relispartition and ${ours}
    group by c.oid, c.relnamespace, c.relname order by 1, 2`)
  return rows
}

/** Months of partitions, by parent: what `ensure_month_partition` makes. */
export async function listPartitions(client: pg.ClientBase): Promise<{ parent: string; month: string }[]> {
  const { rows } = await client.query<{ parent: string; month: string }>(`
    select parent.relname as parent, to_char(to_date(right(c.relname, 6), 'YYYYMM'), 'YYYY-MM-DD') as month
    from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_class parent on parent.oid = i.inhparent
    where c.relkind = 'r' and c.relname ~ '_[0-9]{6}$' order by 1, 2`)
  return rows
}

/** Sequences that were used, with their last number. */
export async function listSequences(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(`
    select schemaname as schema, sequencename as name, last_value::text as last from pg_sequences
    where schemaname in ('public', 'graphile_worker') and last_value is not null order by 1, 2`)
  return rows
}

export interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/** References between tables, with the words that make them again. */
export async function listForeignKeys(client: pg.ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select k.conrelid::regclass::text as table, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and k.conparentid = 0 and ${ours} order by 1, 2`)
  return rows
}

/** Names of the migrations that made the tables, in order; none in a database without tables. */
export async function listMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows: found } = await client.query(`select to_regclass('public.kysely_migration') as name`)
  if (found[0]?.name === null) return []
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name')
  return rows.map(row => row.name)
}

/** The first of the tables that hold a province's own data and is not empty. */
export async function findUsedTable(client: pg.ClientBase): Promise<string | undefined> {
  for (const name of ['agency', 'official', 'customer', 'procedure', 'dossier', 'file', 'audit_event']) {
    const { rows: found } = await client.query('select to_regclass($1) as name', [`public.${name}`])
    if (found[0]?.name === null) continue
    const { rows } = await client.query(`select 1 from public.${name} limit 1`)
    if (rows.length > 0) return name
  }
  return undefined
}
