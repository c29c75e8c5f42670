import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadAccounts } from '../../../seeds/load-accounts.ts'
import { TestBrowser, testApp, testClock } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { upsertCustomer } from '../../customers/index.ts'
import { anAccount } from '../accounts.fixture.ts'
import { type Citizen, foreignKey, lan, startProvider } from './provider.fixture.ts'

const clock = testClock()
let database: TestDatabase
let app: FastifyInstance
let provider: Awaited<ReturnType<typeof startProvider>>
let browser: TestBrowser

beforeAll(async () => {
  database = await testDatabase()
  await database.db.transaction().execute(trx => loadAccounts(trx))
  provider = await startProvider()
  app = await testApp(database, { clock, env: provider.env })
})
afterAll(async () => {
  await app?.close()
  await provider?.stop()
  await database?.drop()
})
beforeEach(() => {
  browser = new TestBrowser(app)
})

const begin = '/dang-nhap/dinh-danh'
let serial = 0
/** Somebody whom nobody has met yet. */
function newcomer(number = `0561940${String(10_000 + ++serial)}`, more: Partial<Citizen> = {}): Citizen {
  const claims = { ...lan.claims, personal_number: number, name: `Cao Thị Số ${serial}` }
  return { sub: `sub-${number}`, acr: 'level-2', claims, ...more }
}
const numberOf = (citizen: Citizen) => citizen.claims.personal_number!
const customersOf = (number: string) =>
  database.db.selectFrom('customer').selectAll().where('personal_number', '=', number).execute()
const signInByPassword = (who: TestBrowser, contact: string) =>
  who.post('/dang-nhap', { contact, password: 'MotCua-2026' }, '/dang-nhap')
const inside = async (who = browser) => (await who.get('/tai-khoan')).statusCode === 200
const where = (answer: { statusCode: number; headers: { location?: unknown } }) => [
  answer.statusCode,
  answer.headers.location,
]

const register = (contact: string) => anAccount(database, contact)

describe('the button', () => {
  test('stands on the sign-in page only where the settings name a provider', async () => {
    expect((await browser.get('/dang-nhap')).body).toContain('Đăng nhập bằng VNeID')
    const without = await testApp(database, { clock })
    const plain = new TestBrowser(without)
    expect((await plain.get('/dang-nhap')).body).not.toContain('VNeID')
    expect((await plain.get(begin)).statusCode).toBe(404)
    expect((await plain.get(`${begin}/ve?code=x&state=y`)).statusCode).toBe(404)
    await without.close()
  })

  test('asks with code flow, PKCE, state and nonce, and signs in anew each time', async () => {
    const [one, two] = await Promise.all(
      [browser, new TestBrowser(app)].map(async who => new URL(String((await who.get(begin)).headers.location))),
    )
    const asked = Object.fromEntries(one!.searchParams)
    expect(asked).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', prompt: 'login' })
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked[name]).toMatch(/^[\w-]{43}$/)
      expect(two!.searchParams.get(name)).not.toBe(asked[name])
    }
  })
})

