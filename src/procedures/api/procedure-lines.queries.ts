import { type Kysely, sql } from 'kysely'
import type { Limit } from '../../deadlines/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { Text } from '../../platform/text.ts'
import type { Channel, Fee, Level, ProcedureInfo, ProcedureOperation } from '../types.ts'

/** A procedure as lists show it. */
export interface ProcedureLine {
  readonly code: string
  /** As its announcement decision names it. */
  readonly name: string
  readonly shortName: Text | null
  readonly summary: Text | null
  readonly field: string
  readonly levels: readonly Level[]
  readonly agencies: readonly string[]
  readonly onlineLevel: ProcedureOperation['onlineLevel']
  /** Of the usual case and the first channel; null where the source does not give it. */
  readonly timeLimit: Limit | null
  readonly timeLimitText: string | null
  readonly fee: Fee | null
  /** Can be filed in this province. */
  readonly operated: boolean
  readonly nameOnly: boolean
}

interface LineRow {
  readonly code: string
  readonly name: string
  readonly field: string | null
  readonly levels: readonly Level[]
  readonly competent: string | null
  readonly executing: readonly string[]
  readonly name_only: boolean
  readonly method: ProcedureInfo['methods'][number] | null
  readonly short_name: Text | null
  readonly summary: Text | null
  readonly online_level: ProcedureOperation['onlineLevel'] | null
  readonly channels: readonly Channel[] | null
  readonly limits: Readonly<Record<Channel, Limit>> | null
  readonly fees: Readonly<Record<Channel, Fee>> | null
}

function announcedFee({ fee }: ProcedureInfo['methods'][number]): Fee | null {
  if (fee.free) return { amount: 0, basis: 'free', text: fee.text ?? 'Miễn phí' }
  if (fee.amount === null && fee.text === null) return null
  return { amount: fee.amount, basis: 'fixed', text: fee.text ?? '' }
}

function toLine(row: LineRow): ProcedureLine {
  const channel = row.channels?.[0] ?? 'counter'
  return {
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    summary: row.summary,
    field: row.field ?? '',
    levels: row.levels,
    agencies: [...new Set([...row.executing, ...(row.competent === null ? [] : [row.competent])])],
    onlineLevel: row.online_level ?? 'none',
    timeLimit: row.limits?.[channel] ?? null,
    timeLimitText: row.method?.limitText ?? null,
    fee: row.fees?.[channel] ?? (row.method === null ? null : announcedFee(row.method)),
    operated: row.channels !== null,
    nameOnly: row.name_only,
  }
}

/** Lines of the current versions of these procedures, in the order of the codes; unknown codes are left out. */
export async function listProcedureLines(db: Kysely<DB>, codes: readonly string[]): Promise<ProcedureLine[]> {
  if (codes.length === 0) return []
  const { rows } = await sql<LineRow>`
    select p.code, v.info->>'name' as name, coalesce(nullif(v.info->>'fieldName', ''), f.name) as field,
      v.info->'levels' as levels, v.info->>'competentAgency' as competent,
      coalesce(v.info->'executingAgencies', '[]') as executing,
      coalesce((v.info->>'nameOnly')::boolean, false) as name_only, v.info->'methods'->0 as method,
      v.operation->'shortName' as short_name, v.operation->'summary' as summary,
      v.operation->>'onlineLevel' as online_level, v.operation->'channels' as channels,
      v.operation#>'{cases,0,limits}' as limits, v.operation#>'{cases,0,fees}' as fees
    from unnest(${codes}::text[]) with ordinality as wanted (code, place)
    join procedure p on p.code = wanted.code
    join procedure_version v on v.id = p.current_version_id
    left join field f on f.code = p.field_code
    order by wanted.place`.execute(db)
  return rows.map(toLine)
}

/** Codes of the procedures that an agency's one-stop offers on a date. */
export async function listOfferedCodes(db: Kysely<DB>, agency: string, date: string): Promise<string[]> {
  const rows = await db
    .selectFrom('procedure_offer')
    .select('procedure_code')
    .where('agency_code', '=', agency)
    .where('valid_from', '<=', date)
    .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]))
    .orderBy('procedure_code')
    .execute()
  return rows.map(row => row.procedure_code)
}

/** Codes of the agencies whose one-stop takes the procedure on a date. */
export async function listOfferingAgencies(db: Kysely<DB>, code: string, date: string): Promise<string[]> {
  const rows = await db
    .selectFrom('procedure_offer')
    .select('agency_code')
    .where('procedure_code', '=', code)
    .where('valid_from', '<=', date)
    .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]))
    .execute()
  return rows.map(row => row.agency_code)
}
