import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'

let database: TestDatabase
let plain: FastifyInstance
let secure: FastifyInstance
beforeAll(async () => {
  database = await testDatabase()
  plain = await testApp(database)
  secure = await testApp(database, { env: { PUBLIC_URL: 'https://motcua.example' } })
})
afterAll(async () => {
  await plain?.close()
  await secure?.close()
  await database?.drop()
})

const paths = ['/dang-nhap', '/nowhere', '/api/v1/nowhere', '/healthz', '/assets/nowhere.css']

describe.each(paths)('%s', path => {
  test('loads nothing from elsewhere, runs nothing inline, stands in no frame, is not sniffed', async () => {
    const { headers } = await plain.inject(path)
    const policy = String(headers['content-security-policy'])
    for (const rule of [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "base-uri 'none'",
      "object-src 'none'",
    ]) {
      expect(policy.split(';')).toContain(rule)
    }
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['permissions-policy']).toContain('geolocation=()')
    expect(headers.server ?? headers['x-powered-by']).toBeUndefined()
  })
})

test('asks browsers to come back by https only where the public address is https', async () => {
  expect((await secure.inject('/')).headers['strict-transport-security']).toBe('max-age=31536000')
  expect((await plain.inject('/')).headers['strict-transport-security']).toBeUndefined()
})

test('cookies over https are bound to this host and to https', async () => {
  const [cookie] = [(await secure.inject('/can-bo/dang-nhap')).headers['set-cookie']].flat()
  expect(cookie).toMatch(/^__Host-visit=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
})

test('a page with a form token is kept by nobody', async () =>
  expect((await plain.inject('/can-bo/dang-nhap')).headers['cache-control']).toBe('no-store'))

test('what says nothing of keeping is kept by nobody', async () =>
  expect((await plain.inject('/healthz')).headers['cache-control']).toBe('no-store'))

test('a forged Host leaves no trace in any answer', async () => {
  const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
  for (const url of ['/dang-nhap', '/can-bo/dang-nhap?tiep=/x', '/nowhere', '/api/v1/openapi.json', '/tro-nang']) {
    const answer = await plain.inject({ url, headers })
    expect(JSON.stringify(answer.headers) + answer.body).not.toContain('evil.example')
  }
})
