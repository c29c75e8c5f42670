import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadAccounts } from '../../seeds/load-accounts.ts'
import { formToken, TestBrowser, testApp, testClock } from '../../tests/support/app.ts'
import { type TestProvince, testProvince } from '../../tests/support/province.ts'
import { htmlFaults } from '../../tests/support/valid-html.ts'
import { findDossier, listEvents } from '../dossiers/index.ts'
import { deleteOldDrafts } from './drafts.queries.ts'
import { begin, birth, birthFields, fill, place, start, submit } from './filing.fixture.ts'

const clock = testClock('2026-11-25T10:42:00+07:00')
let province: TestProvince
let app: FastifyInstance
let browser: TestBrowser

beforeAll(async () => {
  province = await testProvince()
  app = await testApp(province, { clock })
})
afterAll(async () => {
  await app?.close()
  await province?.drop()
})
beforeEach(() => {
  browser = new TestBrowser(app)
})

const dossiers = async () => (await province.db.selectFrom('dossier').select(['code', 'fold']).execute()).length
const codeOf = (html: string): string => /H32\.26-\d{8}-(?:<b>)?\d{4}/.exec(html)?.[0].replace('<b>', '') ?? ''

describe('filing a birth registration', () => {
  test('goes by one page after another to a code, and the desk finds it with the wish for the result', async () => {
    const draft = await begin(browser)
    const pages = await fill(browser, draft)
    expect(pages).toEqual([
      'muc/nguoi-nop',
      'muc/requester',
      'muc/requester-2',
      'muc/child',
      'muc/child-2',
      'muc/mother',
      'muc/father',
      'muc/copies',
      'giay-to',
      'muc/nhan-ket-qua',
    ])
    const done = await browser.get(place(await submit(browser, draft)))
    const code = codeOf(done.body)
    const held = await findDossier(province.db, code)
    expect(held?.dossier).toMatchObject({
      channel: 'online',
      returnMethod: 'counter',
      agency: 'H32.26',
      applicant: { fullName: 'Mang Thị Lợi', phone: '0905123456', personalNumber: '056194007318' },
      answers: { recipient: 'H32.26', childName: 'CAO MINH AN', copyCount: 2 },
    })
    const events = await listEvents(province.db, held!.id)
    expect(events.map(event => event.body.type)).toEqual(['submitted', 'noted'])
    expect(events[1]?.body).toMatchObject({
      note: 'Mang bản giấy đến quầy: Giấy chứng sinh',
    })
    expect(done.body).toContain('<svg')
    expect(done.body).toContain('thứ Năm 26/11')
  })

  test('sent twice is one dossier, with the same last page', async () => {
    const draft = await begin(browser)
    await fill(browser, draft)
    const before = await dossiers()
    const token = formToken((await browser.get(`${draft}/kiem-tra`)).body)
    const both = await Promise.all(
      [1, 2].map(() => browser.post(`${draft}/kiem-tra`, { 'cam-doan': '1', _csrf: token })),
    )
    expect(both.map(place)).toEqual([`${draft}/hoan-tat`, `${draft}/hoan-tat`])
    expect(place(await browser.post(`${draft}/kiem-tra`, { 'cam-doan': '1', _csrf: token }))).toBe(`${draft}/hoan-tat`)
    expect(await dossiers()).toBe(before + 1)
  })

  test('begins only with a case, a person and a desk that takes it', async () => {
    const answer = await browser.post(birth, { ...start, 'noi-nhan': 'H32', 'cho-ai': '', 'truong-hop': 'x' }, birth)
    expect(answer.statusCode).toBe(422)
    for (const text of ['Chọn trường hợp của bạn', 'Chọn bạn nộp cho ai', 'Chọn xã, phường hoặc đặc khu'])
      expect(answer.body).toContain(text)
  })

  test('wants the declaration ticked', async () => {
    const draft = await begin(browser)
    await fill(browser, draft)
    const before = await dossiers()
    const answer = await browser.post(`${draft}/kiem-tra`, {}, `${draft}/kiem-tra`)
    expect([answer.statusCode, await dossiers()]).toEqual([422, before])
    expect(answer.body).toContain('Đánh dấu để cam đoan')
  })

  test('is not possible while a part is missing', async () => {
    const draft = await begin(browser)
    expect((await browser.get(`${draft}/kiem-tra`)).body).not.toContain('name="cam-doan"')
    const answer = await browser.post(`${draft}/kiem-tra`, { 'cam-doan': '1' }, birth)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Còn mục chưa xong')
  })
})

