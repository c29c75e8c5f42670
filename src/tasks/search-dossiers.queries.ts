import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Limit } from '../deadlines/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { plain } from '../platform/text.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import type { TaskScope } from './task-scope.ts'

export interface DossierSearch {
  /** The code or its last digits. */
  readonly code?: string | undefined
  /** Words of the applicant's name, accents or not. */
  readonly applicant?: string | undefined
  /** Personal number or tax code. */
  readonly number?: string | undefined
  /** As kept: ten digits. */
  readonly phone?: string | undefined
  readonly procedure?: string | undefined
  /** National status code. */
  readonly status?: number | undefined
  readonly agency?: string | undefined
  /** Days of submission, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

export interface DossierLine {
  readonly id: number
  readonly code: string
  readonly status: number
  readonly state: string
  readonly procedureCode: string
  readonly procedureName: string
  readonly agency: string
  readonly applicant: string
  readonly channel: string
  readonly submittedAt: string
  readonly dueAt: string | null
  /** Until when it must be accepted or answered; null once that was done. */
  readonly intakeDueAt: string | null
  readonly finishedAt: string | null
  readonly deliveredAt: string | null
  readonly limit: Limit | null
  readonly punctuality: 'early' | 'on-time' | 'late' | null
  readonly pausedSince: string | null
}

const escaped = (text: string): string => text.replace(/[%_\\]/g, '\\$&')

const reversed = (text: string): string => [...text].reverse().join('')

/** @param at the column of the instant of submission, of the table that the rows are walked by */
function wanted(search: DossierSearch, at: RawBuilder<string>): RawBuilder<boolean> {
  const parts: RawBuilder<boolean>[] = [sql`true`]
  const add = (given: unknown, part: () => RawBuilder<boolean>) => {
    if (given !== undefined && given !== '') parts.push(part())
  }
  const code = search.code?.trim().toUpperCase() ?? ''
  add(code, () =>
    code.length > 12 ? sql`d.code = ${code}` : sql`reverse(d.code) like ${`${escaped(reversed(code))}%`}`,
  )
  add(search.applicant, () => sql`d.applicant_plain like ${`%${plain(search.applicant ?? '')}%`}`)
  add(search.number, () => sql`d.applicant_number = ${(search.number ?? '').replace(/[^\d-]/g, '')}`)
  add(search.phone, () => sql`d.phone = ${search.phone}`)
  add(search.procedure, () => sql`d.procedure_code = ${search.procedure}`)
  add(search.status, () => sql`d.status = ${search.status}`)
  add(search.agency, () => sql`(d.agency_code = ${search.agency} or d.competent_code = ${search.agency})`)
  add(search.from, () => sql`${at} >= ${`${search.from}T00:00:00+07:00`}::timestamptz`)
  add(search.to, () => sql`${at} < ${`${search.to}T00:00:00+07:00`}::timestamptz + interval '1 day'`)
  return sql.join(parts, sql` and `)
}

/**
 * The newest that are wanted among those that the caller may read: of each agency that he reads for its own newest, by
 * the rows that make it party to them; everything for procedure control.
 */
function newest(scope: TaskScope, search: DossierSearch, limit: number): RawBuilder<{ id: number }> {
  const after = decodeCursor(search.cursor, 1)
  const beyond = (at: RawBuilder<string>, id: RawBuilder<number>) =>
    after === null ? sql`true` : sql`(${at}, ${id}) < (${after[0]}::timestamptz, ${after[1]}::bigint)`
  const [ofDossier, ofParty] = [sql<string>`d.submitted_at`, sql<string>`p.submitted_at`]
  return scope.readsAll
    ? sql`select d.id, d.submitted_at from dossier d
        where ${wanted(search, ofDossier)} and ${beyond(ofDossier, sql`d.id`)}
        order by d.submitted_at desc, d.id desc limit ${limit}`
    : sql`select distinct one.id, one.submitted_at
        from unnest(${[...scope.reading]}::text[]) agency (code) cross join lateral (
          select d.id, p.submitted_at from dossier_party p join dossier d on d.id = p.dossier_id
          where p.agency_code = agency.code and ${wanted(search, ofParty)} and ${beyond(ofParty, sql`p.dossier_id`)}
          order by p.submitted_at desc, p.dossier_id desc limit ${limit}) one`
}

/** Finds dossiers, the newest first; keyset on (submitted_at, id). */
export async function searchDossiers(
  db: Kysely<DB>,
  scope: TaskScope,
  search: DossierSearch,
): Promise<{ readonly lines: readonly DossierLine[]; readonly nextCursor: string | null }> {
  const { rows } = await sql<DossierLine>`
    select d.id, d.code, d.status, d.state, d.procedure_code as "procedureCode", coalesce(v.operation->'shortName'->>'vi', v.info->>'name') as "procedureName",
      d.agency_code as agency, d.applicant_name as applicant, d.channel, d.submitted_at as "submittedAt",
      d.due_at as "dueAt",
      case when d.state = 'submitted' then d.fold->'intake'->>'dueAt' end as "intakeDueAt", d.finished_at as "finishedAt", d.delivered_at as "deliveredAt",
      d.fold->'clock'->'limit' as "limit", d.fold->'end'->>'punctuality' as punctuality,
      case when d.fold->'clock' <> 'null' and d.due_at is null then
        greatest(d.fold->'pauses'->-1->>'from', d.fold->'supplements'->-1->>'requestedAt') end as "pausedSince"
    from (${newest(scope, search, search.limit + 1)}) found
    join dossier d on d.id = found.id join procedure_version v on v.id = d.procedure_version_id
    order by d.submitted_at desc, d.id desc limit ${search.limit + 1}`.execute(db)
  const lines = rows.slice(0, search.limit)
  const last = lines.at(-1)
  const more = rows.length > search.limit && last !== undefined
  return { lines, nextCursor: more ? encodeCursor([last.submittedAt, last.id]) : null }
}
