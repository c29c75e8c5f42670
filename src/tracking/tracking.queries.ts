import { type Kysely, sql } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import { hashSecret } from '../platform/http/secret.ts'
import type { Failures } from './throttle.ts'

/** The phone that the applicant gave; undefined for a code that is not there. One row by unique key, without the fold. */
export async function findPhone(db: Kysely<DB>, code: string): Promise<string | undefined> {
  const row = await db.selectFrom('dossier').select('phone').where('code', '=', code).executeTakeFirst()
  return row?.phone
}

/** Keys of one attempt, hashed, so that the table is no list of who looked for what. */
const keysOf = (code: string, address: string) => ({
  pair: `tracking:pair:${hashSecret(`${code}\n${address}`)}`,
  address: `tracking:address:${hashSecret(address)}`,
  code: `tracking:code:${hashSecret(code)}`,
})

/** Counts the attempt before it is made, so that attempts side by side cannot outrun the count. */
export async function countAttempt(
  db: Kysely<DB>,
  code: string,
  address: string,
  now: string,
  windowSeconds: number,
): Promise<Failures> {
  const keys = keysOf(code, address)
  const { rows } = await sql<{ key: string; failures: number; began: string }>`
    insert into throttle as t (key, failures, window_start)
    select key, 1, ${now}::timestamptz from unnest(${Object.values(keys).sort()}::text[]) as key
    on conflict (key) do update set
      failures = case when t.window_start <= ${now}::timestamptz - make_interval(secs => ${windowSeconds}) then 1 else t.failures + 1 end,
      window_start = case when t.window_start <= ${now}::timestamptz - make_interval(secs => ${windowSeconds}) then excluded.window_start else t.window_start end
    returning key, failures,
      extract(epoch from ${now}::timestamptz - window_start)::int::text as began`.execute(db)
  const of = (key: string) => {
    const row = rows.find(each => each.key === key)
    return { failures: row?.failures ?? 1, secondsAgo: Number(row?.began ?? 0) }
  }
  return { pair: of(keys.pair), address: of(keys.address), code: of(keys.code) }
}

/** The digits were right: the attempt is no failure, and this address is trusted with this dossier again. */
export async function forgiveAttempt(db: Kysely<DB>, code: string, address: string): Promise<void> {
  const keys = keysOf(code, address)
  await sql`
    update throttle set failures = case when key = ${keys.pair} then 0 else greatest(failures - 1, 0) end
    where key in (${sql.join(Object.values(keys).sort())})`.execute(db)
}
