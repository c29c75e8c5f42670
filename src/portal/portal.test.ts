import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadReference } from '../../seeds/load-reference.ts'
import { TestBrowser, testApp } from '../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts'
import { htmlFaults } from '../../tests/support/valid-html.ts'
import { lifeEvents } from './life-events/life-events.ts'
import { rankQuestions } from './questions/rank-questions.ts'

let database: TestDatabase
let app: FastifyInstance

beforeAll(async () => {
  database = await testDatabase()
  await database.db.transaction().execute(trx => loadReference(trx))
  app = await testApp(database)
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

const get = (url: string) => new TestBrowser(app).get(url)

test('home has the search, the tracking door, eight turns of life and every commune', async () => {
  const { body } = await get('/')
  expect(body).toContain('name="q"')
  expect(body).toContain('action="/tra-cuu"')
  expect(lifeEvents).toHaveLength(8)
  for (const { slug } of lifeEvents) expect(body).toContain(`href="/su-kien/${slug}"`)
  expect(body.match(/<option value="(xa|phuong|dac-khu)-/g)).toHaveLength(65)
})
test('home shows the last full month once something was counted', async () => {
  expect((await get('/')).body).not.toContain('chúng tôi làm đến đâu')
  await database.db
    .insertInto('statistic')
    .values([
      {
        grain: 'month',
        bucket: '2026-07-01',
        agency_code: 'H32.26',
        procedure_code: '1.001193',
        received_online: 3,
        received_counter: 1,
        resolved_on_time: 2,
        resolved_late: 1,
      },
    ])
    .execute()
  const { body } = await get('/')
  expect(body).toContain('Tháng 7 chúng tôi làm đến đâu')
  expect(body).toContain('66,7%')
  expect(body).toContain('75,0%')
})
test('a turn of life lists its procedures in the order of need', async () => {
  for (const { slug, procedureCodes } of lifeEvents) {
    const { statusCode, body } = await get(`/su-kien/${slug}`)
    expect(statusCode).toBe(200)
    const places = procedureCodes.map(code => body.indexOf(`href="/thu-tuc/${code}"`))
    expect([slug, places.toSorted((a, b) => a - b)]).toEqual([slug, places])
    expect(Math.min(...places)).toBeGreaterThan(0)
  }
  expect((await get('/su-kien/khong-co')).statusCode).toBe(404)
})
test.each(['/', '/su-kien/sinh-con', '/hoi-dap', '/huong-dan', '/quyen-rieng-tu', '/thu-tuc', '/co-quan', '/tra-cuu'])(
  '%s speaks both languages, and each links to the other',
  async path => {
    const [vi, en] = [await get(path), await get(path === '/' ? '/en' : `/en${path}`)]
    expect([vi.statusCode, en.statusCode]).toEqual([200, 200])
    expect(vi.body).toContain('<html lang="vi"')
    expect(en.body).toContain('<html lang="en"')
    expect(en.body).toContain(`href="${path}"`)
  },
)

const publicPaths = [
  '/',
  '/su-kien/sinh-con',
  '/hoi-dap',
  '/huong-dan',
  '/quyen-rieng-tu',
  '/thu-tuc',
  '/thu-tuc/1.001193',
]
test.each([...publicPaths, '/thu-tuc/3.000722', '/co-quan', '/co-quan/xa-khanh-vinh', '/tra-cuu'])(
  '%s is valid HTML of at most 14 KB',
  async path => {
    const { body } = await get(path)
    expect(await htmlFaults(body)).toEqual([])
    expect(gzipSync(body).length).toBeLessThan(14 * 1024)
  },
)

describe('/hoi-dap', () => {
  test('answers the question asked, in other words too', async () => {
    const { body } = await get('/hoi-dap?q=vo toi moi sinh lam giay khai sinh o dau')
    const first = /<h3>([^<]*)<\/h3>/.exec(body.slice(body.indexOf('plain-list')))?.[1]
    expect(first).toContain('Vợ tôi mới sinh')
    expect(body).toContain('href="/thu-tuc/1.001193"')
  })
  test('says what to do where no answer comes near', async () =>
    expect((await get('/hoi-dap?q=zzqqxx')).body).toContain('Chưa có câu trả lời'))
  test('shared words come before the rank of the procedure', () => {
    const question = (id: number, text: string, code: string) => ({
      id,
      question: text,
      answer: 'x',
      codes: [code],
      at: null,
    })
    const bank = [question(1, 'Lệ phí bao nhiêu?', 'a'), question(2, 'Khai sinh ở đâu?', 'b')]
    expect(rankQuestions('khai sinh o dau', bank, ['a', 'b'], 1).map(each => each.id)).toEqual([2])
  })
})
