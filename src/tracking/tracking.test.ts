import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadReference } from '../../seeds/load-reference.ts'
import { procedures } from '../../seeds/procedures/index.ts'
import { TestBrowser, testApp, testClock } from '../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts'
import { DirectoryService } from '../agencies/index.ts'
import { type Actor, executeCommand, submitDossier } from '../dossiers/index.ts'
import { addressGroup, secondsToWait } from './throttle.ts'

const clock = testClock('2026-11-25T10:42:00+07:00')
let database: TestDatabase
let app: FastifyInstance
let running: string
let asked: string
let address = 1

const secrets = ['Mang Thị Lợi', '056194007318', '0905123456', 'Ghi chú riêng của cán bộ']

async function file(now: string, officer: Actor): Promise<{ code: string; version: number }> {
  const permit = procedures.find(each => each.code === '1.013225')
  const [one] = permit?.operation.cases ?? []
  if (one === undefined) throw new Error('the demonstration has a building permit')
  const filed = await submitDossier(
    { db: database.db, directory: new DirectoryService(database.db) },
    {
      actor: officer,
      procedureCode: '1.013225',
      agencyCode: 'H32.26',
      channel: 'counter',
      applicant: { kind: 'person', fullName: secrets[0]!, personalNumber: secrets[1]!, phone: secrets[2]! },
      answers: one.exampleAnswers,
      components: one.components.map(({ key, originals, copies }) => ({ key, originals, copies, fileIds: [] })),
      accept: true,
      feePaid: true,
      now,
    },
  )
  if (!filed.ok) throw new Error(JSON.stringify(filed.error))
  return filed.value
}

beforeAll(async () => {
  database = await testDatabase()
  await database.db.transaction().execute(trx => loadReference(trx))
  app = await testApp(database, { clock })
  const { id } = await database.db
    .selectFrom('official')
    .select('id')
    .where('username', '=', 'motcua.khanhvinh')
    .executeTakeFirstOrThrow()
  const officer: Actor = {
    kind: 'official',
    id: Number(id),
    username: 'motcua.khanhvinh',
    fullName: 'Cao Thị Lan',
    posts: [{ agency: 'H32.26', role: 'one-stop-officer' }],
  }
  running = (await file('2026-11-09T09:10:00+07:00', officer)).code
  const second = await file('2026-11-16T09:10:00+07:00', officer)
  asked = second.code
  const specialist: Actor = {
    ...officer,
    username: 'chuyenvien.khanhvinh',
    posts: [
      { agency: 'H32.26', role: 'specialist' },
      { agency: 'H32.26', role: 'one-stop-officer' },
    ],
  }
  const done = await executeCommand(
    { db: database.db, directory: new DirectoryService(database.db) },
    {
      actor: specialist,
      code: asked,
      expectedVersion: second.version,
      now: '2026-11-18T09:00:00+07:00',
      command: {
        type: 'request-supplement',
        items: [{ componentKey: 'declaration', reason: secrets[3]!, howToFix: secrets[3]! }],
      },
    },
  )
  if (!done.ok) throw new Error(JSON.stringify(done.error))
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

const visitor = () => new TestBrowser(app, `198.51.100.${address++}`)
const api = (code: string, digits: string, who = visitor()) => who.get(`/api/v1/tracking?code=${code}&phone=${digits}`)

describe('GET /api/v1/tracking', () => {
  test('shows status, holder, clock and way, and nothing of a person', async () => {
    const answer = await api(running, '3456')
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      code: running,
      status: { name: expect.any(String) },
      holders: [{ agency: 'UBND xã Khánh Vĩnh' }],
      clock: { paused: false, dueAt: expect.stringMatching(/T17:00:00\+07:00$/) },
    })
    expect(answer.json().timeline.map((moment: { type: string }) => moment.type)).toContain('accepted')
    for (const secret of secrets) expect(answer.body).not.toContain(secret)
  })
  test('tells nobody whether the code or the digits were wrong', async () => {
    const [wrong, absent] = [await api(running, '0000'), await api('H32.26-20261109-9999', '3456')]
    expect([wrong.statusCode, absent.statusCode]).toEqual([404, 404])
    expect(wrong.body).toBe(absent.body)
    expect(Object.keys(wrong.headers).sort()).toEqual(Object.keys(absent.headers).sort())
  })
  test('asks for exactly four digits', async () => expect((await api(running, '905123456')).statusCode).toBe(400))
  test('names the papers to supply, not the words of the officer', async () => {
    const answer = await api(asked, '3456')
    expect(answer.json()).toMatchObject({ state: 'awaiting-supplement', clock: { paused: true, dueAt: null } })
    expect(answer.json().missing).toHaveLength(1)
    for (const secret of secrets) expect(answer.body).not.toContain(secret)
  })
  test('slows the address that guesses and never the citizen', async () => {
    const guesser = visitor()
    for (let guess = 0; guess < 5; guess++) expect((await api(running, `000${guess}`, guesser)).statusCode).toBe(404)
    const refused = await api(running, '3456', guesser)
    expect(refused.statusCode).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await api(running, '3456')).statusCode).toBe(200)
    clock.advance(15 * 60)
    expect((await api(running, '3456', guesser)).statusCode).toBe(200)
  })
  test('right digits are never counted as guesses', async () => {
    const citizen = visitor()
    for (let look = 0; look < 12; look++) expect((await api(running, '3456', citizen)).statusCode).toBe(200)
  })
})

