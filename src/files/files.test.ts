import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { procedures } from '../../seeds/procedures/index.ts'
import { TestBrowser, testApp } from '../../tests/support/app.ts'
import { testPassword } from '../../tests/support/officials.ts'
import { type TestProvince, testProvince } from '../../tests/support/province.ts'
import { createToken } from '../officials/index.ts'
import { aJpeg, aPdf, aPng, multipart } from './files.fixture.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-data-'))
let province: TestProvince
let app: FastifyInstance
const tokens: Record<string, string> = {}
const officer = 'motcua.khanhvinh'
const colleague = 'truongmotcua.khanhvinh'
const stranger = 'motcua.nhatrang'

beforeAll(async () => {
  province = await testProvince()
  app = await testApp(province, { env: { DATA_DIR: dataDir, MAX_UPLOAD_MB: '1' } })
  for (const username of [officer, colleague, stranger, 'quantri.tinh']) {
    const input = { username, scopes: [], days: 1, by: 'test', now: new Date('2026-08-28T08:00:00+07:00') }
    const created = await createToken(province.db, input)
    if (created.ok) tokens[username] = created.value.token
  }
})
afterAll(async () => {
  await app?.close()
  await province?.drop()
  rmSync(dataDir, { recursive: true, force: true })
})

const bearer = (username: string) => ({ authorization: `Bearer ${tokens[username]}` })
async function upload(content: Buffer, filename = 'giay-to.png', username = officer) {
  const { headers, payload } = multipart(content, filename)
  return app.inject({ method: 'POST', url: '/api/v1/files', headers: { ...headers, ...bearer(username) }, payload })
}
const download = (id: string, username: string) => app.inject({ url: `/api/v1/files/${id}`, headers: bearer(username) })

const post = (url: string, body: object, username: string) =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...bearer(username), 'idempotency-key': randomUUID() },
    payload: body,
  })

/** A building permit at Khánh Vĩnh; the first paper as files. */
function application(fileIds: readonly string[], more: object = {}) {
  const one = procedures.find(each => each.code === '1.013225')?.operation.cases[0]
  if (!one) throw new Error('the demonstration has a building permit')
  return {
    procedureCode: '1.013225',
    agencyCode: 'H32.26',
    channel: 'counter',
    applicant: { kind: 'person', fullName: 'Mang Thị Lợi', phone: '0905123456' },
    answers: one.exampleAnswers,
    components: one.components.map(({ key, originals, copies }, i) => ({
      key,
      originals,
      copies,
      ...(i === 0 ? { fileIds } : {}),
    })),
    ...more,
  }
}
const lastDenied = () =>
  province.db
    .selectFrom('audit_event')
    .select(['actor', 'subject'])
    .where('action', '=', 'access.denied')
    .orderBy('id', 'desc')
    .executeTakeFirst()

test('an upload is answered with its id, hash, size and type by content; its name is kept as text', async () => {
  const answer = await upload(aJpeg(), '..\\\\Giấy\u202E tờ.png')
  expect(answer.statusCode).toBe(201)
  expect(answer.json()).toMatchObject({ mediaType: 'image/jpeg', name: 'Giấy tờ.png.jpg' })
  expect(answer.json().sha256).toMatch(/^[0-9a-f]{64}$/)
})

test('refusals say what is wrong and what to do, in Vietnamese', async () => {
  const refused = async (content: Buffer) => {
    const answer = await upload(content)
    return [answer.statusCode, answer.json().code, answer.json().detail]
  }
  expect(await refused(Buffer.from('<html>'))).toEqual([
    415,
    'file-not-allowed',
    'Chọn ảnh JPG, PNG hoặc tệp PDF; tệp này là HTML',
  ])
  expect(await refused(Buffer.concat([aPng(), Buffer.alloc(1024 * 1024)]))).toEqual([
    413,
    'file-too-large',
    'Tệp nặng hơn mức tối đa 1 MB. Chia thành nhiều ảnh',
  ])
  expect((await refused(Buffer.alloc(0)))[1]).toBe('file-empty')
})

test('what is no upload is refused, never a fault of ours', async () => {
  const send = async (headers: Record<string, string>, payload: string) => {
    const all = { ...bearer(officer), ...headers }
    return (await app.inject({ method: 'POST', url: '/api/v1/files', headers: all, payload })).statusCode
  }
  expect(await send({ 'content-type': 'application/json' }, '{}')).toBe(422)
  expect(await send({ 'content-type': 'multipart/form-data' }, 'x')).toBe(400)
  expect(await send({ 'content-type': 'multipart/form-data; boundary=x' }, '--x--\r\n')).toBeLessThan(500)
  expect(await send({ 'content-type': 'multipart/form-data; boundary=x' }, '--x\r\ncontent-disp')).toBeLessThan(500)
  expect((await app.inject({ method: 'POST', url: '/api/v1/files' })).statusCode).toBe(401)
})

