import { type Kysely, sql } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import type { TaskScope } from './task-scope.ts'
import { inUnit, type TaskTimes } from './tasks.queries.ts'

export interface Workload {
  /** Sign-in name; null for work that nobody was given. */
  readonly official: string | null
  readonly open: number
  readonly dueSoon: number
  readonly late: number
}

/** How much open work each official of the caller's units holds; who holds none has no row. */
export async function countWorkloads(db: Kysely<DB>, scope: TaskScope, { now }: TaskTimes): Promise<Workload[]> {
  const { rows } = await sql<Workload>`
    select o.username as official, count(*)::int as open,
      count(*) filter (where t.soon_at <= ${now}::timestamptz and t.late_at > ${now}::timestamptz)::int as "dueSoon",
      count(*) filter (where t.late_at <= ${now}::timestamptz)::int as late
    from task t left join official o on o.id = t.official_id
    where ${inUnit(scope)}
    group by o.username order by o.username nulls first`.execute(db)
  return rows
}
