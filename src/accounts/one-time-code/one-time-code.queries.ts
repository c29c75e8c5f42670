import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'

type Db = Kysely<DB>
/**
 * `register` and `contact` go to addresses that no account has, `feedback` to any, the others to those of accounts.
 */
export type Purpose = 'register' | 'sign-in' | 'reset' | 'contact' | 'feedback'

export interface NewCode {
  readonly idHash: string
  readonly purpose: Purpose
  readonly target: string
  readonly codeHash: string | null
  readonly now: string
  readonly expiresAt: string
}

export async function insertCode(db: Db, code: NewCode): Promise<void> {
  await db
    .insertInto('one_time_code')
    .values({
      id_hash: code.idHash,
      purpose: code.purpose,
      target: code.target,
      code_hash: code.codeHash,
      created_at: code.now,
      expires_at: code.expiresAt,
    })
    .execute()
}

export async function countCodesSince(db: Db, target: string, since: string): Promise<number> {
  const row = await db
    .selectFrom('one_time_code')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('target', '=', target)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Counts a try before it is compared, so that tries side by side cannot outrun the count; undefined when none is left. */
export const takeTry = (db: Db, idHash: string, purpose: Purpose, now: string, most: number) =>
  db
    .updateTable('one_time_code')
    .set({ tries: sql`tries + 1` })
    .where('id_hash', '=', idHash)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .where('proved_at', 'is', null)
    .where('tries', '<', most)
    .returning(['target', 'code_hash', 'tries'])
    .executeTakeFirst()

export async function markProved(db: Db, idHash: string, now: string, expiresAt: string): Promise<void> {
  await db
    .updateTable('one_time_code')
    .set({ proved_at: now, expires_at: expiresAt })
    .where('id_hash', '=', idHash)
    .execute()
}

const living = (db: Db, idHash: string, purpose: Purpose, now: string) =>
  db
    .selectFrom('one_time_code')
    .select(['target', 'proved_at'])
    .where('id_hash', '=', idHash)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)

export async function findTarget(db: Db, idHash: string, purpose: Purpose, now: string): Promise<string | null> {
  return (await living(db, idHash, purpose, now).executeTakeFirst())?.target ?? null
}

export async function findProved(db: Db, idHash: string, purpose: Purpose, now: string): Promise<string | null> {
  return (await living(db, idHash, purpose, now).where('proved_at', 'is not', null).executeTakeFirst())?.target ?? null
}

/** Uses the proof up: of two forms sent at once only one finds it. */
export async function takeProof(db: Db, idHash: string, purpose: Purpose, now: string): Promise<string | null> {
  const row = await db
    .deleteFrom('one_time_code')
    .where('id_hash', '=', idHash)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .where('proved_at', 'is not', null)
    .returning('target')
    .executeTakeFirst()
  return row?.target ?? null
}

/** For the clean-up: codes that ended more than an hour ago, after which they no longer count against sending. */
export async function deleteOldCodes(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 3_600_000).toISOString()
  await db.deleteFrom('one_time_code').where('expires_at', '<', before).execute()
}
