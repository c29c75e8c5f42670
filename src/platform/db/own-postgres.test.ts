import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { migrations } from '../../../migrations/index.ts'
import { temporaryDataFolder } from '../../../tests/support/data-folder.ts'
import { openDatabase } from './database.ts'
import { serverUserFor } from './embedded/system-user.ts'
import { listPendingMigrations, migrateDatabase } from './migrate.ts'

const INSTALLED = '/usr/lib/postgresql'

/** Programs of the newest PostgreSQL ≥ 15 that the system installed. */
function systemPrograms(): string | undefined {
  const versions = existsSync(INSTALLED)
    ? readdirSync(INSTALLED)
        .map(Number)
        .filter(version => version >= 15)
    : []
  const bin = join(INSTALLED, String(Math.max(...versions)), 'bin')
  return existsSync(join(bin, 'initdb')) ? bin : undefined
}

const bin = systemPrograms()
const title = bin ? '' : ` (skipped: no PostgreSQL in ${INSTALLED})`

test.skipIf(!bin)(`migrates and works in a PostgreSQL that the operator runs${title}`, async () => {
  const folder = temporaryDataFolder()
  chmodSync(folder, 0o711)
  const home = join(folder, 'own')
  mkdirSync(home)
  const { uid, gid, switched } = serverUserFor(join(home, 'data'))
  if (switched) chownSync(home, uid, gid)
  const as = { cwd: home, env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' }, ...(switched ? { uid, gid } : {}) }
  const data = join(home, 'data')
  execFileSync(join(bin!, 'initdb'), ['-D', data, '-U', 'tinh', '-A', 'trust', '-E', 'UTF8', '--no-sync'], as)
  const options = ['-D', data, '-k', home, '-F', '-c', 'listen_addresses=', '-c', 'TimeZone=America/New_York']
  const server = spawn(join(bin!, 'postgres'), options, { ...as, stdio: 'ignore' })
  const ended = once(server, 'exit')
  onTestFinished(async () => {
    server.kill('SIGINT')
    await ended
  })
  const databaseUrl = `postgres://tinh@${encodeURIComponent(home)}:5432/postgres`
  const config = { databaseUrl, dataDir: '', databasePool: 3, statementTimeoutMs: 10_000 }
  await expect.poll(() => readFileSync(join(data, 'postmaster.pid'), 'utf8'), { timeout: 20_000 }).toMatch(/ready/)
  const database = await openDatabase(config)
  onTestFinished(() => database.close())

  expect(database.embedded).toBeUndefined()
  expect(await migrateDatabase(database.address, migrations)).toEqual(Object.keys(migrations))
  expect(await listPendingMigrations(database, migrations)).toEqual([])
  const { rows } = await database.pool.query("select timestamptz '2026-08-28T09:00:00Z' as at")
  expect(rows).toEqual([{ at: '2026-08-28T16:00:00+07:00' }])
})
