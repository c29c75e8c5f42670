import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadAccounts } from '../../../seeds/load-accounts.ts'
import { loadReference } from '../../../seeds/load-reference.ts'
import { formToken, TestBrowser, testApp, testClock } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { findDossier } from '../../dossiers/index.ts'
import { atTheCounter, person } from '../accounts.fixture.ts'

const clock = testClock('2026-11-25T10:42:00+07:00')
const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-supplement-'))
// The package brings no types.
const { PNG } = createRequire(import.meta.url)('pngjs') as {
  PNG: { new (size: { width: number; height: number }): object; sync: { write: (png: object) => Buffer } }
}
const picture = PNG.sync.write(new PNG({ width: 8, height: 8 }))
let database: TestDatabase
let app: FastifyInstance
let counter: Awaited<ReturnType<typeof atTheCounter>>
let owner: TestBrowser
let code: string

beforeAll(async () => {
  database = await testDatabase()
  await database.db.transaction().execute(async trx => {
    await loadReference(trx)
    await loadAccounts(trx)
  })
  app = await testApp(database, { clock, env: { DATA_DIR: dataDir } })
  counter = await atTheCounter(database)
  owner = new TestBrowser(app)
  await owner.post('/dang-nhap', { contact: '0905000001', password: 'MotCua-2026' }, '/dang-nhap')
})
afterAll(async () => {
  await app?.close()
  await database?.drop()
  rmSync(dataDir, { recursive: true, force: true })
})
beforeEach(async () => {
  code = await counter.file(person, '2026-11-16T09:10:00+07:00')
  const items = [{ componentKey: 'declaration', reason: 'Ảnh mờ', howToFix: 'Chụp lại trang 2' }]
  await counter.command(code, { type: 'request-supplement', items }, '2026-11-18T09:00:00+07:00')
})

const path = () => `/tai-khoan/ho-so/${code}/bo-sung`
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]

type File = { field?: string; name: string; type: string; content: Buffer }

