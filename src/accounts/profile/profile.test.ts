import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { loadAccounts } from '../../../seeds/load-accounts.ts'
import { TestBrowser, testApp, testClock } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'

const path = '/tai-khoan/thong-tin'
const clock = testClock()
let database: TestDatabase
let app: FastifyInstance
let browser: TestBrowser
let password = 'MotCua-2026'

beforeAll(async () => {
  database = await testDatabase()
  await database.db.transaction().execute(trx => loadAccounts(trx))
  app = await testApp(database, { clock })
})
afterAll(async () => {
  await app?.close()
  await database?.drop()
})
const signIn = async (who: TestBrowser) =>
  (await who.post('/dang-nhap', { contact: '0905000001', password }, '/dang-nhap')).statusCode
beforeEach(async () => {
  browser = new TestBrowser(app)
  await signIn(browser)
})

const profileOf = (phone = '0905000001') =>
  database.db
    .selectFrom('customer')
    .innerJoin('account', 'account.customer_id', 'customer.id')
    .leftJoin('customer_profile as more', 'more.customer_id', 'customer.id')
    .selectAll('more')
    .select(['customer.full_name', 'customer.personal_number', 'customer.address', 'account.claimed_number'])
    .where('account.phone', '=', phone)
    .executeTakeFirstOrThrow()

test('shows checked values read only, the number but for its last digits hidden', async () => {
  const { body } = await browser.get(path)
  const { personal_number: number } = await profileOf()
  expect(body).toContain('Cán bộ đã đối chiếu giấy tờ')
  expect(body).toContain(`••••${number!.slice(-4)}`)
  expect(body).not.toContain(number!)
  expect(body).not.toMatch(/<input[^>]*name="answers\.(fullName|number)"/)
})

test('saves what fills in forms, and nothing that was verified', async () => {
  const fields = {
    'answers.birthDate-year': '1994',
    'answers.ethnicity': '21',
    'answers.idIssuer': 'Bộ Công an',
    'answers.currentAddress.province': 'Khánh Hòa',
    'answers.currentAddress.commune': 'Xã Khánh Vĩnh',
    'answers.currentAddress.detail': 'Thôn 3',
    'answers.fullName': 'Người Khác',
    'answers.number': '056194000001',
  }
  const before = await profileOf()
  const answer = await browser.post(path, fields, path)
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `${path}?xong=luu`])
  const { body } = await browser.get(`${path}?xong=luu`)
  for (const text of ['Đã lưu thông tin', 'Thôn 3', 'Mang Thị Lợi']) expect(body).toContain(text)
  expect(await profileOf()).toMatchObject({
    full_name: before.full_name,
    personal_number: before.personal_number,
    claimed_number: null,
    birth_date: '1994',
    ethnicity: '21',
    address: 'Thôn 3, Xã Khánh Vĩnh, Khánh Hòa',
  })
})

test('says what is wrong, and keeps what was typed', async () => {
  const fields = { 'answers.birthDate-year': '19', 'answers.idIssuer': 'Bộ Công an' }
  const { statusCode, body } = await browser.post(path, fields, path)
  expect([statusCode, body.includes('value="Bộ Công an"'), body.includes('error-summary')]).toEqual([422, true, true])
})

test('changes the password against the current one and ends the other sessions', async () => {
  const elsewhere = new TestBrowser(app, '198.51.100.7')
  await signIn(elsewhere)
  const change = (current: string, word: string) =>
    browser.post('/tai-khoan/mat-khau', { current, password: word }, path)
  expect((await change('wrong', 'một mật khẩu mới')).body).toContain('Mật khẩu đang dùng chưa đúng')
  expect((await change(password, 'ngắn')).statusCode).toBe(422)
  const done = await change(password, 'một mật khẩu mới')
  expect(done.headers.location).toBe(`${path}?xong=mat-khau`)
  password = 'một mật khẩu mới'
  expect([(await browser.get(path)).statusCode, (await elsewhere.get(path)).statusCode]).toEqual([200, 303])
  expect(await signIn(elsewhere)).toBe(303)
})

test('guessing the current password is slowed', async () => {
  const statuses = []
  for (let n = 0; n < 5; n++)
    statuses.push(
      (await browser.post('/tai-khoan/mat-khau', { current: 'x', password: 'một mật khẩu mới' }, path)).statusCode,
    )
  expect(statuses).toEqual([422, 422, 422, 422, 429])
})
