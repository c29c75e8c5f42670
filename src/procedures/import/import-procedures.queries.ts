import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { ProcedureOperation } from '../types.ts'
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

/** How the province works the procedures that it works, by code. */
export async function listOperations(
  db: Kysely<DB>,
  codes: readonly string[],
): Promise<ReadonlyMap<string, ProcedureOperation>> {
  if (codes.length === 0) return new Map()
  const rows = await db
    .selectFrom('procedure as p')
    .innerJoin('procedure_version as v', 'v.id', 'p.current_version_id')
    .select(['p.code', 'v.operation'])
    .where('p.code', 'in', [...codes])
    .where('v.operation', 'is not', null)
    .execute()
  return new Map(rows.map(row => [row.code, row.operation as unknown as ProcedureOperation]))
}
