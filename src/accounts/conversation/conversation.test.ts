import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadAccounts } from '../../../seeds/load-accounts.ts'
import { formToken, TestBrowser, testApp, testClock } from '../../../tests/support/app.ts'
import { type TestProvince, testProvince } from '../../../tests/support/province.ts'
import { aPng } from '../../files/files.fixture.ts'
import { atTheCounter, person } from '../accounts.fixture.ts'
import { dataFolder, multipartForm } from './conversation.fixture.ts'

const clock = testClock('2026-11-25T10:42:00+07:00')
const folder = dataFolder()
let province: TestProvince
let app: FastifyInstance
let owner: TestBrowser
let stranger: TestBrowser
let officer: TestBrowser
let counter: Awaited<ReturnType<typeof atTheCounter>>
let code: string

beforeAll(async () => {
  province = await testProvince()
  await province.db.transaction().execute(trx => loadAccounts(trx))
  app = await testApp(province, { clock, env: { DATA_DIR: folder.path } })
  counter = await atTheCounter(province)
  owner = new TestBrowser(app, '203.0.113.1')
  stranger = new TestBrowser(app, '203.0.113.2')
  officer = new TestBrowser(app, '203.0.113.3')
  for (const [who, contact] of [
    [owner, '0905000001'],
    [stranger, '0905000002'],
  ] as const)
    await who.post('/dang-nhap', { contact, password: 'MotCua-2026' }, '/dang-nhap')
  await officer.signIn('motcua.khanhvinh', 'MotCua-2026')
})
afterAll(async () => {
  await app?.close()
  await province?.drop()
  folder.remove()
})
beforeEach(async () => {
  code = await counter.file(person, '2026-11-25T09:10:00+07:00')
})

const path = () => `/tai-khoan/ho-so/${code}/trao-doi`
const desk = () => `/can-bo/ho-so/${code}?muc=trao-doi`
const kept = () =>
  province.db
    .selectFrom('conversation_message as m')
    .innerJoin('dossier', 'dossier.id', 'm.dossier_id')
    .select(['m.body', 'm.file_ids', 'm.side'])
    .where('dossier.code', '=', code)
    .orderBy('m.id')
    .execute()
/** Sends the form of a page as a browser does. */
async function send(who: TestBrowser, page: string, fields: Record<string, string>, files: readonly Buffer[] = []) {
  const { body } = await who.get(page)
  const key = /name="_key" value="([^"]*)"/.exec(body)?.[1] ?? ''
  const form = multipartForm({ _csrf: formToken(body), _key: key, ...fields }, files)
  return who.send({ method: 'POST', url: page.replace('?muc=trao-doi', '/trao-doi'), ...form })
}

describe('a customer', () => {
  test('asks and is answered; each sees when the other looked', async () => {
    const sent = await send(owner, path(), { body: 'Bao giờ xong?' })
    expect([sent.statusCode, sent.headers.location]).toEqual([303, expect.stringMatching(`^${path()}\\?xong=gui#tin-`)])
    const waiting = (await owner.get(path())).body
    for (const text of ['Bao giờ xong?', 'Chưa xem', 'Trả lời trước 17:00 26/11']) expect(waiting).toContain(text)
    expect((await officer.get(desk())).body).toContain('Bao giờ xong?')
    expect((await owner.get(path())).body).toContain('Đã xem 10:42 25/11')
    const answer = await send(officer, desk(), { body: 'Mai có kết quả' })
    expect(answer.headers.location).toContain(`/can-bo/ho-so/${code}?muc=trao-doi&xong=gui-tin#tin-`)
    expect((await owner.get(`/tai-khoan/ho-so/${code}`)).body).toContain('1 tin chưa đọc')
    const read = (await owner.get(path())).body
    for (const text of ['Mai có kết quả', 'Cao Thị Lan, UBND xã Khánh Vĩnh']) expect(read).toContain(text)
    expect(read.indexOf('Bao giờ xong?')).toBeLessThan(read.indexOf('Mai có kết quả'))
    expect((await owner.get(`/tai-khoan/ho-so/${code}`)).body).not.toContain('1 tin chưa đọc')
  })

  test('who is not the dossier’s gets what one gets of a dossier that is not there, reading and writing', async () => {
    await send(owner, path(), { body: 'Của tôi' })
    const posted = await stranger.post(path(), { body: 'x' }, '/tro-nang')
    expect([(await stranger.get(path())).statusCode, posted.statusCode]).toEqual([404, 404])
    expect(await kept()).toHaveLength(1)
  })

  test('sends a double click once', async () => {
    const { body } = await owner.get(path())
    const key = /name="_key" value="([^"]*)"/.exec(body)?.[1] ?? ''
    const fields = { _csrf: formToken(body), _key: key, body: 'Một lần' }
    const twice = await Promise.all([1, 2].map(() => owner.post(path(), fields)))
    expect(twice.map(one => one.statusCode)).toEqual([303, 303])
    expect(await kept()).toHaveLength(1)
  })

  test('finds text and files again when something is to be put right', async () => {
    const mixed = [aPng(), Buffer.from('không phải ảnh')]
    const refused = await send(owner, path(), { body: 'Xem ảnh' }, mixed)
    expect(refused.statusCode).toBe(422)
    for (const text of ['<title>Lỗi: ', 'Xem ảnh', 'Chọn ảnh JPG, PNG hoặc tệp PDF'])
      expect(refused.body).toContain(text)
    const id = /name="kept" value="([^"]*)"/.exec(refused.body)?.[1] ?? ''
    expect((await send(owner, path(), { body: 'Xem ảnh', kept: id })).statusCode).toBe(303)
    expect(await kept()).toMatchObject([{ body: 'Xem ảnh', file_ids: [id] }])
  })

  test.each([
    ['with files', (fields: Record<string, string>) => multipartForm(fields, [aPng()])],
    ['without', (fields: Record<string, string>) => multipartForm(fields, [])],
    [
      'as plain text',
      (fields: Record<string, string>) => ({
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        payload: new URLSearchParams(fields).toString(),
      }),
    ],
  ])('keeps what was typed when the form’s token has ended, %s, and takes nothing', async (_, form) => {
    const answer = await owner.send({ method: 'POST', url: path(), ...form({ _csrf: 'a.b', body: 'Gõ rất lâu' }) })
    expect(answer.statusCode).toBe(403)
    for (const text of ['Gõ rất lâu', 'chưa gửi']) expect(answer.body).toContain(text)
    expect(await kept()).toEqual([])
  })

  test('is told to wait in plain words after thirty messages, and keeps the text', async () => {
    for (let n = 0; n < 30; n++) await send(owner, path(), { body: `Tin ${n}` })
    const answer = await send(owner, path(), { body: 'Tin cuối' })
    expect(answer.statusCode).toBe(429)
    for (const text of ['30 tin trong một giờ', '1022', 'Tin cuối']) expect(answer.body).toContain(text)
  })
})

