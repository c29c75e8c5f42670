import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { temporaryDataFolder } from '../../../../tests/support/data-folder.ts'
import { type EmbeddedServer, openEmbedded } from './embedded.ts'

/** Opens without waiting for the disk, and closes at the end whatever the test did. */
async function open(folder: string): Promise<EmbeddedServer> {
  const server = await openEmbedded(folder, { durable: false })
  onTestFinished(() => server.close())
  return server
}

async function ask(server: EmbeddedServer, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    return (await client.query({ text: statement, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

const pidOf = (server: EmbeddedServer): number =>
  Number.parseInt(readFileSync(join(server.home.pgData, 'postmaster.pid'), 'utf8'), 10)

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

// One folder for all tests below, since making a database takes longest; they run in this order.
const shared = mkdtempSync(join(tmpdir(), 'mot-cua-data-'))
afterAll(() => rmSync(shared, { recursive: true, force: true }))

test('makes the database once, keeps its data, and stops with the last one who leaves', async () => {
  const first = await open(shared)
  expect(first.origin).toBe('created')
  await ask(first, 'create table kept as select 7 as n')
  const second = await open(shared)
  expect(second.origin).toBe('joined')
  const pid = pidOf(first)
  await first.close()
  expect(await ask(second, 'select n from kept')).toEqual([7])
  await second.close()
  await expect.poll(() => runs(pid)).toBe(false)
  const third = await open(shared)
  expect(third.origin).toBe('started')
  expect(await ask(third, 'select n from kept')).toEqual([7])
})

test('speaks UTF-8, listens on no network address, and belongs to a user who is not root', async () => {
  const server = await open(shared)
  expect(
    await ask(server, "select current_setting('server_encoding'), current_setting('listen_addresses'), lower('ĐẶNG')"),
  ).toEqual(['UTF8', '', 'đặng'])
  expect(server.home.user.uid).not.toBe(0)
})

test('starts by itself after the server was killed, with everything that was committed', async () => {
  const first = await openEmbedded(shared)
  onTestFinished(() => first.close())
  await ask(first, 'create table lasting as select 8 as n')
  process.kill(pidOf(first), 'SIGKILL')
  const second = await open(shared)
  expect(second.origin).toBe('started')
  expect(await ask(second, 'select n from lasting')).toEqual([8])
})

test('joins the server that a killed program left, and stops it when done', async () => {
  const left = await openEmbedded(shared)
  const pid = pidOf(left)
  for (const name of readdirSync(left.home.users)) {
    writeFileSync(join(left.home.users, name), JSON.stringify({ pid: 999_999_999, started: 'before' }))
  }
  const next = await open(shared)
  expect(next.origin).toBe('joined')
  await next.close()
  await expect.poll(() => runs(pid)).toBe(false)
})

test('is not misled by the lock file of a process number that another program has now', async () => {
  const first = await open(shared)
  await first.close()
  const left = [process.pid, first.home.pgData, 1, 5432, first.home.socketDir, '', '  1  2', 'ready   ', '']
  writeFileSync(join(first.home.pgData, 'postmaster.pid'), left.join('\n'))
  expect((await open(shared)).origin).toBe('started')
})

test('refuses a folder made by another major version, and says where to read on', async () => {
  const first = await open(shared)
  await first.close()
  const file = join(first.home.pgData, 'PG_VERSION')
  const made = readFileSync(file)
  onTestFinished(() => writeFileSync(file, made))
  writeFileSync(file, '14\n')
  await expect(openEmbedded(shared)).rejects.toThrow(/made by PostgreSQL 14, and this program brings \d+/)
})

test('finishes a creation that was interrupted, and puts a socket elsewhere whose path would be too long', async () => {
  const parent = temporaryDataFolder()
  // mkdtemp closes its folder; as root the server's user has to walk through it.
  chmodSync(parent, 0o711)
  const folder = join(parent, 'x'.repeat(100))
  const half = join(folder, 'postgres', 'data.half')
  mkdirSync(half, { recursive: true })
  const { uid, gid } = statSync(join(shared, 'postgres'))
  chownSync(join(folder, 'postgres'), uid, gid)
  chmodSync(join(folder, 'postgres'), 0o700)
  const server = await open(folder)
  expect(server.origin).toBe('created')
  expect(existsSync(half)).toBe(false)
  expect(server.home.socketDir.startsWith(folder)).toBe(false)
  expect(await ask(server, 'select 1')).toEqual([1])
})
