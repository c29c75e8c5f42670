import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAccounts } from '../../seeds/load-accounts.ts'
import { loadReference } from '../../seeds/load-reference.ts'
import { formToken, TestBrowser, testApp, testClock } from '../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts'
import { testPassword } from '../../tests/support/officials.ts'
import { keptMessages } from '../accounts/accounts.fixture.ts'
import { findFeedback } from './feedback.queries.ts'

const clock = testClock('2026-11-25T10:42:00+07:00')
const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-feedback-'))
const phone = '0905777888'
const mail = keptMessages()
let database: TestDatabase
let app: FastifyInstance
let visitor: TestBrowser
let code = ''

const said = {
  kind: 'report',
  agency: 'H32.26',
  body: 'Tôi chờ hơn một tiếng ở quầy số 2 dù có lấy số.',
  name: 'Hà Văn Ngọ',
  publish: '1',
}
const officials = new Map<string, TestBrowser>()
async function official(username: string): Promise<TestBrowser> {
  const known = officials.get(username)
  if (known !== undefined) return known
  const browser = new TestBrowser(app, '203.0.113.50')
  await browser.signIn(username, testPassword)
  officials.set(username, browser)
  return browser
}
async function customer(contact: string): Promise<TestBrowser> {
  const browser = new TestBrowser(app, '203.0.113.60')
  await browser.post('/dang-nhap', { contact, password: 'MotCua-2026' }, '/dang-nhap')
  return browser
}
async function act(username: string, which: string, fields: Record<string, string>) {
  const browser = await official(username)
  const page = await browser.get(`/can-bo/phan-anh/${which}`)
  const ban = String((await findFeedback(database.db, which))?.version ?? 0)
  const _csrf = page.statusCode === 200 ? formToken(page.body) : formToken((await browser.get('/can-bo')).body)
  return browser.post(`/can-bo/phan-anh/${which}/lenh`, { _csrf, ban, ...fields })
}
const codeIn = (location: unknown): string => /PA-\d{6}-\d{4}/.exec(String(location))?.[0] ?? ''

beforeAll(async () => {
  database = await testDatabase()
  await database.db.transaction().execute(async trx => {
    await loadReference(trx)
    await loadAccounts(trx)
  })
  app = await testApp(database, { clock, messengers: mail.messengers, env: { DATA_DIR: dataDir } })
  visitor = new TestBrowser(app, '203.0.113.70')
})
afterAll(async () => {
  await app?.close()
  await database?.drop()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('sending a report', () => {
  test('whoever has not said who they are is asked for an account or a code, and comes back to the form', async () => {
    const { body } = await visitor.get('/phan-anh/gui?loai=report&co-quan=xa-khanh-vinh')
    expect(body).toContain('/phan-anh/xac-minh?tiep=')
    expect(body).not.toContain('<textarea')
    const sent = await visitor.post('/phan-anh/gui', {
      ...said,
      _csrf: formToken((await visitor.get('/tra-cuu')).body),
    })
    expect(sent.statusCode).toBe(422)
    expect(await database.db.selectFrom('feedback').select('id').execute()).toEqual([])
  })

  test('a code at an address without an account proves it', async () => {
    const start = '/phan-anh/xac-minh?tiep=%2Fphan-anh%2Fgui%3Fco-quan%3Dxa-khanh-vinh'
    const asked = await visitor.post(start, { contact: phone }, start)
    expect(asked.statusCode).toBe(303)
    const next = String(asked.headers.location)
    const proved = await visitor.post(next, { code: mail.lastCode() }, next)
    expect(proved.headers.location).toBe('/phan-anh/gui?co-quan=xa-khanh-vinh')
    const { body } = await visitor.get(String(proved.headers.location))
    expect(body).toContain('0905 777 888')
    expect(body).toMatch(/<option value="H32\.26"[^>]*selected/)
  })

  test('says every problem at once and keeps what was typed', async () => {
    const bad = { ...said, kind: '', body: 'ngắn', procedure: '9.999999', dossier: 'sai mã' }
    const { statusCode, body } = await visitor.post('/phan-anh/gui', bad, '/phan-anh/gui')
    expect(statusCode).toBe(422)
    for (const text of [
      'Chọn loại',
      'ít nhất 10',
      'Không có thủ tục mã này',
      'Mã hồ sơ có dạng',
      'sai mã',
      'Hà Văn Ngọ',
    ])
      expect(body).toContain(text)
  })

  test('keeps what was typed when the token has ended', async () => {
    const { statusCode, body } = await visitor.post('/phan-anh/gui', { ...said, _csrf: 'cũ' })
    expect(statusCode).toBe(403)
    expect(body).toContain(said.body)
  })

  test('is received once with a code and the legal dates, however often the form is sent', async () => {
    const form = (await visitor.get('/phan-anh/gui')).body
    const _key = /name="_key" value="([^"]+)"/.exec(form)?.[1] ?? ''
    const fields = { ...said, _csrf: formToken(form), _key }
    const answers = await Promise.all([visitor.post('/phan-anh/gui', fields), visitor.post('/phan-anh/gui', fields)])
    code = codeIn(answers[0]!.headers.location)
    expect(code).toBe('PA-261125-0001')
    expect(answers.map(each => each.headers.location)).toEqual(Array(2).fill(`/phan-anh/tra-cuu/${code}?xong=1`))
    expect(await database.db.selectFrom('feedback').select('id').execute()).toHaveLength(1)
    const { body } = await visitor.get(`/phan-anh/tra-cuu/${code}?xong=1`)
    for (const text of [code, said.body, 'UBND xã Khánh Vĩnh', '16/12']) expect(body).toContain(text)
  })
})

