import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { anAgency } from '../../../tests/support/officials.ts'
import type { TableRow } from '../../platform/spreadsheet/index.ts'
import { agenciesImport } from './import-agencies.ts'
import { type AgencyColumn, agencyColumns, type KnownAgencies, parseAgencies } from './parse-agencies.ts'

const row = (line: number, values: Partial<Record<AgencyColumn, string>>): TableRow<AgencyColumn> => ({
  line,
  values: {
    ...(Object.fromEntries(Object.keys(agencyColumns).map(column => [column, ''])) as Record<AgencyColumn, string>),
    code: `H32.${line}`,
    name: `Sở Số ${line}`,
    kind: 'department',
    tier: 'province',
    calendarCode: 'province',
    validFrom: '2025-07-01',
    ...values,
  },
})
const known: KnownAgencies = {
  parents: new Map([['H32', null]]),
  slugs: new Map([['ubnd-tinh', 'H32']]),
  calendars: new Set(['province']),
}
const errorsOf = (...rows: TableRow<AgencyColumn>[]) =>
  parseAgencies(rows, known).errors.map(error => `${error.line} ${error.field}: ${error.reason}`)

test('makes the short name, the address part and the searchable name out of the name', () => {
  const { rows, errors } = parseAgencies([row(2, { name: 'UBND xã Đất Mũi', parentCode: 'H32', oneStop: 'x' })], known)
  expect(errors).toEqual([])
  expect(rows[0]).toMatchObject({
    shortName: 'UBND xã Đất Mũi',
    slug: 'ubnd-xa-dat-mui',
    namePlain: 'ubnd xa dat mui',
    oneStop: true,
    email: null,
  })
})

test('parents stand in the file or in the database, in any order', () =>
  expect(errorsOf(row(2, { parentCode: 'H32.3' }), row(3, { parentCode: 'H32' }))).toEqual([]))

test.each<[string, TableRow<AgencyColumn>[], string[]]>([
  ['an unknown parent', [row(2, { parentCode: 'X' })], ['2 parentCode: no agency has this code']],
  ['an unknown calendar', [row(2, { calendarCode: 'X' })], ['2 calendarCode: no calendar has this code']],
  [
    'an end before the beginning',
    [row(2, { validTo: '2025-06-30' })],
    ['2 validTo: ends before it begins (2025-07-01)'],
  ],
  ['its own successor', [row(2, { successorCode: 'H32.2' })], ['2 successorCode: an agency does not succeed itself']],
  ['the address part of another', [row(2, { slug: 'ubnd-tinh' })], ['2 slug: belongs to H32']],
  ['a code twice', [row(2, { code: 'A' }), row(3, { code: 'A' })], ['3 code: stands already on line 2']],
  [
    'a bad parent in the file',
    [row(2, { validFrom: 'x' }), row(3, { parentCode: 'H32.2' }), row(4, { parentCode: 'H32.3' })],
    [
      '2 validFrom: expected a date such as 2026-07-01 or 01/07/2026',
      '3 parentCode: no agency has this code',
      '4 parentCode: no agency has this code',
    ],
  ],
  [
    'a circle',
    [row(2, { parentCode: 'H32.3' }), row(3, { parentCode: 'H32.2' })],
    ['2 parentCode: the agency would be its own superior', '3 parentCode: the agency would be its own superior'],
  ],
])('refuses %s', (_, rows, expected) => expect(errorsOf(...rows)).toEqual(expected))

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await anAgency(database, 'H32')
})
afterAll(() => database?.drop())

test('imports by code, again without a change, and then only what changed', async () => {
  const options = { dryRun: false, strict: false, by: 'command-line', now: new Date('2026-08-28T09:00:00+07:00') }
  const rows = [row(2, { parentCode: 'H32.3' }), row(3, { parentCode: 'H32', email: 'so3@vidu.vn' })]
  const run = async (...table: TableRow<AgencyColumn>[]) =>
    (await agenciesImport.run(database.db, table, options)).counts
  expect(await run(...rows)).toEqual({ created: 2, changed: 0, unchanged: 0 })
  expect(await run(...rows)).toEqual({ created: 0, changed: 0, unchanged: 2 })
  expect(await run(rows[0]!, row(3, { parentCode: 'H32', validTo: '2026-12-31', successorCode: 'H32.2' }))).toEqual({
    created: 0,
    changed: 1,
    unchanged: 1,
  })
  const stored = await database.db
    .selectFrom('agency')
    .select(['parent_code', 'email', 'valid_to'])
    .where('code', '=', 'H32.3')
    .executeTakeFirst()
  expect(stored).toEqual({ parent_code: 'H32', email: null, valid_to: '2026-12-31' })
})
