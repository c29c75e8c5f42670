import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAccounts } from '../../seeds/load-accounts.ts'
import { formToken, TestBrowser, testApp, testClock } from '../../tests/support/app.ts'
import { testPassword } from '../../tests/support/officials.ts'
import { official, type TestProvince, testProvince } from '../../tests/support/province.ts'
import { anAccount } from '../accounts/accounts.fixture.ts'
import { executeCommand, findDossier, listEvents, verifyDossiers } from '../dossiers/index.ts'
import { aPdf, aPng } from '../files/files.fixture.ts'
import { cleanFiles, keepUpload, pathOfHash } from '../files/index.ts'
import { findResultById, makeResultDocuments, resultFile } from './index.ts'
import { aMaritalStatus, holder, issue, playUntil } from './results.fixture.ts'

const NOW = '2026-11-25T10:42:00+07:00'
const clock = testClock(NOW)
const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-results-'))
const config = { dataDir, publicUrl: 'https://motcua.example.vn/' }
const agentPhone = '0915000009'
let province: TestProvince
let app: FastifyInstance
let code: string
let made: { id: number; number: string; sha256: string | null }

const signIn = async (contact: string, address: string) => {
  const browser = new TestBrowser(app, address)
  await browser.post('/dang-nhap', { contact, password: 'MotCua-2026' }, '/dang-nhap')
  return browser
}
const officer = async (username: string) => {
  const browser = new TestBrowser(app)
  await browser.signIn(username, testPassword)
  return browser
}
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const deps = () => ({ db: province.db, directory: province.directory, config, clock })
const upload = async (username: string, bytes: Buffer, name = 'ket-qua.pdf') => {
  const by = official(province.places, username)
  async function* once() {
    yield bytes
  }
  const kept = await keepUpload(province.db, { dataDir, upload: once(), name, by, actor: 'test', at: clock() })
  if (!kept.ok) throw new Error(kept.error.code)
  return kept.value
}

