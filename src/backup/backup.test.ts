import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { procedures } from '../../seeds/procedures/index.ts'
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts'
import { official, type TestProvince, testProvince } from '../../tests/support/province.ts'
import { sealEvents, verifyAuditRows, verifySeals } from '../audit/index.ts'
import { submitDossier, verifyDossiers } from '../dossiers/index.ts'
import { keepUpload } from '../files/index.ts'
import { backup } from './backup.ts'
import { type Manifest, sha256Of } from './manifest.ts'
import { restore } from './restore.ts'
import { listTables, tableName } from './tables.queries.ts'

const home = mkdtempSync(join(tmpdir(), 'mot-cua-backup-'))
const dataDir = join(home, 'data')
const folder = join(home, 'saved')
let province: TestProvince
let manifest: Manifest
let restored: TestDatabase
const empty: TestDatabase[] = []
const emptyDatabase = async () => {
  const database = await testDatabase({ empty: true })
  empty.push(database)
  return database
}

const now = '2026-08-03T09:00:00+07:00'
async function file(at = now) {
  const { db, directory, places } = province
  const actor = official(places, 'motcua.khanhvinh')
  const one = procedures.find(each => each.code === '1.013225')?.operation.cases[0]
  const pdf = Buffer.from(`%PDF-1.4 ${at}\n%%EOF\n`)
  const upload = {
    [Symbol.asyncIterator]: async function* () {
      yield pdf
    },
  }
  const kept = await keepUpload(db, { dataDir, upload, name: 'đơn.pdf', by: actor, actor: 'test', at: new Date(at) })
  if (!kept.ok) throw new Error(kept.error.code)
  const filed = await submitDossier(
    { db, directory },
    {
      actor,
      procedureCode: '1.013225',
      agencyCode: 'H32.26',
      channel: 'counter',
      applicant: { kind: 'person', fullName: 'Mang Thị\tLợi \\N', phone: '0905123456' },
      answers: one?.exampleAnswers ?? {},
      components: (one?.components ?? []).map(({ key, originals, copies }, i) => ({
        key,
        originals,
        copies,
        ...(i === 0 ? { fileIds: [kept.value.id] } : {}),
      })),
      accept: true,
      now: at,
    },
  )
  if (!filed.ok) throw new Error(JSON.stringify(filed.error))
  return filed.value
}
const save = (to: string) => backup({ address: province.address, dataDir, folder: to, now: new Date(now) })
const load = (database: TestDatabase, from = folder, into = join(home, 'elsewhere')) =>
  restore({ address: database.address, dataDir: into, folder: from, migrations })

async function differences({ db }: TestDatabase): Promise<string[]> {
  const found: string[] = []
  for (const check of [verifyDossiers(db), verifySeals(db), verifyAuditRows(db)])
    for await (const line of check) found.push(line)
  return found
}

/** Every row of every table as text, in an order of its own. */
async function content(database: TestDatabase): Promise<Record<string, string>> {
  const client = await database.pool.connect()
  try {
    const all: Record<string, string> = {}
    for (const table of await listTables(client)) {
      const { rows } = await client.query(
        `select md5(string_agg(t::text, ' ' order by t::text)) as sum from ${tableName(table)} t`,
      )
      all[table.name] = rows[0].sum
    }
    return all
  } finally {
    client.release()
  }
}

beforeAll(async () => {
  province = await testProvince()
  for (const day of ['03', '04', '05']) await file(`2026-08-${day}T09:00:00+07:00`)
  await sealEvents(province.db, '2026-08-05T10:00:00+07:00')
  await sql`insert into session (id_hash, csrf, expires_at) values ('x', 'y', now())`.execute(province.db)
  manifest = await save(folder)
  restored = await emptyDatabase()
  await load(restored)
}, 60_000)
afterAll(async () => {
  await Promise.all(empty.map(database => database.drop()))
  await province?.drop()
  rmSync(home, { recursive: true, force: true })
})

test('a backup restored into an empty database is the same database: no difference in any row, and verify finds none', async () => {
  expect(await differences(restored)).toEqual([])
  expect(await content(restored)).toEqual(await content(province))
})

