import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { TestBrowser, testApp, testClock } from '../../tests/support/app.ts'
import { testPassword } from '../../tests/support/officials.ts'
import { official, type TestProvince, testProvince } from '../../tests/support/province.ts'
import { endResult } from './index.ts'
import { aMaritalStatus, holder, issue } from './results.fixture.ts'

const NOW = '2026-11-25T10:42:00+07:00'
let province: TestProvince
let app: FastifyInstance
let first: Awaited<ReturnType<typeof issue>>
let second: Awaited<ReturnType<typeof issue>>
let foreign: Awaited<ReturnType<typeof issue>>

beforeAll(async () => {
  province = await testProvince()
  app = await testApp(province, { clock: testClock(NOW) })
  first = await issue(province, await aMaritalStatus(province, holder, NOW), NOW)
  second = await issue(province, await aMaritalStatus(province, holder, NOW), NOW)
  const other = { kind: 'person', fullName: 'Trần Văn Khác', phone: '0905777888' } as const
  foreign = await issue(province, await aMaritalStatus(province, other, NOW), NOW)
})
afterAll(async () => {
  await app?.close()
  await province?.drop()
})
beforeEach(async () => {
  await sql`update result set state = 'current', superseded_by = null, state_reason = null`.execute(province.db)
  await sql`delete from message where kind like 'result-%'`.execute(province.db)
})

const end = (username: string, successor: string | null, reason = 'Cấp sai tên') =>
  endResult(province.db, { actor: official(province.places, username), id: first.id, reason, successor, now: NOW })
const stateOf = async () =>
  province.db
    .selectFrom('result')
    .select(['state', 'superseded_by as next', 'state_reason as reason', 'state_by as by'])
    .where('id', '=', first.id)
    .executeTakeFirstOrThrow()

test('a leader of the issuing agency revokes it: recorded, told to the holder, shown to whoever checks', async () => {
  expect(await end('lanhdao.khanhvinh', null)).toMatchObject({ ok: true })
  expect(await stateOf()).toEqual({ state: 'revoked', next: null, reason: 'Cấp sai tên', by: 'lanhdao.khanhvinh' })
  const told = await province.db
    .selectFrom('message')
    .select(['kind', 'body'])
    .where('kind', 'like', 'result-%')
    .execute()
  expect(told).toEqual([{ kind: 'result-revoked', body: expect.stringContaining(`${first.number} đã bị thu hồi`) }])
  const { rows } = await sql`select subject from audit_event where action = 'result.revoked'`.execute(province.db)
  expect(rows).toEqual([{ subject: `result:${first.number}` }])
  const { body } = await app.inject({ url: `/ket-qua/${encodeURIComponent(first.number)}` })
  expect(body).toContain('Kết quả đã bị thu hồi')
  expect(body).not.toContain('Cấp sai tên')
  expect(await end('lanhdao.khanhvinh', null)).toEqual({ ok: false, error: { code: 'ended' } })
})

test('another result of the same agency and holder takes its place', async () => {
  expect(await end('lanhdao.khanhvinh', ` ${second.number.toLowerCase()} `)).toMatchObject({ ok: true })
  expect(await stateOf()).toMatchObject({ state: 'superseded', next: second.id })
  const { body } = await app.inject({ url: `/ket-qua/${encodeURIComponent(first.number)}` })
  expect(body).toContain(second.number)
})

test.each([
  ['itself', () => first.number],
  ['a number nobody issued', () => '99/2020/X'],
  ['another holder’s', () => foreign.number],
])('%s does not take its place', async (_, number) => {
  expect(await end('lanhdao.khanhvinh', number())).toEqual({ ok: false, error: { code: 'no-successor' } })
  expect((await stateOf()).state).toBe('current')
})

test('a revoked result takes nobody’s place', async () => {
  await sql`update result set state = 'revoked' where id = ${second.id}`.execute(province.db)
  expect(await end('lanhdao.khanhvinh', second.number)).toMatchObject({ ok: false })
})

test('without a reason nothing ends', async () => {
  expect(await end('lanhdao.khanhvinh', null, '  ')).toEqual({ ok: false, error: { code: 'no-reason' } })
})

test.each([
  ['the clerk who issued it', 'vanthu.khanhvinh', 'forbidden'],
  ['the one-stop', 'truongmotcua.khanhvinh', 'forbidden'],
  ['a leader of another agency, for whom it is not there', 'lanhdao.nhatrang', 'not-found'],
])('%s may not end it', async (_, username, code) => {
  expect(await end(username, null)).toEqual({ ok: false, error: { code } })
  expect((await stateOf()).state).toBe('current')
})

test('the page asks for what is missing, keeps what was typed, ends it, and is idle when sent twice', async () => {
  const leader = new TestBrowser(app)
  await leader.signIn('lanhdao.khanhvinh', testPassword)
  const path = `/can-bo/ket-qua/${first.id}`
  const send = (fields: Record<string, string>) => leader.post(`${path}/het-hieu-luc`, fields, path)
  expect((await send({ reason: 'Cấp nhầm' })).body).toContain('Chọn thu hồi hoặc thay thế')
  const kept = await send({ how: 'supersede', successor: '1/2020/XX', reason: 'Cấp nhầm người' })
  expect(kept.statusCode).toBe(422)
  for (const text of ['cùng người được cấp', 'value="1/2020/XX"', 'Cấp nhầm người']) expect(kept.body).toContain(text)
  const old = await leader.post(`${path}/het-hieu-luc`, { _csrf: 'a.b', how: 'revoke', reason: 'Giữ lại' })
  expect([old.statusCode, old.body.includes('Giữ lại')]).toEqual([403, true])
  const token = /name="_csrf" value="([^"]+)"/.exec((await leader.get(path)).body)?.[1] ?? ''
  const fields = { how: 'revoke', reason: 'Cấp nhầm', _csrf: token }
  expect((await leader.post(`${path}/het-hieu-luc`, fields)).headers.location).toBe(`${path}?xong=1`)
  expect((await leader.post(`${path}/het-hieu-luc`, fields)).headers.location).toBe(path)
  const { body } = await leader.get(path)
  expect(body).toContain('Đã thu hồi')
  expect(body).not.toContain('name="how"')
  const clerk = new TestBrowser(app)
  await clerk.signIn('vanthu.khanhvinh', testPassword)
  await sql`update result set state = 'current'`.execute(province.db)
  expect((await clerk.get(path)).body).not.toContain('name="how"')
  expect((await clerk.post(`${path}/het-hieu-luc`, { how: 'revoke', reason: 'x' }, '/can-bo')).statusCode).toBe(403)
})

test('numbers that nobody issued are throttled by address; nobody else waits', async () => {
  const ask = (number: string, remoteAddress: string) => app.inject({ url: `/ket-qua/${number}`, remoteAddress })
  const answers = []
  for (let at = 0; at < 40; at++) answers.push((await ask(`${at}%2F2031%2FKHONG`, '198.51.100.9')).statusCode)
  expect(answers.slice(0, 30).every(status => status === 404)).toBe(true)
  expect(answers.at(-1)).toBe(429)
  // Whoever guessed learns nothing of true numbers either, through no door.
  expect((await ask(encodeURIComponent(second.number), '198.51.100.9')).statusCode).toBe(429)
  const api = `/api/v1/results/${encodeURIComponent(second.number)}/verify`
  expect((await app.inject({ url: api, remoteAddress: '198.51.100.9' })).statusCode).toBe(429)
  expect((await ask(encodeURIComponent(second.number), '198.51.100.10')).statusCode).toBe(200)
})
