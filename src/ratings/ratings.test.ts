import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAccounts } from '../../seeds/load-accounts.ts'
import { loadReference } from '../../seeds/load-reference.ts'
import { formToken, TestBrowser, testApp, testClock } from '../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts'
import { testPassword } from '../../tests/support/officials.ts'
import { atTheCounter, person } from '../accounts/accounts.fixture.ts'
import { findDossier } from '../dossiers/index.ts'
import { contactsOf } from './domain/contacts.ts'
import { rate } from './rate.ts'
import { readSatisfaction } from './read-satisfaction.ts'

const NOW = '2026-11-25T10:42:00+07:00'
let database: TestDatabase
let app: FastifyInstance
let code: string
let other: string
let third: string
let customerId: number
const owner = () => signedIn('0905000001')
const digits = person.phone.slice(-4)

async function signedIn(contact: string): Promise<TestBrowser> {
  const browser = new TestBrowser(app, '203.0.113.1')
  await browser.post('/dang-nhap', { contact, password: 'MotCua-2026' }, '/dang-nhap')
  return browser
}

async function official(username: string): Promise<TestBrowser> {
  const browser = new TestBrowser(app, '203.0.113.2')
  await browser.signIn(username, testPassword)
  return browser
}

beforeAll(async () => {
  database = await testDatabase()
  await database.db.transaction().execute(async trx => {
    await loadReference(trx)
    await loadAccounts(trx)
  })
  app = await testApp(database, { clock: testClock(NOW) })
  const counter = await atTheCounter(database)
  code = await counter.file(person, '2026-11-09T09:10:00+07:00')
  other = await counter.file(person, '2026-11-10T09:10:00+07:00')
  third = await counter.file(person, '2026-11-11T09:10:00+07:00')
  const items = [{ componentKey: 'declaration', reason: 'Ảnh mờ', howToFix: 'Chụp lại trang 2' }]
  await counter.command(code, { type: 'request-supplement', items }, '2026-11-18T09:00:00+07:00')
  customerId = (await findDossier(database.db, code))?.customerId ?? 0
})
afterAll(async () => {
  await app?.close()
  await database?.drop()
})

const counted = async () => {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(overall_1 + overall_2 + overall_3 + overall_4 + overall_5), 0)::int as n from rating_count
  `.execute(database.db)
  return rows[0]?.n
}
const kept = async () => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from rating`.execute(database.db)
  return rows[0]?.n
}

test('an accepted dossier and a supplement request are contacts', async () => {
  const held = await findDossier(database.db, code)
  expect(contactsOf(held!.dossier).map(({ key, kind }) => [key, kind])).toEqual([
    ['M01', 'accepted'],
    ['M02-1', 'supplement'],
  ])
})

describe('/tai-khoan/danh-gia/:ma', () => {
  test('the own dossier offers it', async () => {
    const { body } = await (await owner()).get(`/tai-khoan/ho-so/${code}`)
    expect(body).toContain(`href="/tai-khoan/danh-gia/${code}"`)
  })

  test('keeps what was typed when the question that matters is not answered', async () => {
    const path = `/tai-khoan/danh-gia/${code}`
    const answer = await (await owner()).post(path, { contact: 'M01', comment: 'Chờ hơi lâu', attitude: 'good' }, path)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Chọn mức hài lòng')
    expect(answer.body).toContain('Chờ hơi lâu')
    expect(answer.body).toMatch(/name="attitude"[^>]*value="good"[^>]*checked/)
  })

  test('keeps what was typed when the token of the form has ended', async () => {
    const path = `/tai-khoan/danh-gia/${code}`
    const answer = await (await owner()).post(path, { _csrf: 'cũ', contact: 'M01', overall: '5', comment: 'Tốt lắm' })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('Tốt lắm')
    expect(await kept()).toBe(0)
  })

  test('takes one rating of a contact, for good, and counts it in the same move', async () => {
    const path = `/tai-khoan/danh-gia/${code}`
    const browser = await owner()
    const first = await browser.post(path, { contact: 'M01', overall: '5', clarity: 'good' }, path)
    expect([first.statusCode, first.headers.location]).toEqual([303, `${path}?xong=1`])
    const again = await browser.post(path, { contact: 'M01', overall: '1' }, path)
    expect(again.headers.location).toBe(`${path}?xong=roi`)
    expect([await kept(), await counted()]).toEqual([1, 1])
    const { body } = await browser.get(path)
    expect(body).toContain('Rất hài lòng')
    expect(body).toContain('Yêu cầu bổ sung, 18/11/2026')
    await expect(sql`update rating set overall = 1`.execute(database.db)).rejects.toThrow('written once')
    await expect(sql`delete from rating`.execute(database.db)).rejects.toThrow('written once')
  })

  test('two ratings of one contact at the same moment count once', async () => {
    const rater = { kind: 'customer', id: customerId } as const
    const request = { code: other, rater, contact: 'M01', rating: { overall: 4, aspects: {}, comment: '' }, now: NOW }
    const sent = await Promise.all([1, 2, 3].map(() => rate(database.db, request as never)))
    expect(sent.filter(each => each.ok)).toHaveLength(1)
    expect(await counted()).toBe(await kept())
  })

  test("another customer's dossier is not there, and the attempt is on record", async () => {
    const stranger = await signedIn('0905000002')
    const path = `/tai-khoan/danh-gia/${code}`
    expect((await stranger.get(path)).statusCode).toBe(404)
    const token = formToken((await stranger.get('/tai-khoan/thong-tin')).body)
    const sent = await stranger.post(path, { _csrf: token, contact: 'M02-1', overall: '1' })
    expect(sent.statusCode).toBe(404)
    const denied = await database.db
      .selectFrom('audit_event')
      .select('action')
      .where('subject', '=', 'contact.rate')
      .execute()
    expect(denied).toHaveLength(2)
    expect(await counted()).toBe(2)
  })

  test('a contact that the dossier never had cannot be rated', async () => {
    const path = `/tai-khoan/danh-gia/${code}`
    expect((await (await owner()).post(path, { contact: 'M03', overall: '1' }, path)).statusCode).toBe(422)
  })
})

