import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadAccounts } from '../../../seeds/load-accounts.ts'
import { loadReference } from '../../../seeds/load-reference.ts'
import { formToken, TestBrowser, testApp, testClock } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { aPdf, aPng } from '../../files/files.fixture.ts'
import { pathOfHash } from '../../files/index.ts'

const clock = testClock('2026-11-25T10:42:00+07:00')
const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-wallet-'))
const wallet = '/tai-khoan/giay-to'
let database: TestDatabase
let app: FastifyInstance
let owner: TestBrowser
let stranger: TestBrowser

beforeAll(async () => {
  database = await testDatabase()
  await database.db.transaction().execute(async trx => {
    await loadReference(trx)
    await loadAccounts(trx)
  })
  app = await testApp(database, { clock, env: { DATA_DIR: dataDir } })
  ;[owner, stranger] = [new TestBrowser(app), new TestBrowser(app)] as const
  await owner.post('/dang-nhap', { contact: '0905000001', password: 'MotCua-2026' }, '/dang-nhap')
  await stranger.post('/dang-nhap', { contact: '0905000002', password: 'MotCua-2026' }, '/dang-nhap')
})
afterAll(async () => {
  await app?.close()
  await database?.drop()
  rmSync(dataDir, { recursive: true, force: true })
})
beforeEach(async () => {
  await sql`delete from wallet_paper`.execute(database.db)
})

/** Sends a multipart form of a page as browsers do. */
async function send(by: TestBrowser, url: string, fields: Record<string, string>, file?: [string, string, Buffer]) {
  const token = formToken((await by.get(url)).body)
  const texts = Object.entries({ _csrf: token, ...fields }).map(
    ([name, value]) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const [field, name, bytes] = file ?? ['', '', Buffer.alloc(0)]
  const head = `--b\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n\r\n`
  const payload = Buffer.concat([
    Buffer.from(texts.join('')),
    ...(file ? [Buffer.from(head), bytes, Buffer.from('\r\n')] : []),
    Buffer.from('--b--\r\n'),
  ])
  const headers = { 'content-type': 'multipart/form-data; boundary=b', 'sec-fetch-site': 'same-origin' }
  return by.send({ method: 'POST', url, headers, payload })
}
const idsIn = (html: string) => [
  ...new Set([...html.matchAll(/giay-to\/([0-9a-f-]{36})/g)].map(match => match[1] ?? '')),
]

/** A paper that was uploaded beforehand. @returns its id */
async function keep(by: TestBrowser, name: string, more: Record<string, string> = {}, bytes = aPng(9, 9)) {
  const before = idsIn((await by.get(wallet)).body)
  const answer = await send(by, wallet, { ten: name, ...more }, ['tep', 'a.png', bytes])
  expect(answer.headers.location).toBe(`${wallet}?xong=luu`)
  return idsIn((await by.get(wallet)).body).find(id => !before.includes(id)) ?? ''
}

const birth = '/nop-ho-so/1.001193'
const starting = { 'truong-hop': 'usual', 'cho-ai': 'self', 'noi-nhan': 'H32.26' }
const begin = async (by: TestBrowser) => String((await by.post(birth, starting, birth)).headers.location)
const reuse = (by: TestBrowser, draft: string, fileId: string, key = 'birth-notice') =>
  send(by, `${draft}/giay-to`, { 'dung-lai': `${key}:${fileId}` })
const filesOf = (draft: string) =>
  database.db
    .selectFrom('file')
    .innerJoin('draft', 'draft.id', 'file.draft_id')
    .select(['file.id', 'file.sha256', 'file.copied_from as from'])
    .where('draft.code', '=', draft.split('/').at(-1) ?? '')
    .execute()

test('a paper that was uploaded beforehand is offered where its name is asked for, and used with one click', async () => {
  const id = await keep(owner, 'Giấy chứng sinh')
  const draft = await begin(owner)
  const { body } = await owner.get(`${draft}/giay-to`)
  expect(body).toContain('Dùng lại giấy tờ đã có: Giấy chứng sinh, tải lên ngày 25/11/2026')
  const answer = await reuse(owner, draft, id)
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `${draft}/giay-to`])
  const source = await database.db.selectFrom('file').select('sha256').where('id', '=', id).executeTakeFirstOrThrow()
  expect(await filesOf(draft)).toMatchObject([{ sha256: source.sha256, from: id }])
  const after = (await owner.get(`${draft}/giay-to`)).body
  expect(after).not.toContain('Dùng lại giấy tờ đã có')
  expect(after).toMatch(/<img src="[^"]+anh-nho"/)
})