/** Sends the form as a browser does, with the hidden fields of the page. */
async function send(files: readonly File[], more: Record<string, string> = {}, headers: Record<string, string> = {}) {
  const form = (await owner.get(path())).body
  const fields = {
    _csrf: formToken(form),
    _key: hidden(form, '_key') ?? '',
    version: hidden(form, 'version') ?? '',
    ...more,
  }
  const parts = [
    ...Object.entries(fields).map(([name, value]) =>
      Buffer.from(`--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    ...files.flatMap(({ field = 'file.declaration', name, type, content }) => [
      Buffer.from(
        `--b\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`,
      ),
      content,
      Buffer.from('\r\n'),
    ]),
    Buffer.from('--b--\r\n'),
  ]
  return owner.send({
    method: 'POST',
    url: path(),
    headers: { 'content-type': 'multipart/form-data; boundary=b', 'sec-fetch-site': 'same-origin', ...headers },
    payload: Buffer.concat(parts),
  })
}
const png: File = { name: 'to khai.png', type: 'image/png', content: picture }
const held = async () => (await findDossier(database.db, code))!.dossier

test('asks only for what the officer asked, with the note beside it and what sending does to the clock', async () => {
  const { body } = await owner.get(path())
  for (const text of ['Ảnh mờ', 'Chụp lại trang 2', 'Gửi bây giờ thì hẹn trả 17:00, ', 'UBND xã Khánh Vĩnh'])
    expect(body).toContain(text)
  expect(body.match(/type="file"/g)).toHaveLength(1)
})

test('a form that comes without files, as a script would send it, is asked for the paper', async () => {
  const answer = await owner.post(path(), { version: '1', 'file.declaration': 'to khai.png' }, path())
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Tải lên')
})

test('takes a picture: the clock runs on, the file belongs to the dossier, paper counts stay', async () => {
  const before = await held()
  const answer = await send([png])
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `/tai-khoan/ho-so/${code}?xong=bo-sung`])
  const after = await held()
  expect([before.clock?.dueAt, after.clock?.dueAt]).toEqual([null, expect.stringContaining('T17:00:00+07:00')])
  expect(after.supplements[0]?.suppliedAt).toBe('2026-11-25T10:42:00+07:00')
  const { body: told } = await database.db
    .selectFrom('message')
    .innerJoin('dossier', 'dossier.id', 'message.dossier_id')
    .select('message.body')
    .where('dossier.code', '=', code)
    .where('message.kind', '=', 'supplied')
    .executeTakeFirstOrThrow()
  expect(told).toMatch(/đã nhận giấy tờ bổ sung\. Hẹn trả kết quả 17:00 ngày \d\d\/12\/2026/)
  const [was, is] = [before, after].map(({ components }) => components.find(each => each.key === 'declaration')!)
  expect([is!.originals, is!.copies, is!.fileIds.length]).toEqual([was!.originals, was!.copies, 1])
  const file = await database.db.selectFrom('file').selectAll().where('id', '=', is!.fileIds[0]!).executeTakeFirst()
  expect(file).toMatchObject({ media_type: 'image/png', component_key: 'declaration' })
  expect(file?.dossier_id).not.toBeNull()
  expect((await owner.get(path())).headers.location).toBe(`/tai-khoan/ho-so/${code}`)
  const link = `/tai-khoan/tep/${file!.id}`
  expect((await owner.get(`/tai-khoan/ho-so/${code}`)).body).toContain(link)
  const read = await owner.get(link)
  expect([read.headers['content-type'], read.headers['content-disposition']]).toEqual([
    'image/png',
    expect.stringMatching(/^attachment/),
  ])
  const stranger = new TestBrowser(app)
  await stranger.post('/dang-nhap', { contact: '0905000002', password: 'MotCua-2026' }, '/dang-nhap')
  const [theirs, absent] = [await stranger.get(link), await stranger.get(link.replace(/[^/]{4}$/, '0000'))]
  expect([theirs.statusCode, absent.statusCode]).toEqual([404, 404])
  const small = [await owner.get(`${link}/anh-nho`), await stranger.get(`${link}/anh-nho`)]
  expect(small.map(each => each.statusCode)).toEqual([200, 404])
  expect(small[0]?.headers['content-type']).toBe('image/webp')
})

test.each<[string, File[], string]>([
  ['nothing', [], 'Tải lên '],
  ['an empty field', [{ ...png, name: '', content: Buffer.alloc(0) }], 'Tải lên '],
  ['a page', [{ ...png, content: Buffer.from('<html><script>1</script>') }], 'Chọn ảnh JPG, PNG hoặc tệp PDF'],
  ['a paper that was not asked for', [{ ...png, field: 'file.drawings' }], 'Tải lên '],
])('refuses %s and says what to do', async (_, files, sentence) => {
  const { statusCode, body } = await send(files)
  expect(statusCode).toBe(422)
  expect(body).toContain('<title>Lỗi: ')
  expect(body).toContain(sentence)
  expect((await held()).supplements[0]?.suppliedAt).toBeNull()
})

test('keeps a good file while another has to be chosen again', async () => {
  const { body } = await send([png, { ...png, content: Buffer.from('no picture') }])
  const kept = hidden(body, 'kept.declaration')
  expect(kept).toMatch(/^[0-9a-f-]{36}$/)
  expect((await send([], { 'kept.declaration': kept! })).statusCode).toBe(303)
})

test('takes files in pieces for papers that were asked for, from the owner alone', async () => {
  const stranger = new TestBrowser(app)
  await stranger.post('/dang-nhap', { contact: '0905000002', password: 'MotCua-2026' }, '/dang-nhap')
  const begin = async (by: TestBrowser, paper: string) => {
    const token = formToken((await by.get('/tai-khoan/thong-tin')).body)
    const headers = { 'x-csrf-token': token, 'sec-fetch-site': 'same-origin' }
    const payload = { paper, name: 'to khai.png', size: picture.length, mark: '1' }
    const begun = await by.send({ method: 'POST', url: `${path()}/tep`, headers, payload })
    return { begun, headers: { ...headers, 'content-type': 'application/octet-stream', 'upload-offset': '0' } }
  }
  expect((await begin(owner, 'drawings')).begun.statusCode).toBe(422)
  expect((await begin(stranger, 'declaration')).begun.statusCode).toBe(404)
  const { begun, headers } = await begin(owner, 'declaration')
  const url = `${path()}/tep/${begun.json().id}`
  const { headers: theirs } = await begin(stranger, 'declaration')
  expect((await stranger.send({ method: 'PATCH', url, headers: theirs, payload: picture })).statusCode).toBe(404)
  const whole = (await owner.send({ method: 'PATCH', url, headers, payload: picture })).json().file
  expect(whole).toMatchObject({ name: 'to khai.png', thumbnail: { width: 8, height: 8 } })
  expect((await send([], { 'kept.declaration': whole.id })).statusCode).toBe(303)
})

test('takes no file of somebody else', async () => {
  const { id } = await database.db
    .insertInto('file')
    .values({ sha256: 'a'.repeat(64), size: 1, media_type: 'image/png', name: 'x.png' })
    .returning('id')
    .executeTakeFirstOrThrow()
  expect((await send([], { 'kept.declaration': id })).statusCode).toBe(422)
})

const countFiles = async () =>
  (
    await database.db
      .selectFrom('file')
      .select(eb => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n

test('files stay where the form’s token has ended, nothing is handed in, and the form is asked for once more', async () => {
  const answer = await send([png], { _csrf: 'a.b' })
  expect(answer.statusCode).toBe(403)
  for (const text of ['Tệp vẫn được giữ', 'to khai.png']) expect(answer.body).toContain(text)
  expect((await held()).supplements[0]?.suppliedAt).toBeNull()
  expect((await send([], { 'kept.declaration': hidden(answer.body, 'kept.declaration')! })).statusCode).toBe(303)
})

test.each([
  ['another site', 'cross-site'],
  ['a sister site', 'same-site'],
])('a form without its token from %s leaves no file', async (_, from) => {
  const before = await countFiles()
  const answer = await send([png], { _csrf: 'a.b' }, { 'sec-fetch-site': from })
  expect([answer.statusCode, answer.body.includes('Biểu mẫu đã cũ')]).toEqual([403, true])
  expect(await countFiles()).toBe(before)
})

describe('a paper of the wallet', () => {
  const name = () => held().then(({ components }) => components.find(each => each.key === 'drawings')!.name)
  const customerId = async () => (await findDossier(database.db, code))!.customerId
  /** A paper that the customer keeps under the name of the one that is asked for. */
  async function keep(of: number) {
    const { id } = await database.db
      .insertInto('file')
      .values({
        ...{ sha256: 'e'.repeat(64), size: 9, media_type: 'application/pdf', name: 'don.pdf' },
        customer_id: of,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await database.db
      .insertInto('wallet_paper')
      .values({ customer_id: of, file_id: id, name: await name(), added_at: '2026-11-01T08:00:00+07:00' })
      .execute()
    return id
  }
  beforeEach(async () => {
    code = await counter.file(person, '2026-11-16T09:10:00+07:00')
    const items = [{ componentKey: 'drawings', reason: 'Bản vẽ cũ', howToFix: 'Nộp bản vẽ đã sửa' }]
    await counter.command(code, { type: 'request-supplement', items }, '2026-11-18T09:00:00+07:00')
  })
  afterEach(async () => {
    await sql`delete from wallet_paper`.execute(database.db)
  })

  test('is offered, used with one click beside what was chosen, and handed in', async () => {
    const id = await keep(await customerId())
    expect((await owner.get(path())).body).toContain(`value="drawings:${id}"`)
    const chosen = await send([{ ...png, field: 'file.drawings' }], { 'dung-lai': `drawings:${id}` })
    expect(chosen.statusCode).toBe(303)
    const { body } = await owner.get(String(chosen.headers.location))
    for (const text of ['to khai.png', 'don.pdf']) expect(body).toContain(text)
    expect(body).not.toContain('Dùng lại giấy tờ đã có')
    const kept = [...body.matchAll(/name="kept.drawings" value="([^"]+)"/g)].map(match => match[1] ?? '')
    expect(kept).toHaveLength(2)
    const copy = await database.db
      .selectFrom('file')
      .select('id')
      .where('copied_from', '=', id)
      .executeTakeFirstOrThrow()
    expect(kept).toContain(copy.id)
    expect((await send([], { 'kept.drawings': copy.id })).statusCode).toBe(303)
    const [fileId = ''] = (await held()).components.find(each => each.key === 'drawings')!.fileIds
    const file = await database.db
      .selectFrom('file')
      .select(['sha256', 'copied_from as from'])
      .where('id', '=', fileId)
      .executeTakeFirst()
    expect(file).toEqual({ sha256: 'e'.repeat(64), from: id })
  })

  test('that the officer has from this very dossier is not offered again', async () => {
    const { id: dossier } = (await findDossier(database.db, code))!
    const { id } = await database.db
      .insertInto('file')
      .values({
        ...{ sha256: 'a1'.repeat(32), size: 9, media_type: 'application/pdf', name: 'cu.pdf' },
        ...{ dossier_id: dossier, component_key: 'drawings' },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    expect((await owner.get(path())).body).not.toContain(id)
    expect((await send([], { 'dung-lai': `drawings:${id}` })).statusCode).toBe(404)
  })

  test('of somebody else, or for a paper that was not asked for, is not there', async () => {
    const id = await keep(await customerId())
    const { id: other } = await database.db
      .selectFrom('customer')
      .select('id')
      .where('id', '!=', await customerId())
      .limit(1)
      .executeTakeFirstOrThrow()
    const theirs = await keep(Number(other))
    const before = await countFiles()
    for (const value of [`drawings:${theirs}`, `declaration:${id}`, 'drawings:', 'drawings:kq-1', 'x'])
      expect((await send([], { 'dung-lai': value })).statusCode).toBe(404)
    expect(await countFiles()).toBe(before)
    // Named in the address, a stranger's file is passed over too.
    const { body } = await owner.get(`${path()}?giu=drawings:${theirs}`)
    expect(body).not.toContain('name="kept.drawings"')
  })
})
