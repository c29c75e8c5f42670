import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { ImportedProcedure } from './parse-procedure-line.ts'

/** What the catalogue makes of a row: `kept` stands where it knows more or something newer. */
export type Comparison = 'created' | 'changed' | 'unchanged' | 'kept'

/** A row with the code of its field; null where the source names none. */
export interface CatalogueRow extends Pick<ImportedProcedure, 'code' | 'info'> {
  readonly fieldCode: string | null
}

const asJson = (rows: readonly CatalogueRow[]): string =>
  JSON.stringify(rows.map(({ code, info, fieldCode }) => ({ code, info, field_code: fieldCode })))

export async function listFields(db: Kysely<DB>): Promise<{ code: string; name: string }[]> {
  return db.selectFrom('field').select(['code', 'name']).orderBy('code').execute()
}

export async function insertFields(db: Kysely<DB>, fields: readonly { code: string; name: string }[]): Promise<void> {
  if (fields.length === 0) return
  await db
    .insertInto('field')
    .values([...fields])
    .onConflict(each => each.column('code').doNothing())
    .execute()
}

/**
 * Compares rows with the current versions, in one statement. A name alone never stands against a full record, nor an
 * older record against a newer one (source dates `YYYY`, `YYYY-MM` or `YYYY-MM-DD` sort as texts).
 */
export async function compareProcedures(
  db: Kysely<DB>,
  rows: readonly CatalogueRow[],
): Promise<ReadonlyMap<string, Comparison>> {
  const { rows: compared } = await sql<{ code: string; comparison: Comparison }>`
    select i.code, case
        when v.id is null then 'created'
        when v.info = i.info then 'unchanged'
        when (i.info->>'nameOnly')::boolean and not (v.info->>'nameOnly')::boolean then 'kept'
        when (i.info->>'nameOnly')::boolean = (v.info->>'nameOnly')::boolean
          and i.info->'source'->>'date' collate "C" < v.info->'source'->>'date' collate "C" then 'kept'
        else 'changed'
      end as comparison
    from jsonb_to_recordset(${asJson(rows)}::jsonb) as i (code text, info jsonb)
    left join procedure p on p.code = i.code
    left join procedure_version v on v.id = p.current_version_id`.execute(db)
  return new Map(compared.map(({ code, comparison }) => [code, comparison]))
}

/**
 * Publishes new versions of the rows' information. How the province works a procedure is copied on untouched. Rows of
 * procedures that do not exist create them. Call it in a transaction.
 * @param today `YYYY-MM-DD`, first day of the new versions
 */
export async function publishProcedures(
  db: Kysely<DB>,
  rows: readonly CatalogueRow[],
  today: string,
  now: string,
): Promise<void> {
  const input = asJson(rows)
  await sql`
    insert into procedure (code, field_code, name)
    select i.code, i.field_code, i.info->>'name'
    from jsonb_to_recordset(${input}::jsonb) as i (code text, field_code text, info jsonb)
    on conflict (code) do nothing`.execute(db)
  await sql`
    with input as (
      select i.code, i.field_code, i.info
      from jsonb_to_recordset(${input}::jsonb) as i (code text, field_code text, info jsonb)
    ), ended as (
      update procedure_version v
      set valid_to = greatest(v.valid_from, ${today}::date - 1)
      from input i join procedure p on p.code = i.code
      where v.id = p.current_version_id and v.valid_to is null
    ), published as (
      insert into procedure_version
        (procedure_code, number, status, valid_from, info, operation, content_hash, published_at)
      select i.code,
        coalesce((select max(number) from procedure_version v where v.procedure_code = i.code), 0) + 1,
        'published', ${today}::date, i.info, current.operation,
        encode(sha256(convert_to(i.info::text || coalesce(current.operation::text, ''), 'UTF8')), 'hex'), ${now}
      from input i
      join procedure p on p.code = i.code
      left join procedure_version current on current.id = p.current_version_id
      returning procedure_code, id
    )
    update procedure p
    set current_version_id = published.id, name = i.info->>'name',
      field_code = coalesce(i.field_code, p.field_code), updated_at = ${now}
    from published join input i on i.code = published.procedure_code
    where p.code = published.procedure_code`.execute(db)
}