beforeAll(async () => {
  province = await testProvince()
  await province.db.transaction().execute(trx => loadAccounts(trx))
  app = await testApp(province, { clock, env: { DATA_DIR: dataDir, PUBLIC_URL: config.publicUrl } })
  code = await aMaritalStatus(province, await theHolder(), NOW)
  made = await issue(province, code, NOW)
})
afterAll(async () => {
  await app?.close()
  await province?.drop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** The customer who signs in by 0905000001, as they file. */
async function theHolder() {
  const row = await province.db
    .selectFrom('account')
    .innerJoin('customer', 'customer.id', 'account.customer_id')
    .select(['customer.full_name', 'customer.personal_number'])
    .where('account.phone', '=', holder.phone)
    .executeTakeFirstOrThrow()
  return { ...holder, fullName: row.full_name, personalNumber: row.personal_number ?? '' }
}

describe('a result without an attached document', () => {
  test('gets a PDF/A of its text, the same bytes every time, made once and kept', async () => {
    const result = (await findResultById(province.db, made.id))!
    expect(result.sha256).toBeNull()
    const first = await resultFile(deps(), result)
    expect(first).toEqual({
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      mediaType: 'application/pdf',
      name: `${made.number.replaceAll('/', '-')}.pdf`,
    })
    const bytes = readFileSync(join(dataDir, 'files', pathOfHash(first.sha256)))
    expect(hashOf(bytes)).toBe(first.sha256)
    expect(bytes.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
    await setTimeout(5)
    expect((await resultFile(deps(), result)).sha256).toBe(first.sha256)
    // Names change later; the document that was made stays.
    await sql`update official set full_name = 'Tên Mới' where username like 'lanhdao.khanhvinh'`.execute(province.db)
    const later = (await findResultById(province.db, made.id))!
    expect(later.sha256).toBe(first.sha256)
    expect((await resultFile(deps(), later)).sha256).toBe(first.sha256)
    const rows = await sql`select 1 from audit_event where action = 'result.document-made'`.execute(province.db)
    expect(rows.rows).toHaveLength(1)
  })

  test('issuing asks a job for it, which makes what is missing and nothing twice', async () => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from graphile_worker.jobs where task_identifier = 'make-result-documents'`.execute(
      province.db,
    )
    expect(rows[0]?.n).toBe(1)
    const { code: other } = { code: await aMaritalStatus(province, { ...(await theHolder()) }, NOW) }
    const { id } = await issue(province, other, NOW)
    const { id: dossier } = (await findDossier(province.db, other))!
    await makeResultDocuments(deps())({ dossier })
    const { sha256 } = (await findResultById(province.db, id))!
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    await makeResultDocuments(deps())({ dossier })
    expect((await findResultById(province.db, id))!.sha256).toBe(sha256)
  })
})

describe('an attached document', () => {
  test('becomes the result’s: in the event, in the register, and no upload any more', async () => {
    const attached = await aMaritalStatus(province, await theHolder(), NOW)
    const { id: fileId, sha256 } = await upload('vanthu.khanhvinh', aPdf('đã ký'))
    const result = await issue(province, attached, NOW, fileId)
    expect(result.sha256).toBe(sha256)
    const held = (await findDossier(province.db, attached))!
    const events = await listEvents(province.db, held.id)
    expect(events.find(event => event.body.type === 'issued')?.body).toMatchObject({ documentSha256: sha256 })
    expect((await (await officer('vanthu.khanhvinh')).get(`/can-bo/tep/${fileId}`)).statusCode).toBe(404)
    const wrong = []
    for await (const line of verifyDossiers(province.db)) wrong.push(line)
    expect(wrong).toEqual([])
    // Nobody names it but the result; the clean-up of the whole disk spares it.
    await cleanFiles(province.db, dataDir, { now: new Date('2027-03-01T00:00:00Z'), wholeDisk: true })
    expect(existsSync(join(dataDir, 'files', pathOfHash(sha256)))).toBe(true)
  })

  test.each([
    ['somebody else’s', 'motcua.khanhvinh', aPdf('khác')],
    ['no PDF', 'vanthu.khanhvinh', aPng(5, 5)],
  ])('is refused where it is %s, and nothing is issued', async (_, by, bytes) => {
    const attached = await aMaritalStatus(province, await theHolder(), NOW)
    const { id: fileId } = await upload(by, bytes, 'x')
    const { actor, move, version } = await playUntil(province, attached, 'issue-result', NOW)
    const command = { type: 'issue-result', nodeId: move.nodeId, fileId } as const
    const done = await executeCommand(province, { actor, code: attached, command, expectedVersion: version, now: NOW })
    expect(done).toMatchObject({ ok: false, error: { code: 'invalid-command', errors: [{ path: 'fileId' }] } })
    const file = await province.db.selectFrom('file').select('id').where('id', '=', fileId).executeTakeFirst()
    expect(file).toBeDefined()
  })

  /** The form of the workbench as a browser sends it. */
  async function send(by: TestBrowser, url: string, fields: Record<string, string>, name: string, bytes: Buffer) {
    const texts = Object.entries(fields).map(
      ([field, value]) => `--b\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
    )
    const head = `--b\r\ncontent-disposition: form-data; name="document-file"; filename="${name}"\r\n\r\n`
    const payload = Buffer.concat([Buffer.from(texts.join('') + head), bytes, Buffer.from('\r\n--b--\r\n')])
    const headers = { 'content-type': 'multipart/form-data; boundary=b', 'sec-fetch-site': 'same-origin' }
    return by.send({ method: 'POST', url, headers, payload })
  }

  test('comes with the clerk’s form; sent twice it is issued once; a picture is asked for again', async () => {
    const attached = await aMaritalStatus(province, await theHolder(), NOW)
    const { move, version } = await playUntil(province, attached, 'issue-result', NOW)
    const clerk = await officer('vanthu.khanhvinh')
    const { body } = await clerk.get(`/can-bo/ho-so/${attached}`)
    expect(body).toContain('name="document-file"')
    const fields = {
      _csrf: formToken(body),
      _key: 'one',
      viec: 'issue-result',
      buoc: move.nodeId ?? '',
      ban: String(version),
    }
    const url = `/can-bo/ho-so/${attached}/lenh`
    const picture = await send(clerk, url, fields, 'a.png', aPng(4, 4))
    expect([picture.statusCode, picture.body.includes('Chọn tệp PDF của văn bản')]).toEqual([422, true])
    const look = await send(clerk, url, { ...fields, xem: '1' }, 'ky.pdf', aPdf('bản ký'))
    expect(look.body).toContain('ky.pdf')
    const [, kept = ''] = /name="documentId" value="([^"]+)"/.exec(look.body) ?? []
    expect(kept).toMatch(/^[0-9a-f-]{36}$/)
    const pdf = aPdf('bản ký, gửi hai lần')
    const both = [await send(clerk, url, fields, 'ky.pdf', pdf), await send(clerk, url, fields, 'ky.pdf', pdf)]
    expect(both.map(answer => answer.statusCode)).toEqual([303, 303])
    const rows = await province.db
      .selectFrom('result')
      .innerJoin('dossier', 'dossier.id', 'result.dossier_id')
      .select('result.file_sha256 as sha256')
      .where('dossier.code', '=', attached)
      .execute()
    expect(rows).toEqual([{ sha256: hashOf(pdf) }])
  })
})

