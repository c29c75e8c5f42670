import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { anOfficial } from '../../../tests/support/officials.ts'
import { createToken } from '../../officials/index.ts'
import { upsertCustomer } from '../customers.queries.ts'
import { findCustomers } from './find-customers.ts'
import { readCustomerQuery } from './read-query.ts'

let database: TestDatabase
let app: FastifyInstance
const tokens: Record<string, string> = {}
const people: [string, string, string][] = [
  ['Nguyễn Thị Lan', '056194007318', '0905123456'],
  ['Nguyễn Thị Lan Anh', '056194007319', '0905123457'],
  ['Lan Thị Nguyễn', '056194007320', '0905123458'],
  ['Đỗ Ánh Nguyệt', '056194007321', '0905123456'],
]

beforeAll(async () => {
  database = await testDatabase()
  app = await testApp(database)
  for (const [fullName, personalNumber, phone] of people)
    await upsertCustomer(database.db, { kind: 'person', fullName, personalNumber, phone, email: 'a@vidu.vn' })
  await upsertCustomer(database.db, {
    kind: 'organisation',
    fullName: 'Công ty Lan',
    taxCode: '0100109106',
    phone: '0905000003',
  })
  for (const role of ['one-stop-officer', 'one-stop-head', 'specialist', 'centre-admin']) {
    await anOfficial(database, role, { role })
    const input = { username: role, scopes: [], days: 1, by: 'test', now: new Date('2026-08-28T08:00:00+07:00') }
    const created = await createToken(database.db, input)
    if (created.ok) tokens[role] = created.value.token
  }
})
afterAll(async () => {
  await app?.close()
  await database?.drop()
})

const names = async (text: string, limit?: number) =>
  (await findCustomers(database.db, text, limit)).map(customer => customer.fullName)
const ask = (q: string, role = 'one-stop-officer') =>
  app.inject({
    url: `/api/v1/customers?q=${encodeURIComponent(q)}`,
    headers: { authorization: `Bearer ${tokens[role]}` },
  })

test.each([
  [
    'a name without accents, the whole name first',
    'nguyen thi lan',
    ['Nguyễn Thị Lan', 'Nguyễn Thị Lan Anh', 'Lan Thị Nguyễn'],
  ],
  ['words in any order', 'ANH đỗ', ['Đỗ Ánh Nguyệt']],
  ['a part of a word', 'nguye anh', ['Đỗ Ánh Nguyệt', 'Nguyễn Thị Lan Anh']],
  ['a personal number with spaces', '056 194 007 319', ['Nguyễn Thị Lan Anh']],
  ['a tax code', '0100109106', ['Công ty Lan']],
  ['a phone as people write it', '+84 905.123.456', ['Đỗ Ánh Nguyệt', 'Nguyễn Thị Lan']],
  ['nothing by part of a number', '05619400731', []],
  ['nothing by one letter', 'n', []],
  ['nothing by signs of the pattern', '%_%', []],
  ['nothing by what looks like SQL', "x' or 1=1 --", []],
])('finds by %s', async (_, text, expected) => expect(await names(text)).toEqual(expected))

test('gives no more than the limit', async () => expect(await names('lan', 2)).toHaveLength(2))

test('only the one-stop may search; others are refused and recorded', async () => {
  for (const role of ['one-stop-officer', 'one-stop-head']) expect((await ask('lan', role)).statusCode).toBe(200)
  for (const role of ['specialist', 'centre-admin']) expect((await ask('lan', role)).statusCode).toBe(403)
  const { rows } = await sql<{ actor: string }>`
    select actor from audit_event where action = 'access.denied' and subject = 'customer.search' order by id`.execute(
    database.db,
  )
  expect(rows.map(row => row.actor)).toEqual(['official:specialist', 'official:centre-admin'])
})

test('numbers, phone and e-mail are masked when found by name or phone', async () => {
  for (const text of ['nguyen thi lan anh', '0905123457']) {
    const { body } = await ask(text)
    expect(body).not.toMatch(/056194007319|0905123457|vidu/)
    expect(body).toContain('••••••••7319')
  }
})

test('the exact number shows everything, and each such look-up is recorded without the number', async () => {
  expect((await ask('056194007319')).json().items).toMatchObject([
    { personalNumber: '056194007319', phone: '0905123457', email: 'a@vidu.vn' },
  ])
  expect((await ask('056194009999')).json()).toEqual({ items: [], nextCursor: null })
  const { rows } = await sql<{ subject: string; data: { found: string[] } }>`
    select subject, data from audit_event where action = 'customer.looked-up' order by id`.execute(database.db)
  expect(rows.map(row => row.data.found.length)).toEqual([1, 0])
  expect(JSON.stringify(rows)).not.toMatch(/05619400/)
})

test('a search by name is answered from the index', async () => {
  const plan = await sql<{ 'QUERY PLAN': string }>`explain select id from customer where name_plain like '%nguyen%'`
  await database.db.transaction().execute(async trx => {
    await sql`set local enable_seqscan = off`.execute(trx)
    const { rows } = await plan.execute(trx)
    expect(rows.map(row => row['QUERY PLAN']).join()).toContain('customer_name')
  })
})

test('ten digits that may be a tax code and a phone are looked for as both', () => {
  expect(readCustomerQuery('0905123457')).toEqual({ by: 'phone', phone: '0905123457' })
  expect(readCustomerQuery('0100109106')).toEqual({ by: 'number', number: '0100109106', phone: '0100109106' })
  expect(readCustomerQuery('0100109106-001')).toMatchObject({ by: 'number', phone: null })
})