describe('coming back', () => {
  test('makes an account for whoever is new, with name, birth date and sex from the provider', async () => {
    const citizen = newcomer()
    expect(where(await provider.signIn(browser, citizen))).toEqual([303, '/tai-khoan'])
    expect(await inside()).toBe(true)
    const [customer] = await customersOf(numberOf(citizen))
    expect(customer).toMatchObject({ full_name: citizen.claims.name, kind: 'person' })
    const profile = await database.db
      .selectFrom('customer_profile')
      .selectAll()
      .where('customer_id', '=', customer!.id)
      .executeTakeFirstOrThrow()
    expect(profile).toMatchObject({ birth_date: '1994-03-02', sex: 'female', verified_from: 'identity-provider' })
    const link = await database.db
      .selectFrom('identity_link')
      .selectAll()
      .where('subject', '=', citizen.sub)
      .executeTakeFirstOrThrow()
    expect(link).toMatchObject({ issuer: provider.issuer, acr: 'level-2' })
  })

  test('finds the same account again, goes on where the visit began, and signs out', async () => {
    const citizen = newcomer()
    await provider.signIn(browser, citizen)
    const again = new TestBrowser(app)
    expect(where(await provider.signIn(again, citizen, `${begin}?tiep=%2Fthu-tuc`))).toEqual([303, '/thu-tuc'])
    expect(await customersOf(numberOf(citizen))).toHaveLength(1)
    await again.post('/dang-xuat', {}, '/tai-khoan')
    expect(await inside(again)).toBe(false)
    expect(await inside()).toBe(true)
  })

  test.each(['//evil.example', 'https://evil.example/'])('never leads to another site: %s', async target => {
    const answer = await provider.signIn(browser, newcomer(), `${begin}?tiep=${encodeURIComponent(target)}`)
    expect(where(answer)).toEqual([303, '/tai-khoan'])
  })

  test('opens the account of the customer who was checked at a desk, dossiers and all', async () => {
    const { personal_number } = await database.db
      .selectFrom('customer')
      .select('personal_number')
      .where('phone', '=', '0905000001')
      .executeTakeFirstOrThrow()
    const citizen = newcomer(personal_number!, { sub: 'the-demonstration' })
    await provider.signIn(browser, { ...citizen, claims: { ...citizen.claims, name: 'Mang Thị Lợi' } })
    const { body } = await browser.get('/tai-khoan/thong-tin')
    expect(body).toContain('0905 000 001')
  })

  test('joins the customer whose dossiers were filed at a counter, and takes along what the account had', async () => {
    const citizen = newcomer()
    const desk = await upsertCustomer(database.db, {
      kind: 'person',
      fullName: 'Cao Thi So',
      personalNumber: numberOf(citizen),
      phone: '0911000111',
    })
    const { account, customer } = await register('0912000001')
    await signInByPassword(browser, '0912000001')
    expect(where(await provider.signIn(browser, citizen))).toEqual([303, '/tai-khoan/thong-tin'])
    expect(await inside()).toBe(true)
    const held = await database.db
      .selectFrom('account')
      .select(['customer_id', 'verified_at'])
      .where('id', '=', account)
      .executeTakeFirstOrThrow()
    expect([Number(held.customer_id), held.verified_at !== null]).toEqual([desk, true])
    const rows = await customersOf(numberOf(citizen))
    expect(rows).toHaveLength(1)
    // The phone that the account proved stands before the one that somebody wrote into a form.
    expect(rows[0]).toMatchObject({ id: desk, full_name: citizen.claims.name, phone: '0912000001' })
    const before = await database.db
      .selectFrom('customer')
      .select('merged_into')
      .where('id', '=', customer)
      .executeTakeFirstOrThrow()
    expect(Number(before.merged_into)).toBe(desk)
  })

  test('two returns at once with one number make one customer', async () => {
    const citizen = newcomer()
    const both = [new TestBrowser(app), new TestBrowser(app)]
    provider.state.present = citizen
    const addresses = await Promise.all(
      both.map(async who => provider.follow(String((await who.get(begin)).headers.location))),
    )
    const answers = await Promise.all(both.map((who, at) => who.get(addresses[at]!)))
    expect(answers.map(answer => answer.statusCode)).toEqual([303, 303])
    expect(await customersOf(numberOf(citizen))).toHaveLength(1)
  })
})

