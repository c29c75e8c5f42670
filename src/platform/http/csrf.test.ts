import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { formToken, TestBrowser, testApp } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { anOfficial, testPassword } from '../../../tests/support/officials.ts'
import { csrfToken } from './csrf-token.ts'
import { readForm } from './multipart.ts'
import { refuse } from './refuse.ts'

let database: TestDatabase
let app: FastifyInstance
let browser: TestBrowser
let token: string
let done: string[] = []
const config = { policy: 'public', audit: 'test' } as const
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const here = { 'sec-fetch-site': 'same-origin' }

beforeAll(async () => {
  database = await testDatabase()
  await anOfficial(database, 'specialist.a')
  app = await testApp(database, {
    env: { PUBLIC_URL: 'http://motcua.example' },
    routes: door => {
      door.get('/test/form', { config }, async (_request, reply) => `name="_csrf" value="${csrfToken(reply)}"`)
      door.post('/test/form', { config }, async () => done.push('form'))
      door.post('/test/upload', { config }, async (request, reply) => {
        const read = await readForm(request, async file => {
          await file.toBuffer()
          done.push(`file ${file.filename}`)
        })
        return read.ok ? read.value : refuse(reply, read.error)
      })
      for (const url of ['/test/inside', '/api/v1/inside']) {
        door.get(url, { config: { policy: 'official', audit: 'test' } }, async () => 'inside')
      }
      door.post('/test/careless', { config }, async () => 'took it')
    },
  })
})
afterAll(async () => {
  await app?.close()
  await database?.drop()
})
beforeEach(async () => {
  done = []
  browser = new TestBrowser(app)
  token = formToken((await browser.get('/test/form')).body)
})

const post = (fields: Record<string, string>, headers: Record<string, string>) =>
  browser.send({
    method: 'POST',
    url: '/test/form',
    headers: { ...form, ...headers },
    payload: new URLSearchParams(fields).toString(),
  })

test.each([
  ['from a page of ours', here],
  ['from the public address', { origin: 'http://motcua.example' }],
  ['from the address that the visitor uses', { origin: 'http://localhost:3000', host: 'localhost:3000' }],
  ['from a program that says nothing of where', {}],
])('a form with its token is taken %s', async (_, headers) => {
  expect((await post({ _csrf: token }, headers as Record<string, string>)).statusCode).toBe(200)
  expect(done).toEqual(['form'])
})

test('a script sends the token in a header', async () => {
  const answer = await browser.send({
    method: 'POST',
    url: '/test/form',
    headers: { ...here, 'content-type': 'application/json', 'x-csrf-token': token },
    payload: '{}',
  })
  expect(answer.statusCode).toBe(200)
})

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a sibling site', { 'sec-fetch-site': 'same-site' }],
  ['another origin', { origin: 'https://evil.example' }],
  ['an origin that hides', { origin: 'null' }],
  ['another scheme of ours', { origin: 'https://motcua.example', host: 'other.example' }],
])('a form from %s is refused even with the token', async (_, headers) => {
  expect((await post({ _csrf: token }, headers as Record<string, string>)).statusCode).toBe(403)
  expect(done).toEqual([])
})

test('a form without its token, with half of it, or with a false one is refused', async () => {
  const [nonce, proof] = token.split('.') as [string, string]
  for (const wrong of ['', nonce, `${nonce}.`, `x${nonce}.${proof}`, `${token}.x`, `${nonce}.${proof.slice(1)}`]) {
    expect((await post({ _csrf: wrong }, here)).statusCode).toBe(403)
  }
  expect((await post({}, here)).statusCode).toBe(403)
  expect(done).toEqual([])
})

test("another visitor's token is refused, and so is one from before signing in", async () => {
  const stranger = new TestBrowser(app)
  expect((await post({ _csrf: formToken((await stranger.get('/test/form')).body) }, here)).statusCode).toBe(403)
  await browser.signIn('specialist.a', testPassword)
  expect((await post({ _csrf: token }, here)).statusCode).toBe(403)
})

test('each page has a token of its own', async () =>
  expect(formToken((await browser.get('/test/form')).body)).not.toBe(token))

test('JSON without a token is refused outside the API', async () => {
  const answer = await browser.send({
    method: 'POST',
    url: '/test/form',
    headers: { 'content-type': 'application/json' },
    payload: '{}',
  })
  expect(answer.statusCode).toBe(403)
})

test('a session cookie opens nothing of the API', async () => {
  await browser.signIn('specialist.a', testPassword)
  expect((await browser.get('/test/inside')).statusCode).toBe(200)
  expect((await browser.get('/api/v1/inside')).statusCode).toBe(401)
})

const parts = (...members: string[]) => `${members.map(member => `--b\r\n${member}\r\n`).join('')}--b--\r\n`
const field = (name: string, value: string) => `content-disposition: form-data; name="${name}"\r\n\r\n${value}`
const file = 'content-disposition: form-data; name="f"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\nhello'
const upload = (payload: string, headers: Record<string, string> = here, url = '/test/upload') =>
  browser.send({
    method: 'POST',
    url,
    headers: { 'content-type': 'multipart/form-data; boundary=b', ...headers },
    payload,
  })

test('a multipart form is read when its first member is the token', async () => {
  const answer = await upload(parts(field('_csrf', token), field('note', 'một'), field('note', 'hai'), file))
  expect(answer.json()).toMatchObject({ note: ['một', 'hai'] })
  expect(done).toEqual(['file a.txt'])
})

test.each([
  ['without the token', () => parts(file), here],
  ['with the token after the file', () => parts(file, field('_csrf', token)), here],
  ['with a false token', () => parts(field('_csrf', 'a.b'), file), here],
  ['from another site', () => parts(field('_csrf', token), file), { 'sec-fetch-site': 'cross-site' }],
  ['that does not say where it comes from', () => parts(field('_csrf', token), file), {}],
])('a multipart form %s is refused before a file is taken', async (_, payload, headers) => {
  expect((await upload(payload(), headers as Record<string, string>)).statusCode).toBe(403)
  expect(done).toEqual([])
})

test('a route that takes a multipart form and never reads its token fails', async () => {
  expect((await upload(parts(field('_csrf', token)), here, '/test/careless')).statusCode).toBe(500)
})
