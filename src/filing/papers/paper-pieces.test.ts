import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { formToken, TestBrowser, testApp, testClock } from '../../../tests/support/app.ts'
import { type TestProvince, testProvince } from '../../../tests/support/province.ts'
import { aPdf, aPng } from '../../files/files.fixture.ts'
import { begin, postPapers } from '../filing.fixture.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-pieces-'))
let province: TestProvince
let app: FastifyInstance
let browser: TestBrowser
let draft: string
let token: string

beforeAll(async () => {
  province = await testProvince()
  const clock = testClock('2026-11-25T10:42:00+07:00')
  app = await testApp(province, { clock, env: { DATA_DIR: dataDir, MAX_UPLOAD_MB: '1' } })
})
afterAll(async () => {
  await app?.close()
  await province?.drop()
  rmSync(dataDir, { recursive: true, force: true })
})
beforeEach(async () => {
  browser = new TestBrowser(app)
  draft = await begin(browser)
  token = formToken((await browser.get(`${draft}/giay-to`)).body)
})

const headers = () => ({ 'x-csrf-token': token, 'sec-fetch-site': 'same-origin' })
const start = (size: number, more: object = {}, by = browser) =>
  by.send({
    method: 'POST',
    url: `${draft}/tep`,
    headers: headers(),
    payload: { paper: 'birth-notice', name: 'Giấy sinh.pdf', size, mark: '1', ...more },
  })
const send = (id: string, offset: number, bytes: Buffer, by = browser) =>
  by.send({
    method: 'PATCH',
    url: `${draft}/tep/${id}`,
    headers: { ...headers(), 'content-type': 'application/octet-stream', 'upload-offset': String(offset) },
    payload: bytes,
  })
const whole = aPdf('x'.repeat(300_000))
const parts = () => (existsSync(join(dataDir, 'uploads')) ? readdirSync(join(dataDir, 'uploads')) : [])

test('a file that came in pieces is the file that was sent, in its paper, and its pieces are gone', async () => {
  const { id, offset, piece } = (await start(whole.length)).json()
  expect([offset, piece]).toEqual([0, 256 * 1024])
  expect((await send(id, 0, whole.subarray(0, piece))).json()).toEqual({ offset: piece, file: null })
  const { file } = (await send(id, piece, whole.subarray(piece))).json()
  expect(file).toMatchObject({ name: 'Giấy sinh.pdf', thumbnail: null })
  const read = await browser.get(file.href)
  expect(createHash('sha256').update(read.rawPayload).digest('hex')).toBe(
    createHash('sha256').update(whole).digest('hex'),
  )
  expect((await browser.get(`${draft}/giay-to`)).body).toContain(file.href)
  expect(parts()).not.toContain(id)
  // The answer was lost: the same piece again is answered the same and makes no second file.
  expect((await send(id, piece, whole.subarray(piece))).json().file.id).toBe(file.id)
})

test('a piece that does not follow says where to go on, also after the disk lost some', async () => {
  const { id } = (await start(whole.length)).json()
  await send(id, 0, whole.subarray(0, 100_000))
  const wrong = await send(id, 0, whole.subarray(0, 100_000))
  expect([wrong.statusCode, wrong.json().offset]).toEqual([409, 100_000])
  truncateSync(join(dataDir, 'uploads', id), 60_000)
  expect((await send(id, 100_000, whole.subarray(100_000, 200_000))).json().offset).toBe(60_000)
  expect((await send(id, 60_000, whole.subarray(60_000, 200_000))).json().offset).toBe(200_000)
  expect((await start(whole.length)).json()).toMatchObject({ id, offset: 200_000 })
  expect((await send(id, 200_000, whole.subarray(200_000))).json().file).not.toBeNull()
})