describe('a file of a message', () => {
  test('is read by the customer of the dossier and the officials who may read it, by nobody else', async () => {
    expect((await send(owner, path(), { body: '' }, [aPng()])).statusCode).toBe(303)
    const id = (await kept())[0]?.file_ids[0] ?? ''
    const nhaTrang = new TestBrowser(app, '203.0.113.4')
    await nhaTrang.signIn('motcua.nhatrang', 'MotCua-2026')
    const statuses = await Promise.all([
      owner.get(`/tai-khoan/tep/${id}`),
      officer.get(`/can-bo/tep/${id}`),
      stranger.get(`/tai-khoan/tep/${id}`),
      nhaTrang.get(`/can-bo/tep/${id}`),
    ])
    expect(statuses.map(one => one.statusCode)).toEqual([200, 200, 404, 404])
    expect((await officer.get(desk())).body).toContain(`/can-bo/tep/${id}`)
  })
})

describe('notices', () => {
  const cards = '/tai-khoan/thong-bao'
  test('are counted until they are marked as read', async () => {
    expect((await owner.get(cards)).body).toContain('Đánh dấu đã đọc')
    const { body } = await owner.get(cards)
    const upTo = /name="den" value="(\d+)"/.exec(body)?.[1] ?? ''
    expect((await owner.post(`${cards}/da-doc`, { den: upTo }, cards)).headers.location).toBe(cards)
    const after = (await owner.get(cards)).body
    expect(after).not.toContain('Đánh dấu đã đọc')
    expect(after).not.toContain('unread-mark')
  })
  test('marking reaches nobody else’s', async () => {
    await stranger.post(`${cards}/da-doc`, { den: '999999999' }, '/tai-khoan/thong-tin')
    expect((await owner.get(cards)).body).toContain('Đánh dấu đã đọc')
  })
  test('are chosen by kind and way; what was typed comes back when the address is wrong', async () => {
    const page = `${cards}/cai-dat`
    const wrong = await owner.post(page, { 'intake.sms': '1', email: 'loi@' }, page)
    expect(wrong.statusCode).toBe(422)
    for (const text of ['Email cần có dạng ten@vidu.vn', 'value="loi@"']) expect(wrong.body).toContain(text)
    const chosen = await owner.post(page, { 'intake.sms': '1', email: 'Loi@thu.example' }, page)
    expect([chosen.statusCode, chosen.headers.location]).toEqual([303, `${page}?xong=luu`])
    const { body } = await owner.get(page)
    expect(body).toContain('value="loi@thu.example"')
    const ticks = [...body.matchAll(/<input type="checkbox"[^>]*name="([\w.]+)"[^>]*>/g)].filter(one =>
      / checked/.test(one[0]),
    )
    expect(ticks.map(one => one[1])).toEqual(['intake.sms'])
    expect(body.match(/vì có giá trị pháp lý/g)).toHaveLength(2)
  })
})
