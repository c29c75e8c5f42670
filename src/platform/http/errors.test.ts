import { Type } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { jsonDepth } from './json-body.ts'
import { seeOther } from './page.ts'
import { refuse } from './refuse.ts'

const open = { policy: 'public', audit: 'test' } as const
const Body = Type.Object({
  type: Type.Union([Type.Literal('accept'), Type.Literal('assign')]),
  expectedVersion: Type.Integer(),
  items: Type.Optional(Type.Array(Type.Object({ reason: Type.String({ minLength: 1 }) }))),
})

let database: TestDatabase
let app: FastifyInstance
beforeAll(async () => {
  database = await testDatabase()
  app = await testApp(database, {
    routes: door => {
      for (const url of ['/broken', '/api/v1/broken']) {
        door.get(url, { config: open }, async () => {
          throw new Error(`relation "secret_table" does not exist at ${import.meta.filename}`)
        })
      }
      door.post(
        '/api/v1/commands',
        { config: { ...open, invalidCode: 'invalid-command' }, schema: { body: Body } },
        async request => request.body,
      )
      door.get(
        '/api/v1/list',
        { config: open, schema: { querystring: Type.Object({ limit: Type.Integer({ maximum: 100 }) }) } },
        async request => request.query,
      )
      door.get('/away', { config: open }, async (_request, reply) => seeOther(reply, '//evil.example'))
      door.get('/api/v1/stale', { config: open }, async (_request, reply) =>
        refuse(reply, {
          status: 409,
          code: 'stale-version',
          title: { vi: 'Hồ sơ đã đổi', en: 'Changed' },
          extra: { current: { version: 4 } },
        }),
      )
    },
  })
})
afterAll(async () => {
  await app?.close()
  await database?.drop()
})

const send = (payload: string | object) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/commands',
    headers: { 'content-type': 'application/json' },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })

test.each(['/broken', '/api/v1/broken'])('%s: a bug shows its incident number and nothing of itself', async url => {
  const answer = await app.inject(url)
  expect(answer.statusCode).toBe(500)
  expect(answer.body).toMatch(/Mã sự cố: [0-9a-f]{10}/)
  expect(answer.body).not.toMatch(/secret_table|errors\.test|node_modules|stack|\bat\b.*:\d+/)
})

test('a refusal of the API is a problem document with its own members', async () => {
  const answer = await app.inject('/api/v1/stale')
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(answer.json()).toEqual({
    type: 'urn:mot-cua:problem:stale-version',
    title: 'Hồ sơ đã đổi',
    status: 409,
    code: 'stale-version',
    current: { version: 4 },
  })
})

test('the API speaks English to those who ask for it', async () => {
  const answer = await app.inject({ url: '/api/v1/stale', headers: { 'accept-language': 'en-GB,en;q=0.9' } })
  expect(answer.json().title).toBe('Changed')
})

test('a body that does not fit its schema: 422 with every place to correct', async () => {
  const answer = await send({ type: 'fly', items: [{ reason: 'x' }, { reason: '' }] })
  expect(answer.statusCode).toBe(422)
  expect(answer.json()).toMatchObject({ status: 422, code: 'invalid-command' })
  expect(
    answer
      .json()
      .errors.map((item: { path: string }) => item.path)
      .sort(),
  ).toEqual(['expectedVersion', 'items.1.reason', 'type'])
  expect(answer.json().errors).toContainEqual({ path: 'expectedVersion', message: 'Thiếu mục này' })
})

test('JSON is taken as it is: a number written as text is refused, members nobody asked for fall away', async () => {
  expect((await send({ type: 'accept', expectedVersion: '3' })).statusCode).toBe(422)
  expect((await send({ type: 'accept', expectedVersion: null })).statusCode).toBe(422)
  expect((await send({ type: 'accept', expectedVersion: 3 })).json()).toEqual({ type: 'accept', expectedVersion: 3 })
})

test('addresses carry only text: numbers are read from it, and bad ones are a 400 problem', async () => {
  expect((await app.inject('/api/v1/list?limit=20')).json()).toEqual({ limit: 20 })
  const answer = await app.inject('/api/v1/list?limit=1000')
  expect([answer.statusCode, answer.json().code, answer.json().errors[0].path]).toEqual([400, 'invalid-query', 'limit'])
})

test.each([
  ['broken JSON', '{"type":'],
  ['nothing', ''],
  ['a prototype', '{"__proto__":{"role":"leader"}}'],
  ['JSON nested 10,000 deep', '['.repeat(10_000)],
  ['JSON nested 40 deep', `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`],
])('%s is a 400 problem', async (_, payload) => {
  const answer = await send(payload)
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8'])
  expect(answer.json().code).toBe('invalid-json')
})

test('a body over a megabyte is refused', async () => {
  const answer = await send(`"${'x'.repeat(1_100_000)}"`)
  expect([answer.statusCode, answer.json().code]).toEqual([413, 'too-large'])
})

test('another media type is refused', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/commands',
    headers: { 'content-type': 'application/xml' },
    payload: '<x/>',
  })
  expect([answer.statusCode, answer.json().code]).toEqual([415, 'unsupported-media-type'])
})

test('an unknown address: a problem for the API, a page for people, in the language of the address', async () => {
  const api = await app.inject('/api/v1/nowhere')
  expect([api.statusCode, api.json().code]).toEqual([404, 'not-found'])
  const page = await app.inject('/en/nowhere')
  expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  expect(page.body).toContain('<h1>Not found</h1>')
})

test('an address that cannot be decoded is a bare 400', async () =>
  expect((await app.inject('/%')).statusCode).toBe(400))

test('brackets inside strings do not count as depth', () => {
  expect(jsonDepth('{"a":"[[[\\"[["}')).toBe(1)
  expect(jsonDepth('[{"a":[1]},[2]]')).toBe(3)
})

test('a route that would redirect to another site redirects home', async () =>
  expect((await app.inject('/away')).headers.location).toBe('/'))
