import { type Kysely, sql } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import type { Contact, ContactKind } from './domain/contacts.ts'
import { aspects, type Rating, type Score } from './domain/rating.ts'
import { addRatings, type CounterName, counterNames, noRatings, type RatingSums } from './domain/satisfaction.ts'
import type { Scope } from './ratings.policy.ts'

type Db = Kysely<DB>

export interface StoredRating {
  readonly contact: string
  readonly at: string
  readonly overall: Score
}

export const listRatings = async (db: Db, dossierId: number): Promise<StoredRating[]> => {
  const rows = await db
    .selectFrom('rating')
    .select(['contact', 'at', 'overall'])
    .where('dossier_id', '=', dossierId)
    .execute()
  return rows.map(row => ({ ...row, overall: row.overall as Score }))
}

export interface RatingRow {
  readonly dossierId: number
  readonly contact: Contact
  readonly agency: string
  readonly procedure: string
  readonly rating: Rating
  readonly at: string
}

/** Keeps the rating unless the contact has one. @returns whether it was kept */
export async function insertRating(trx: Db, row: RatingRow): Promise<boolean> {
  const { rating, contact } = row
  const inserted = await trx
    .insertInto('rating')
    .values({
      dossier_id: row.dossierId,
      contact: contact.key,
      kind: contact.kind,
      at: row.at,
      agency_code: row.agency,
      procedure_code: row.procedure,
      overall: rating.overall,
      timeliness: rating.aspects.timeliness ?? null,
      attitude: rating.aspects.attitude ?? null,
      clarity: rating.aspects.clarity ?? null,
      comment: rating.comment,
    })
    .onConflict(conflict => conflict.columns(['dossier_id', 'contact']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Counts a kept rating under its month. */
export async function countRating(trx: Db, { agency, procedure, contact, rating, at }: RatingRow): Promise<void> {
  const moved: CounterName[] = [`overall_${rating.overall}`]
  for (const aspect of aspects) {
    const mark = rating.aspects[aspect]
    if (mark !== undefined) moved.push(`${aspect}_${mark}`)
  }
  const names = sql.join(moved.map(name => sql.ref(name)))
  const ones = sql.join(moved.map(() => sql`1`))
  const sums = sql.join(moved.map(name => sql`${sql.ref(name)} = rating_count.${sql.ref(name)} + 1`))
  await sql`
    insert into rating_count (bucket, agency_code, procedure_code, kind, ${names})
    values (${`${at.slice(0, 7)}-01`}, ${agency}, ${procedure}, ${contact.kind}, ${ones})
    on conflict (bucket, agency_code, procedure_code, kind) do update set ${sums}`.execute(trx)
}

export interface FiguresQuery {
  /** `YYYY-MM`, both included. */
  readonly from: string
  readonly to: string
  readonly scope: Scope
  readonly procedure?: string | undefined
}

const keys = {
  month: { key: sql`to_char(c.bucket, 'YYYY-MM')`, name: sql`to_char(c.bucket, 'MM/YYYY')` },
  agency: { key: sql`c.agency_code`, name: sql`a.name` },
  field: { key: sql`coalesce(p.field_code, '')`, name: sql`coalesce(f.name, '')` },
  procedure: { key: sql`c.procedure_code`, name: sql`p.name` },
} as const
export type RatingGrouping = keyof typeof keys

export interface RatingGroup {
  readonly key: string
  readonly name: string
  readonly sums: RatingSums
}

function within({ from, to, scope, procedure }: FiguresQuery) {
  const ofAgencies = scope === 'all' ? sql`` : sql`and c.agency_code = any(${scope}::text[])`
  const ofProcedure = procedure === undefined ? sql`` : sql`and c.procedure_code = ${procedure}`
  return sql`c.bucket between ${`${from}-01`}::date and ${`${to}-01`}::date ${ofAgencies} ${ofProcedure}`
}

/** Sums of the counters by key: costs agencies × procedures × months, never ratings. */
export async function listRatingGroups(db: Db, query: FiguresQuery, groupBy: RatingGrouping): Promise<RatingGroup[]> {
  const { key, name } = keys[groupBy]
  const counters = sql.join(counterNames.map(each => sql`sum(${sql.ref(`c.${each}`)})::int as ${sql.ref(each)}`))
  const { rows } = await sql<Record<CounterName, number> & { key: string; name: string }>`
    select ${key} as key, max(${name}) as name, ${counters}
    from rating_count c
    join agency a on a.code = c.agency_code
    join procedure p on p.code = c.procedure_code
    left join field f on f.code = p.field_code
    where ${within(query)}
    group by 1 order by 2, 1`.execute(db)
  return rows.map(row => ({ key: row.key, name: row.name, sums: sumsOf(row) }))
}

const sumsOf = (row: Record<CounterName, number>): RatingSums => ({
  overall: { 1: row.overall_1, 2: row.overall_2, 3: row.overall_3, 4: row.overall_4, 5: row.overall_5 },
  aspects: {
    timeliness: { good: row.timeliness_good, fair: row.timeliness_fair, poor: row.timeliness_poor },
    attitude: { good: row.attitude_good, fair: row.attitude_fair, poor: row.attitude_poor },
    clarity: { good: row.clarity_good, fair: row.clarity_fair, poor: row.clarity_poor },
  },
})

/** The sums of a period in one. */
export const sumOf = (groups: readonly RatingGroup[]): RatingSums =>
  groups.reduce((sum, group) => addRatings(sum, group.sums), noRatings)

export interface Comment {
  readonly id: number
  readonly at: string
  readonly overall: Score
  readonly kind: ContactKind
  readonly agency: string
  readonly procedure: string
  readonly comment: string
}

/** What was written in a period, newest first; without dossier or customer. */
export async function listComments(
  db: Db,
  { from, to, scope, procedure }: FiguresQuery,
  page: { readonly before: { readonly at: string; readonly id: number } | null; readonly size: number },
): Promise<Comment[]> {
  const { before, size } = page
  const rows = await db
    .selectFrom('rating')
    .innerJoin('procedure', 'procedure.code', 'rating.procedure_code')
    .select(['rating.id', 'at', 'overall', 'kind', 'agency_code as agency', 'procedure.name as procedure', 'comment'])
    .where('comment', '<>', '')
    .where('at', '>=', `${from}-01T00:00:00+07:00`)
    .where(sql<boolean>`at < (${`${to}-01T00:00:00+07:00`}::timestamptz + interval '1 month')`)
    .$if(scope !== 'all', query => query.where(sql<boolean>`agency_code = any(${scope}::text[])`))
    .$if(procedure !== undefined, query => query.where('procedure_code', '=', procedure ?? ''))
    .$if(before !== null, query =>
      query.where(sql<boolean>`(at, rating.id) < (${before?.at}::timestamptz, ${before?.id ?? 0})`),
    )
    .orderBy('at', 'desc')
    .orderBy('rating.id', 'desc')
    .limit(size)
    .execute()
  return rows.map(row => ({ ...row, id: Number(row.id), overall: row.overall as Score, kind: row.kind as ContactKind }))
}
