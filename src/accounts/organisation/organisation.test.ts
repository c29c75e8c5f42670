import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { organisations } from '../../../seeds/customers.ts'
import { loadAccounts } from '../../../seeds/load-accounts.ts'
import { TestBrowser, testApp, testClock } from '../../../tests/support/app.ts'
import { type TestProvince, testProvince } from '../../../tests/support/province.ts'
import { findDossier, listEvents } from '../../dossiers/index.ts'
import { begin, fill, submit } from '../../filing/filing.fixture.ts'
import { atTheCounter, keptMessages } from '../accounts.fixture.ts'

const path = '/tai-khoan/to-chuc'
const clock = testClock('2026-11-25T10:42:00+07:00')
const phones = keptMessages()
const firm = organisations.find(each => each.phone === '0905000003')!
let province: TestProvince
let app: FastifyInstance
let counter: Awaited<ReturnType<typeof atTheCounter>>
let dossier: string
let owner: TestBrowser
let member: TestBrowser

beforeAll(async () => {
  province = await testProvince()
  await province.db.transaction().execute(trx => loadAccounts(trx))
  app = await testApp(province, { clock, messengers: phones.messengers })
  counter = await atTheCounter(province)
  const { fullName, taxCode, phone } = firm
  const applicant = { kind: 'organisation' as const, fullName, taxCode, phone }
  dossier = await counter.file(applicant, '2026-11-24T09:10:00+07:00')
})
afterAll(async () => {
  await app?.close()
  await province?.drop()
})

const signIn = async (contact: string, address: string) => {
  const browser = new TestBrowser(app, address)
  await browser.post('/dang-nhap', { contact, password: 'MotCua-2026' }, '/dang-nhap')
  return browser
}
beforeEach(async () => {
  phones.sent.length = 0
  await sql`truncate throttle`.execute(province.db)
  await sql`delete from organisation_member`.execute(province.db)
  await sql`delete from organisation_invitation`.execute(province.db)
  ;[owner, member] = [await signIn(firm.phone, '203.0.113.1'), await signIn('0905000001', '203.0.113.2')]
})

const codeSent = () => /[A-Z0-9]{4}(-[A-Z0-9]{4}){2}/.exec(phones.sent.at(-1)?.body ?? '')?.[0] ?? ''
const invite = (access: string, who = owner, contact = '0913000009') =>
  who.post(`${path}/moi`, { contact, access }, path)
const accept = (code: string, who = member) => who.post(`${path}/nhan`, { code }, path)
const idOf = async () =>
  Number(
    (
      await province.db
        .selectFrom('customer')
        .select('id')
        .where('tax_code', '=', firm.taxCode)
        .executeTakeFirstOrThrow()
    ).id,
  )
const choose = async (who = member) => who.post(`${path}/chon`, { cho: String(await idOf()) }, path)
const join = async (access: string) => {
  await invite(access)
  await accept(codeSent())
  await choose()
}
const see = async (who = member) => (await who.get(`/tai-khoan/ho-so/${dossier}`)).statusCode
const memberId = async () =>
  String((await province.db.selectFrom('organisation_member').select('id').executeTakeFirstOrThrow()).id)
const rows = (action: string) =>
  province.db.selectFrom('audit_event').select(['actor', 'subject']).where('action', '=', action).execute()

describe('a member', () => {
  test('is invited by code, joins with an account of their own, and works for the organisation', async () => {
    expect((await invite('file')).headers.location).toBe(`${path}?xong=moi`)
    expect(phones.sent[0]).toMatchObject({ recipient: '0913000009', body: expect.stringContaining(firm.fullName) })
    expect(await see()).toBe(404)
    expect((await accept(codeSent().toLowerCase().replaceAll('-', ' '))).headers.location).toBe(`${path}?xong=nhan`)
    // To be a member is not yet to work for it.
    expect(await see()).toBe(404)
    const before = member.cookies.get('session')
    expect((await choose()).headers.location).toBe('/tai-khoan')
    expect(member.cookies.get('session')).not.toBe(before)
    expect(await see()).toBe(200)
    for (const page of ['/', '/thu-tuc', '/tai-khoan']) {
      const { body } = await member.get(page)
      expect(body).toContain('Bạn đang làm việc cho')
      expect(body).toContain(firm.fullName)
    }
    await member.post(`${path}/chon`, { cho: '' }, path)
    expect(await see()).toBe(404)
    expect((await member.get('/')).body).not.toContain('Bạn đang làm việc cho')
  })

  test('loses everything at once when removed, also in a session that is open', async () => {
    await join('file')
    expect(await see()).toBe(200)
    expect((await owner.post(`${path}/go`, { id: await memberId() }, path)).headers.location).toBe(`${path}?xong=go`)
    expect(await see()).toBe(404)
    expect((await member.get('/tai-khoan')).body).not.toContain(dossier)
    expect((await choose()).statusCode).toBe(404)
  })

  test('leaves by themselves', async () => {
    await join('read')
    expect((await member.post(`${path}/roi`, { id: String(await idOf()) }, path)).headers.location).toBe(
      `${path}?xong=roi`,
    )
    expect(await see()).toBe(404)
  })

  test('keeps password and profile of their own while working for the organisation', async () => {
    await join('manage')
    expect((await member.get('/tai-khoan/thong-tin')).body).toContain('0905 000 001')
  })
})

