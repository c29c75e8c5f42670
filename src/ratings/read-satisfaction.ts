import type { Kysely } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import type { MonthOfRatings, SatisfactionQuery } from '../statistics/index.ts'
import { ratedIn, satisfiedIn } from './domain/satisfaction.ts'
import { listRatingGroups } from './ratings.queries.ts'

/** Months with ratings, in order; from counters alone. */
export async function readSatisfaction(db: Kysely<DB>, query: SatisfactionQuery): Promise<MonthOfRatings[]> {
  const { from, to, agency } = query
  const groups = await listRatingGroups(db, { from, to, scope: agency === undefined ? 'all' : [agency] }, 'month')
  return groups.map(({ key, sums }) => ({ month: key, rated: ratedIn(sums), satisfied: satisfiedIn(sums) }))
}
