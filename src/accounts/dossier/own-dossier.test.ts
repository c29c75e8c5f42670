import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadAccounts } from '../../../seeds/load-accounts.ts'
import { loadReference } from '../../../seeds/load-reference.ts'
import { TestBrowser, testApp, testClock } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { atTheCounter, person, withoutTokens } from '../accounts.fixture.ts'

const clock = testClock('2026-11-25T10:42:00+07:00')
let database: TestDatabase
let app: FastifyInstance
let counter: Awaited<ReturnType<typeof atTheCounter>>
let running: string
let asked: string
let owner: TestBrowser
let stranger: TestBrowser

beforeAll(async () => {
  database = await testDatabase()
  await database.db.transaction().execute(async trx => {
    await loadReference(trx)
    await loadAccounts(trx)
  })
  app = await testApp(database, { clock })
  counter = await atTheCounter(database)
  running = await counter.file(person, '2026-11-09T09:10:00+07:00')
  asked = await counter.file(person, '2026-11-16T09:10:00+07:00')
  const items = [{ componentKey: 'declaration', reason: 'Ảnh mờ, không đọc được số', howToFix: 'Chụp lại trang 2' }]
  await counter.command(asked, { type: 'request-supplement', items }, '2026-11-18T09:00:00+07:00')
  owner = new TestBrowser(app, '203.0.113.1')
  stranger = new TestBrowser(app, '203.0.113.2')
  const signIn = (who: TestBrowser, contact: string) =>
    who.post('/dang-nhap', { contact, password: 'MotCua-2026' }, '/dang-nhap')
  await signIn(owner, '0905000001')
  await signIn(stranger, '0905000002')
})
afterAll(async () => {
  await app?.close()
  await database?.drop()
})

const of = (code: string, below = '') => `/tai-khoan/ho-so/${code}${below}`

describe('/tai-khoan', () => {
  test('sends people who have not signed in to the door, and back', async () => {
    const { statusCode, headers } = await new TestBrowser(app).get(of(running))
    expect([statusCode, headers.location]).toEqual([
      303,
      `/dang-nhap?tiep=${encodeURIComponent(`/tai-khoan/ho-so/${running}`)}`,
    ])
  })

  test('puts what needs the customer first', async () => {
    const { body, headers } = await owner.get('/tai-khoan')
    expect(headers['cache-control']).toBe('no-store')
    const [first, second, third] = ['Cần bạn làm</h2>', 'Đang giải quyết</h2>', 'Đã xong</h2>'].map(h =>
      body.indexOf(h),
    )
    expect(first).toBeLessThan(second!)
    expect(second).toBeLessThan(third!)
    const at = (code: string) => body.indexOf(of(code))
    expect(at(asked)).toBeGreaterThan(first!)
    expect(at(asked)).toBeLessThan(second!)
    expect(at(running)).toBeGreaterThan(second!)
    expect(body).toContain(`${of(asked)}/bo-sung`)
  })

  test('shows nothing of other people', async () => {
    for (const path of ['/tai-khoan', '/tai-khoan/thong-bao']) {
      const { statusCode, body } = await stranger.get(path)
      expect(statusCode).toBe(200)
      for (const secret of [running, asked, 'Mang Thị Lợi']) expect(body).not.toContain(secret)
    }
  })
})

describe('one’s own dossier', () => {
  test('shows state, date with its calendar, desk, way, papers, messages', async () => {
    const { body } = await owner.get(of(running))
    for (const text of [
      'Vì sao là ngày',
      'Đã tiếp nhận đủ hồ sơ',
      'UBND xã Khánh Vĩnh',
      'Giấy tờ đã nộp',
      'Bạn không phải làm gì thêm',
      'Rút hồ sơ',
    ])
      expect(body).toContain(text)
  })
  test('shows the officer’s note beside each paper asked for', async () => {
    const { body } = await owner.get(of(asked))
    for (const text of ['Ảnh mờ, không đọc được số', 'Chụp lại trang 2', 'Vì sao chưa có ngày hẹn mới?'])
      expect(body).toContain(text)
  })
  test('takes the code in small letters and answers in English', async () => {
    expect((await owner.get(of(running.toLowerCase()))).statusCode).toBe(200)
    expect((await owner.get(`/en${of(running)}`)).body).toContain('Papers handed in')
  })
})

describe('a stranger’s dossier', () => {
  const doors = ['', '/bo-sung', '/rut']

  test.each(doors)('is answered like one that is not there: %s', async door => {
    const [theirs, absent] = [
      await stranger.get(of(running, door)),
      await stranger.get(of('H32.26-20261109-9999', door)),
    ]
    const bodyOf = (body: string, code: string) => withoutTokens(body).replaceAll(code, 'CODE')
    expect([theirs.statusCode, absent.statusCode]).toEqual([404, 404])
    expect(bodyOf(theirs.body, running)).toBe(bodyOf(absent.body, 'H32.26-20261109-9999'))
  })
  test('cannot be withdrawn or supplied, and the attempt is recorded', async () => {
    await sql`truncate audit_event`.execute(database.db)
    const version = String(await counter.versionOf(running))
    const withdrawn = await stranger.post(of(running, '/rut'), { reason: 'x', version, _key: 'k' }, '/tro-nang')
    const supplied = await stranger.post(of(asked, '/bo-sung'), { version, _key: 'k' }, '/tro-nang')
    expect([withdrawn.statusCode, supplied.statusCode]).toEqual([404, 404])
    expect([await counter.stateOf(running), await counter.stateOf(asked)]).not.toContain('withdrawn')
    const rows = await database.db.selectFrom('audit_event').select(['action', 'actor']).execute()
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(row).toMatchObject({ action: 'access.denied', actor: /^customer:/ })
  })
})

describe('withdrawing', () => {
  let code: string
  beforeEach(async () => {
    code = await counter.file(person, '2026-11-24T09:10:00+07:00')
  })
  const fields = async (more: Record<string, string> = {}) => ({
    reason: 'Làm lại sau',
    version: String(await counter.versionOf(code)),
    _key: 'one-key',
    ...more,
  })

  test('says what it means, wants a reason, then does it', async () => {
    const form = await owner.get(of(code, '/rut'))
    expect(form.body).toContain('không mở lại được')
    const empty = await owner.post(of(code, '/rut'), await fields({ reason: ' ' }), of(code, '/rut'))
    expect([empty.statusCode, empty.body.includes('Nhập lý do rút hồ sơ')]).toEqual([422, true])
    const done = await owner.post(of(code, '/rut'), await fields(), of(code, '/rut'))
    expect([done.statusCode, done.headers.location]).toEqual([303, `${of(code)}?xong=rut`])
    expect(await counter.stateOf(code)).toBe('withdrawn')
    expect((await owner.get(`${of(code)}?xong=rut`)).body).toContain('Đã rút hồ sơ.')
    expect((await owner.get(of(code, '/rut'))).headers.location).toBe(of(code))
  })
  test('sent twice with one key is done once', async () => {
    const sent = await fields()
    const [first, second] = [
      await owner.post(of(code, '/rut'), sent, '/tro-nang'),
      await owner.post(of(code, '/rut'), sent, '/tro-nang'),
    ]
    expect([first.statusCode, second.statusCode]).toEqual([303, 303])
  })
  test('shows the form again when the dossier has moved on meanwhile', async () => {
    const answer = await owner.post(of(code, '/rut'), await fields({ version: '1' }), of(code, '/rut'))
    expect([answer.statusCode, answer.body.includes('vừa có thay đổi')]).toEqual([409, true])
    expect(await counter.stateOf(code)).not.toBe('withdrawn')
  })
})
