import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadAccounts } from '../../../seeds/load-accounts.ts'
import { TestBrowser, testApp, testClock } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { keptMessages, withoutTokens } from '../accounts.fixture.ts'

const clock = testClock()
const phones = keptMessages()
let database: TestDatabase
let app: FastifyInstance
let browser: TestBrowser

beforeAll(async () => {
  database = await testDatabase()
  await database.db.transaction().execute(trx => loadAccounts(trx))
  app = await testApp(database, { clock, messengers: phones.messengers })
})
afterAll(async () => {
  await app?.close()
  await database?.drop()
})
beforeEach(async () => {
  browser = new TestBrowser(app)
  phones.sent.length = 0
  await sql`truncate throttle, one_time_code`.execute(database.db)
})

const ask = (start: string, contact: string, who = browser) => who.post(start, { contact }, start)
const enter = (start: string, code = phones.lastCode(), who = browser) =>
  who.post(`${start}/ma`, { code }, `${start}/ma`)
const details = { kind: 'person', fullName: 'Ngô Thị Mai', password: 'bốn từ dài dễ nhớ' }

describe('registering', () => {
  test('proves the phone, asks name, kind and password, and signs in', async () => {
    await ask('/dang-ky?tiep=%2Fthu-tuc', '0911222333')
    expect((await enter('/dang-ky')).headers.location).toBe('/dang-ky/thong-tin')
    const page = await browser.get('/dang-ky/thong-tin')
    expect(page.body).toContain('autocomplete="new-password"')
    const answer = await browser.post('/dang-ky/thong-tin?tiep=%2Fthu-tuc', details, '/dang-ky/thong-tin')
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/thu-tuc'])
    expect((await browser.get('/thu-tuc')).body).toContain('Ngô Thị Mai')
    const again = new TestBrowser(app)
    const signedIn = await again.post('/dang-nhap', { contact: '0911222333', password: details.password }, '/dang-nhap')
    expect(signedIn.statusCode).toBe(303)
  })

  test('gives a customer of its own, never one that is known under a number', async () => {
    await ask('/dang-ky', '0911222444')
    await enter('/dang-ky')
    await browser.post('/dang-ky/thong-tin', { ...details, fullName: 'Mang Thị Lợi' }, '/dang-ky/thong-tin')
    const rows = await database.db
      .selectFrom('customer')
      .select(['personal_number'])
      .where('full_name', '=', 'Mang Thị Lợi')
      .execute()
    expect(rows.map(row => row.personal_number === null).sort()).toEqual([false, true])
  })

  test('answers alike for a phone that has an account, and tells its holder alone', async () => {
    const answers: unknown[][] = []
    for (const phone of ['0905000001', '0911222555']) {
      const who = new TestBrowser(app, `198.51.100.${answers.length}`)
      const asked = await ask('/dang-ky', phone, who)
      const shown = withoutTokens((await who.get('/dang-ky/ma')).body)
      answers.push([
        asked.statusCode,
        asked.headers.location,
        shown.replaceAll(phone.replace(/(\d{4})(\d{3})/, '$1 $2 '), 'PHONE'),
      ])
    }
    expect(answers[1]).toEqual(answers[0])
    expect(phones.sent[0]?.body).toContain('đã có tài khoản')
    expect(phones.sent[0]?.body).toContain('http://localhost:3000/dang-nhap')
    expect(phones.sent[1]?.body).toMatch(/\b\d{6}\b/)
  })

  test('makes no account without the proof, and one account of one proof', async () => {
    const straight = await browser.post('/dang-ky/thong-tin', details, '/tro-nang')
    expect(straight.headers.location).toBe('/dang-ky')
    await ask('/dang-ky', '0911222666')
    await enter('/dang-ky')
    const second = new TestBrowser(app)
    for (const [name, value] of browser.cookies) second.cookies.set(name, value)
    const both = await Promise.all(
      [browser, second].map(who => who.post('/dang-ky/thong-tin', details, '/dang-ky/thong-tin')),
    )
    expect(both.map(answer => answer.headers.location).sort()).toEqual(['/dang-ky', '/tai-khoan'])
  })

  test.each([
    ['12345', 'Nhập số điện thoại 10 chữ số'],
    ['ten@vidu', 'Nhập số điện thoại 10 chữ số'],
    ['ten@vidu.vn', 'Hiện chưa gửi được email'],
  ])('says what to do about %s', async (contact, sentence) => {
    const { body } = await ask('/dang-ky', contact)
    expect(body).toContain(sentence)
    expect(body).toContain('<title>Lỗi: ')
  })

  test('keeps the name and says what is missing', async () => {
    await ask('/dang-ky', '0911222777')
    await enter('/dang-ky')
    const fields = { kind: '', fullName: ' Ngô  Thị Mai ', password: 'ngắn' }
    const { statusCode, body } = await browser.post('/dang-ky/thong-tin', fields, '/dang-ky/thong-tin')
    expect(statusCode).toBe(422)
    for (const text of ['Chọn cá nhân hoặc tổ chức', 'từ 8 đến 200 ký tự', 'value="Ngô Thị Mai"'])
      expect(body).toContain(text)
  })
})

