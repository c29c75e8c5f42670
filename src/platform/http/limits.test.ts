import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database?.drop())

const ask = (app: Awaited<ReturnType<typeof testApp>>, remoteAddress: string, forwarded?: string) =>
  app
    .inject({ url: '/dang-nhap', remoteAddress, ...(forwarded ? { headers: { 'x-forwarded-for': forwarded } } : {}) })
    .then(answer => answer.statusCode)

test('an address that asks too often waits, whatever X-Forwarded-For it invents; others do not', async () => {
  const app = await testApp(database, { requestsPerMinute: 3 })
  const statuses = []
  for (let n = 1; n <= 4; n++) statuses.push(await ask(app, '203.0.113.9', `198.51.100.${n}`))
  expect(statuses).toEqual([200, 200, 200, 429])
  expect(await ask(app, '203.0.113.10')).toBe(200)
  const page = await app.inject({ url: '/dang-nhap', remoteAddress: '203.0.113.9' })
  expect(page.headers['retry-after']).toBe('60')
  expect(page.body).toContain('Quá nhiều yêu cầu')
  await app.close()
})

test('behind our own proxy the last entry of X-Forwarded-For counts, not what the client wrote before it', async () => {
  const app = await testApp(database, { requestsPerMinute: 2, env: { TRUST_PROXY: '1' } })
  const statuses = []
  for (let n = 1; n <= 3; n++) statuses.push(await ask(app, '10.0.0.1', `198.51.100.${n}, 203.0.113.9`))
  expect(statuses).toEqual([200, 200, 429])
  expect(await ask(app, '10.0.0.1', '203.0.113.10')).toBe(200)
  await app.close()
})