describe('a page', () => {
  test('keeps what was typed when something is wrong, and is saved all the same', async () => {
    const draft = await begin(browser)
    const path = `${draft}/muc/nguoi-nop`
    const answer = await browser.post(path, { 'answers.fullName': 'Lợi', 'answers.phone': '12', viec: 'tiep' }, path)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Số điện thoại gồm 10 chữ số')
    expect(answer.body).toContain('<title>Lỗi: ')
    expect((await browser.get(path)).body).toContain('value="12"')
    expect((await browser.get(draft)).body).toContain('Đang làm')
  })

  test('saved for later asks nothing more', async () => {
    const draft = await begin(browser)
    const path = `${draft}/muc/child`
    const answer = await browser.post(path, { 'answers.childName': 'An', viec: 'de-sau' }, path)
    expect(place(answer)).toBe(`${draft}?luu=1`)
    expect((await browser.get(path)).body).toContain('value="An"')
  })

  test('of a form whose token has ended comes back as typed, and nothing is changed', async () => {
    const draft = await begin(browser)
    const path = `${draft}/muc/child`
    const answer = await browser.post(path, { 'answers.childName': 'CAO MINH AN', _csrf: 'old', viec: 'tiep' })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('value="CAO MINH AN"')
    expect(answer.body).toContain('Phiên đã hết')
    const again = { 'answers.childName': 'CAO MINH AN', _csrf: formToken(answer.body), viec: 'de-sau' }
    expect(place(await browser.post(path, again))).toBe(`${draft}?luu=1`)
  })

  test('reads only what it asks', async () => {
    const draft = await begin(browser)
    const path = `${draft}/muc/child`
    const extra = { 'answers.childName': 'AN', 'answers.motherName': 'X', status: '9', agency_code: 'H32.1', fee: '0' }
    await browser.post(path, { ...extra, viec: 'de-sau' }, path)
    const row = await province.db
      .selectFrom('draft')
      .select(['answers', 'agency_code', 'dossier_code'])
      .where('code', '=', draft.split('/').at(-1)!)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ agency_code: 'H32.26', dossier_code: null })
    expect(Object.keys(row.answers as object)).not.toContain('motherName')
    expect(Object.keys(row.answers as object)).toContain('childName')
  })

  test('drops what a later answer hides', async () => {
    const draft = await begin(browser)
    await fill(browser, draft)
    const path = `${draft}/muc/copies`
    await browser.post(
      path,
      { ...birthFields, 'answers.wantCopies': 'no', 'answers.copyCount': '2', viec: 'tiep' },
      path,
    )
    const done = await browser.get(place(await submit(browser, draft)))
    const held = await findDossier(province.db, codeOf(done.body))
    expect(held?.dossier.answers).toMatchObject({ wantCopies: 'no' })
    expect(held?.dossier.answers).not.toHaveProperty('copyCount')
  })

  test('opened by "Sửa" leads back to the check', async () => {
    const draft = await begin(browser)
    await fill(browser, draft)
    expect((await browser.get(`${draft}/kiem-tra`)).body).toContain(`${draft}/muc/mother?ve=kiem-tra`)
    const path = `${draft}/muc/mother?ve=kiem-tra`
    expect(place(await browser.post(path, { ...birthFields, viec: 'tiep' }, path))).toBe(`${draft}/kiem-tra`)
  })
})

describe('a draft', () => {
  test.each(['', '/muc/child', '/giay-to', '/kiem-tra', '/hoan-tat'])(
    'is absent for a stranger who knows its address%s',
    async rest => {
      const draft = await begin(browser)
      const stranger = new TestBrowser(app, '198.51.100.4')
      await begin(stranger)
      expect((await stranger.get(draft + rest)).statusCode).toBe(404)
      const changed = await stranger.post(`${draft}/muc/child`, { viec: 'de-sau' }, birth)
      expect(changed.statusCode).toBe(404)
    },
  )

  test('ends thirty days after it was last saved', async () => {
    const draft = await begin(browser)
    await deleteOldDrafts(province.db, new Date(clock().getTime() + 29.9 * 86_400_000))
    expect((await browser.get(draft)).statusCode).toBe(200)
    await deleteOldDrafts(province.db, new Date(clock().getTime() + 30 * 86_400_000))
    expect((await browser.get(draft)).statusCode).toBe(404)
    const { rows } = await sql`select from draft_key`.execute(province.db)
    expect(rows).toEqual([])
  })
})

describe('the same dossier filed again', () => {
  test('is noticed by number and procedure, with its code for the same phone only', async () => {
    const first = await begin(browser)
    await fill(browser, first)
    const code = codeOf((await browser.get(place(await submit(browser, first)))).body)
    const again = await begin(browser)
    await fill(browser, again)
    expect((await browser.get(`${again}/kiem-tra`)).body).toContain(`mã ${code}`)
    expect(place(await submit(browser, again))).toBe(`${again}/hoan-tat`)

    const other = new TestBrowser(app, '198.51.100.5')
    const draft = await begin(other)
    await fill(other, draft, { 'answers.phone': '0987654321' })
    const page = (await other.get(`${draft}/kiem-tra`)).body
    expect(page).toContain('Số này đã có hồ sơ cùng thủ tục')
    expect(page).not.toMatch(/mã H32/)
  })
})

