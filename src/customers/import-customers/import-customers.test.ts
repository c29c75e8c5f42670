import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { temporaryDataFolder } from '../../../tests/support/data-folder.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { readTable } from '../../platform/spreadsheet/index.ts'
import { upsertCustomer } from '../customers.queries.ts'
import { customersImport } from './import-customers.ts'
import { customerColumns, parseCustomers } from './parse-customers.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(() => database.db.deleteFrom('customer').execute())
afterAll(() => database?.drop())

const options = { dryRun: false, strict: false, by: 'command-line', now: new Date('2026-08-28T09:00:00+07:00') }
function read(text: string, file = 'customers.csv') {
  const path = join(temporaryDataFolder(), file)
  writeFileSync(path, text)
  return readTable(path, customerColumns, customersImport.required)
}
const run = async (text: string, more: Partial<typeof options> = {}) =>
  customersImport.run(database.db, await read(text), { ...options, ...more })
const stored = () => database.db.selectFrom('customer').selectAll().orderBy('id').execute()

const person = 'Mang Thị Lợi,056194007318,0905 123 456,Thôn Suối Cát'
const heading = 'Họ và tên,Số CCCD,Điện thoại,Địa chỉ'

test('imports by personal number, again without a change, and then only what changed', async () => {
  expect((await run(`${heading}\n${person}`)).counts).toEqual({ created: 1, changed: 0, unchanged: 0 })
  expect((await run(`${heading}\n${person}`)).counts).toEqual({ created: 0, changed: 0, unchanged: 1 })
  expect((await run(`${heading}\nMang Thị Lợi,056194007318,,Thôn Đá Trắng`)).counts.changed).toBe(1)
  expect(await stored()).toMatchObject([
    { kind: 'person', name_plain: 'mang thi loi', phone: '0905123456', address: 'Thôn Đá Trắng' },
  ])
})

test('an organisation is known by its tax code; JSONL and spreadsheets’ lost zeros are understood', async () => {
  const lines = [
    { fullName: 'Công ty Điện lực', taxCode: '0100109106' },
    { fullName: 'Cao Văn An', personalNumber: 56094000123, phone: 905000111 },
  ]
  const rows = await read(lines.map(line => JSON.stringify(line)).join('\n'), 'customers.jsonl')
  const { errors } = await customersImport.run(database.db, rows, options)
  expect(errors).toEqual([])
  expect(await stored()).toMatchObject([
    { kind: 'person', personal_number: '056094000123', phone: '0905000111' },
    { kind: 'organisation', tax_code: '0100109106', phone: null },
  ])
})

test('a year or sex that the number contradicts warns, and the row is imported', async () => {
  const { counts, errors, warnings } = await run(
    'fullName,personalNumber,birthYear,sex\nMang Thị Lợi,056194007318,1995,nam\nCao Văn An,056094000123,1994,Nam',
  )
  expect([counts.created, errors]).toEqual([2, []])
  expect(warnings?.map(w => `${w.line} ${w.field} ${w.value}`)).toEqual(['2 birthYear 1995', '2 sex male'])
})

test('each bad cell is named with line, field and reason; the good rows are imported', async () => {
  const { counts, errors } = await run(
    [
      'fullName,personalNumber,taxCode,phone,email',
      ',056194007318,,,',
      'Số ngắn,0561,,,',
      'Sai thuế,,0100109107,,',
      'Sai máy,056194007319,,123,x@y',
      'Không số,,,0905123456,',
      'Cao Văn An,056094000123,,,',
      'Cao Văn An,056094000123,,,',
    ].join('\n'),
  )
  expect(counts.created).toBe(1)
  expect(errors.map(error => `${error.line} ${error.field}`)).toEqual([
    '2 fullName',
    '3 personalNumber',
    '4 taxCode',
    '5 phone',
    '5 email',
    '6 personalNumber',
    '8 personalNumber',
  ])
})

test('a tax code that belongs to somebody else is an error, not another owner', async () => {
  await upsertCustomer(database.db, {
    kind: 'organisation',
    fullName: 'Hộ Lan',
    taxCode: '0100109106',
    phone: '0905000002',
  })
  const { errors, counts } = await run('fullName,personalNumber,taxCode\nCao Văn An,056094000123,0100109106')
  expect([errors[0]?.reason, counts.created]).toEqual(['belongs to another customer already', 0])
})

test('a dry run says what would be done and does nothing; strict imports nothing beside a bad row', async () => {
  expect((await run(`${heading}\n${person}`, { dryRun: true })).counts.created).toBe(1)
  expect((await run(`${heading}\n${person}\nX,1,,`, { strict: true })).counts.created).toBe(0)
  expect(await stored()).toEqual([])
})

test('150,000 rows are checked within seconds', () => {
  const table = Array.from({ length: 150_000 }, (_, i) => ({
    line: i + 2,
    values: {
      ...(Object.fromEntries(Object.keys(customerColumns).map(c => [c, ''])) as Record<
        keyof typeof customerColumns,
        string
      >),
      fullName: 'Nguyễn Văn An',
      personalNumber: `056094${String(i).padStart(6, '0')}`,
    },
  }))
  const began = performance.now()
  expect(parseCustomers(table).rows).toHaveLength(150_000)
  expect(performance.now() - began).toBeLessThan(10_000)
})
