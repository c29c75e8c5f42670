import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryDataFolder } from '../../../tests/support/data-folder.ts'
import { type TestProvince, testProvince } from '../../../tests/support/province.ts'
import { pathOfHash } from '../file-store.ts'
import { aPdf, aPng } from '../files.fixture.ts'
import { keepUpload } from '../keep-upload.ts'
import { cleanFiles } from './clean-files.ts'

const now = new Date('2026-11-25T10:42:00+07:00')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
let province: TestProvince
let dossierId: number
let draftId: number
let customerId: number

beforeAll(async () => {
  province = await testProvince()
  const { db } = province
  const one = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(db)).rows[0] as T
  customerId = (
    await one(sql<{ id: number }>`insert into customer (kind, full_name, name_plain, phone)
      values ('person', 'Mang Thị Lợi', 'mang thi loi', '0905123456') returning id`)
  ).id
  draftId = (
    await one(sql<{ id: number }>`insert into draft (code, procedure_code, case_key, agency_code, for_whom, created_at,
      saved_at, expires_at) values ('KS-1', '1.001193', 'usual', 'H32.26', 'self', ${daysAgo(40)}, ${daysAgo(40)},
      ${daysAgo(-9)}) returning id`)
  ).id
  dossierId = (
    await one(sql<{ id: number }>`insert into dossier (code, version, status, state, procedure_code,
      procedure_version_id, case_key, agency_code, competent_code, channel, customer_id, applicant_name,
      applicant_plain, phone, submitted_at, fold, last_hash)
      select 'H32.26-1', 1, 1, 'submitted', '1.001193', id, 'usual', 'H32.26', 'H32.26', 'online', ${customerId}, 'x',
      'x', '0905123456', ${daysAgo(40)}, '{}', '' from procedure_version where procedure_code = '1.001193' limit 1
      returning id`)
  ).id
})
afterAll(() => province?.drop())

let count = 0
/** A picture of its own content that was uploaded some days ago, with its thumbnail. */
async function stored(dataDir: string, days: number, by: { kind: 'draft' | 'customer' | 'official'; id: number }) {
  count += 1
  const bytes = aPng(3 + count, 5)
  const upload = {
    async *[Symbol.asyncIterator]() {
      yield bytes
    },
  }
  const kept = await keepUpload(province.db, { dataDir, upload, name: 'a.png', by, actor: 'test', at: daysAgo(days) })
  if (!kept.ok) throw new Error(kept.error.code)
  const { id, sha256, thumbnail } = kept.value
  const paths = [sha256, thumbnail?.sha256 ?? ''].map(hash => join(dataDir, 'files', pathOfHash(hash)))
  for (const path of paths) utimesSync(path, daysAgo(days), daysAgo(days))
  const row = async () => (await province.db.selectFrom('file').select('id').where('id', '=', id).execute()).length
  return { id, paths, onDisk: () => paths.filter(path => existsSync(path)).length, row }
}
const setOn = (id: string, values: { dossier_id?: number; draft_id?: number | null }) =>
  province.db.updateTable('file').set(values).where('id', '=', id).execute()

test('what nothing holds goes from rows and disk; what a dossier, a live draft or a wallet holds stays', async () => {
  const dataDir = temporaryDataFolder()
  const customer = { kind: 'customer', id: customerId } as const
  const unused = await stored(dataDir, 31, customer)
  const recent = await stored(dataDir, 29, customer)
  const attached = await stored(dataDir, 40, customer)
  const inWallet = await stored(dataDir, 40, customer)
  const ofDraft = await stored(dataDir, 40, { kind: 'draft', id: draftId })
  const ofDeletedDraft = await stored(dataDir, 2, { kind: 'draft', id: draftId })
  await setOn(attached.id, { dossier_id: dossierId })
  await setOn(ofDeletedDraft.id, { draft_id: null })
  await province.db
    .insertInto('wallet_paper')
    .values({ customer_id: customerId, file_id: inWallet.id, added_at: now.toISOString() })
    .execute()
  const dry = await cleanFiles(province.db, dataDir, { now, dryRun: true })
  expect(dry).toMatchObject({ rows: 2, stored: 4 })
  expect([await unused.row(), unused.onDisk()]).toEqual([1, 2])
  const { bytes, ...cleaned } = await cleanFiles(province.db, dataDir, { now })
  expect(cleaned).toEqual({ rows: 2, stored: 4, uploads: 0, leftovers: 0 })
  expect(bytes).toBe(dry.bytes)
  for (const gone of [unused, ofDeletedDraft]) expect([await gone.row(), gone.onDisk()]).toEqual([0, 0])
  for (const here of [recent, attached, inWallet, ofDraft]) expect([await here.row(), here.onDisk()]).toEqual([1, 2])
})