test('where filing is at the national portal, every address of a draft leads to the page that says so', async () => {
  const elsewhere = await testApp(province, { clock, env: { PORTAL_MODE: 'chuyen-huong' } })
  const visitor = new TestBrowser(elsewhere)
  const page = await visitor.get(birth)
  expect(page.body).toContain('href="https://dichvucong.gov.vn"')
  expect(place(await visitor.get(`${birth}/KS-2222-2222/muc/child`))).toBe(birth)
  const token = formToken((await visitor.get('/tra-cuu')).body)
  expect((await visitor.post(birth, { ...start, _csrf: token })).body).toContain('https://dichvucong.gov.vn')
  expect((await visitor.get('/nop-ho-so/9.999999')).statusCode).toBe(404)
  await elsewhere.close()
})

describe('for somebody else', () => {
  test('asks who files and why, and tells the desk', async () => {
    const draft = await begin(browser, { 'cho-ai': 'other' })
    const filer = {
      'answers.filerName': 'Cao Văn Quý',
      'answers.filerNumber': '056094001234',
      'answers.filerPhone': '0905111222',
      'answers.authority': 'relative',
    }
    expect(await fill(browser, draft, filer)).toContain('muc/nguoi-dai-dien')
    const code = codeOf((await browser.get(place(await submit(browser, draft)))).body)
    const held = await findDossier(province.db, code)
    expect(held?.dossier.applicant.fullName).toBe('Mang Thị Lợi')
    const note = (await listEvents(province.db, held!.id)).find(event => event.body.type === 'noted')
    expect(JSON.stringify(note?.body)).toContain('Người nộp hộ: Cao Văn Quý, CCCD 056094001234, 0905 111 222')
  })
})

describe('from an account', () => {
  test('the draft opens on another device, outlives the session, and the dossier stays in the account', async () => {
    await province.db.transaction().execute(trx => loadAccounts(trx))
    const contact = { contact: '0905000001', password: 'MotCua-2026' }
    await browser.post('/dang-nhap', contact, '/dang-nhap')
    const draft = await begin(browser)
    const path = `${draft}/muc/nguoi-nop`
    const opened = (await browser.get(path)).body
    expect(opened).toContain('value="Mang Thị Lợi"')

    await sql`delete from session`.execute(province.db)
    const typed = { 'answers.fullName': 'Mang Thị Lợi', 'answers.phone': '0905 777 888', viec: 'de-sau' }
    const ended = await browser.post(path, { ...typed, _csrf: formToken(opened) })
    expect([ended.statusCode, ended.body.includes('value="0905 777 888"')]).toEqual([403, true])
    expect(place(await browser.post(path, { ...typed, _csrf: formToken(ended.body) }))).toBe(`${draft}?luu=1`)

    const other = new TestBrowser(app, '198.51.100.20')
    expect((await other.get(draft)).statusCode).toBe(404)
    await other.post('/dang-nhap', contact, '/dang-nhap')
    const account = (await other.get('/tai-khoan')).body
    expect(account).toContain('Bản nháp chưa nộp')
    expect(account).toContain(`<a href="${draft}">Khai sinh</a>`)
    const stranger = new TestBrowser(app, '198.51.100.21')
    await stranger.post('/dang-nhap', { ...contact, contact: '0905000002' }, '/dang-nhap')
    expect((await stranger.get('/tai-khoan')).body).not.toContain('Bản nháp chưa nộp')
    expect((await other.get(path)).body).toContain('value="0905 777 888"')
    await fill(other, draft)
    const code = codeOf((await other.get(place(await submit(other, draft)))).body)
    expect((await other.get('/tai-khoan')).body).not.toContain('Bản nháp chưa nộp')
    const owner = await province.db
      .selectFrom('dossier')
      .innerJoin('account', 'account.customer_id', 'dossier.customer_id')
      .select('account.phone')
      .where('code', '=', code)
      .executeTakeFirst()
    expect(owner?.phone).toBe('0905000001')
  })
})

test('every page is valid HTML, in both languages', async () => {
  const draft = await begin(browser)
  await fill(browser, draft)
  const rest = ['', '/muc/nguoi-nop', '/muc/child', '/muc/nhan-ket-qua', '/giay-to', '/kiem-tra'].map(
    one => draft + one,
  )
  for (const path of [birth, '/nop-ho-so/mo-lai', ...rest].flatMap(one => [one, `/en${one}`])) {
    const faults = (await htmlFaults((await browser.get(path)).body)).map(fault => `${path} ${fault}`)
    expect(faults).toEqual([])
  }
})
