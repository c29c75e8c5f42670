import type { Kysely } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import { groupBy } from '../platform/group-by.ts'
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

interface Offering {
  readonly version: ProcedureVersion | undefined
  readonly offers: ReadonlyMap<string, readonly { readonly validFrom: string; readonly validTo: string | null }[]>
}

let offerings: { readonly catalogue: number; readonly byCode: Map<string, Offering> } | null = null

async function loadOffering(db: Db, code: string): Promise<Offering> {
  const version = await findCurrentVersion(db, code)
  const rows = await db
    .selectFrom('procedure_offer')
    .select(['agency_code as agency', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('procedure_code', '=', code)
    .execute()
  return { version, offers: groupBy(rows, row => row.agency) }
}

/**
 * The version in force of a procedure, and whether the agency's one-stop offers it on the date. Kept in memory for as
 * long as the catalogue keeps the number that the caller has just read, see `catalogueVersionOf`.
 */
export async function findOffered(
  db: Db,
  catalogue: number,
  wanted: { readonly code: string; readonly agency: string; readonly date: string },
): Promise<{ version: ProcedureVersion | undefined; offered: boolean }> {
  if (offerings?.catalogue !== catalogue) offerings = { catalogue, byCode: new Map() }
  const { byCode } = offerings
  const { code, agency, date } = wanted
  const offering = byCode.get(code) ?? (await loadOffering(db, code))
  // What is asked for from outside and does not exist takes no memory.
  if (offering.version && byCode.size < MOST_KEPT) byCode.set(code, offering)
  const { version, offers } = offering
  const offered = offers.get(agency)?.some(o => o.validFrom <= date && (o.validTo === null || o.validTo >= date))
  return { version, offered: offered ?? false }
}
