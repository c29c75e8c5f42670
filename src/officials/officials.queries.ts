import { type Kysely, sql } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import type { SignedIn, TokenHolder } from '../platform/http/authenticate.ts'
import { localDay } from './local-day.ts'
import type { ActorPost, OfficialActor } from './official-actor.ts'

interface OfficialRow {
  readonly id: number
  readonly username: string
  readonly fullName: string
  readonly posts: readonly ActorPost[]
}

const toActor = (row: OfficialRow): OfficialActor => ({
  kind: 'official',
  id: row.id,
  username: row.username,
  fullName: row.fullName,
  posts: row.posts,
})

const officialColumns = (day: string) => sql`
  official.id, official.username, official.full_name as "fullName",
  coalesce((
    select jsonb_agg(jsonb_build_object('agency', post.agency_code, 'unit', post.unit_code, 'role', post.role,
      'delegated', post.delegated) order by post.id)
    from post where post.official_id = official.id
      and post.valid_from <= ${day}::date and (post.valid_to is null or post.valid_to >= ${day}::date)
  ), '[]') as posts`

/** The official of a session with today's posts, in one query; null when there is none or the official is disabled. */
export async function findOfficialBySession(db: Kysely<DB>, idHash: string, now: Date): Promise<SignedIn | null> {
  const { rows } = await sql<OfficialRow & { csrf: string; seenAt: string; expiresAt: string }>`
    select session.csrf, session.seen_at as "seenAt", session.expires_at as "expiresAt",
      ${officialColumns(localDay(now))}
    from session join official on official.id = session.official_id
    where session.id_hash = ${idHash} and official.disabled_at is null`.execute(db)
  const row = rows[0]
  return row === undefined
    ? null
    : { actor: toActor(row), csrf: row.csrf, seenAt: new Date(row.seenAt), expiresAt: new Date(row.expiresAt) }
}

/** The official of an API token with today's posts, in one query; null when it is not to be accepted. */
export async function findOfficialByToken(db: Kysely<DB>, tokenHash: string, now: Date): Promise<TokenHolder | null> {
  const { rows } = await sql<OfficialRow & { scopes: string[] }>`
    select api_token.scopes, ${officialColumns(localDay(now))}
    from api_token join official on official.id = api_token.official_id
    where api_token.token_hash = ${tokenHash} and api_token.expires_at > ${now.toISOString()} and api_token.revoked_at is null
      and official.disabled_at is null`.execute(db)
  const row = rows[0]
  return row === undefined ? null : { actor: toActor(row), scopes: row.scopes }
}

export interface Credentials {
  readonly id: number
  readonly username: string
  readonly passwordHash: string | null
  readonly disabled: boolean
}

export async function findCredentials(db: Kysely<DB>, username: string): Promise<Credentials | null> {
  const row = await db
    .selectFrom('official')
    .select(['id', 'username', 'password_hash', 'disabled_at'])
    .where('username', '=', username)
    .executeTakeFirst()
  return row === undefined
    ? null
    : {
        id: row.id,
        username: row.username,
        passwordHash: row.password_hash,
        disabled: row.disabled_at !== null,
      }
}

export interface NewOfficial {
  readonly username: string
  readonly fullName: string
  readonly passwordHash: string | null
  /** Twelve digits; null where it is not known. */
  readonly personalNumber: string | null
}

/** @returns the id, or null when the sign-in name is taken */
export async function insertOfficial(db: Kysely<DB>, official: NewOfficial): Promise<number | null> {
  const row = await db
    .insertInto('official')
    .values({
      username: official.username,
      full_name: official.fullName,
      password_hash: official.passwordHash,
      personal_number: official.personalNumber,
    })
    .onConflict(conflict => conflict.column('username').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row === undefined ? null : row.id
}

/** The personal number of an official; null where it is not known. */
export async function findPersonalNumber(db: Kysely<DB>, officialId: number): Promise<string | null> {
  const row = await db.selectFrom('official').select('personal_number').where('id', '=', officialId).executeTakeFirst()
  return row?.personal_number ?? null
}

/** The database's own trigger ends sessions and revokes tokens. @returns false when nobody was left to disable */
export async function markDisabled(db: Kysely<DB>, username: string, now: Date): Promise<boolean> {
  const changed = await db
    .updateTable('official')
    .set({ disabled_at: now.toISOString() })
    .where('username', '=', username)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

export async function insertToken(
  db: Kysely<DB>,
  token: { tokenHash: string; officialId: number; scopes: readonly string[]; now: Date; expiresAt: Date },
): Promise<void> {
  await db
    .insertInto('api_token')
    .values({
      token_hash: token.tokenHash,
      official_id: token.officialId,
      scopes: [...token.scopes],
      created_at: token.now.toISOString(),
      expires_at: token.expiresAt.toISOString(),
    })
    .execute()
}

export const hasAgency = async (db: Kysely<DB>, code: string): Promise<boolean> =>
  (await db.selectFrom('agency').select('code').where('code', '=', code).executeTakeFirst()) !== undefined

export async function insertPost(
  db: Kysely<DB>,
  post: { officialId: number; agency: string; role: string; validFrom: string },
): Promise<void> {
  await db
    .insertInto('post')
    .values({ official_id: post.officialId, agency_code: post.agency, role: post.role, valid_from: post.validFrom })
    .execute()
}

/** @returns how many tokens still held */
export async function revokeOpenTokens(db: Kysely<DB>, officialId: number, now: Date): Promise<number> {
  const changed = await db
    .updateTable('api_token')
    .set({ revoked_at: now.toISOString() })
    .where('official_id', '=', officialId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  return Number(changed.numUpdatedRows)
}