test('a paper of an accepted dossier is in the wallet; taken out of it, it stays with the dossier', async () => {
  const draft = await begin(owner)
  const { id: customerId } = await database.db
    .selectFrom('customer')
    .innerJoin('account', 'account.customer_id', 'customer.id')
    .select('customer.id')
    .where('account.phone', '=', '0905000001')
    .executeTakeFirstOrThrow()
  const { rows } = await sql<{ id: string }>`
    with made as (insert into dossier (code, version, status, state, procedure_code, procedure_version_id, case_key,
      agency_code, competent_code, channel, customer_id, applicant_name, applicant_plain, phone, submitted_at,
      accepted_at, fold, last_hash)
      select 'H32.26-20260312-0001', 1, 4, 'in-progress', '1.001193', id, 'usual', 'H32.26', 'H32.26', 'online',
        ${customerId}, 'x', 'x', '0905000001', '2026-03-12T09:00:00+07:00', '2026-03-12T10:00:00+07:00',
        '{"components": [{"key": "birth-notice", "name": "Giấy chứng sinh"}]}', ''
      from procedure_version where procedure_code = '1.001193' limit 1 returning id)
    insert into file (sha256, size, media_type, name, dossier_id, component_key)
    select ${'d'.repeat(64)}, 9, 'application/pdf', 'cs.pdf', id, 'birth-notice' from made returning id`.execute(
    database.db,
  )
  const id = rows[0]?.id ?? ''
  const { body } = await owner.get(wallet)
  for (const text of [id, 'H32.26-20260312-0001', 'nộp ngày 12/03/2026', 'Giấy chứng sinh'])
    expect(body).toContain(text)
  expect((await owner.get(`${draft}/giay-to`)).body).toContain('Giấy chứng sinh, nộp ngày 12/03/2026')
  await owner.post(`${wallet}/${id}/bo`, {}, `${wallet}/${id}`)
  expect((await owner.get(wallet)).body).not.toContain(id)
  expect((await owner.get(`${draft}/giay-to`)).body).not.toContain('12/03/2026')
  expect((await owner.get(`${wallet}/${id}`)).statusCode).toBe(404)
  expect((await reuse(owner, draft, id)).statusCode).toBe(404)
  const held = await database.db.selectFrom('file').select('component_key').where('id', '=', id).executeTakeFirst()
  expect(held?.component_key).toBe('birth-notice')
})

test('after its last day a paper is not offered and cannot be used; the date is corrected on its page', async () => {
  const id = await keep(owner, 'Giấy chứng sinh', { 'han-day': '24', 'han-month': '11', 'han-year': '2026' })
  const draft = await begin(owner)
  expect((await owner.get(wallet)).body).toContain('Đã hết hạn, không dùng lại được')
  expect((await owner.get(`${draft}/giay-to`)).body).not.toContain(id)
  expect((await reuse(owner, draft, id)).statusCode).toBe(404)
  const page = `${wallet}/${id}`
  const set = (day: string, month: string, year: string) =>
    owner.post(`${page}/han`, { 'han-day': day, 'han-month': month, 'han-year': year }, page)
  expect((await set('30', '02', '2027')).body).toContain('Ngày 30/02/2027 không có trong lịch')
  expect((await set('30', '', '2027')).body).toContain('Hạn dùng còn thiếu tháng')
  expect((await set('25', '11', '2026')).statusCode).toBe(303)
  expect((await owner.get(`${draft}/giay-to`)).body).toContain(id)
  expect((await reuse(owner, draft, id)).statusCode).toBe(303)
})

test('a stranger sees, changes, removes and uses no paper of somebody else', async () => {
  const id = await keep(owner, 'Giấy chứng sinh')
  const draft = await begin(stranger)
  expect((await stranger.get(wallet)).body).not.toContain(id)
  expect((await stranger.get(`${draft}/giay-to`)).body).not.toContain('Dùng lại giấy tờ')
  expect((await reuse(stranger, draft, id)).statusCode).toBe(404)
  expect(await filesOf(draft)).toEqual([])
  for (const path of [`${wallet}/${id}`, `/tai-khoan/tep/${id}`, `/tai-khoan/tep/${id}/anh-nho`])
    expect((await stranger.get(path)).statusCode).toBe(404)
  for (const path of ['han', 'bo'])
    expect((await stranger.post(`${wallet}/${id}/${path}`, {}, wallet)).statusCode).toBe(404)
  expect((await owner.get(`${wallet}/${id}`)).statusCode).toBe(200)
  const anybody = new TestBrowser(app, '198.51.100.9')
  const open = await begin(anybody)
  expect((await reuse(anybody, open, id)).statusCode).toBe(404)
  expect((await stranger.get(`${wallet}/ket-qua/1`)).statusCode).toBe(404)
})

test('a paper is used only for what it is', async () => {
  const id = await keep(owner, 'Giấy phép xây dựng')
  const draft = await begin(owner)
  expect((await reuse(owner, draft, id)).statusCode).toBe(404)
  expect((await reuse(owner, draft, id, 'no-such-paper')).statusCode).toBe(404)
  expect((await reuse(owner, draft, 'x'.repeat(36))).statusCode).toBe(404)
  expect(await filesOf(draft)).toEqual([])
})

