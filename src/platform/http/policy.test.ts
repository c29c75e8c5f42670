import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestBrowser, testApp } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { anOfficial, testPassword } from '../../../tests/support/officials.ts'
import type { Actor } from './actor.ts'
import { type Policy, permits, routeTable } from './policy.ts'

let database: TestDatabase
let app: FastifyInstance
const doors: readonly (readonly [string, Policy])[] = [
  ['/test/official', 'official'],
  ['/test/leader', { roles: ['leader', 'unit-head'] }],
  ['/test/customer', 'customer'],
  ['/test/signed-in', 'signed-in'],
]
beforeAll(async () => {
  database = await testDatabase()
  await anOfficial(database, 'specialist.a')
  app = await testApp(database, {
    routes: door => {
      for (const [url, policy] of doors)
        door.get(url, { config: { policy, audit: `test.${url}` } }, async () => 'inside')
    },
  })
})
afterAll(async () => {
  await app?.close()
  await database?.drop()
})

const official = (...roles: string[]): Actor => ({
  kind: 'official',
  id: 1,
  fullName: 'A',
  posts: roles.map(role => ({ role })),
})
const customer: Actor = { kind: 'customer', id: 1, fullName: 'B' }

test.each<[Policy, Actor | null, boolean]>([
  ['public', null, true],
  ['signed-in', null, false],
  ['signed-in', customer, true],
  ['official', customer, false],
  ['official', official(), true],
  ['customer', official('leader'), false],
  [{ roles: ['leader'] }, official('clerk', 'leader'), true],
  [{ roles: ['leader'] }, official('clerk'), false],
  [{ roles: ['leader'] }, customer, false],
  [{ roles: [] }, official('leader'), false],
])('policy %j lets %j in: %s', (policy, actor, expected) => expect(permits(policy, actor)).toBe(expected))

test.each([
  [{}, /route GET \/careless declares no config\.policy/],
  [{ config: { policy: 'public' } }, /route GET \/careless declares no config\.audit/],
  [{ config: { policy: 'public', audit: '' } }, /declares no config\.audit/],
])('a route that says %j does not build', async (options, message) => {
  const building = testApp(database, { routes: door => void door.get('/careless', options as never, async () => '') })
  await expect(building).rejects.toThrow(message)
})

test('every route of the program has a policy, and everyone else is turned away from each that is not public', async () => {
  const rows = routeTable(app).filter(row => row.policy !== 'public' && row.method === 'GET')
  expect(rows.length).toBeGreaterThanOrEqual(doors.length)
  for (const row of rows) {
    const answer = await app.inject({ method: 'GET', url: row.url.replace(/:\w+/g, 'x') })
    expect([row.url, answer.statusCode]).toEqual([row.url, row.url.startsWith('/api/') ? 401 : 303])
    expect(answer.body).not.toContain('inside')
  }
})

test("a page for officials sends strangers to the officials' door, and back afterwards", async () => {
  const answer = await app.inject('/en/test/official?x=1')
  expect(answer.headers.location).toBe('/en/can-bo/dang-nhap?tiep=%2Ftest%2Fofficial%3Fx%3D1')
  expect((await app.inject('/test/customer')).headers.location).toBe('/dang-nhap?tiep=%2Ftest%2Fcustomer')
})

test('an official without the role gets 403, and the attempt is on record', async () => {
  const browser = new TestBrowser(app)
  await browser.signIn('specialist.a', testPassword)
  expect((await browser.get('/test/official')).body).toBe('inside')
  expect((await browser.get('/test/leader')).statusCode).toBe(403)
  expect((await browser.get('/test/customer')).statusCode).toBe(403)
  const record = await database.db
    .selectFrom('audit_event')
    .select(['actor', 'subject', 'data'])
    .where('action', '=', 'access.denied')
    .orderBy('id')
    .execute()
  expect(record[0]).toEqual({
    actor: 'official:specialist.a',
    subject: 'test./test/leader',
    data: { code: 'forbidden' },
  })
})
