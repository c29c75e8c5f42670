import { type Kysely, sql } from 'kysely'
import type { DB } from './schema.generated.ts'

const PARENTS = ['dossier_event', 'audit_event'] as const

/** Makes the monthly partitions of this month and the next three; those that stand are left alone. */
export async function preparePartitions(db: Kysely<DB>): Promise<void> {
  for (const parent of PARENTS)
    for (const months of [0, 1, 2, 3])
      await sql`select ensure_month_partition(${parent}, (current_date + make_interval(months => ${months}))::date)`.execute(
        db,
      )
}
