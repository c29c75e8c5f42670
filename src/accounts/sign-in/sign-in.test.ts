import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demoCustomers, loadAccounts } from '../../../seeds/load-accounts.ts'
import { TestBrowser, testApp, testClock } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { keptMessages, withoutTokens } from '../accounts.fixture.ts'
import { customerOf } from '../customer-actor.ts'

const clock = testClock()
const phones = keptMessages()
const password = 'MotCua-2026'
const door = '/dang-nhap'
let database: TestDatabase
let app: FastifyInstance
let browser: TestBrowser

beforeAll(async () => {
  database = await testDatabase()
  await database.db.transaction().execute(trx => loadAccounts(trx))
  app = await testApp(database, {
    clock,
    messengers: phones.messengers,
    routes: routes => {
      routes.get('/test/me', { config: { policy: 'customer', audit: 'me' } }, async request => customerOf(request))
    },
  })
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

const signIn = (contact: string, word = password, who = browser) => who.post(door, { contact, password: word }, door)
const inside = async (who = browser) => (await who.get('/test/me')).statusCode === 200
const disable = (phone: string, at: string | null) =>
  database.db.updateTable('account').set({ disabled_at: at }).where('phone', '=', phone).execute()

describe('signing in with phone and password', () => {
  test.each(['0905000001', ' 0905 000 001', '+84905000001'])('opens the account to %j', async typed => {
    const answer = await signIn(typed)
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/tai-khoan'])
    expect((await browser.get('/test/me')).json()).toMatchObject({ kind: 'customer', fullName: 'Mang Thị Lợi' })
  })

  test('is open to the three customers of the demonstration', async () => {
    for (const { phone } of demoCustomers)
      expect((await signIn(phone, password, new TestBrowser(app))).statusCode).toBe(303)
    expect(demoCustomers.map(each => each.phone)).toEqual(['0905000001', '0905000002', '0905000003'])
  })

  test.each([
    ['/tai-khoan/ho-so/H32?x=1', '/tai-khoan/ho-so/H32?x=1'],
    ['//evil.example', '/tai-khoan'],
    ['https://evil.example/', '/tai-khoan'],
  ])('goes on to %s', async (tiep, location) => {
    const fields = { contact: '0905000001', password, tiep }
    expect((await browser.post(door, fields, door)).headers.location).toBe(location)
  })

  test('answers alike to a wrong password, an unknown phone, an unknown e-mail and a disabled account', async () => {
    await disable('0905000003', '2026-08-01T00:00:00+07:00')
    const answers = []
    for (const [contact, word] of [
      ['0905000001', 'wrong-password'],
      ['0905999999', password],
      ['0905000003', password],
    ]) {
      const answer = await signIn(contact!, word!, new TestBrowser(app, `198.51.100.${answers.length}`))
      const body = withoutTokens(answer.body).replaceAll(contact!, 'PHONE')
      answers.push([answer.statusCode, Object.keys(answer.headers).sort().join(), body])
    }
    await disable('0905000003', null)
    expect(answers[0]?.[0]).toBe(422)
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test('does the same work for a phone that has no account', async () => {
    const took = async (phone: string) => {
      const began = performance.now()
      for (let n = 0; n < 3; n++) await signIn(phone, 'wrong-password', new TestBrowser(app, `192.0.2.${n}`))
      return performance.now() - began
    }
    await took('0905777777')
    const [known, unknown] = [await took('0905000001'), await took('0905888888')]
    expect(unknown).toBeGreaterThan(known / 3)
  })

  test('ends the session that the browser brought, under a new id', async () => {
    await signIn('0905000001')
    const planted = browser.cookies.get('session')!
    const victim = new TestBrowser(app)
    victim.cookies.set('session', planted)
    await victim.post(door, { contact: '0905000002', password }, '/tro-nang')
    expect(victim.cookies.get('session')).not.toBe(planted)
    expect([await inside(victim), await inside()]).toEqual([true, false])
  })

  test('ends at sign-out and when the account is disabled', async () => {
    await signIn('0905000001')
    const answer = await browser.post('/dang-xuat', {}, '/tro-nang')
    expect([answer.headers.location, await inside()]).toEqual(['/', false])
    await signIn('0905000002')
    await disable('0905000002', '2026-08-01T00:00:00+07:00')
    expect(await inside()).toBe(false)
    await disable('0905000002', null)
  })

  test('opens no page of officials, and officials none of customers', async () => {
    await signIn('0905000001')
    expect((await browser.get('/can-bo/dang-nhap')).statusCode).toBe(200)
    expect((await browser.get('/api/v1/tasks')).statusCode).toBe(401)
  })
})

describe('guessing', () => {
  test('waits longer after each failure, and the customer still comes in from elsewhere', async () => {
    const guesser = new TestBrowser(app, '203.0.113.66')
    for (let n = 0; n < 4; n++) expect((await signIn('0905000001', 'wrong', guesser)).statusCode).toBe(422)
    const fifth = await signIn('0905000001', password, guesser)
    expect([fifth.statusCode, fifth.headers['retry-after']]).toEqual([429, '15'])
    clock.advance(16)
    expect((await signIn('0905000001', 'wrong', guesser)).statusCode).toBe(422)
    expect((await signIn('0905000001', 'wrong', guesser)).headers['retry-after']).toBe('30')
    expect((await signIn('0905000001', password, new TestBrowser(app, '203.0.113.50'))).statusCode).toBe(303)
  })

  test('over many phones is slowed by address', async () => {
    const statuses = []
    for (let n = 0; n < 32; n++) {
      const phone = `09051${String(n).padStart(5, '0')}`
      statuses.push((await signIn(phone, 'wrong', new TestBrowser(app, '198.51.100.99'))).statusCode)
    }
    expect(statuses.slice(30)).toEqual([429, 429])
  })
})

describe('signing in with a one-time code', () => {
  const start = '/dang-nhap/mot-lan'
  const ask = (contact: string, who = browser) => who.post(start, { contact }, start)
  const enter = (code: string, who = browser) => who.post(`${start}/ma`, { code }, `${start}/ma`)

  test('sends six digits to the phone and takes them with spaces', async () => {
    const asked = await ask('0905000001')
    expect([asked.statusCode, asked.headers.location]).toEqual([303, `${start}/ma`])
    expect(phones.sent).toEqual([{ recipient: '0905000001', body: expect.stringMatching(/\b\d{6}\b.*10 phút/) }])
    const code = phones.lastCode()
    const answer = await enter(` ${code.slice(0, 3)} ${code.slice(3)} `)
    expect([answer.statusCode, answer.headers.location, await inside()]).toEqual([303, '/tai-khoan', true])
  })

  test('the field may be pasted into and is offered the code by the phone', async () => {
    await ask('0905000001')
    const { body } = await browser.get(`${start}/ma`)
    expect(body).toMatch(/<input[^>]*name="code"[^>]*autocomplete="one-time-code"/)
    expect(body).not.toContain('maxlength="6"')
  })

  test('answers alike whether or not the phone has an account, and sends to nobody else', async () => {
    const answers: unknown[][] = []
    for (const phone of ['0905000001', '0905999999']) {
      const who = new TestBrowser(app, `198.51.100.${answers.length}`)
      const asked = await ask(phone, who)
      const shown = await who.get(`${start}/ma`)
      const tried = await enter('000000', who)
      const bodies = [shown.body, tried.body].map(body =>
        withoutTokens(body).replaceAll(phone.replace(/(\d{4})(\d{3})/, '$1 $2 '), 'PHONE'),
      )
      answers.push([
        asked.statusCode,
        asked.headers.location,
        asked.body,
        shown.statusCode,
        tried.statusCode,
        ...bodies,
      ])
    }
    expect(answers[1]).toEqual(answers[0])
    expect(phones.sent.map(each => each.recipient)).toEqual(['0905000001'])
  })

  test('dies after five wrong tries, after ten minutes, and once used', async () => {
    await ask('0905000001')
    const code = phones.lastCode()
    const wrong = code === '000000' ? '111111' : '000000'
    expect((await enter(wrong)).body).toContain('Còn 4 lần thử')
    for (let n = 0; n < 4; n++) await enter(wrong)
    expect((await enter(code)).body).toContain('hết lượt thử')
    await ask('0905000001')
    const late = phones.lastCode()
    clock.advance(601)
    expect((await browser.post(`${start}/ma`, { code: late }, '/tro-nang')).statusCode).toBe(422)
    await ask('0905000001')
    const once = phones.lastCode()
    const second = new TestBrowser(app)
    for (const [name, value] of browser.cookies) second.cookies.set(name, value)
    expect((await enter(once)).statusCode).toBe(303)
    expect((await second.post(`${start}/ma`, { code: once }, '/tro-nang')).statusCode).toBe(422)
  })

  test('is worth nothing in another browser', async () => {
    await ask('0905000001')
    const other = new TestBrowser(app)
    const answer = await other.post(`${start}/ma`, { code: phones.lastCode() }, '/tro-nang')
    expect([answer.statusCode, await inside(other)]).toEqual([422, false])
  })

  test('is stored so that a copy of the table tells no code', async () => {
    await ask('0905000001')
    const rows = await database.db.selectFrom('one_time_code').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(phones.lastCode())
    expect(rows[0]?.code_hash).toHaveLength(43)
  })

  test('a phone is not flooded: after four requests from one address the next has to wait', async () => {
    for (let n = 0; n < 4; n++) expect((await ask('0905000001')).statusCode).toBe(303)
    const fifth = await ask('0905000001')
    expect([fifth.statusCode, fifth.headers['retry-after']]).toEqual([429, '15'])
  })
})

test('the record tells who came in and who failed; no password, no code, no phone', async () => {
  await sql`truncate audit_event`.execute(database.db)
  await signIn('0905000001', 'secret-word-1')
  await signIn('0905123456', 'secret-word-2')
  await signIn('0905000001')
  const rows = await database.db.selectFrom('audit_event').select(['actor', 'action', 'subject', 'data']).execute()
  expect(rows.map(row => `${row.actor} ${row.action} ${row.subject}`)).toEqual([
    expect.stringMatching(/^anonymous sign-in.failed customer:\d+$/),
    'anonymous sign-in.failed customer:unknown',
    expect.stringMatching(/^customer:\d+ sign-in.succeeded customer:\d+$/),
  ])
  expect(JSON.stringify(rows)).not.toMatch(/secret-word|0905|MotCua/)
})