describe('rights', () => {
  const version = async () => String(await counter.versionOf(dossier))

  test('who only reads neither withdraws, supplies, files nor manages', async () => {
    await join('read')
    expect((await member.get(`/tai-khoan/ho-so/${dossier}`)).body).not.toContain(`${dossier}/rut`)
    const fields = { reason: 'x', version: await version(), _key: 'k' }
    const answers = [
      await member.post(`/tai-khoan/ho-so/${dossier}/rut`, fields, path),
      await member.post(`/tai-khoan/ho-so/${dossier}/bo-sung`, fields, path),
      await member.get('/nop-ho-so/1.001193'),
      await invite('manage', member),
      await member.post(`${path}/go`, { id: await memberId() }, path),
      await member.post(`${path}/huy`, { id: '1' }, path),
    ]
    expect(answers.map(answer => answer.statusCode)).toEqual([403, 403, 403, 403, 403, 403])
    expect(await counter.stateOf(dossier)).not.toBe('withdrawn')
  })

  test('who files does so for the organisation, and the record names the person', async () => {
    await join('file')
    expect((await invite('manage', member)).statusCode).toBe(403)
    const draft = await begin(member, { 'cho-ai': 'organisation' })
    const { body } = await member.get(`${draft}/muc/nguoi-nop`)
    expect(body).toContain(firm.taxCode)
    await fill(member, draft)
    const done = await member.get(String((await submit(member, draft)).headers.location))
    const code = /H32\.26-\d{8}-(?:<b>)?\d{4}/.exec(done.body)?.[0].replace('<b>', '') ?? ''
    const held = await findDossier(province.db, code)
    expect(held?.customerId).toBe(await idOf())
    expect(held?.dossier.applicant).toMatchObject({
      kind: 'organisation',
      fullName: firm.fullName,
      taxCode: firm.taxCode,
    })
    const [submitted] = await listEvents(province.db, held!.id)
    expect(submitted?.by).toMatch(/^customer:\d+:Mang Thị Lợi$/)
  })

  test('who manages invites and removes, and every act is recorded with who did it', async () => {
    await join('manage')
    expect((await invite('read', member)).headers.location).toBe(`${path}?xong=moi`)
    const invited = await rows('organisation.invited')
    expect(invited.at(-1)).toMatchObject({ actor: expect.stringMatching(/^customer:\d+ for customer:\d+$/) })
    expect(invited.at(-1)?.subject).toBe(`customer:${await idOf()}`)
    expect((await rows('organisation.joined')).length).toBeGreaterThan(0)
    expect((await rows('organisation.chosen')).length).toBeGreaterThan(0)
  })
})

describe('a stranger', () => {
  test('has no use for a code that is false, used, taken back or too old', async () => {
    expect((await accept('ABCD-EFGH-JKLM')).statusCode).toBe(422)
    await invite('read')
    const used = codeSent()
    await accept(used)
    const stranger = await signIn('0905000001', '203.0.113.3')
    await sql`truncate throttle`.execute(province.db)
    expect((await accept(used, stranger)).body).toContain('đã dùng hoặc đã hết hạn')
    await invite('read', owner, '0913000010')
    const { id } = await province.db
      .selectFrom('organisation_invitation')
      .select('id')
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow()
    await owner.post(`${path}/huy`, { id: String(id) }, path)
    expect((await accept(codeSent(), stranger)).statusCode).toBe(422)
    await invite('read', owner, '0913000011')
    await sql`update organisation_invitation set expires_at = '2026-11-25T10:00:00+07:00'`.execute(province.db)
    expect((await accept(codeSent(), stranger)).statusCode).toBe(422)
  })

  test('cannot choose, manage or leave an organisation that is not theirs', async () => {
    const other = await signIn('0905000002', '203.0.113.4')
    await invite('read')
    await accept(codeSent())
    const id = await memberId()
    expect((await choose(other)).statusCode).toBe(404)
    expect((await other.post(`${path}/go`, { id }, path)).statusCode).toBe(404)
    expect((await other.post(`${path}/roi`, { id: String(await idOf()) }, path)).statusCode).toBe(404)
    const person = await signIn('0905000001', '203.0.113.5')
    expect((await invite('read', person)).statusCode).toBe(403)
    expect(await memberId()).toBe(id)
  })

  test('guessing codes is slowed', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 5; n++) statuses.push((await accept(`AAAA-BBBB-CCC${n}`)).statusCode)
    expect(statuses.at(-1)).toBe(429)
  })

  test('an organisation’s account is no member', async () => {
    await invite('read')
    const other = await signIn('0905000002', '203.0.113.6')
    expect((await other.post(`${path}/nhan`, { code: codeSent() }, path)).statusCode).toBe(422)
  })
})
