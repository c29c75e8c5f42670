import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { TestBrowser, testApp, testClock } from '../../../tests/support/app.ts'
import { type TestProvince, testProvince } from '../../../tests/support/province.ts'
import { listFiles } from '../../files/index.ts'
import { begin, fill, place, postPapers, submit } from '../filing.fixture.ts'

// The package brings no types.
const { PNG } = createRequire(import.meta.url)('pngjs') as {
  PNG: { new (size: { width: number; height: number }): { data: Buffer }; sync: { write(png: object): Buffer } }
}
const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-papers-'))
const clock = testClock('2026-11-25T10:42:00+07:00')
let province: TestProvince
let app: FastifyInstance
let browser: TestBrowser
let draft: string

beforeAll(async () => {
  province = await testProvince()
  app = await testApp(province, { clock, env: { DATA_DIR: dataDir } })
})
afterAll(async () => {
  await app?.close()
  await province?.drop()
  rmSync(dataDir, { recursive: true, force: true })
})
beforeEach(async () => {
  browser = new TestBrowser(app)
  draft = await begin(browser)
})

const photo = (shade: number): Buffer => {
  const png = new PNG({ width: 30, height: 40 })
  png.data.fill(shade)
  return PNG.sync.write(png)
}
const field = 't.birth-notice'
const upload = (files: Parameters<typeof postPapers>[3], way = 'upload') =>
  postPapers(browser, `${draft}/giay-to`, { 'g.birth-notice': way, viec: 'tiep' }, files)
const fileIds = (html: string): string[] => [...html.matchAll(/\/tep\/([\w-]{36})"/g)].map(match => match[1] ?? '')
const page = async () => (await browser.get(`${draft}/giay-to`)).body

test('several photos of a paper become one PDF, which the dossier then holds', async () => {
  await fill(browser, draft)
  const files = [1, 2].map(n => ({ field, name: `anh ${n}.png`, bytes: photo(n * 90) }))
  expect(place(await upload(files))).toBe(`${draft}/muc/nhan-ket-qua`)
  const [id, ...others] = fileIds(await page())
  expect(others).toEqual([])
  const pdf = await browser.get(`${draft}/tep/${id}`)
  expect(pdf.headers['content-type']).toBe('application/pdf')
  expect(pdf.rawPayload.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2)
  expect(place(await submit(browser, draft))).toBe(`${draft}/hoan-tat`)
  const { id: dossierId } = await province.db.selectFrom('dossier').select('id').executeTakeFirstOrThrow()
  const held = await listFiles(province.db, Number(dossierId))
  expect(held).toMatchObject([{ id, componentKey: 'birth-notice', name: 'Giấy chứng sinh.pdf', thumbWidth: 30 }])
})

test('a picture is shown small beside its name, in a frame where nothing runs', async () => {
  await upload([{ field, name: 'giấy.png', bytes: photo(7) }])
  const { body } = await browser.get(`${draft}/giay-to`)
  const [, src = ''] = /<img src="([^"]+)" alt="Ảnh thu nhỏ của giấy.png" width="30" height="40"/.exec(body) ?? []
  const { statusCode, headers } = await browser.get(src)
  expect([statusCode, headers['content-type'], headers['x-content-type-options']]).toEqual([
    200,
    'image/webp',
    'nosniff',
  ])
  expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/)
})

test('is not for a stranger, even with the address of the file', async () => {
  await upload([{ field, name: 'a.png', bytes: photo(7) }])
  const [id] = fileIds(await page())
  expect((await browser.get(`${draft}/tep/${id}`)).statusCode).toBe(200)
  const stranger = new TestBrowser(app, '198.51.100.4')
  const other = await begin(stranger)
  for (const path of [`${draft}/tep/${id}`, `${other}/tep/${id}`])
    for (const each of [path, `${path}/anh-nho`]) expect((await stranger.get(each)).statusCode).toBe(404)
})

test('a page in the clothes of a picture is refused beside its paper; the good file stays', async () => {
  const answer = await upload([
    { field, name: 'good.png', bytes: photo(9) },
    { field, name: 'bad.png', bytes: Buffer.from('<html><script>1</script></html>') },
  ])
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('href="#g-birth-notice"')
  expect(fileIds(await page())).toHaveLength(1)
})

/** The page sent with a token that holds no longer, from where the browser says. */
async function sendOld(headers: Record<string, string>, to = draft, by = browser) {
  const head = (name: string) => `--edge\r\ncontent-disposition: form-data; name="${name}"`
  const texts = [`${head('_csrf')}\r\n\r\nold.token\r\n`, `${head('viec')}\r\n\r\ntiep\r\n`].join('')
  const file = `${head(field)}; filename="sinh.png"\r\ncontent-type: image/png\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(texts + file), photo(5), Buffer.from('\r\n--edge--\r\n')])
  const type = { 'content-type': 'multipart/form-data; boundary=edge' }
  return by.send({ method: 'POST', url: `${to}/giay-to`, headers: { ...type, ...headers }, payload })
}
const here = { 'sec-fetch-site': 'same-origin' }

test.each([
  ['its token has ended', () => {}],
  ['the browser forgot the visit', () => void browser.cookies.delete('visit')],
])('chosen files stay with the draft where %s, and the form is asked for once more', async (_, forget) => {
  await page()
  forget()
  const answer = await sendOld(here)
  expect(answer.statusCode).toBe(403)
  expect(answer.body).toContain('Phiên đã hết. Nội dung vẫn được giữ')
  expect(answer.body).toContain('sinh.png')
  const [id] = fileIds(await page())
  expect((await browser.get(`${draft}/tep/${id}`)).statusCode).toBe(200)
})

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a sister site', { 'sec-fetch-site': 'same-site' }],
  ['another origin', { origin: 'https://evil.example' }],
  ['nowhere', {}],
])('a form without its token from %s leaves no file', async (_, headers) => {
  const { body } = await sendOld(headers)
  expect(body).toContain('Biểu mẫu đã cũ')
  expect(fileIds(await page())).toEqual([])
})

test('a stranger leaves no file in a draft, and a filed draft takes none', async () => {
  const stranger = new TestBrowser(app, '198.51.100.5')
  await begin(stranger)
  expect((await sendOld(here, draft, stranger)).statusCode).toBe(404)
  await fill(browser, draft)
  await submit(browser, draft)
  expect(place(await sendOld(here))).toBe(`${draft}/hoan-tat`)
})

test('signing out takes the key of the drafts from the browser', async () => {
  expect(browser.cookies.has('drafts')).toBe(true)
  await browser.post('/dang-xuat', {}, `${draft}/giay-to`)
  expect(browser.cookies.has('drafts')).toBe(false)
  expect((await browser.get(draft)).statusCode).toBe(404)
})

test('asks for the file where upload was chosen and nothing came, and takes one back', async () => {
  const nothing = await upload([])
  expect(nothing.statusCode).toBe(422)
  expect(nothing.body).toContain('Tải lên Giấy chứng sinh')
  await upload([{ field, name: 'a.png', bytes: photo(7) }])
  const [id = ''] = fileIds(await page())
  await postPapers(browser, `${draft}/giay-to`, { 'g.birth-notice': 'upload', bo: id })
  expect(fileIds(await page())).toEqual([])
})