describe('the tracking page', () => {
  test('takes the digits in a body, leads to the dossier and keeps them out of the address', async () => {
    const citizen = visitor()
    const sent = await citizen.post('/tra-cuu', { code: ` ${running.toLowerCase()} `, phone: '3456' }, '/tra-cuu')
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `/tra-cuu/${running}`])
    const { body, headers } = await citizen.get(`/tra-cuu/${running}`)
    expect(body).toContain('Vì sao là ngày')
    expect(body).toContain('Không phải làm gì')
    expect(body).toContain('noindex')
    expect(headers['cache-control']).toBe('no-store')
    for (const secret of secrets) expect(body).not.toContain(secret)
  })
  test('the address alone shows a form, whether or not the dossier is there', async () => {
    const [there, absent] = [await visitor().get(`/tra-cuu/${running}`), await visitor().get('/tra-cuu/H32.26-1')]
    expect([there.statusCode, absent.statusCode]).toEqual([200, 200])
    expect(there.body).toContain('4 số cuối điện thoại')
    expect(there.body).not.toContain('Giấy phép xây dựng')
  })
  test.each([
    [{ code: '', phone: '' }, ['Nhập mã hồ sơ', 'Nhập 4 số cuối điện thoại']],
    [{ code: 'H32.26-20261109-9999', phone: '1234' }, ['Không có hồ sơ với mã và 4 số này']],
  ])('says what to correct: %o', async (fields, sentences) => {
    const { statusCode, body } = await visitor().post('/tra-cuu', fields, '/tra-cuu')
    expect(statusCode).toBe(422)
    expect(body).toContain('<title>Lỗi: ')
    for (const sentence of sentences) expect(body).toContain(sentence)
  })
  test('explains why there is no new date while the clock stands', async () => {
    const citizen = visitor()
    await citizen.post('/tra-cuu', { code: asked, phone: '3456' }, '/tra-cuu')
    const { body } = await citizen.get(`/tra-cuu/${asked}`)
    expect(body).toContain('Vì sao chưa có ngày hẹn mới?')
    expect(body).toContain('Bổ sung giấy tờ')
    for (const secret of secrets) expect(body).not.toContain(secret)
  })
})

describe('throttle', () => {
  const of = (failures: number, secondsAgo = 0) => ({ failures, secondsAgo })
  test.each([
    ['the fifth try for a dossier', of(5), of(5), of(5), 0],
    ['the sixth', of(6, 100), of(6), of(6), 800],
    ['the sixtieth of an address', of(1), of(60), of(1), 0],
    ['one more', of(1), of(61, 899), of(1), 1],
    ['a first try while thousands guess', of(1), of(1), of(9000), 0],
    ['a second one', of(2), of(2), of(9000), 900],
  ])('%s', (_, pair, address_, code, seconds) => expect(secondsToWait({ pair, address: address_, code })).toBe(seconds))
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::6', '2001:db8:0:0'],
  ])('%s counts as %s', (ip, group) => expect(addressGroup(ip)).toBe(group))
})