test('the last piece arrived and its answer did not: nothing more is sent to end it', async () => {
  const { id } = (await start(whole.length)).json()
  await send(id, 0, whole.subarray(0, 250_000))
  const { id: uploadId } = await province.db
    .selectFrom('upload')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const answers = await Promise.all([1, 2].map(() => send(uploadId, 250_000, whole.subarray(250_000))))
  const files = answers.map(answer => answer.json().file?.id).filter(Boolean)
  expect(new Set(files).size).toBe(1)
  expect((await send(id, whole.length, Buffer.alloc(0))).json().file.id).toBe(files[0])
})

test('what the file is, is judged when it is whole, in words that say what to do', async () => {
  const page = Buffer.from('<html><script>1</script></html>')
  const { id } = (await start(page.length, { name: 'a.pdf' })).json()
  const refused = await send(id, 0, page)
  expect([refused.statusCode, refused.json().message]).toEqual([415, 'Chọn ảnh JPG, PNG hoặc tệp PDF; tệp này là HTML'])
  expect(parts()).not.toContain(id)
  expect((await send(id, 0, page)).statusCode).toBe(404)
  const heavy = await start(14 * 1024 * 1024)
  expect([heavy.statusCode, heavy.json().message]).toEqual([413, 'Tệp nặng 14 MB, tối đa 1 MB. Chia thành nhiều ảnh'])
  expect((await start(9, { paper: 'not-asked' })).statusCode).toBe(422)
})

test('more than was said is not taken', async () => {
  const { id } = (await start(10)).json()
  expect((await send(id, 0, Buffer.alloc(11))).statusCode).toBe(422)
  expect((await send(id, 5, Buffer.alloc(5))).json().offset).toBe(0)
})

test('a stranger neither begins, nor goes on, nor ends an upload, from another draft either', async () => {
  const { id } = (await start(whole.length)).json()
  const mine = draft
  const stranger = new TestBrowser(app, '198.51.100.4')
  const other = await begin(stranger)
  token = formToken((await stranger.get(`${other}/giay-to`)).body)
  expect((await start(9, {}, stranger)).statusCode).toBe(404)
  expect((await send(id, 0, whole.subarray(0, 9), stranger)).statusCode).toBe(404)
  draft = other
  expect((await send(id, 0, whole.subarray(0, 9), stranger)).statusCode).toBe(404)
  draft = mine
  const row = await province.db.selectFrom('upload').select('received').where('id', '=', id).executeTakeFirst()
  expect(row?.received).toBe(0)
})

test('a token that has ended is renewed for this site and for no other', async () => {
  token = 'old.token'
  const here = await start(9)
  expect(here.statusCode).toBe(403)
  const elsewhere = await browser.send({
    method: 'POST',
    url: `${draft}/tep`,
    headers: { 'sec-fetch-site': 'cross-site' },
    payload: { paper: 'birth-notice', name: 'a', size: 9 },
  })
  expect([elsewhere.statusCode, elsewhere.body.includes('token"')]).toEqual([403, false])
  token = here.json().token
  expect((await start(9)).statusCode).toBe(201)
})

test('a draft has twenty uploads in hand at most', async () => {
  for (let n = 0; n < 20; n += 1) expect((await start(9, { mark: `m${n}` })).statusCode).toBe(201)
  expect((await start(9, { mark: 'one more' })).statusCode).toBe(429)
  expect((await start(9, { mark: 'm3' })).statusCode).toBe(201)
})

test('photos that came one by one become one PDF when the page is saved', async () => {
  for (const n of [1, 2]) {
    const photo = aPng(20, 20 + n)
    const { id } = (await start(photo.length, { name: `anh ${n}.png`, mark: `p${n}` })).json()
    expect((await send(id, 0, photo)).json().file.thumbnail).toMatchObject({ width: 20, height: 20 + n })
  }
  await postPapers(browser, `${draft}/giay-to`, { 'g.birth-notice': 'upload', viec: 'tiep' })
  const { body } = await browser.get(`${draft}/giay-to`)
  expect([...body.matchAll(/\/tep\/[\w-]{36}"/g)]).toHaveLength(1)
  expect(body).toContain('Giấy chứng sinh.pdf')
})
