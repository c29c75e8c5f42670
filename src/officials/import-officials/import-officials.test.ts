import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { anAgency } from '../../../tests/support/officials.ts'
import { readTable } from '../../platform/spreadsheet/index.ts'
import { officialsImport } from './import-officials.ts'

let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'mot-cua-import-'))
  await anAgency(database, 'H32.1')
  await anAgency(database, 'H32.2')
})
afterAll(async () => {
  await database?.drop()
  await rm(folder, { recursive: true, force: true })
})

const options = { dryRun: false, strict: false, by: 'command-line', now: new Date('2026-08-28T09:00:00+07:00') }
async function read(name: string, content: string | Uint8Array) {
  const file = join(folder, name)
  await writeFile(file, content)
  return readTable(file, officialsImport.columns, officialsImport.required)
}
const count = async () =>
  (
    await sql<{ officials: number; posts: number }>`
    select (select count(*) from official) as officials, (select count(*) from post) as posts`.execute(database.db)
  ).rows[0]

const csv = `\uFEFFTên đăng nhập;Họ và tên;Mã cơ quan;Mã đơn vị;Đơn vị;Vai trò;Ủy quyền;Từ ngày;Đến ngày\r
Lan.A;Nguyễn Thị Lan;H32.1;mot-cua;Bộ phận Một cửa;one-stop-officer;;01/07/2025;\r
lan.a;Nguyễn Thị Lan;H32.2;;;leader;x;2026-01-01;2026-12-31\r
minh.b;Trần Minh;H32.9;;;chief;có thể;31/02/2026;\r
hoa.c;Lê Hoa;H32.2;lanh-dao;;leader;;2025-07-01;2024-01-01\r
lan.a;Nguyễn Thị Lan;H32.2;;;leader;;2026-01-01;\r
`

test('names each bad cell with line, field, value and reason, and imports the good rows', async () => {
  const { counts, errors } = await officialsImport.run(database.db, await read('a.csv', csv), options)
  expect(counts).toEqual({ created: 2, changed: 0, unchanged: 0 })
  expect(errors.map(error => `${error.line} ${error.field} ${error.value}`)).toEqual([
    '4 role chief',
    '4 delegated có thể',
    '4 validFrom 31/02/2026',
    '5 unitCode lanh-dao',
    '5 validTo 2024-01-01',
    '6 username lan.a H32.2 leader 2026-01-01',
  ])
  expect(errors.at(-1)?.reason).toBe('stands already on line 3')
  expect(await count()).toEqual({ officials: 1, posts: 2 })
  const { rows } = await sql<{ delegated: boolean }>`select delegated from post where role = 'leader'`.execute(
    database.db,
  )
  expect(rows).toEqual([{ delegated: true }])
})

test('the same file again changes nothing', async () => {
  const { counts } = await officialsImport.run(database.db, await read('a.csv', csv), options)
  expect(counts).toEqual({ created: 0, changed: 0, unchanged: 2 })
})

test('a changed name, a changed end of a post: changed rows', async () => {
  const changed = csv.replaceAll('Nguyễn Thị Lan', 'Nguyễn Lan').replace('2026-12-31', '2026-11-30')
  expect((await officialsImport.run(database.db, await read('b.csv', changed), options)).counts).toEqual({
    created: 0,
    changed: 2,
    unchanged: 0,
  })
})

const jsonl =
  '{"username":"new.one","fullName":"Võ Mới","agencyCode":"H32.1","role":"clerk","validFrom":"2026-01-01","delegated":false}\n'

test('a dry run counts what would be done and does nothing', async () => {
  const before = await count()
  const { counts } = await officialsImport.run(database.db, await read('c.jsonl', jsonl), { ...options, dryRun: true })
  expect([counts.created, await count()]).toEqual([1, before])
})

test('strict: one bad row, and nothing is imported', async () => {
  const before = await count()
  const rows = await read('d.jsonl', `${jsonl}{"username":"x"}\n`)
  const { counts, errors } = await officialsImport.run(database.db, rows, { ...options, strict: true })
  expect([counts.created, errors.every(error => error.line === 2), await count()]).toEqual([0, true, before])
})

test('reads a spreadsheet with real dates, and an official with two names is a contradiction', async () => {
  const workbook = new exceljs.Workbook()
  workbook.addWorksheet('x').addRows([
    ['username', 'full name', 'agency', 'role', 'valid from'],
    ['sheet.one', 'Phan Một', 'H32.1', 'clerk', new Date('2026-02-01T00:00:00Z')],
    ['sheet.one', 'Phan Hai', 'H32.2', 'clerk', '2026-02-01'],
  ])
  const rows = await read('e.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()))
  const { counts, errors } = await officialsImport.run(database.db, rows, options)
  expect(counts.created).toBe(1)
  expect(errors).toEqual([{ line: 3, field: 'fullName', value: 'Phan Hai', reason: 'sheet.one is Phan Một above' }])
  const { rows: posts } =
    await sql`select valid_from from post join official on official.id = official_id where username = 'sheet.one'`.execute(
      database.db,
    )
  expect(posts).toEqual([{ valid_from: '2026-02-01' }])
})

test.each([
  ['f.csv', 'username,role\nx,y\n', 'line 1: missing column fullName, agencyCode, validFrom'],
  ['g.csv', 'username,"role\n', 'a quote is opened and never closed'],
  ['h.jsonl', '[1]\n', 'line 1: expected one JSON object'],
  ['i.xlsx', 'no zip', 'i.xlsx'],
  ['j.txt', '', 'expected a file that ends in .csv, .xlsx or .jsonl'],
])('%s cannot be read and says why', async (name, content, message) => {
  await expect(read(name, content)).rejects.toThrow(message)
})

test('thousands of posts take seconds', async () => {
  const lines = Array.from({ length: 6700 }, (_, n) => `user.${n},Người ${n},H32.1,specialist,2025-07-01`)
  const rows = await read('k.csv', ['username,fullName,agencyCode,role,validFrom', ...lines].join('\n'))
  const began = performance.now()
  const { counts } = await officialsImport.run(database.db, rows, options)
  expect(counts.created).toBe(6700)
  expect(performance.now() - began).toBeLessThan(10_000)
})