describe('who opens the document', () => {
  const own = () => `/tai-khoan/giay-to/ket-qua/${made.id}`
  const desk = () => `/can-bo/ket-qua/${made.id}/van-ban`

  test('the holder does, from the dossier’s page and the wallet; a stranger finds nothing there', async () => {
    const owner = await signIn(holder.phone, '203.0.113.21')
    for (const page of [`/tai-khoan/ho-so/${code}`, '/tai-khoan/giay-to'])
      expect((await owner.get(page)).body).toContain(own())
    const { statusCode, headers, rawPayload } = await owner.get(own())
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(headers['content-disposition']).toMatch(/^attachment/)
    expect(hashOf(rawPayload)).toBe((await findResultById(province.db, made.id))!.sha256)
    const stranger = await signIn('0905000002', '203.0.113.22')
    expect((await stranger.get(own())).statusCode).toBe(404)
    expect((await owner.get(own().replace(/\d+$/, '999999'))).statusCode).toBe(404)
  })

  test('whom the holder authorised does where the authorisation covers receiving, and only there', async () => {
    const agent = await anAccount(province, agentPhone, 'Trần Quốc Bảo')
    const browser = await signIn(agentPhone, '203.0.113.23')
    const { id: dossier, customerId } = (await findDossier(province.db, code))!
    const { id } = await province.db
      .insertInto('authorisation')
      .values({
        principal_id: customerId,
        agent_phone: agentPhone,
        agent_account_id: agent.account,
        scope: 'procedure',
        scope_code: '1.004873',
        acts: ['follow'],
        valid_from: '2026-11-01',
        valid_to: '2026-12-31',
        created_at: NOW,
        accepted_at: NOW,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await province.db
      .insertInto('dossier_authorisation')
      .values({ dossier_id: dossier, authorisation_id: id })
      .execute()
    const follows = await browser.get(`/tai-khoan/ho-so/${code}`)
    expect([follows.statusCode, follows.body.includes(own())]).toEqual([200, false])
    expect((await browser.get(own())).statusCode).toBe(404)
    await province.db
      .updateTable('authorisation')
      .set({ acts: ['follow', 'receive'] })
      .where('id', '=', id)
      .execute()
    expect((await browser.get(`/tai-khoan/ho-so/${code}`)).body).toContain(own())
    expect((await browser.get(own())).statusCode).toBe(200)
  })

  test('officials who may read the dossier do; for others neither page nor document is there', async () => {
    const [clerk, foreign] = [await officer('chuyenvien.khanhvinh'), await officer('motcua.nhatrang')]
    expect((await clerk.get(desk())).statusCode).toBe(200)
    expect((await clerk.get(`/can-bo/ho-so/${code}?muc=ket-qua`)).body).toContain(desk())
    for (const path of [desk(), `/can-bo/ket-qua/${made.id}`]) expect((await foreign.get(path)).statusCode).toBe(404)
  })
})

test('the page of verification names the first digits of the document’s hash', async () => {
  const { sha256 } = (await findResultById(province.db, made.id))!
  const shown = sha256!.slice(0, 16)
  const { body } = await app.inject({ url: `/ket-qua/${encodeURIComponent(made.number)}` })
  expect(body).toContain(shown.replace(/(.{4})(?=.)/g, '$1 '))
  expect(body).not.toContain(sha256)
  const api = await app.inject({ url: `/api/v1/results/${encodeURIComponent(made.number)}/verify` })
  expect(api.json()).toMatchObject({ documentHash: shown })
})
