import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { loadAccounts } from '../../../seeds/load-accounts.ts'
import { TestBrowser, testApp, testClock } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { keptMessages } from '../accounts.fixture.ts'

const path = '/tai-khoan/lien-he'
const phones = keptMessages()
let database: TestDatabase
let app: FastifyInstance
let browser: TestBrowser

beforeAll(async () => {
  database = await testDatabase()
  await database.db.transaction().execute(trx => loadAccounts(trx))
  app = await testApp(database, { clock: testClock(), messengers: phones.messengers })
})
afterAll(async () => {
  await app?.close()
  await database?.drop()
})
beforeEach(async () => {
  phones.sent.length = 0
  await sql`truncate throttle, one_time_code`.execute(database.db)
  browser = new TestBrowser(app)
  await browser.post('/dang-nhap', { contact: '0905000002', password: 'MotCua-2026' }, '/dang-nhap')
})

const ask = (contact: string, who = browser) => who.post(path, { contact }, path)
const enter = (code: string, who = browser) => who.post(`${path}/ma`, { code }, `${path}/ma`)
const holderOf = async (phone: string) =>
  database.db
    .selectFrom('account')
    .innerJoin('customer', 'customer.id', 'account.customer_id')
    .select(['customer.full_name', 'customer.phone'])
    .where('account.phone', '=', phone)
    .executeTakeFirst()

test('changes nothing before the code that went to the new phone comes back', async () => {
  await ask('0913 000 001')
  expect(phones.sent.map(each => each.recipient)).toEqual(['0913000001'])
  expect((await enter('000000')).statusCode).toBe(422)
  expect(await holderOf('0913000001')).toBeUndefined()
})

test('the right code changes where the account signs in and is reached, and tells the old phone', async () => {
  await ask('0913000002')
  const done = await enter(phones.lastCode())
  expect(done.headers.location).toBe('/tai-khoan/thong-tin?xong=lien-he')
  expect(await holderOf('0913000002')).toEqual({ full_name: 'Hộ kinh doanh Kim Ngân', phone: '0913000002' })
  expect(phones.sent.at(-1)).toMatchObject({ recipient: '0905000002', body: expect.stringContaining('vừa được đổi') })
  await database.db.updateTable('account').set({ phone: '0905000002' }).where('phone', '=', '0913000002').execute()
})

test('a phone of somebody else’s account gets no code, and its holder is told', async () => {
  const answer = await ask('0905000001')
  expect(answer.headers.location).toBe(`${path}/ma`)
  expect(phones.sent).toHaveLength(1)
  expect(phones.sent[0]?.body).not.toMatch(/\d{6}/)
  expect((await holderOf('0905000001'))?.full_name).toBe('Mang Thị Lợi')
})

test('a code for registering changes no account', async () => {
  const visitor = new TestBrowser(app, '198.51.100.9')
  await visitor.post('/dang-ky', { contact: '0913000003' }, '/dang-ky')
  const code = phones.lastCode()
  for (const name of ['proof']) browser.cookies.set(name, visitor.cookies.get(name)!)
  expect((await browser.post(`${path}/ma`, { code }, path)).statusCode).toBe(422)
  expect(await holderOf('0913000003')).toBeUndefined()
})

test('nobody asks who has not signed in', async () => {
  expect((await new TestBrowser(app).get(path)).headers.location).toContain('/dang-nhap?tiep=')
})