test('a content that another row names stays on the disk', async () => {
  const dataDir = temporaryDataFolder()
  const unused = await stored(dataDir, 31, { kind: 'customer', id: customerId })
  await sql`insert into file (sha256, size, media_type, name, dossier_id)
    select sha256, size, media_type, name, ${dossierId} from file where id = ${unused.id}`.execute(province.db)
  expect(await cleanFiles(province.db, dataDir, { now })).toMatchObject({ rows: 1, stored: 1 })
  expect(existsSync(unused.paths[0] ?? '')).toBe(true)
})

test('on the whole disk what no row names goes, unless it is of today or a result names it', async () => {
  const dataDir = temporaryDataFolder()
  const place = (hash: string, days: number) => {
    const path = join(dataDir, 'files', pathOfHash(hash))
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, aPdf(hash))
    utimesSync(path, daysAgo(days), daysAgo(days))
    return path
  }
  mkdirSync(join(dataDir, 'files', 'tmp'), { recursive: true })
  const [orphan, fresh, ofResult] = [place('a'.repeat(64), 3), place('b'.repeat(64), 0), place('c'.repeat(64), 3)]
  await sql`insert into result (number, dossier_id, procedure_code, kind, name, decision, customer_id, holder,
    agency_code, content, file_sha256, issued_at, state) values ('1/2026', ${dossierId}, '1.001193', 'x', 'x', 'granted',
    ${customerId}, 'x', 'H32.26', 'x', ${'c'.repeat(64)}, ${now}, 'current')`.execute(province.db)
  expect(await cleanFiles(province.db, dataDir, { now })).toMatchObject({ stored: 0 })
  expect(await cleanFiles(province.db, dataDir, { now, wholeDisk: true })).toMatchObject({ rows: 0, stored: 1 })
  expect([orphan, fresh, ofResult].map(path => existsSync(path))).toEqual([false, true, true])
  expect(statSync(ofResult).size).toBe(aPdf('c'.repeat(64)).length)
})

test('uploads that rest for a day and leftovers go', async () => {
  const dataDir = temporaryDataFolder()
  for (const folder of ['uploads', 'files/tmp']) mkdirSync(join(dataDir, folder), { recursive: true })
  const begin = async (days: number) => {
    const at = daysAgo(days).toISOString()
    const values = { draft_id: draftId, paper: 'x', name: 'x', size: 9, mark: '', address: 'x' }
    const row = { ...values, created_at: at, touched_at: at }
    const { id } = await province.db.insertInto('upload').values(row).returning('id').executeTakeFirstOrThrow()
    return id
  }
  const [old, running] = [await begin(1.1), await begin(0.9)]
  const without = '00000000-0000-4000-8000-000000000000'
  for (const [name, days] of [
    [`uploads/${old}`, 1.1],
    [`uploads/${running}`, 0.9],
    [`uploads/${without}`, 2],
    ['files/tmp/x', 2],
  ] as const) {
    writeFileSync(join(dataDir, name), 'x')
    utimesSync(join(dataDir, name), daysAgo(days), daysAgo(days))
  }
  expect(await cleanFiles(province.db, dataDir, { now })).toMatchObject({ uploads: 2, leftovers: 1 })
  expect(readdirSync(join(dataDir, 'uploads'))).toEqual([running])
  expect(readdirSync(join(dataDir, 'files/tmp'))).toEqual([])
  const left = await province.db.selectFrom('upload').select('id').execute()
  expect(left.map(row => row.id)).toEqual([running])
})
