import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { ProcedureInfo, ProcedureOperation } from '../types.ts'

interface Row {
  readonly code: string
  readonly fieldCode: string | null
  readonly info: ProcedureInfo
  readonly operation: ProcedureOperation | null
  readonly validFrom: string
  readonly hash: string
}

/** Writes checked versions: the next number of each, the one before ended, the new one current. Creates what is new. */
export async function publishVersions(db: Kysely<DB>, rows: readonly Row[], publishedAt: string): Promise<void> {
  const input = JSON.stringify(
    rows.map(({ fieldCode, validFrom, ...row }) => ({ ...row, field_code: fieldCode, valid_from: validFrom })),
  )
  const from = sql`jsonb_to_recordset(${input}::jsonb)
    as i (code text, field_code text, info jsonb, operation jsonb, valid_from date, hash text)`
  await sql`
    insert into procedure (code, field_code, name)
    select i.code, i.field_code, i.info->>'name' from ${from}
    on conflict (code) do nothing`.execute(db)
  await sql`
    with input as (select * from ${from}), ended as (
      update procedure_version v
      set valid_to = greatest(v.valid_from, i.valid_from - 1)
      from input i join procedure p on p.code = i.code
      where v.id = p.current_version_id and v.valid_to is null
    ), published as (
      insert into procedure_version
        (procedure_code, number, status, valid_from, info, operation, content_hash, published_at)
      select i.code,
        coalesce((select max(number) from procedure_version v where v.procedure_code = i.code), 0) + 1,
        'published', i.valid_from, i.info, nullif(i.operation, 'null'::jsonb), i.hash, ${publishedAt}
      from input i
      returning procedure_code, id
    )
    update procedure p
    set current_version_id = published.id, name = i.info->>'name',
      field_code = coalesce(i.field_code, p.field_code), updated_at = ${publishedAt}
    from published join input i on i.code = published.procedure_code
    where p.code = published.procedure_code`.execute(db)
}
