import { type Kysely, sql } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import {
  addSums,
  earlier,
  type Group,
  type Grouping,
  monthOf,
  monthsBetween,
  noSums,
  type Row,
  rowOf,
  type Sums,
} from './statistics.ts'

export interface StatisticsQuery {
  /** `YYYY-MM`, both included. */
  readonly from: string
  readonly to: string
  readonly groupBy: Grouping
  /** Only this competent agency. */
  readonly agency?: string | undefined
  /** `YYYY-MM-DD`, today: no period ends later. */
  readonly today: string
}

interface CounterRow {
  readonly key: string
  readonly name: string
  readonly span: 'before' | 'within' | 'standing'
  readonly bucket: string
  readonly online: number
  readonly counter: number
  readonly post: number
  readonly early: number
  readonly on_time: number
  readonly late: number
  readonly late_change: number
  readonly paused_change: number
}

const keys = {
  month: { key: sql`to_char(s.bucket, 'YYYY-MM')`, name: sql`to_char(s.bucket, 'MM/YYYY')` },
  agency: { key: sql`s.agency_code`, name: sql`a.name` },
  field: { key: sql`coalesce(p.field_code, '')`, name: sql`coalesce(f.name, '')` },
  procedure: { key: sql`s.procedure_code`, name: sql`p.name` },
} as const

/**
 * Sums of the counters by key. Whole months come from the rows of grain month; of the current month the late and the
 * paused are counted by its days up to today, since its month row already holds changes of days to come. Costs agencies
 * × procedures × months, never dossiers.
 */
async function counterRows(db: Kysely<DB>, query: StatisticsQuery): Promise<CounterRow[]> {
  const { key, name } = keys[query.groupBy]
  const current = monthOf(query.today)
  const end = earlier(query.to, current)
  const perMonth = query.groupBy === 'month' ? sql`, s.bucket` : sql``
  const ofAgency = query.agency === undefined ? sql`` : sql`and s.agency_code = ${query.agency}`
  const { rows } = await sql<CounterRow>`
    select ${key} as key, max(${name}) as name, span, min(s.bucket) as bucket,
      sum(received_online)::int as online, sum(received_counter)::int as counter, sum(received_post)::int as post,
      sum(resolved_early)::int as early, sum(resolved_on_time)::int as on_time, sum(resolved_late)::int as late,
      sum(late_change)::int as late_change, sum(paused_change)::int as paused_change
    from (
      select agency_code, procedure_code, bucket,
        case when bucket < ${`${query.from}-01`}::date then 'before' else 'within' end as span,
        received_online, received_counter, received_post, resolved_early, resolved_on_time, resolved_late,
        case when bucket < ${`${current}-01`}::date then late_change else 0 end as late_change,
        case when bucket < ${`${current}-01`}::date then paused_change else 0 end as paused_change
      from statistic where grain = 'month' and bucket <= ${`${end}-01`}::date
      union all
      select agency_code, procedure_code, ${`${current}-01`}::date, 'standing', 0, 0, 0, 0, 0, 0, late_change, paused_change
      from statistic where grain = 'day' and bucket between ${`${current}-01`}::date and ${query.today}::date
        and ${end} = ${current}
    ) s
    join agency a on a.code = s.agency_code
    join procedure p on p.code = s.procedure_code
    left join field f on f.code = p.field_code
    where true ${ofAgency}
    group by 1, span ${perMonth}
    order by 2`.execute(db)
  return rows
}

const sumsOf = (row: CounterRow): Sums => ({
  online: row.online,
  counter: row.counter,
  post: row.post,
  early: row.early,
  onTime: row.on_time,
  late: row.late,
})

/** Rows of the period by month, agency, field or procedure; months without work show 0. */
export async function listStatistics(db: Kysely<DB>, query: StatisticsQuery): Promise<Row[]> {
  const rows = await counterRows(db, query)
  return query.groupBy === 'month' ? byMonth(rows, query) : byKey(rows)
}

function byKey(rows: readonly CounterRow[]): Row[] {
  const groups = new Map<string, Group>()
  for (const row of rows) {
    const group = groups.get(row.key) ?? {
      key: row.key,
      name: row.name,
      before: noSums,
      within: noSums,
      late: 0,
      paused: 0,
    }
    const span = row.span === 'standing' ? {} : { [row.span]: addSums(group[row.span], sumsOf(row)) }
    groups.set(row.key, {
      ...group,
      ...span,
      late: group.late + row.late_change,
      paused: group.paused + row.paused_change,
    })
  }
  return [...groups.values()].map(rowOf)
}

function byMonth(rows: readonly CounterRow[], { from, to, today }: StatisticsQuery): Row[] {
  const current = monthOf(today)
  const months = monthsBetween(from, earlier(to, current))
  let [before, late, paused] = [noSums, 0, 0]
  for (const row of rows.filter(r => r.key < from)) {
    before = addSums(before, sumsOf(row))
    late += row.late_change
    paused += row.paused_change
  }
  return months.map(month => {
    const own = rows.filter(r => r.key === month)
    const within = own.reduce((sum, row) => addSums(sum, sumsOf(row)), noSums)
    late += own.reduce((sum, row) => sum + row.late_change, 0)
    paused += own.reduce((sum, row) => sum + row.paused_change, 0)
    const row = rowOf({ key: month, name: `${month.slice(5)}/${month.slice(0, 4)}`, before, within, late, paused })
    before = addSums(before, within)
    return row
  })
}