describe('following it', () => {
  const follow = (browser: TestBrowser, digits: string, which = code) =>
    browser.post('/phan-anh/tra-cuu', { code: which, digits }, '/phan-anh/tra-cuu')

  test('code and digits open it, on any device', async () => {
    const browser = new TestBrowser(app, '203.0.113.71')
    expect((await browser.get(`/phan-anh/tra-cuu/${code}`)).body).not.toContain(said.body)
    expect((await follow(browser, phone.slice(-4))).headers.location).toBe(`/phan-anh/tra-cuu/${code}`)
    expect((await browser.get(`/phan-anh/tra-cuu/${code}`)).body).toContain(said.body)
  })

  test('wrong digits and a code that is not there are answered alike, and soon have to wait', async () => {
    const browser = new TestBrowser(app, '203.0.113.72')
    const [wrong, absent] = [await follow(browser, '0000'), await follow(browser, '0000', 'PA-261125-9999')]
    expect([wrong.statusCode, absent.statusCode]).toEqual([422, 422])
    const statuses = []
    for (let at = 0; at < 5; at++) statuses.push((await follow(browser, '0000')).statusCode)
    expect(statuses.at(-1)).toBe(429)
  })

  test("another customer's account opens nothing, and the attempt is on record", async () => {
    const { body } = await (await customer('0905000002')).get(`/phan-anh/tra-cuu/${code}`)
    expect(body).not.toContain(said.body)
    const denied = await database.db
      .selectFrom('audit_event')
      .select('actor')
      .where('subject', '=', 'feedback.read')
      .execute()
    expect(denied).toHaveLength(1)
  })

  const upload = (browser: TestBrowser, token: string, content: Buffer) => {
    const edge = 'x-edge'
    const part = (head: string) => `--${edge}\r\ncontent-disposition: form-data; ${head}\r\n`
    const payload = Buffer.concat([
      Buffer.from(`${part('name="_csrf"')}\r\n${token}\r\n`),
      Buffer.from(`${part('name="file"; filename="anh.pdf"')}content-type: application/pdf\r\n\r\n`),
      content,
      Buffer.from(`\r\n--${edge}--\r\n`),
    ])
    const headers = { 'content-type': `multipart/form-data; boundary=${edge}`, 'sec-fetch-site': 'same-origin' }
    return browser.send({ method: 'POST', url: `/phan-anh/tra-cuu/${code}/tep`, headers, payload })
  }

  test('the sender adds files, which those who handle it read and nobody else', async () => {
    const token = formToken((await visitor.get(`/phan-anh/tra-cuu/${code}`)).body)
    const refused = await upload(visitor, token, Buffer.from('<html>'))
    expect(refused.statusCode).toBe(422)
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n')
    const added = await upload(visitor, token, pdf)
    expect(added.headers.location).toBe(`/phan-anh/tra-cuu/${code}?xong=tep`)
    const id = (await database.db.selectFrom('file').select('id').executeTakeFirstOrThrow()).id
    expect((await visitor.get(`/phan-anh/tra-cuu/${code}/tep/${id}`)).statusCode).toBe(200)
    const inside = `/can-bo/phan-anh/${code}/tep/${id}`
    expect((await (await official('truongmotcua.khanhvinh')).get(inside)).statusCode).toBe(200)
    expect((await (await official('motcua.khanhvinh')).get(inside)).statusCode).toBe(404)
    expect((await (await official('motcua.khanhvinh')).get(`/can-bo/tep/${id}`)).statusCode).toBe(404)
    const stranger = new TestBrowser(app, '203.0.113.73')
    expect((await stranger.get(`/phan-anh/tra-cuu/${code}/tep/${id}`)).body).not.toContain('%PDF')
  })
})

