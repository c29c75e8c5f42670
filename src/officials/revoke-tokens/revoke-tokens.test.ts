import { PassThrough, Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { anOfficial } from '../../../tests/support/officials.ts'
import type { CliCommand } from '../../platform/cli/command.ts'
import { runCli } from '../../platform/cli/run-cli.ts'
import { hashSecret } from '../../platform/http/secret.ts'
import { createToken } from '../create-token/create-token.ts'
import { disableOfficialCommand } from '../disable-official/disable-official.cli.ts'
import { findOfficialByToken } from '../officials.queries.ts'
import { tokenRevoke } from './token-revoke.cli.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  for (const username of ['lan', 'minh', 'hoa']) await anOfficial(database, username)
})
afterAll(() => database?.drop())

const now = new Date()
async function aToken(username: string): Promise<string> {
  const created = await createToken(database.db, { username, scopes: [], days: 1, by: 'test', now })
  if (!created.ok) throw new Error(created.error.code)
  return created.value.token
}
const isOpen = async (token: string) => (await findOfficialByToken(database.db, hashSecret(token), now)) !== null
async function run(command: CliCommand, ...args: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const io = { stdin: Readable.from([]), stdout, stderr, env: { DATABASE_URL: database.url } }
  const registered = [{ name: command.name, load: async () => command }]
  const code = await runCli(registered, [...command.name.split(' '), ...args], io)
  return { code, out: String(stdout.read() ?? ''), said: String(stderr.read() ?? '') }
}
const audited = async (action: string) =>
  (await sql<{ subject: string }>`select subject from audit_event where action = ${action}`.execute(database.db)).rows

test('revoking ends every token of the official and nobody else’s; again it ends none', async () => {
  const [first, second, other] = [await aToken('lan'), await aToken('lan'), await aToken('minh')]
  expect(await run(tokenRevoke, '--username', 'lan', '--json')).toMatchObject({
    code: 0,
    out: '{"username":"lan","revoked":2}\n',
  })
  expect([await isOpen(first), await isOpen(second), await isOpen(other)]).toEqual([false, false, true])
  expect((await run(tokenRevoke, '--username', 'lan')).said).toContain('0 tokens of lan revoked')
  expect(await audited('token.revoked')).toEqual([{ subject: 'official:lan' }])
})

test('disabling an official ends sessions and tokens; a second time there is nobody to disable', async () => {
  const token = await aToken('hoa')
  await sql`insert into session (id_hash, csrf, official_id, expires_at)
    select 'x', 'y', id, now() + interval '1 hour' from official where username = 'hoa'`.execute(database.db)
  expect((await run(disableOfficialCommand, '--username', 'hoa')).code).toBe(0)
  expect(await isOpen(token)).toBe(false)
  expect((await sql`select 1 from session`.execute(database.db)).rows).toEqual([])
  expect(await audited('official.disabled')).toEqual([{ subject: 'official:hoa' }])
  const again = await run(disableOfficialCommand, '--username', 'hoa')
  expect([again.code, again.said]).toEqual([1, 'no official with an open account is called "hoa"\n'])
})

test('a name that is missing is misuse, a name that nobody has a failure', async () => {
  expect((await run(tokenRevoke)).code).toBe(2)
  expect((await run(disableOfficialCommand)).code).toBe(2)
  expect((await run(tokenRevoke, '--username', 'khong-co')).code).toBe(1)
})
