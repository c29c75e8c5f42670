import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { codingFor } from './compress.ts'

let database: TestDatabase
let app: Awaited<ReturnType<typeof testApp>>
beforeAll(async () => {
  database = await testDatabase()
  app = await testApp(database)
})
afterAll(async () => {
  await app?.close()
  await database?.drop()
})

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br;q=1.0', 'br'],
  ['identity', null],
  [undefined, null],
])('a browser that accepts %j gets %j', (accept, coding) => expect(codingFor(accept)).toBe(coding))

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
])('a page comes in %s and says that it depends on it', async (coding, open) => {
  const answer = await app.inject({ url: '/quyen-rieng-tu', headers: { 'accept-encoding': coding } })
  expect(answer.headers).toMatchObject({ 'content-encoding': coding, vary: 'Cookie, Accept-Encoding, Save-Data' })
  expect(open(answer.rawPayload).toString()).toContain('Quyền riêng tư')
})

test('a browser that asks for little data gets pages in a font that it has', async () => {
  const pageFor = async (asked: string | undefined) =>
    (await app.inject({ url: '/quyen-rieng-tu', headers: asked === undefined ? {} : { 'save-data': asked } })).body
  expect(await pageFor('on')).toContain('data-save="on"')
  expect(await pageFor('off')).toBe(await pageFor(undefined))
  expect(await pageFor(undefined)).not.toContain('data-save')
})

test('a public page that has not changed costs a 304', async () => {
  const first = await app.inject('/quyen-rieng-tu')
  const again = await app.inject({ url: '/quyen-rieng-tu', headers: { 'if-none-match': String(first.headers.etag) } })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})
