import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestClock, testApp, testClock } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { anOfficial } from '../../../tests/support/officials.ts'
import { disableOfficial } from '../disable-official/disable-official.ts'
import { officialOf } from '../official-actor.ts'
import { createToken, type Scope } from './create-token.ts'

let database: TestDatabase
let app: FastifyInstance
let clock: TestClock
beforeAll(async () => {
  database = await testDatabase()
  await anOfficial(database, 'lan', { role: 'leader' })
  clock = testClock()
  app = await testApp(database, {
    clock,
    routes: routes => {
      const config = { policy: { roles: ['leader'] }, audit: 'me' } as const
      routes.get('/api/v1/me', { config }, async request => officialOf(request))
      routes.post('/api/v1/me', { config }, async () => ({ changed: true }))
      routes.get('/api/v1/open', { config: { policy: 'public', audit: 'open' } }, async () => ({}))
      routes.get('/test/page', { config: { policy: 'official', audit: 'page' } }, async () => 'inside')
    },
  })
})
afterAll(async () => {
  await app?.close()
  await database?.drop()
})

async function aToken(username: string, scopes: readonly Scope[] = [], days = 30): Promise<string> {
  const created = await createToken(database.db, { username, scopes, days, by: 'command-line', now: clock() })
  if (!created.ok) throw new Error(created.error.code)
  return created.value.token
}
const call = (authorization: string | undefined, method: 'GET' | 'POST' = 'GET', url = '/api/v1/me') =>
  app.inject({ method, url, headers: authorization === undefined ? {} : { authorization } })

test('a token acts for its official with the posts of today, for reading and changing', async () => {
  const token = await aToken('lan')
  expect((await call(`Bearer ${token}`)).json()).toMatchObject({
    username: 'lan',
    posts: [{ agency: 'xa-a', role: 'leader' }],
  })
  expect((await call(`Bearer ${token}`, 'POST')).json()).toEqual({ changed: true })
})

test('without a token: 401, with what to send', async () => {
  const answer = await call(undefined)
  expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, 'Bearer realm="mot-cua"'])
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(answer.json()).toMatchObject({ status: 401, code: 'unauthenticated' })
})

test.each(['Bearer false', 'Bearer', 'Basic bGFuOng=', `Bearer ${'x'.repeat(300)}`, "Bearer ' or 1=1 --"])(
  '%j: 401 invalid-token, on public routes too',
  async authorization => {
    for (const url of ['/api/v1/me', '/api/v1/open']) {
      const answer = await call(authorization, 'GET', url)
      expect([answer.statusCode, answer.json().code]).toEqual([401, 'invalid-token'])
      expect(answer.headers['www-authenticate']).toBe('Bearer realm="mot-cua", error="invalid_token"')
    }
  },
)

test('a token of scope read changes nothing', async () => {
  const token = await aToken('lan', ['read'])
  expect((await call(`Bearer ${token}`)).statusCode).toBe(200)
  const answer = await call(`Bearer ${token}`, 'POST')
  expect([answer.statusCode, answer.json().code]).toEqual([403, 'insufficient-scope'])
})

test('an expired token, and one of a disabled official, is a false one', async () => {
  const token = await aToken('lan', [], 1)
  clock.advance(86_401)
  expect((await call(`Bearer ${token}`)).statusCode).toBe(401)
  await anOfficial(database, 'leaving', { role: 'leader' })
  const other = await aToken('leaving')
  expect((await call(`Bearer ${other}`)).statusCode).toBe(200)
  await disableOfficial(database.db, { username: 'leaving', by: 'official:admin', now: clock() })
  expect((await call(`Bearer ${other}`)).statusCode).toBe(401)
})

test('a revoked token is a false one', async () => {
  const token = await aToken('lan')
  await database.db.updateTable('api_token').set({ revoked_at: clock().toISOString() }).execute()
  expect((await call(`Bearer ${token}`)).statusCode).toBe(401)
})

test('a token opens no page', async () =>
  expect((await call(`Bearer ${await aToken('lan')}`, 'GET', '/test/page')).statusCode).toBe(303))

test('is made for nobody unknown or disabled', async () => {
  for (const username of ['nobody', 'leaving']) {
    const made = await createToken(database.db, { username, scopes: [], days: 1, by: 'command-line', now: clock() })
    expect(made).toEqual({ ok: false, error: { code: 'no-such-official' } })
  }
})

test('is kept as a hash, and its making is on record without it', async () => {
  const token = await aToken('lan', ['read'])
  const stored = await database.db.selectFrom('api_token').selectAll().execute()
  const record = await database.db.selectFrom('audit_event').selectAll().where('action', '=', 'token.created').execute()
  expect(JSON.stringify([stored, record])).not.toContain(token.slice(3, 20))
  expect(record.at(-1)).toMatchObject({ actor: 'command-line', subject: 'official:lan', data: { scopes: ['read'] } })
})
