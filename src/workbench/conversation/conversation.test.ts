import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { TestBrowser, testApp, testClock } from '../../../tests/support/app.ts'
import { official, type TestProvince, testProvince } from '../../../tests/support/province.ts'
import { atTheCounter, person } from '../../accounts/accounts.fixture.ts'
import { answerersOf, saveReply, writeMessage } from '../../conversations/index.ts'
import { findDossier } from '../../dossiers/index.ts'
import { createToken } from '../../officials/index.ts'

const clock = testClock('2026-11-25T10:42:00+07:00')
const NOW = '2026-11-25T10:42:00+07:00'
let province: TestProvince
let app: FastifyInstance
let counter: Awaited<ReturnType<typeof atTheCounter>>
let code: string
const browsers = new Map<string, TestBrowser>()

beforeAll(async () => {
  province = await testProvince()
  app = await testApp(province, { clock })
  counter = await atTheCounter(province)
})
afterAll(async () => {
  await app?.close()
  await province?.drop()
})
beforeEach(async () => {
  code = await counter.file(person, '2026-11-25T09:10:00+07:00')
})

async function as(name: string): Promise<TestBrowser> {
  const known = browsers.get(name)
  if (known) return known
  const browser = new TestBrowser(app, `198.51.100.${browsers.size + 1}`)
  await browser.signIn(`${name}.khanhvinh`, 'MotCua-2026')
  browsers.set(name, browser)
  return browser
}
async function ask(body: string, now = NOW): Promise<void> {
  const { customerId } = (await findDossier(province.db, code))!
  const actor = { kind: 'customer', id: customerId } as const
  const done = await writeMessage(province, { actor, code, body, key: body, now })
  if (!done.ok) throw new Error(done.error.code)
}
const page = () => `/can-bo/ho-so/${code}?muc=trao-doi`
const door = () => `/can-bo/ho-so/${code}/trao-doi`

describe('the part Trao đổi', () => {
  test('puts a canned reply behind what was typed, without script, and sends nothing', async () => {
    const actor = official(province.places, 'truongmotcua.khanhvinh')
    const change = { title: 'Hẹn trả', body: 'Chào {ten}, hồ sơ {ma}: {ngay_hen}.' }
    await saveReply(province.db, { actor, what: { agency: 'H32.26' }, change, at: clock() })
    const browser = await as('motcua')
    const id = /<option value="(\d+)">Hẹn trả</.exec((await browser.get(page())).body)?.[1] ?? ''
    const { statusCode, body } = await browser.post(door(), { mau: id, chen: '1', body: 'Đã xem.' }, page())
    expect(statusCode).toBe(200)
    expect(body).toMatch(
      new RegExp(`Đã xem\\.\\n\\nChào Mang Thị Lợi, hồ sơ ${code}: 17:00 ngày \\d\\d/\\d\\d/2026\\.</textarea>`),
    )
    const none = await browser.post(door(), { mau: '999', chen: '1', body: 'Đã xem.' }, page())
    expect([none.statusCode, none.body.includes('Chọn mẫu trả lời rồi bấm Chèn')]).toEqual([422, true])
    expect(await province.db.selectFrom('conversation_message').select('id').execute()).toEqual([])
  })

  test('offers no form to those who only read, and takes nothing from them; strangers find nothing', async () => {
    await ask('Hỏi')
    const leader = await as('lanhdao')
    const { body } = await leader.get(page())
    expect([
      body.includes('Hỏi'),
      body.includes('Bạn đọc được, không viết được'),
      body.includes('name="body"'),
    ]).toEqual([true, true, false])
    const sent = await leader.post(door(), { body: 'Chen vào' }, '/can-bo')
    expect([sent.statusCode, sent.body.includes('Chỉ Bộ phận Một cửa')]).toEqual([403, true])
    const stranger = new TestBrowser(app, '198.51.100.200')
    await stranger.signIn('motcua.nhatrang', 'MotCua-2026')
    expect((await stranger.post(door(), { body: 'x' }, '/can-bo')).statusCode).toBe(404)
  })

  test('keeps what was typed when the form’s token has ended', async () => {
    const browser = await as('motcua')
    const answer = await browser.post(door(), { _csrf: 'a.b', body: 'Gõ rất lâu' })
    expect([answer.statusCode, answer.body.includes('Gõ rất lâu</textarea>')]).toEqual([403, true])
  })
})

