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

test('shows checked values read only, the number but for its last digits hidden', async () => {
  const { body } = await browser.get(path)
  const { personal_number: number } = await database.db
    .selectFrom('customer')
    .select('personal_number')
    .where('phone', '=', '0905000001')
    .executeTakeFirstOrThrow()
  expect(body).toContain('Đã đối chiếu giấy tờ')
  expect(body).toContain(`••••${number!.slice(-4)}`)
  expect(body).not.toContain(number!)
  expect(body).not.toMatch(/<input[^>]*name="(fullName|personalNumber|phone)"/)
})

test('saves e-mail and address, and nothing else that is sent along', async () => {
  const fields = {
    email: 'loi@thu.example',
    address: 'Thôn 3',
    fullName: 'X',
    personalNumber: '1',
    kind: 'organisation',
  }
  const answer = await browser.post(path, fields, path)
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `${path}?xong=luu`])
  const saved = await browser.get(`${path}?xong=luu`)
  for (const text of ['Đã lưu thông tin', 'loi@thu.example', 'Thôn 3', 'Mang Thị Lợi'])
    expect(saved.body).toContain(text)
})

test('says how an e-mail looks', async () => {
  const { statusCode, body } = await browser.post(path, { email: 'loi@', address: 'Thôn 3' }, path)
  expect(statusCode).toBe(422)
  for (const text of ['Email cần có dạng ten@vidu.vn', 'value="loi@"', 'value="Thôn 3"']) expect(body).toContain(text)
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