describe('registering an organisation', () => {
  const firm = { kind: 'organisation', fullName: 'Công ty TNHH Suối Đá', password: 'bốn từ dài dễ nhớ' }
  const send = (taxCode: string) => browser.post('/dang-ky/thong-tin', { ...firm, taxCode }, '/dang-ky/thong-tin')

  test('wants its tax code, and says when it is none', async () => {
    await ask('/dang-ky', '0911333111')
    await enter('/dang-ky')
    for (const taxCode of ['', '123', '0100109107']) expect((await send(taxCode)).statusCode).toBe(422)
  })

  test('keeps the code as its holder’s word: it opens no dossier before somebody saw the papers', async () => {
    await ask('/dang-ky', '0911333222')
    await enter('/dang-ky')
    const { tax_code } = await database.db
      .selectFrom('customer')
      .select('tax_code')
      .where('phone', '=', '0905000003')
      .executeTakeFirstOrThrow()
    expect((await send(tax_code!)).statusCode).toBe(303)
    const row = await database.db
      .selectFrom('account')
      .innerJoin('customer', 'customer.id', 'account.customer_id')
      .select(['account.claimed_number', 'account.verified_at', 'customer.tax_code', 'customer.full_name'])
      .where('account.phone', '=', '0911333222')
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ claimed_number: tax_code, verified_at: null, tax_code: null, full_name: firm.fullName })
  })
})

describe('resetting the password', () => {
  test('sets a new one and ends every other session', async () => {
    const elsewhere = new TestBrowser(app)
    await elsewhere.post('/dang-nhap', { contact: '0905000002', password: 'MotCua-2026' }, '/dang-nhap')
    await ask('/quen-mat-khau', '0905000002')
    expect((await enter('/quen-mat-khau')).headers.location).toBe('/quen-mat-khau/moi')
    const form = { password: 'một mật khẩu khác' }
    const answer = await browser.post('/quen-mat-khau/moi', form, '/quen-mat-khau/moi')
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/tai-khoan'])
    expect((await elsewhere.get('/thu-tuc')).body).not.toContain('Kim Ngân')
    const old = await elsewhere.post('/dang-nhap', { contact: '0905000002', password: 'MotCua-2026' }, '/dang-nhap')
    expect(old.statusCode).toBe(422)
  })

  test('a proof for registration or sign-in sets no password', async () => {
    await ask('/dang-ky', '0911222888')
    await enter('/dang-ky')
    const answer = await browser.post('/quen-mat-khau/moi', { password: 'một mật khẩu khác' }, '/tro-nang')
    expect(answer.headers.location).toBe('/quen-mat-khau')
  })
})
