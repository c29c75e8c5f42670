import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadReference } from '../../../seeds/load-reference.ts'
import { TestBrowser, testApp } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'

let database: TestDatabase
let app: FastifyInstance

beforeAll(async () => {
  database = await testDatabase()
  await database.db.transaction().execute(trx => loadReference(trx))
  const info = { name: 'Cấp thẻ bay thử', fieldName: '', levels: ['province'], audiences: [], competentAgency: null }
  const rest = { executingAgencies: [], decision: null, methods: [], documents: [], steps: [], legalBases: [] }
  const end = {
    conditions: null,
    results: [],
    source: { name: 'x', url: null, date: null },
    nameOnly: true,
    confirm: [],
  }
  await database.db.insertInto('procedure').values({ code: '9.000001', name: info.name }).execute()
  const { id } = await database.db
    .insertInto('procedure_version')
    .values({
      procedure_code: '9.000001',
      number: 1,
      status: 'published',
      valid_from: '2025-07-01',
      info: JSON.stringify({ ...info, ...rest, ...end }),
      content_hash: 'x',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await database.db.updateTable('procedure').set({ current_version_id: id }).where('code', '=', '9.000001').execute()
  app = await testApp(database)
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

const get = (url: string) => new TestBrowser(app).get(url)

describe('GET /api/v1/procedures', () => {
  test('finds without accents, best first, with what a list shows', async () => {
    const { items } = (await get('/api/v1/procedures?q=lam giay khai sinh')).json()
    expect(items[0]).toMatchObject({
      code: '1.001193',
      name: 'Thủ tục đăng ký khai sinh',
      field: 'Hộ tịch',
      level: 'commune',
      agencies: ['UBND cấp xã'],
      onlineLevel: 'full',
      timeLimit: { amount: 0, unit: 'working-day' },
      fee: { basis: 'free', amount: 0 },
    })
  })
  test('pages reach every procedure once', async () => {
    const codes: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const from: string = cursor === '' ? '' : `&cursor=${cursor}`
      const answer = (await get(`/api/v1/procedures?limit=30${from}`)).json()
      codes.push(...answer.items.map((item: { code: string }) => item.code))
      cursor = answer.nextCursor
      if (cursor === null) expect(codes).toHaveLength(answer.total)
    }
    expect(new Set(codes).size).toBe(codes.length)
  })
  test.each([
    ['limit=100000', 200],
    ['limit=0', 400],
    ['limit=x', 400],
    ['cursor=!', 400],
    ['level=district', 400],
    [`q=${'a'.repeat(400)}`, 400],
  ])('?%s is answered with %i and never with more than 100', async (query, status) => {
    const answer = await get(`/api/v1/procedures?${query}`)
    expect(answer.statusCode).toBe(status)
    if (status === 200) expect(answer.json().items.length).toBeLessThanOrEqual(100)
  })
  test('an agency code means what its one-stop offers, other words the name of who decides', async () => {
    const offered = (await get('/api/v1/procedures?agency=H32.26&limit=100')).json()
    expect(offered.total).toBeGreaterThan(40)
    expect(offered.items.map((item: { code: string }) => item.code)).not.toContain('9.000001')
    const police = (await get('/api/v1/procedures?agency=cong an&limit=100')).json()
    expect(police.total).toBeGreaterThan(0)
    expect(police.items.every((item: { agencies: string[] }) => item.agencies.join().includes('Công an'))).toBe(true)
  })
})

describe('GET /api/v1/procedures/:code', () => {
  test('gives cases with papers, form, its schema and an example', async () => {
    const version = (await get('/api/v1/procedures/1.001193')).json()
    expect(version.cases).toHaveLength(5)
    const [usual] = version.cases
    expect(usual.key).toBe('usual')
    expect(usual.components[0]).toMatchObject({ key: 'declaration', originals: 1, copies: 0, required: true })
    expect(usual.formSchema.$schema).toContain('2020-12')
    expect(Object.keys(usual.exampleAnswers).every(key => key in usual.formSchema.properties)).toBe(true)
    expect(Object.keys(usual.limits).sort()).toEqual(['counter', 'online', 'post'])
    expect(version.legalBases.length).toBeGreaterThan(0)
    expect(usual.steps.length).toBeGreaterThan(2)
  })
  test('answers an unknown code with a problem document', async () => {
    const answer = await get('/api/v1/procedures/7.777777')
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json().code).toBe('not-found')
  })
  test('a procedure that the province does not work has no cases', async () => {
    expect((await get('/api/v1/procedures/9.000001')).json()).toMatchObject({ cases: [], nameOnly: true })
  })
})

describe('pages', () => {
  test('the search page keeps what was asked and leads to the procedure', async () => {
    const { body } = await get('/thu-tuc?q=khai+sinh&cap=commune')
    expect(body).toContain('value="khai sinh"')
    expect(body).toContain('href="/thu-tuc/1.001193"')
    expect(body).toContain('<option value="commune" selected')
  })
  test('a search without a hit says what to do next', async () => {
    const { body } = await get('/thu-tuc?q=zzqqxx')
    expect(body).toContain('Không tìm thấy thủ tục nào')
    expect(body).toContain('1022')
  })
  test('a record of which only the name is known says so and guesses nothing', async () => {
    const { body } = await get('/thu-tuc/9.000001')
    expect(body).toContain('Mới có tên thủ tục')
    expect(body).not.toContain('Miễn phí')
  })
  test('a case changes the papers', async () => {
    expect((await get('/thu-tuc/1.001193?truong-hop=authorised')).body).toContain('Văn bản ủy quyền')
    expect((await get('/thu-tuc/1.001193')).body).not.toContain('Văn bản ủy quyền')
  })
  test('every procedure has a page in both languages', async () => {
    const { items } = (await get('/api/v1/procedures?limit=100')).json()
    for (const { code } of items) {
      const [vi, en] = [await get(`/thu-tuc/${code}`), await get(`/en/thu-tuc/${code}`)]
      expect([code, vi.statusCode, en.statusCode]).toEqual([code, 200, 200])
      expect(en.body).toContain('<html lang="en"')
    }
  })
  test('an unknown code has no page', async () => expect((await get('/thu-tuc/7.777777')).statusCode).toBe(404))
  test('asking again for an unchanged page costs a 304', async () => {
    const { etag } = (await get('/thu-tuc/1.001193')).headers
    const again = await new TestBrowser(app).get('/thu-tuc/1.001193', { 'if-none-match': String(etag) })
    expect(again.statusCode).toBe(304)
  })
})