describe('handling it', () => {
  test('the queue counts it for whoever handles it; the clerk it may be about does not see it', async () => {
    const head = await (await official('truongmotcua.khanhvinh')).get('/can-bo/phan-anh')
    expect(head.body).toContain(`/can-bo/phan-anh/${code}`)
    const clerk = await (await official('motcua.khanhvinh')).get('/can-bo/phan-anh')
    expect(clerk.body).not.toContain(code)
  })

  test.each(['motcua.khanhvinh', 'motcua.nhatrang', 'thue.tinh', 'quantri.tinh'])(
    'for %s it is not there, and no command gets through',
    async username => {
      expect((await (await official(username)).get(`/can-bo/phan-anh/${code}`)).statusCode).toBe(404)
      expect((await act(username, code, { viec: 'answer', text: 'Không có gì' })).statusCode).toBe(404)
      expect((await findFeedback(database.db, code))?.state).toBe('received')
    },
  )

  test('passing it on keeps the thread; who passed it on still reads it but acts no more', async () => {
    await act('truongmotcua.khanhvinh', code, { viec: 'take-up' })
    const passed = await act('truongmotcua.khanhvinh', code, { viec: 'forward', to: 'H32.75', note: 'Việc của Sở' })
    expect(passed.headers.location).toBe(`/can-bo/phan-anh/${code}?xong=1`)
    expect(mail.sent.at(-1)).toMatchObject({ recipient: phone })
    expect((await act('truongmotcua.khanhvinh', code, { viec: 'answer', text: 'Muộn' })).statusCode).toBe(403)
    const { body } = await visitor.get(`/phan-anh/tra-cuu/${code}`)
    expect(body).toContain('chuyển đến Sở Xây dựng')
    expect(body).not.toContain('Việc của Sở')
    await act('kiemsoat.tinh', code, { viec: 'forward', to: 'H32.26', note: 'Xã trả lời' })
    expect((await findFeedback(database.db, code))?.agency).toBe('H32.26')
  })

  test('a page that is out of date changes nothing and keeps what was typed', async () => {
    const stale = await act('truongmotcua.khanhvinh', code, { viec: 'answer', text: 'Đã bố trí thêm quầy', ban: '1' })
    expect(stale.statusCode).toBe(409)
    expect(stale.body).toContain('Đã bố trí thêm quầy')
    expect((await findFeedback(database.db, code))?.state).toBe('forwarded')
  })

  test('an answer reaches the sender; published is what the officer made of it, with nothing personal', async () => {
    await act('truongmotcua.khanhvinh', code, { viec: 'answer', text: 'Chúng tôi đã mở thêm quầy số 3.' })
    expect(mail.sent.at(-1)?.body).toContain(`${code} đã có trả lời`)
    expect((await visitor.get(`/phan-anh/tra-cuu/${code}`)).body).toContain('mở thêm quầy số 3')
    const texts = { viec: 'publish', body: 'Ông Hà Văn Ngọ chờ lâu', answer: 'Đã mở thêm quầy.' }
    const named = await act('truongmotcua.khanhvinh', code, texts)
    expect(named.statusCode).toBe(422)
    expect(named.body).toContain('Bỏ “Hà Văn Ngọ” trước khi công khai')
    await act('truongmotcua.khanhvinh', code, { ...texts, body: 'Người dân chờ lâu ở quầy' })
    const { body } = await new TestBrowser(app).get('/phan-anh')
    expect(body).toContain('Người dân chờ lâu ở quầy')
    for (const secret of [code, 'Hà Văn Ngọ', said.body]) expect(body).not.toContain(secret)
  })

  test('what is late is marked as late', async () => {
    const sent = await visitor.post('/phan-anh/gui', { ...said, kind: 'complaint' }, '/phan-anh/gui')
    const complaint = codeIn(sent.headers.location)
    expect((await (await official('truongmotcua.khanhvinh')).get(`/can-bo/phan-anh/${complaint}`)).statusCode).toBe(404)
    clock.advance(13 * 86_400)
    officials.clear()
    const leader = await official('lanhdao.khanhvinh')
    expect((await leader.get('/can-bo/phan-anh?nhom=tre')).body).toContain(complaint)
    const declined = { viec: 'decline', ground: 'not-admissible', explanation: 'Đã hết thời hiệu.' }
    expect((await act('kiemsoat.tinh', complaint, declined)).statusCode).toBe(403)
    expect((await act('lanhdao.khanhvinh', complaint, declined)).statusCode).toBe(303)
  })
})

