import type { Kysely } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import { type Preferences, readPreferences } from './domain/choose-channels.ts'

export interface ChosenNotices {
  readonly email: string | null
  readonly preferences: Preferences
}

/** What the customer chose; the usual where nothing was chosen yet. */
export async function getChosenNotices(db: Kysely<DB>, customerId: number): Promise<ChosenNotices> {
  const row = await db
    .selectFrom('notification_preference')
    .select(['email', 'channels'])
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  return { email: row?.email ?? null, preferences: readPreferences(row?.channels) }
}

export async function saveChosenNotices(
  trx: Kysely<DB>,
  customerId: number,
  { email, preferences }: ChosenNotices,
  at: Date,
): Promise<void> {
  const values = { email, channels: JSON.stringify(preferences), updated_at: at.toISOString() }
  await trx
    .insertInto('notification_preference')
    .values({ customer_id: customerId, ...values })
    .onConflict(conflict => conflict.column('customer_id').doUpdateSet(values))
    .execute()
}