describe('/danh-gia/:ma, for people without an account', () => {
  const prove = (browser: TestBrowser, which: string, last = digits) =>
    browser.post('/tra-cuu', { code: which, phone: last, next: 'danh-gia' }, '/tra-cuu')

  test('asks for the digits of the phone first, then goes on', async () => {
    const browser = new TestBrowser(app, '203.0.113.9')
    const { headers } = await browser.get(`/danh-gia/${third}`)
    expect(headers.location).toBe(`/tra-cuu?ma=${third}&tiep=danh-gia`)
    expect((await browser.get(String(headers.location))).body).toContain('name="next" value="danh-gia"')
    expect((await prove(browser, third)).headers.location).toBe(`/danh-gia/${third}`)
    const path = `/danh-gia/${third}`
    const sent = await browser.post(path, { contact: 'M01', overall: '2', comment: 'Phải đi lại hai lần' }, path)
    expect(sent.headers.location).toBe(`${path}?xong=1`)
    expect((await browser.get(`/tra-cuu/${third}`)).body).not.toContain(`href="/danh-gia/${third}"`)
  })

  test('proof for one dossier opens no other', async () => {
    const browser = new TestBrowser(app, '203.0.113.10')
    await prove(browser, third)
    expect((await browser.get(`/danh-gia/${code}`)).headers.location).toBe(`/tra-cuu?ma=${code}&tiep=danh-gia`)
  })

  test('wrong digits prove nothing and soon have to wait', async () => {
    const browser = new TestBrowser(app, '203.0.113.11')
    const statuses = []
    for (let at = 0; at < 7; at++) statuses.push((await prove(browser, third, '0000')).statusCode)
    expect(statuses.slice(0, 5)).toEqual([422, 422, 422, 422, 422])
    expect(statuses.at(-1)).toBe(429)
  })

  test('goes nowhere but to known pages', async () => {
    const browser = new TestBrowser(app, '203.0.113.12')
    const sent = await browser.post('/tra-cuu', { code: third, phone: digits, next: '//xau.example' }, '/tra-cuu')
    expect(sent.headers.location).toBe(`/tra-cuu/${third}`)
  })
})

describe('/bao-cao/hai-long', () => {
  test('shows the figures of the own agency; comments only to those who answer for it', async () => {
    const head = await (await official('truongmotcua.khanhvinh')).get('/bao-cao/hai-long')
    expect(head.body).toContain('Phải đi lại hai lần')
    expect(head.body).toContain('66,7%')
    const clerk = await (await official('motcua.khanhvinh')).get('/bao-cao/hai-long')
    expect(clerk.body).toContain('66,7%')
    expect(clerk.body).not.toContain('Phải đi lại hai lần')
  })

  test('names no dossier, no customer and no clerk', async () => {
    const { body } = await (await official('kiemsoat.tinh')).get('/bao-cao/hai-long')
    const inside = body.slice(body.indexOf('<main'))
    for (const secret of [code, third, person.fullName, 'Cao Thị Lan']) expect(inside).not.toContain(secret)
  })

  test("another agency's figures are not there, on the page and in the file", async () => {
    const clerk = await official('motcua.nhatrang')
    for (const path of ['/bao-cao/hai-long', '/bao-cao/hai-long.csv'])
      expect((await clerk.get(`${path}?co-quan=H32.26`)).statusCode).toBe(404)
    expect((await clerk.get('/bao-cao/hai-long')).body).toContain('Kỳ này chưa có đánh giá nào')
  })

  test('the file has the figures of the table', async () => {
    const { body } = await (await official('kiemsoat.tinh')).get('/bao-cao/hai-long.csv?nhom=thang')
    expect(body.split('\n')[1]).toMatch(/^2026-11,11\/2026,3,1,1,0,1,0,66\.67,/)
  })
})

test('the public sees shares from counters, and none of fewer than five ratings', async () => {
  const query = { from: '2026-11', to: '2026-11', agency: 'H32.26' }
  expect(await readSatisfaction(database.db, query)).toEqual([{ month: '2026-11', rated: 3, satisfied: 2 }])
  const { body } = await new TestBrowser(app).get('/co-quan/xa-khanh-vinh')
  expect(body).toContain('Mức hài lòng')
  expect(body).toContain('Có 3 lượt đánh giá')
})
