import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { formToken, TestBrowser, type TestClock, testApp, testClock } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { anOfficial, testPassword } from '../../../tests/support/officials.ts'
import { disableOfficial } from '../disable-official/disable-official.ts'
import { officialOf } from '../official-actor.ts'

let database: TestDatabase
let app: FastifyInstance
let clock: TestClock
let browser: TestBrowser
const door = '/can-bo/dang-nhap'

beforeAll(async () => {
  database = await testDatabase()
  await anOfficial(database, 'lan', { role: 'specialist' })
  clock = testClock()
  app = await testApp(database, {
    clock,
    demoAccounts: { password: 'x', accounts: [{ username: 'lan', post: 'Chuyên viên' }] },
    routes: routes => {
      routes.get('/test/me', { config: { policy: 'official', audit: 'me' } }, async request => officialOf(request))
    },
  })
})
afterAll(async () => {
  await app?.close()
  await database?.drop()
})
beforeEach(async () => {
  browser = new TestBrowser(app)
  await sql`truncate throttle`.execute(database.db)
})

const inside = async (who = browser) => (await who.get('/test/me')).statusCode === 200
const session = () => browser.cookies.get('session') ?? ''

describe('signing in', () => {
  test('opens the workbench to name and password, with the posts of today', async () => {
    const answer = await browser.signIn('  LAN ', testPassword)
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/can-bo'])
    expect((await browser.get('/test/me')).json()).toMatchObject({
      kind: 'official',
      username: 'lan',
      fullName: 'Nguyễn Thị Lan',
      posts: [{ agency: 'xa-a', unit: null, role: 'specialist', delegated: false }],
    })
  })

  test('goes on to the page that was wanted, and to no other site', async () => {
    for (const [tiep, location] of [
      ['/can-bo/ho-so/H32?x=1', '/can-bo/ho-so/H32?x=1'],
      ['//evil.example', '/can-bo'],
      ['https://evil.example/', '/can-bo'],
    ]) {
      const answer = await new TestBrowser(app).post(
        door,
        { username: 'lan', password: testPassword, tiep: tiep! },
        door,
      )
      expect(answer.headers.location).toBe(location)
    }
    const form = await browser.get(`${door}?tiep=${encodeURIComponent('/\\evil.example')}`)
    expect(form.body).not.toContain('name="tiep"')
  })

  test('stays in the language of the page', async () => {
    const answer = await browser.post(`/en${door}`, { username: 'lan', password: testPassword }, `/en${door}`)
    expect(answer.headers.location).toBe('/en/can-bo')
  })

  test('answers alike to a wrong password, an unknown name, a disabled account and one without password', async () => {
    await anOfficial(database, 'disabled')
    await anOfficial(database, 'no.password')
    await sql`update official set disabled_at = now() where username = 'disabled'`.execute(database.db)
    await sql`update official set password_hash = null where username = 'no.password'`.execute(database.db)
    const answers = []
    for (const [username, password] of [
      ['lan', 'wrong-password'],
      ['nobody', testPassword],
      ['disabled', testPassword],
      ['no.password', testPassword],
    ]) {
      const answer = await new TestBrowser(app, `198.51.100.${answers.length}`).signIn(username!, password!)
      const body = answer.body.replaceAll(/value="[^"]*"/g, '')
      answers.push([answer.statusCode, Object.keys(answer.headers).sort().join(), body])
    }
    expect(answers[0]?.[0]).toBe(422)
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test('does the same work for a name that does not exist', async () => {
    const took = async (username: string) => {
      const began = performance.now()
      for (let n = 0; n < 3; n++) await new TestBrowser(app, `192.0.2.${n}`).signIn(username, 'wrong-password')
      return performance.now() - began
    }
    await took('warm.up')
    const [known, unknown] = [await took('lan'), await took('nobody.at.all')]
    expect(unknown).toBeGreaterThan(known / 3)
  })

  test('keeps the name, never the password, and says what is missing', async () => {
    const answer = await browser.post(door, { username: '"><script>', password: '' }, door)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('<title>Lỗi: Đăng nhập cán bộ')
    expect(answer.body).toContain('Nhập mật khẩu')
    expect(answer.body).toContain('value="&quot;>')
    expect(answer.body).not.toContain('><script>')
  })

  test('needs the token of a form that this browser was given', async () => {
    const answer = await browser.post(door, { username: 'lan', password: testPassword, _csrf: 'a.b' })
    expect([answer.statusCode, await inside()]).toEqual([403, false])
  })

  test('shows demonstration accounts only with DEMO=1', async () => {
    expect((await browser.get(door)).body).toContain('<code>lan</code>')
    const real = await testApp(database, {
      env: { DEMO: '0' },
      demoAccounts: { password: 'x', accounts: [{ username: 'lan', post: 'y' }] },
    })
    expect((await real.inject(door)).body).not.toContain('<code>lan</code>')
    await real.close()
  })
})

describe('a session', () => {
  test('gets a new id at sign-in; a planted one dies', async () => {
    await browser.signIn('lan', testPassword)
    const planted = session()
    const victim = new TestBrowser(app)
    victim.cookies.set('session', planted)
    const token = formToken((await victim.get('/tro-nang')).body)
    await victim.send({
      method: 'POST',
      url: door,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload: new URLSearchParams({ username: 'lan', password: testPassword, _csrf: token }).toString(),
    })
    expect(victim.cookies.get('session')).not.toBe(planted)
    expect([await inside(victim), await inside()]).toEqual([true, false])
  })

  test('is stored as a hash only', async () => {
    await browser.signIn('lan', testPassword)
    const { rows } = await sql<{
      n: number
    }>`select count(*) as n from session where session::text like ${`%${session().slice(2, 30)}%`}`.execute(database.db)
    expect([session().length, rows[0]?.n]).toEqual([45, 0])
  })

  test('ends at sign-out for everybody who holds its id', async () => {
    await browser.signIn('lan', testPassword)
    const thief = new TestBrowser(app)
    thief.cookies.set('session', session())
    expect(await inside(thief)).toBe(true)
    const answer = await browser.post('/dang-xuat', {}, '/tro-nang')
    expect([answer.statusCode, answer.headers.location, session()]).toEqual([303, '/can-bo/dang-nhap', ''])
    expect(await inside(thief)).toBe(false)
  })

  test('ends after an hour without a request, and lives on with requests', async () => {
    await browser.signIn('lan', testPassword)
    for (let n = 0; n < 3; n++) {
      clock.advance(50 * 60)
      expect(await inside()).toBe(true)
    }
    clock.advance(61 * 60)
    expect(await inside()).toBe(false)
  })

  test('ends after twelve hours in any case', async () => {
    await browser.signIn('lan', testPassword)
    for (let n = 0; n < 23; n++) {
      clock.advance(30 * 60)
      expect(await inside()).toBe(true)
    }
    clock.advance(30 * 60)
    expect(await inside()).toBe(false)
  })

  test('dies when the official is disabled, and opens again for nobody', async () => {
    await anOfficial(database, 'leaving')
    await browser.signIn('leaving', testPassword)
    expect(await inside()).toBe(true)
    await disableOfficial(database.db, { username: 'leaving', by: 'official:admin', now: clock() })
    expect(await inside()).toBe(false)
    expect((await browser.signIn('leaving', testPassword)).statusCode).toBe(422)
  })

  test('dies when the official moves to another post', async () => {
    const id = await anOfficial(database, 'moving')
    await browser.signIn('moving', testPassword)
    await sql`update post set valid_to = '2026-08-27' where official_id = ${id}`.execute(database.db)
    expect(await inside()).toBe(false)
    await browser.signIn('moving', testPassword)
    expect((await browser.get('/test/me')).json().posts).toEqual([])
  })

  test('loses a delegated post the day after its last, even where it goes on', async () => {
    await anOfficial(database, 'deputy', { role: 'leader', to: '2026-08-30' })
    const late = testClock('2026-08-30T23:55:00+07:00')
    const night = await testApp(database, {
      clock: late,
      routes: routes => {
        routes.get('/test/sign', { config: { policy: { roles: ['leader'] }, audit: 'sign' } }, async () => 'signed')
      },
    })
    const deputy = new TestBrowser(night)
    await deputy.signIn('deputy', testPassword)
    expect((await deputy.get('/test/sign')).statusCode).toBe(200)
    late.advance(6 * 60)
    expect((await deputy.get('/test/sign')).statusCode).toBe(403)
    await night.close()
  })
})

describe('guessing passwords', () => {
  const guess = (username: string, address: string, password = 'wrong-password') =>
    new TestBrowser(app, address).signIn(username, password)

  test('is slowed: the fifth attempt waits, longer after each failure, and even the right password waits', async () => {
    for (let n = 0; n < 4; n++) expect((await guess('lan', '203.0.113.66')).statusCode).toBe(422)
    const fifth = await guess('lan', '203.0.113.66', testPassword)
    expect([fifth.statusCode, fifth.headers['retry-after']]).toEqual([429, '15'])
    clock.advance(16)
    expect((await guess('lan', '203.0.113.66')).statusCode).toBe(422)
    expect((await guess('lan', '203.0.113.66')).headers['retry-after']).toBe('30')
    clock.advance(31)
    expect((await guess('lan', '203.0.113.66', testPassword)).statusCode).toBe(303)
    expect((await guess('lan', '203.0.113.66')).statusCode).toBe(422)
  })

  test('does not lock the official out at an address that has not failed', async () => {
    for (let host = 0; host < 6; host++) for (let n = 0; n < 3; n++) await guess('lan', `198.51.100.${host}`)
    expect((await guess('lan', '198.51.100.1')).statusCode).toBe(429)
    expect((await guess('lan', '203.0.113.50', testPassword)).statusCode).toBe(303)
  })

  test('over many accounts is slowed by address', async () => {
    const statuses = []
    for (let n = 0; n < 32; n++) statuses.push((await guess(`someone.${n}`, '198.51.100.99')).statusCode)
    expect(statuses.slice(0, 30).every(status => status === 422)).toBe(true)
    expect(statuses.slice(30)).toEqual([429, 429])
  })

  test('side by side gains nothing', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 12 }, () => guess('lan', '198.51.100.7').then(answer => answer.statusCode)),
    )
    expect(statuses.filter(status => status === 422)).toHaveLength(4)
  })
})

test('the record tells who signed in, failed, signed out; never a password nor what was typed for a name', async () => {
  await sql`truncate audit_event`.execute(database.db)
  await browser.signIn('hunter2-typed-in-the-wrong-field', 'secret-word-1')
  await browser.signIn('lan', 'secret-word-2')
  await browser.signIn('lan', testPassword)
  await browser.post('/dang-xuat', {}, '/tro-nang')
  const rows = await database.db
    .selectFrom('audit_event')
    .select(['actor', 'action', 'subject', 'data'])
    .orderBy('id')
    .execute()
  expect(rows.map(row => `${row.actor} ${row.action} ${row.subject}`)).toEqual([
    'anonymous sign-in.failed official:unknown',
    'anonymous sign-in.failed official:lan',
    'official:lan sign-in.succeeded official:lan',
    'official:lan sign-out official:lan',
  ])
  expect(JSON.stringify(rows)).not.toMatch(/hunter2|secret-word|MotCua/)
})