test('after a restore numbers go on, references hold, triggers work', async () => {
  const database = restored
  const [dossier] = (
    await sql<{ last: number; next: number }>`
    select max(id) as last, nextval(pg_get_serial_sequence('dossier', 'id')) as next from dossier`.execute(database.db)
  ).rows
  expect(dossier?.next).toBe((dossier?.last ?? 0) + 1)
  const keys = await sql<{
    n: number
  }>`select count(*) as n from pg_constraint where contype = 'f' and conparentid = 0`.execute(database.db)
  const before = await sql<{
    n: number
  }>`select count(*) as n from pg_constraint where contype = 'f' and conparentid = 0`.execute(province.db)
  expect(keys.rows).toEqual(before.rows)
  await expect(sql`delete from official`.execute(database.db)).rejects.toThrow(/foreign key/)
  const version = async () =>
    (await sql<{ n: number }>`select number as n from reference_version where kind = 'directory'`.execute(database.db))
      .rows[0]?.n ?? 0
  const known = await version()
  await sql`update official set full_name = full_name || ' ' where username = 'motcua.khanhvinh'`.execute(database.db)
  expect(await version()).toBe(known + 1)
})

test('uploaded files come back under their hash, in private folders, apart from those of the backup', async () => {
  const into = join(home, 'elsewhere')
  expect(manifest.files).toHaveLength(3)
  for (const sha256 of manifest.files) {
    const path = join(into, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    expect(await sha256Of(path)).toBe(sha256)
    expect(statSync(path).nlink).toBe(1)
  }
  expect(statSync(join(into, 'files')).mode & 0o777).toBe(0o700)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

test('dossiers filed while a backup runs are in it whole or not at all', async () => {
  const busy = join(home, 'busy')
  const [saved] = await Promise.all([save(busy), file('2026-08-06T09:00:00+07:00'), file('2026-08-06T09:01:00+07:00')])
  const database = await emptyDatabase()
  await load(database, busy)
  expect(await differences(database)).toEqual([])
  expect(saved.tables.find(table => table.name === 'dossier')?.rows).toBeGreaterThanOrEqual(3)
})

test('refuses a database that is not empty, and leaves it as it was', async () => {
  const before = await content(province)
  await expect(load(province)).rejects.toThrow('the database is not empty (table agency)')
  expect(await content(province)).toEqual(before)
})

test('refuses a changed table or file before it writes anything', async () => {
  const changed = join(home, 'changed')
  cpSync(folder, changed, { recursive: true })
  const database = await emptyDatabase()
  appendFileSync(join(changed, 'tables', 'public.customer.copy'), ' ')
  await expect(load(database, changed)).rejects.toThrow('public.customer.copy was changed since the backup was made')
  expect((await sql`select to_regclass('public.dossier') as name`.execute(database.db)).rows).toEqual([{ name: null }])
})

test('refuses a backup of a newer program, a folder that is none, and a folder that is taken', async () => {
  const newer = { ...migrations }
  delete newer[manifest.migrations.at(-1) ?? '']
  const { address } = await emptyDatabase()
  await expect(restore({ address, dataDir, folder, migrations: newer })).rejects.toThrow('made by a newer program')
  await expect(restore({ address, dataDir, folder: home, migrations })).rejects.toThrow('manifest.json is missing')
  await expect(save(folder)).rejects.toThrow('is not empty')
})

test('a backup that breaks off leaves no folder that looks like one, and may run again', async () => {
  const lost = join(home, 'lost')
  const [sha256 = ''] = manifest.files
  const path = join(dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  rmSync(path)
  await expect(save(lost)).rejects.toThrow(`${path} is missing`)
  expect(existsSync(lost)).toBe(false)
  const kept = join(folder, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  writeFileSync(path, '')
  expect(await sha256Of(kept)).toBe(sha256)
  rmSync(path)
  writeFileSync(path, '%PDF-1.4 2026-08-03T09:00:00+07:00\n%%EOF\n')
  await save(lost)
  expect(readdirSync(lost).sort()).toEqual(['files', 'manifest.json', 'tables'])
})
