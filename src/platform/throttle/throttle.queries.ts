import { type Kysely, sql } from 'kysely'
import type { DB } from '../db/schema.generated.ts'
import { hashSecret } from '../http/secret.ts'
import { type AttemptKeys, type Attempts, countedFailures, secondsToWait } from './throttle.ts'

/**
 * Hashed, so that the table is no list of who tried what from where.
 * @param door what is tried (`sign-in`, …): each door counts for itself
 */
export const attemptKeys = (door: string, account: string, address: string): AttemptKeys<string> => ({
  pair: `${door}:pair:${hashSecret(`${account}\n${address}`)}`,
  address: `${door}:address:${hashSecret(address)}`,
  account: `${door}:account:${hashSecret(account)}`,
})

const names = ['pair', 'address', 'account'] as const

/**
 * Counts the attempt as failed before it is made, so that attempts side by side cannot outrun the count; a success
 * takes it back. @returns seconds to wait; above 0 nothing was counted and nothing may be tried
 */
export function reserveAttempt(db: Kysely<DB>, keys: AttemptKeys<string>, now: Date): Promise<number> {
  return db.transaction().execute(async trx => {
    // One order for everybody, or two attempts could wait for each other.
    const ordered = names.map(name => keys[name]).sort()
    await trx
      .insertInto('throttle')
      .values(ordered.map(key => ({ key, failures: 0, window_start: now.toISOString() })))
      .onConflict(conflict => conflict.column('key').doNothing())
      .execute()
    const rows = await trx
      .selectFrom('throttle')
      .select(['key', 'failures', 'window_start'])
      .where('key', 'in', ordered)
      .orderBy('key')
      .forUpdate()
      .execute()
    const byKey = new Map<string, Attempts>(
      rows.map(row => [row.key, { failures: row.failures, last: new Date(row.window_start) }]),
    )
    const at = (name: (typeof names)[number]): Attempts => byKey.get(keys[name]) ?? { failures: 0, last: null }
    const attempts = { pair: at('pair'), address: at('address'), account: at('account') }
    const wait = secondsToWait(attempts, now)
    if (wait > 0) return wait
    for (const name of names) {
      await trx
        .updateTable('throttle')
        .set({ failures: countedFailures(attempts[name], now) + 1, window_start: now.toISOString() })
        .where('key', '=', keys[name])
        .execute()
    }
    return 0
  })
}

/** The attempt succeeded: this address is trusted with this account again; what others failed stays counted. */
export async function forgiveAttempt(db: Kysely<DB>, keys: AttemptKeys<string>): Promise<void> {
  await db.deleteFrom('throttle').where('key', '=', keys.pair).execute()
  await db
    .updateTable('throttle')
    .set({ failures: sql`greatest(failures - 1, 0)` })
    .where('key', 'in', [keys.address, keys.account].sort())
    .execute()
}