describe('questions to answer', () => {
  test('stand in the inbox of whoever holds the dossier, counted, the late ones marked, until they are answered', async () => {
    await ask('Hỏi từ tuần trước', '2026-11-19T09:00:00+07:00')
    const [turn] = answerersOf((await findDossier(province.db, code))!.dossier)
    const holder = turn?.role === 'specialist' ? 'chuyenvien' : turn?.role === 'unit-head' ? 'truongphong' : 'motcua'
    const browser = await as(holder)
    const list = (await browser.get('/can-bo/cau-hoi')).body
    for (const text of ['Hỏi từ tuần trước', 'Trễ ', `/can-bo/ho-so/${code}?muc=trao-doi#viet`])
      expect(list).toContain(text)
    expect((await browser.get('/can-bo')).body).toMatch(/Câu hỏi<span class="count tone-red">\d+</)
    expect((await (await as('vanthu')).get('/can-bo/cau-hoi')).body).not.toContain(code)
    expect((await browser.post(door(), { body: 'Trả lời' }, page())).statusCode).toBe(303)
    expect((await browser.get('/can-bo/cau-hoi')).body).not.toContain(code)
    expect((await browser.get(page())).body).toContain('Trả lời trễ')
  })
})

describe('canned replies', () => {
  const path = '/can-bo/mau-tra-loi'
  test('heads add, change and remove them; others of the agency read, other agencies see nothing', async () => {
    const head = await as('truongmotcua')
    const add = { agency: 'H32.26', title: 'Mẫu mới', body: 'Chào {ten}' }
    expect((await head.post(path, { ...add, title: ' ' }, path)).body).toContain('Nhập tên mẫu')
    expect((await head.post(path, add, path)).headers.location).toBe(`${path}?xong=luu`)
    expect((await head.post(path, { ...add, agency: 'H32.27' }, path)).statusCode).toBe(404)
    const reader = await as('motcua')
    const seen = (await reader.get(path)).body
    expect([seen.includes('Mẫu mới'), seen.includes('name="title"')]).toEqual([true, false])
    expect((await reader.post(path, add, path.replace('mau-tra-loi', 'tim'))).statusCode).toBe(404)
    const stranger = new TestBrowser(app, '198.51.100.201')
    await stranger.signIn('motcua.nhatrang', 'MotCua-2026')
    expect((await stranger.get(path)).body).not.toContain('Mẫu mới')

    const row = await province.db
      .selectFrom('canned_reply')
      .selectAll()
      .where('title', '=', 'Mẫu mới')
      .executeTakeFirstOrThrow()
    const change = { id: String(row.id), version: '1', title: 'Mẫu mới', body: 'Kính gửi {ten}' }
    expect((await head.post(path, change, path)).statusCode).toBe(303)
    const second = await head.post(path, { ...change, body: 'Ghi đè' }, path)
    expect([second.statusCode, second.body.includes('Ghi đè</textarea>')]).toEqual([409, true])
    expect((await head.post(path, { ...change, version: '2', remove: '1' }, path)).headers.location).toBe(
      `${path}?xong=bo`,
    )
    expect((await head.get(path)).body).not.toContain('Mẫu mới')
  })
})

describe('/api/v1/dossiers/{code}/messages', () => {
  test('reads the thread and writes once for each key', async () => {
    await ask('Hỏi qua tài khoản')
    const made = await createToken(province.db, {
      username: 'motcua.khanhvinh',
      now: clock(),
      scopes: [],
      days: 1,
      by: 'test',
    })
    if (!made.ok) throw new Error(made.error.code)
    const url = `/api/v1/dossiers/${code}/messages`
    const headers = { authorization: `Bearer ${made.value.token}`, 'idempotency-key': 'one' }
    const post = (payload: object) => app.inject({ method: 'POST', url, headers, payload })
    const [first, second] = [await post({ body: 'Trả lời' }), await post({ body: 'Trả lời' })]
    expect([first.statusCode, second.json()]).toEqual([201, first.json()])
    expect((await post({ body: 'Khác' })).json()).toMatchObject({ status: 422, code: 'idempotency-mismatch' })
    expect((await post({})).json()).toMatchObject({ status: 422, code: 'empty' })
    const { items, nextCursor } = (await app.inject({ method: 'GET', url, headers })).json()
    expect(nextCursor).toBeNull()
    expect(items).toMatchObject([
      { side: 'official', body: 'Trả lời', author: 'Cao Thị Lan', agency: 'H32.26', seenAt: null },
      { side: 'customer', body: 'Hỏi qua tài khoản', answeredAt: NOW, late: false, seenAt: null },
    ])
  })
})