test('a file is only ever saved: attachment, nosniff, sandbox, not stored (threat 18)', async () => {
  const { id } = (await upload(aPdf(), 'Đơn.pdf')).json()
  const browser = new TestBrowser(app)
  await browser.signIn(officer, 'MotCua-2026')
  for (const answer of [await download(id, officer), await browser.get(`/can-bo/tep/${id}`)]) {
    expect(answer.statusCode).toBe(200)
    expect(answer.rawPayload).toEqual(aPdf())
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="Don.pdf"; filename*=UTF-8\'\'%C4%90%C6%A1n.pdf',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
  }
})

test('before it is in a dossier only its uploader reads a file; every other attempt is recorded (threat 2)', async () => {
  const { id } = (await upload(aPng())).json()
  expect((await download(id, officer)).statusCode).toBe(200)
  for (const other of [colleague, stranger, 'quantri.tinh']) {
    expect((await download(id, other)).statusCode).toBe(404)
    expect(await lastDenied()).toEqual({ actor: `official:${other}`, subject: `file:${id}` })
  }
  expect((await app.inject({ url: `/api/v1/files/${id}` })).statusCode).toBe(401)
})

test('in a dossier those read a file who may read the dossier, and nobody else (threat 2)', async () => {
  const { id } = (await upload(aPng())).json()
  const filed = await post('/api/v1/dossiers', application([id], { accept: true }), officer)
  expect(filed.statusCode).toBe(201)
  expect((await download(id, colleague)).statusCode).toBe(200)
  expect((await download(id, stranger)).statusCode).toBe(404)
  expect((await download(id, 'quantri.tinh')).statusCode).toBe(404)
  for (const [name, status] of [
    [colleague, 200],
    [stranger, 404],
  ] as const) {
    const browser = new TestBrowser(app)
    await browser.signIn(name, testPassword)
    expect((await browser.get(`/can-bo/tep/${id}/anh-nho`)).statusCode).toBe(status)
    const page = await browser.get(`/can-bo/ho-so/${filed.json().code}?muc=thanh-phan`)
    expect(page.body.includes(`src="/can-bo/tep/${id}/anh-nho"`)).toBe(status === 200)
  }
  const row = await province.db.selectFrom('file').select(['component_key']).where('id', '=', id).executeTakeFirst()
  expect(row?.component_key).toBe(application([]).components[0]?.key)
})

test('a dossier takes no file of another official, of another dossier, or that does not exist; all look alike', async () => {
  const own = (await upload(aPng())).json().id
  const others = (await upload(aPng(), 'x.png', stranger)).json().id
  expect((await post('/api/v1/dossiers', application([own]), officer)).statusCode).toBe(201)
  const absent = '0190a5a0-0000-4000-8000-000000000000'
  const answer = await post('/api/v1/dossiers', application([own, others, absent]), officer)
  expect(answer.statusCode).toBe(422)
  expect(answer.json().errors.map((e: { path: string }) => e.path)).toEqual(
    [0, 1, 2].map(j => `components[0].fileIds[${j}]`),
  )
  expect(new Set(answer.json().errors.map((e: { message: string }) => e.message)).size).toBe(1)
})

test('fields that nobody may set are left out: state, fee, owner of a file (threat 10)', async () => {
  const { id } = (await upload(aPng(), 'x.png', stranger)).json()
  const given = application([], { status: 'resolved', fee: 0, agency: 'H32.1' })
  const components = given.components.map(component => ({ ...component, dossierId: 1, uploadedBy: 1, files: [id] }))
  const plain = (await post('/api/v1/dossiers', application([]), officer)).json()
  const filed = (await post('/api/v1/dossiers', { ...given, components }, officer)).json()
  expect({ ...filed, code: '' }).toEqual({ ...plain, code: '' })
  const { fold } = await province.db
    .selectFrom('dossier')
    .select('fold')
    .where('code', '=', filed.code)
    .executeTakeFirstOrThrow()
  expect(JSON.stringify(fold)).not.toMatch(/uploadedBy|dossierId|H32\.1"/)
})

test('acceptance takes files of the dossier and new ones of this official, in one transaction', async () => {
  const [first, second] = [(await upload(aPng())).json().id, (await upload(aJpeg())).json().id]
  const filed = (await post('/api/v1/dossiers', application([first]), officer)).json()
  const command = (fileIds: string[]) => ({
    type: 'accept',
    expectedVersion: filed.version,
    components: application(fileIds).components,
  })
  const url = `/api/v1/dossiers/${filed.code}/commands`
  expect((await post(url, command([first, second]), colleague)).statusCode).toBe(422)
  expect((await download(second, colleague)).statusCode).toBe(404)
  expect((await post(url, command([first, second]), officer)).statusCode).toBe(200)
  expect((await download(second, colleague)).statusCode).toBe(200)
})

test('two dossiers filed at once with one file: one of them gets it', async () => {
  const { id } = (await upload(aPng())).json()
  const answers = await Promise.all([1, 2, 3].map(() => post('/api/v1/dossiers', application([id]), officer)))
  expect(answers.map(answer => answer.statusCode).sort()).toEqual([201, 422, 422])
})
