import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadAccounts } from '../../../seeds/load-accounts.ts'
import { TestBrowser, testApp, testClock } from '../../../tests/support/app.ts'
import { type TestProvince, testProvince } from '../../../tests/support/province.ts'
import { findDossier, listEvents } from '../../dossiers/index.ts'
import { begin, birth, fill, submit } from '../../filing/filing.fixture.ts'
import { anAccount, atTheCounter, keptMessages, person } from '../accounts.fixture.ts'

const path = '/tai-khoan/uy-quyen'
const agentPhone = '0915000001'
const phones = keptMessages()
let clock = testClock('2026-11-25T10:42:00+07:00')
let province: TestProvince
let app: FastifyInstance
let principal: TestBrowser
let agent: TestBrowser
let stranger: TestBrowser

const signIn = async (contact: string, address: string) => {
  const browser = new TestBrowser(app, address)
  await browser.post('/dang-nhap', { contact, password: 'MotCua-2026' }, '/dang-nhap')
  return browser
}

beforeAll(async () => {
  province = await testProvince()
  await province.db.transaction().execute(trx => loadAccounts(trx))
  await anAccount(province, agentPhone, 'Trần Quốc Bảo')
  await anAccount(province, '0915000002', 'Người Lạ')
  app = await testApp(province, { clock: () => clock(), messengers: phones.messengers })
})
afterAll(async () => {
  await app?.close()
  await province?.drop()
})
beforeEach(async () => {
  clock = testClock('2026-11-25T10:42:00+07:00')
  phones.sent.length = 0
  await sql`truncate throttle`.execute(province.db)
  await sql`delete from dossier_authorisation`.execute(province.db)
  await sql`update draft set authorisation_id = null`.execute(province.db)
  await sql`delete from authorisation`.execute(province.db)
  principal = await signIn('0905000001', '203.0.113.1')
  agent = await signIn(agentPhone, '203.0.113.2')
  stranger = await signIn('0915000002', '203.0.113.3')
})

const terms = {
  'answers.phone': agentPhone,
  'answers.scope': 'procedure',
  'answers.procedure': '1.001193',
  'answers.acts': 'file',
  'answers.from-day': '25',
  'answers.from-month': '11',
  'answers.from-year': '2026',
  'answers.to-day': '25',
  'answers.to-month': '12',
  'answers.to-year': '2026',
}
/** `acts` as a browser sends several ticks of one name. */
async function give(more: Record<string, string> = {}, acts = ['file', 'follow', 'receive'], who = principal) {
  const token = /name="_csrf" value="([^"]+)"/.exec((await who.get(path)).body)?.[1] ?? ''
  const fields = new URLSearchParams({ ...terms, ...more, _csrf: token })
  fields.delete('answers.acts')
  for (const act of acts) fields.append('answers.acts', act)
  return who.send({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    payload: fields.toString(),
  })
}
const latest = async () =>
  Number(
    (await province.db.selectFrom('authorisation').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()).id,
  )
const accept = async (who = agent) => who.post(`${path}/dong-y`, { id: String(await latest()) }, path)
const stop = async (who: TestBrowser) => who.post(`${path}/thoi`, { id: String(await latest()) }, path)
const valid = async (acts?: string[]) => {
  await give({}, acts)
  await accept()
  return latest()
}
const offers = async (who = agent, procedure = birth) => (await who.get(procedure)).body.includes('Nộp hộ Mang Thị Lợi')
const filer = {
  'answers.filerName': 'Trần Quốc Bảo',
  'answers.filerNumber': '056090000123',
  'answers.filerPhone': agentPhone,
}
async function fileUnder(id: number): Promise<string> {
  const draft = await begin(agent, { 'cho-ai': `uq-${id}` })
  await fill(agent, draft, filer)
  const sent = await submit(agent, draft)
  const done = await agent.get(String(sent.headers.location))
  return /H32\.26-\d{8}-(?:<b>)?\d{4}/.exec(done.body)?.[0].replace('<b>', '') ?? `${sent.statusCode}`
}
const see = async (code: string, who = agent) => (await who.get(`/tai-khoan/ho-so/${code}`)).statusCode

describe('giving an authorisation', () => {
  test('asks the other by phone, and holds only once they accept', async () => {
    expect((await give()).headers.location).toBe(`${path}?xong=gui`)
    expect(phones.sent[0]).toMatchObject({ recipient: agentPhone, body: expect.stringContaining('Mang Thị Lợi') })
    expect(await offers()).toBe(false)
    expect((await agent.get(path)).body).toContain('Chờ đồng ý')
    expect((await accept()).headers.location).toBe(`${path}?xong=nhan`)
    expect(await offers()).toBe(true)
    expect(await offers(agent, '/nop-ho-so/1.013225')).toBe(false)
  })

  test('answers alike for a phone that has no account', async () => {
    const [known, unknown] = [await give(), await give({ 'answers.phone': '0915999999' })]
    expect([unknown.statusCode, unknown.headers.location]).toEqual([known.statusCode, known.headers.location])
  })

  test.each<[string, Record<string, string>, string]>([
    ['longer than the longest', { 'answers.to-year': '2029' }, 'dài nhất 24 tháng'],
    ['to oneself', { 'answers.phone': '0905000001' }, 'Đây là số của bạn'],
    ['without a procedure', { 'answers.procedure': '' }, 'Thủ tục'],
    ['from a day that has passed', { 'answers.from-day': '24' }, 'error-summary'],
  ])('is refused %s, with words', async (_, more, words) => {
    const { statusCode, body } = await give(more)
    expect([statusCode, body.includes(words)]).toEqual([422, true])
  })

  test('is for verified persons only', async () => {
    expect((await stranger.get(path)).body).toContain('Cần xác nhận danh tính trước')
    expect((await give({}, ['file'], await signIn('0905000003', '203.0.113.9'))).statusCode).toBe(403)
  })
})