test('asks for name and file, keeps what was typed and the file that came', async () => {
  const nothing = await send(owner, wallet, { ten: '' })
  for (const text of ['<title>Lỗi: ', 'Nhập tên giấy tờ', 'Tải lên tệp của giấy tờ'])
    expect(nothing.body).toContain(text)
  const page = await send(owner, wallet, { ten: 'Đơn' }, ['tep', 'a.pdf', Buffer.from('<html>')])
  expect([page.statusCode, page.body.includes('Chọn ảnh JPG, PNG hoặc tệp PDF; tệp này là HTML')]).toEqual([422, true])
  const unnamed = await send(owner, wallet, { 'han-day': '31' }, ['tep', 'don.pdf', aPdf()])
  expect(unnamed.body).toContain('Hạn dùng còn thiếu tháng')
  const [, kept = ''] = /name="kept" value="([^"]+)"/.exec(unnamed.body) ?? []
  expect((await send(owner, wallet, { ten: 'Đơn', kept })).statusCode).toBe(303)
  expect((await owner.get(wallet)).body).toContain(kept)
  // Uploaded by oneself, it goes for good.
  await owner.post(`${wallet}/${kept}/bo`, {}, `${wallet}/${kept}`)
  expect(await database.db.selectFrom('wallet_paper').select('file_id').execute()).toEqual([])
})

test('a result that was issued to the customer is listed with its number, day and standing', async () => {
  await sql`insert into result (number, dossier_id, procedure_code, kind, name, decision, customer_id, holder,
    agency_code, content, issued_at, state)
    select '77/2026/TLKS', d.id, '1.001193', 'x', 'Giấy khai sinh', 'granted', d.customer_id, 'x', 'H32.26', 'x',
      '2026-03-15T09:00:00+07:00', 'current' from dossier d where d.code = 'H32.26-20260312-0001'`.execute(database.db)
  const { body } = await owner.get(wallet)
  for (const text of ['77/2026/TLKS', '15/03/2026', 'Còn hiệu lực', 'Giấy khai sinh']) expect(body).toContain(text)
  expect((await stranger.get(wallet)).body).not.toContain('77/2026/TLKS')
})

describe('a result is used for a paper that is asked for', () => {
  const sha256 = 'f'.repeat(64)
  let id: string
  beforeAll(async () => {
    const place = join(dataDir, 'files', pathOfHash(sha256))
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, aPdf('kết quả'))
    const { rows } = await sql<{ id: string }>`insert into result (number, dossier_id, procedure_code, kind, name,
      decision, customer_id, holder, agency_code, content, issued_at, state, file_sha256)
      select '78/2026/GCS', d.id, '9.999999', 'KQ.X', 'Giấy chứng sinh', 'granted', d.customer_id, 'x', 'H32.26', 'x',
        '2026-04-15T09:00:00+07:00', 'current', ${sha256} from dossier d where d.code = 'H32.26-20260312-0001'
      returning id`.execute(database.db)
    id = String(rows[0]?.id)
  })
  const set = (values: Record<string, string>) =>
    database.db.updateTable('result').set(values).where('id', '=', Number(id))

  test('by its holder, with its number noted for the desk', async () => {
    const draft = await begin(owner)
    const { body } = await owner.get(`${draft}/giay-to`)
    expect(body).toContain('Dùng lại kết quả đã được cấp: Giấy chứng sinh số 78/2026/GCS, ngày 15/04/2026')
    expect((await reuse(owner, draft, `kq-${id}`)).statusCode).toBe(303)
    expect(await filesOf(draft)).toMatchObject([{ sha256, from: null }])
    const { rows } =
      await sql`select name, size, from_result::text as result from file where sha256 = ${sha256}`.execute(database.db)
    expect(rows).toEqual([{ name: '78-2026-GCS.pdf', size: aPdf('kết quả').length, result: id }])
    expect((await owner.get(`${draft}/giay-to`)).body).not.toContain('Dùng lại kết quả')
  })

  test.each([
    ['revoked', { state: 'revoked' }],
    ['a refusal', { decision: 'refused' }],
    ['another paper', { name: 'Giấy phép xây dựng' }],
  ])('not where it is %s', async (_, values) => {
    await set(values).execute()
    const draft = await begin(owner)
    expect((await owner.get(`${draft}/giay-to`)).body).not.toContain('78/2026/GCS')
    expect((await reuse(owner, draft, `kq-${id}`)).statusCode).toBe(404)
    await set({ state: 'current', decision: 'granted', name: 'Giấy chứng sinh' }).execute()
  })

  test('not by a stranger', async () => {
    const draft = await begin(stranger)
    expect((await stranger.get(`${draft}/giay-to`)).body).not.toContain('78/2026/GCS')
    expect((await reuse(stranger, draft, `kq-${id}`)).statusCode).toBe(404)
    expect(await filesOf(draft)).toEqual([])
  })
})
