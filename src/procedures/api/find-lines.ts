import type { Kysely } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import { plain } from '../../platform/text.ts'
import type { ProcedureSearch } from '../search/search-service.ts'
import type { Level } from '../types.ts'
import { listOfferedCodes, listProcedureLines, type ProcedureLine } from './procedure-lines.queries.ts'

export interface LineQuery {
  readonly q: string
  /** Name of a field, accents or not. */
  readonly field?: string | undefined
  readonly level?: Level | undefined
  /** Code of an agency whose one-stop offers it, or words of the deciding agency's name. */
  readonly agency?: string | undefined
  readonly offset: number
  readonly limit: number
  /** `YYYY-MM-DD`: offers are those of this day. */
  readonly today: string
}

export interface FoundLines {
  readonly lines: readonly ProcedureLine[]
  readonly total: number
}

const agencyCode = /^[A-Z]\d{2}(\.\d+)*$/

/** One page of the ranked search, with what a list shows of each hit. */
export async function findLines(db: Kysely<DB>, search: ProcedureSearch, query: LineQuery): Promise<FoundLines> {
  const { q, field, level, agency, offset, limit, today } = query
  const byOffer = agency !== undefined && agencyCode.test(agency)
  const filters = { fieldName: field, level, ...(byOffer ? {} : { agency }) }
  const offered = byOffer ? new Set(await listOfferedCodes(db, agency, today)) : null
  const most = offered === null ? offset + limit : Number.MAX_SAFE_INTEGER
  const found = await search.find(q, { limit: Math.min(most, (await search.index()).records.length), filters })
  const hits = offered === null ? found.hits : found.hits.filter(hit => offered.has(hit.code))
  const codes = hits.slice(offset, offset + limit).map(hit => hit.code)
  return {
    lines: await listProcedureLines(db, codes),
    total: offered === null ? found.total : hits.length,
  }
}

/** Names of the fields in the catalogue, by alphabet. */
export async function listFields(search: ProcedureSearch): Promise<string[]> {
  const { records } = await search.index()
  const names = new Map(records.filter(r => r.fieldName !== '').map(r => [plain(r.fieldName), r.fieldName]))
  return [...names.values()].sort((a, b) => a.localeCompare(b, 'vi'))
}
