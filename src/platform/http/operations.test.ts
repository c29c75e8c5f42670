import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestBrowser, testApp } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database?.drop())

test('is live without asking anything, ready when the database and every part is', async () => {
  const app = await testApp(database, { readiness: { migrations: async () => true } })
  expect((await app.inject('/healthz')).json()).toEqual({ status: 'ok' })
  expect((await app.inject('/readyz')).json()).toEqual({
    status: 'ok',
    checks: { database: 'ok', migrations: 'ok' },
    details: { scanner: 'off' },
  })
  await app.close()
})

test('says which part is not ready, with 503 and without its fault', async () => {
  const jobs = async () => {
    throw new Error('password of the queue')
  }
  const app = await testApp(database, { readiness: { jobs } })
  const answer = await app.inject('/readyz')
  expect([answer.statusCode, answer.json()]).toEqual([
    503,
    { status: 'failed', checks: { database: 'ok', jobs: 'failed' }, details: { scanner: 'off' } },
  ])
  await app.close()
})

test('measures durations by route, never by address', async () => {
  const app = await testApp(database)
  await app.inject('/assets/056090012345.css')
  const { body } = await app.inject('/metrics')
  expect(body).toMatch(/http_request_duration_seconds_count\{method="GET",route="unknown",status="404"\} 1/)
  expect(body).toContain('database_pool_connections{state="waiting"} 0')
  expect(body).not.toContain('056090012345')
  await app.close()
})

test('keeps how a device shows pages in a cookie, and comes back to the page', async () => {
  const app = await testApp(database)
  const browser = new TestBrowser(app)
  const answer = await browser.post(
    '/en/tro-nang',
    { theme: 'dark', textSize: 'large', back: '/thu-tuc' },
    '/en/tro-nang',
  )
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/en/thu-tuc'])
  expect((await browser.get('/dang-nhap')).body).toContain('data-theme="dark" data-text="large" data-keys="off"')
  await app.close()
})
