import type { Kysely } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import type { ProcedureInfo, ProcedureOperation, ProcedureVersion } from './types.ts'

type Db = Kysely<DB>

const versions = (db: Db) =>
  db
    .selectFrom('procedure_version as v')
    .innerJoin('procedure as p', 'p.code', 'v.procedure_code')
    .select([
      'v.id',
      'v.procedure_code',
      'v.number',
      'v.valid_from',
      'v.valid_to',
      'v.info',
      'v.operation',
      'p.field_code',
    ])

type VersionRow = Awaited<ReturnType<ReturnType<typeof versions>['executeTakeFirstOrThrow']>>

const toVersion = (row: VersionRow): ProcedureVersion => ({
  id: Number(row.id),
  code: row.procedure_code,
  number: row.number,
  fieldCode: row.field_code ?? '',
  validFrom: String(row.valid_from),
  validTo: row.valid_to === null ? null : String(row.valid_to),
  info: row.info as unknown as ProcedureInfo,
  operation: row.operation as unknown as ProcedureOperation | null,
})

// A published version is immutable (enforced by a trigger), so that a copy in memory can never be stale.
const kept = new Map<number, ProcedureVersion>()
const MOST_KEPT = 500

/** The version that a dossier is pinned to. */
export async function getVersion(db: Db, id: number): Promise<ProcedureVersion> {
  const known = kept.get(id)
  if (known) return known
  const version = toVersion(await versions(db).where('v.id', '=', id).executeTakeFirstOrThrow())
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(id, version)
  return version
}

/** The version in force of a procedure; undefined for an unknown code. */
export async function findCurrentVersion(db: Db, code: string): Promise<ProcedureVersion | undefined> {
  // Only its number is asked for: a version is large, and a copy of it is most often in memory.
  const row = await db.selectFrom('procedure').select('current_version_id').where('code', '=', code).executeTakeFirst()
  return row?.current_version_id ? getVersion(db, Number(row.current_version_id)) : undefined
}

/** Does this agency's one-stop offer the procedure today? */
export async function isOffered(db: Db, code: string, agency: string, date: string): Promise<boolean> {
  const row = await db
    .selectFrom('procedure_offer')
    .select('procedure_code')
    .where('procedure_code', '=', code)
    .where('agency_code', '=', agency)
    .where('valid_from', '<=', date)
    .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]))
    .executeTakeFirst()
  return row !== undefined
}