describe('is refused, with words and the other ways', () => {
  const refused = (answer: { statusCode: number; body: string }, status: number, words: string) => {
    expect([answer.statusCode, answer.body.includes(words)]).toEqual([status, true])
    expect(answer.body).toMatch(/mật khẩu hoặc mã một lần|Về tài khoản/)
  }

  test('another state', async () => {
    provider.state.present = newcomer()
    const back = await provider.follow(String((await browser.get(begin)).headers.location))
    refused(await browser.get(back.replace(/state=[^&]+/, `state=${'x'.repeat(43)}`)), 403, 'không khớp')
    expect(await inside()).toBe(false)
  })

  test('an answer brought by another browser', async () => {
    provider.state.present = newcomer()
    const back = await provider.follow(String((await browser.get(begin)).headers.location))
    const victim = new TestBrowser(app)
    refused(await victim.get(back), 403, 'không khớp')
    await victim.get(begin)
    refused(await victim.get(back), 403, 'không khớp')
    expect(await inside(victim)).toBe(false)
  })

  test('an answer that was used before', async () => {
    provider.state.present = newcomer()
    const begun = await browser.get(begin)
    const cookies = new Map(browser.cookies)
    const back = await provider.follow(String(begun.headers.location))
    expect((await browser.get(back)).statusCode).toBe(303)
    const thief = new TestBrowser(app)
    for (const [name, value] of cookies) thief.cookies.set(name, value)
    refused(await thief.get(back), 403, 'không khớp')
    expect(await inside(thief)).toBe(false)
  })

  test('a code that was used before, under a fresh visit', async () => {
    provider.state.present = newcomer()
    const back = await provider.follow(String((await browser.get(begin)).headers.location))
    await browser.get(back)
    const code = new URL(back, 'http://here.test').searchParams.get('code')!
    const again = new TestBrowser(app)
    const state = new URL(String((await again.get(begin)).headers.location)).searchParams.get('state')!
    const iss = encodeURIComponent(provider.issuer)
    refused(await again.get(`${begin}/ve?code=${code}&state=${state}&iss=${iss}`), 403, 'không khớp')
  })

  test('a visit that is too old', async () => {
    provider.state.present = newcomer()
    const back = await provider.follow(String((await browser.get(begin)).headers.location))
    await database.db.updateTable('identity_visit').set({ expires_at: '2026-08-28T08:59:00+07:00' }).execute()
    refused(await browser.get(back), 403, 'không khớp')
  })

  test('a code that was made for another site', async () => {
    provider.state.present = newcomer()
    const asked = new URL(String((await browser.get(begin)).headers.location))
    asked.searchParams.set('client_id', 'another-site')
    refused(await browser.get(await provider.follow(asked.href)), 403, 'không khớp')
    expect(await inside()).toBe(false)
  })

  test('an answer of another provider', async () => {
    const other = await startProvider()
    other.state.present = newcomer()
    const asked = new URL(String((await browser.get(begin)).headers.location))
    const back = await other.follow(`${other.issuer}/auth${asked.search}`)
    refused(await browser.get(back), 403, 'không khớp')
    await other.stop()
  })

  test.each([
    ['of another audience', { claims: { aud: 'another-site' } }],
    ['of another issuer', { claims: { iss: 'https://another.example' } }],
    ['with another nonce', { claims: { nonce: 'x'.repeat(43) } }],
    ['that has expired', { claims: { exp: 1_700_000_000 } }],
    ['without a subject', { claims: { sub: undefined } }],
    ['signed by somebody else', { key: foreignKey }],
  ])('a token %s', async (_, forgery) => {
    const citizen = newcomer()
    provider.state.forgery = forgery
    refused(await provider.signIn(browser, citizen), 403, 'không khớp')
    provider.state.forgery = null
    expect([await inside(), await customersOf(numberOf(citizen))]).toEqual([false, []])
  })

  test('whoever turned back at the provider, without an error', async () => {
    refused(await provider.signIn(browser, null), 200, 'Bạn đã dừng lại')
  })

  test('a level of assurance that is too low', async () => {
    const strict = await testApp(database, { clock, env: { ...provider.env, OIDC_ACR: 'level-2' } })
    const who = new TestBrowser(strict)
    refused(await provider.signIn(who, newcomer(undefined, { acr: 'level-1' })), 403, 'chưa đủ mức xác thực')
    expect((await provider.signIn(who, newcomer())).statusCode).toBe(303)
    await strict.close()
  })

  test('somebody without a personal number', async () => {
    const citizen = newcomer()
    const claims = { ...citizen.claims, personal_number: '123' }
    refused(await provider.signIn(browser, { ...citizen, claims }), 403, 'không gửi số định danh')
  })

  test('a number other than the one that the account has', async () => {
    await signInByPassword(browser, '0905000001')
    refused(await provider.signIn(browser, newcomer()), 403, 'một số định danh khác')
    expect((await browser.get('/tai-khoan/thong-tin')).body).toContain('0905 000 001')
  })

  test('a number that has an account of its own', async () => {
    const citizen = newcomer()
    await provider.signIn(new TestBrowser(app), citizen)
    await register('0912000002')
    await signInByPassword(browser, '0912000002')
    refused(await provider.signIn(browser, { ...citizen, sub: 'another-name' }), 403, 'đã có một tài khoản khác')
    refused(await provider.signIn(browser, citizen), 403, 'đã gắn với một tài khoản khác')
  })

  test('a person, for the account of an organisation', async () => {
    await signInByPassword(browser, '0905000003')
    refused(await provider.signIn(browser, newcomer()), 403, 'là của tổ chức')
  })

  test('a disabled account', async () => {
    const citizen = newcomer()
    await provider.signIn(new TestBrowser(app), citizen)
    const [customer] = await customersOf(numberOf(citizen))
    await database.db
      .updateTable('account')
      .set({ disabled_at: clock().toISOString() })
      .where('customer_id', '=', customer!.id)
      .execute()
    refused(await provider.signIn(browser, citizen), 403, 'đang bị khóa')
    expect(await inside()).toBe(false)
  })

  test('everybody while the provider is down; the password still works', async () => {
    const gone = await startProvider()
    await gone.stop()
    const dark = await testApp(database, { clock, env: gone.env })
    const who = new TestBrowser(dark)
    refused(await who.get(begin), 503, 'hiện không trả lời')
    expect(where(await signInByPassword(who, '0905000001'))).toEqual([303, '/tai-khoan'])
    await dark.close()
  })

  test('a provider that goes down in between', async () => {
    const fading = await startProvider()
    const dark = await testApp(database, { clock, env: fading.env })
    const who = new TestBrowser(dark)
    fading.state.present = newcomer()
    const back = await fading.follow(String((await who.get(begin)).headers.location))
    await fading.stop()
    refused(await who.get(back), 503, 'hiện không trả lời')
    await dark.close()
  })
})