describe('questions', () => {
  test('anybody asks without a code, and gets digits to look it up', async () => {
    const browser = new TestBrowser(app, '203.0.113.80')
    const typed = { body: 'Làm lại giấy khai sinh cần mang gì?', procedure: '1.001193' }
    const sent = await browser.post('/hoi-dap/gui', typed, '/hoi-dap/gui')
    const question = codeIn(sent.headers.location)
    const { body } = await browser.get(String(sent.headers.location))
    expect(body).toMatch(/4 số để tra cứu: <b>\d{4}<\/b>/)
    const held = await findFeedback(database.db, question)
    expect(held).toMatchObject({ kind: 'question', agency: 'H32.71', mayPublish: false })
  })

  test('an answer that is published stands on /hoi-dap with its day and is found by the search', async () => {
    const browser = new TestBrowser(app, '203.0.113.81')
    const typed = { body: 'Trẻ sinh trên tàu cá thì khai sinh ở đâu?', agency: 'H32.26', publish: '1' }
    const question = codeIn((await browser.post('/hoi-dap/gui', typed, '/hoi-dap/gui')).headers.location)
    await act('motcua.khanhvinh', question, { viec: 'answer', text: 'Ở xã nơi cha hoặc mẹ cư trú.' })
    const texts = { viec: 'publish', body: typed.body, answer: 'Ở xã nơi cha hoặc mẹ cư trú.' }
    expect((await act('motcua.khanhvinh', question, { ...texts, codes: '9.000009' })).statusCode).toBe(422)
    expect((await act('motcua.khanhvinh', question, { ...texts, codes: '1.001193' })).statusCode).toBe(303)
    const { body } = await browser.get('/hoi-dap')
    expect(body).toContain(typed.body)
    expect(body).toContain('Trả lời ngày 08/12/2026')
    expect((await browser.get(`/hoi-dap?q=${encodeURIComponent('sinh trên tàu cá')}`)).body).toContain(typed.body)
    expect((await browser.get('/phan-anh')).body).not.toContain(typed.body)
  })

  test('one address that sends without end has to wait', async () => {
    const browser = new TestBrowser(app, '203.0.113.82')
    const statuses = []
    for (let at = 0; at < 6; at++)
      statuses.push(
        (await browser.post('/hoi-dap/gui', { body: `Câu hỏi số ${at} của tôi` }, '/hoi-dap/gui')).statusCode,
      )
    expect(statuses.slice(0, 4)).toEqual([303, 303, 303, 303])
    expect(statuses.at(-1)).toBe(429)
  })
})

test('a customer sends without a code, sees their own, and its dossier is named', async () => {
  const browser = await customer('0905000001')
  const form = await browser.get('/phan-anh/gui?ho-so=H32.26-20261109-0001&co-quan=xa-khanh-vinh&loai=report')
  expect(form.body).toContain('value="H32.26-20261109-0001"')
  const typed = { kind: 'report', agency: 'H32.26', dossier: 'H32.26-20261109-0001', body: 'Hồ sơ đã trễ ba ngày.' }
  const sent = await browser.post('/phan-anh/gui', typed, '/phan-anh/gui')
  const own = codeIn(sent.headers.location)
  expect((await browser.get('/phan-anh')).body).toContain(own)
  expect((await (await customer('0905000001')).get(`/phan-anh/tra-cuu/${own}`)).body).toContain('Hồ sơ đã trễ ba ngày')
  const before = mail.sent.length
  await act('truongmotcua.khanhvinh', own, { viec: 'answer', text: 'Hồ sơ đã xong hôm nay.' })
  expect(mail.sent.length).toBe(before)
  const told = await database.db.selectFrom('message').select(['body', 'path']).where('kind', '=', 'feedback').execute()
  expect(told).toEqual([{ body: `Phản ánh ${own} đã có trả lời.`, path: `/phan-anh/tra-cuu/${own}` }])
  expect((await browser.get('/tai-khoan/thong-bao')).body).toContain(`Phản ánh ${own} đã có trả lời`)
})