describe('filing under an authorisation', () => {
  test('fills in the principal, marked and fixed; the dossier is the principal’s, and names who filed', async () => {
    const id = await valid()
    const draft = await begin(agent, { 'cho-ai': `uq-${id}` })
    const { body } = await agent.get(`${draft}/muc/nguoi-nop`)
    expect(body).toContain(`Theo ủy quyền số ${id}`)
    expect(body).toMatch(/<input[^>]*name="answers\.fullName"[^>]*readonly/)
    const code = await fileUnder(id)
    const held = await findDossier(province.db, code)
    expect(held?.dossier.applicant).toMatchObject({ fullName: 'Mang Thị Lợi', personalNumber: expect.any(String) })
    const events = await listEvents(province.db, held!.id)
    expect(events[0]?.by).toMatch(/^customer:\d+:Trần Quốc Bảo$/)
    expect(events[1]?.body).toMatchObject({ note: expect.stringContaining(`Theo ủy quyền số ${id} trên hệ thống`) })
    expect([await see(code), await see(code, principal), await see(code, stranger)]).toEqual([200, 200, 404])
    expect((await agent.get(path)).body).toContain(code)
  })

  test('opens nothing once it is taken back, by whichever of the two', async () => {
    const id = await valid()
    const code = await fileUnder(id)
    const draft = await begin(agent, { 'cho-ai': `uq-${id}` })
    await fill(agent, draft, filer)
    expect((await stop(principal)).headers.location).toBe(`${path}?xong=thoi`)
    expect([await see(code), await see(code, principal)]).toEqual([404, 200])
    const late = await submit(agent, draft)
    expect([late.statusCode, late.body.includes('Hồ sơ chưa được nộp')]).toEqual([422, true])
    expect(await offers()).toBe(false)
    expect((await accept()).statusCode).toBe(404)
    await valid()
    await stop(agent)
    expect(await offers()).toBe(false)
  })

  test('opens nothing once it has expired, nor before its first day', async () => {
    const id = await valid()
    const code = await fileUnder(id)
    clock = testClock('2026-12-25T23:59:00+07:00')
    agent = await signIn(agentPhone, '203.0.113.2')
    expect(await see(code)).toBe(200)
    clock = testClock('2026-12-26T00:00:00+07:00')
    agent = await signIn(agentPhone, '203.0.113.2')
    expect([await see(code), await offers()]).toEqual([404, false])
    clock = testClock('2026-11-25T10:42:00+07:00')
    agent = await signIn(agentPhone, '203.0.113.2')
    principal = await signIn('0905000001', '203.0.113.1')
    await stop(principal)
    await give({ 'answers.from-day': '26' })
    await accept()
    expect(await offers()).toBe(false)
  })

  test('without “follow” nothing is seen, without “file” nothing is filed', async () => {
    const code = await fileUnder(await valid(['file']))
    expect(await see(code)).toBe(404)
    await stop(principal)
    await valid(['follow'])
    expect(await offers()).toBe(false)
  })

  test('shows nothing of the principal’s that was not filed under it', async () => {
    await valid()
    const counter = await atTheCounter(province)
    const other = await counter.file(person, '2026-11-24T09:10:00+07:00')
    expect([await see(other), await see(other, principal)]).toEqual([404, 200])
  })
})

describe('a stranger', () => {
  test('neither accepts, ends nor uses somebody else’s', async () => {
    const id = await give().then(latest)
    expect((await accept(stranger)).statusCode).toBe(404)
    expect((await stop(stranger)).statusCode).toBe(404)
    await accept()
    const code = await fileUnder(id)
    expect([await see(code, stranger), await offers(stranger)]).toEqual([404, false])
    const begun = await stranger.post(
      birth,
      { 'truong-hop': 'usual', 'cho-ai': `uq-${id}`, 'noi-nhan': 'H32.26' },
      birth,
    )
    expect(begun.statusCode).toBe(422)
    expect((await stop(stranger)).statusCode).toBe(404)
  })

  test('an agent’s draft, opened by somebody else’s account in the same browser, is not filed', async () => {
    const id = await valid()
    const draft = await begin(agent, { 'cho-ai': `uq-${id}` })
    await fill(agent, draft, filer)
    const key = agent.cookies.get('drafts')!
    await agent.post('/dang-xuat', {}, '/tai-khoan')
    await agent.post('/dang-nhap', { contact: '0915000002', password: 'MotCua-2026' }, '/dang-nhap')
    // Signing out takes the key away; whoever kept a copy of it has no authorisation.
    agent.cookies.set('drafts', key)
    expect((await submit(agent, draft)).statusCode).toBe(422)
  })
})
