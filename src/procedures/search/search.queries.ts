import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { ProcedureInfo, ProcedureOperation } from '../types.ts'
import { type AnsweredQuestion, type SearchRecord, toSearchRecord } from './search-record.ts'

/** The number that grows with every change of the catalogue or the bank of questions; one row by primary key. */
export async function getCatalogueVersion(db: Kysely<DB>): Promise<number> {
  const row = await db
    .selectFrom('reference_version')
    .select('number')
    .where('kind', '=', 'catalogue')
    .executeTakeFirstOrThrow()
  return row.number
}

/** Every current procedure as the search sees it, in the order of codes. Fees, notes and bases stay in the database. */
export async function listSearchRecords(db: Kysely<DB>): Promise<SearchRecord[]> {
  const { rows } = await sql<{
    code: string
    info: ProcedureInfo
    operation: Pick<ProcedureOperation, 'shortName' | 'aliases'> | null
  }>`
    select p.code, v.info - array['methods', 'legalBases', 'confirm', 'source'] as info,
      case when v.operation is not null then
        jsonb_build_object('shortName', v.operation->'shortName', 'aliases', v.operation->'aliases')
      end as operation
    from procedure p join procedure_version v on v.id = p.current_version_id
    where v.status = 'published'
    order by p.code`.execute(db)
  return rows.map(({ code, info, operation }) => toSearchRecord(code, info, operation))
}

export async function listAnsweredQuestions(db: Kysely<DB>): Promise<AnsweredQuestion[]> {
  return db.selectFrom('question').select(['question', 'codes']).orderBy('id').execute()
}
