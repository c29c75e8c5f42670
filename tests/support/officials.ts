import { sql } from 'kysely'
import { hashPassword } from '../../src/officials/index.ts'
import type { TestDatabase } from './database.ts'

export const testPassword = 'MotCua-2026'
let passwordHash: Promise<string> | null = null

/** An agency with its calendar; the least that posts and dossiers refer to. */
export async function anAgency({ db }: TestDatabase, code = 'xa-a', name = 'UBND xã A'): Promise<void> {
  await sql`insert into calendar (code, name, weekly_hours) values ('province', 'Lịch tỉnh', '{}') on conflict do nothing`.execute(
    db,
  )
  await sql`
    insert into agency (code, name, short_name, slug, kind, tier, calendar_code, valid_from, name_plain)
    values (${code}, ${name}, ${name}, ${code}, 'commune', 'commune', 'province', '2025-07-01', 'ubnd xa a')
    on conflict do nothing`.execute(db)
}

/** An official with the password `testPassword` and one post since 2025-07-01. @returns the id */
export async function anOfficial(
  database: TestDatabase,
  username: string,
  post: { role?: string; agency?: string; from?: string; to?: string } = {},
): Promise<number> {
  const agency = post.agency ?? 'xa-a'
  await anAgency(database, agency)
  passwordHash ??= hashPassword(testPassword)
  const { rows } = await sql<{ id: number }>`
    insert into official (username, full_name, password_hash)
    values (${username}, 'Nguyễn Thị Lan', ${await passwordHash}) returning id`.execute(database.db)
  const id = rows[0]!.id
  await sql`
    insert into post (official_id, agency_code, role, valid_from, valid_to)
    values (${id}, ${agency}, ${post.role ?? 'specialist'}, ${post.from ?? '2025-07-01'}, ${post.to ?? null})`.execute(
    database.db,
  )
  return id
}
