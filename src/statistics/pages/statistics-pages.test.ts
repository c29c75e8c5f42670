import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadReference } from '../../../seeds/load-reference.ts'
import { TestBrowser, testApp, testClock } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { parseCsv } from '../../platform/spreadsheet/index.ts'

let database: TestDatabase
let app: FastifyInstance

beforeAll(async () => {
  database = await testDatabase()
  await database.db.transaction().execute(trx => loadReference(trx))
  app = await testApp(database, { clock: testClock('2026-11-25T09:00:00+07:00') })
  await database.db
    .insertInto('statistic')
    .values([
      {
        grain: 'month',
        bucket: '2026-09-01',
        agency_code: 'H32.26',
        procedure_code: '1.001193',
        received_online: 1300,
        resolved_early: 900,
      },
      {
        grain: 'month',
        bucket: '2026-10-01',
        agency_code: 'H32.26',
        procedure_code: '1.001193',
        received_online: 30,
        received_counter: 9,
        received_post: 1,
        resolved_early: 100,
        resolved_on_time: 92,
        resolved_late: 8,
        late_change: 3,
        paused_change: 2,
      },
    ])
    .execute()
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

const get = (url: string) => new TestBrowser(app).get(url)
const plainText = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('/thong-ke', () => {
  test('shows the last full month: four cards, lateness with the same size as success', async () => {
    const { statusCode, body } = await get('/thong-ke')
    expect(statusCode).toBe(200)
    const text = plainText(body)
    expect(text).toContain('Tháng 10/2026, toàn tỉnh. Chốt số hết ngày 31/10/2026.')
    expect(body.match(/<p class="stat-value">[^<]*/g)).toEqual([
      '<p class="stat-value">40',
      '<p class="stat-value">200',
      '<p class="stat-value">96,0%',
      '<p class="stat-value">8',
    ])
    expect(text).toContain('Trực tuyến 30, tại quầy 9, bưu chính 1. Kỳ trước chuyển sang 400')
    expect(text).toContain('4,0% số đã giải quyết. Thêm 3 hồ sơ đang trễ, 2 đang tạm dừng')
  })
  test('a month without work stands in the chart and its table with 0', async () => {
    const { body } = await get('/thong-ke')
    const table = /<caption[^>]*>Hồ sơ tiếp nhận mỗi tháng<\/caption>.*?<\/table>/s.exec(body)?.[0] ?? ''
    const lines = [...table.matchAll(/<tr><td[^>]*>(\d\d)<\/td>(.*?)<\/tr>/g)]
    expect(lines.map(line => line[1])).toEqual('11 12 01 02 03 04 05 06 07 08 09 10'.split(' '))
    expect(plainText(lines[4]?.[2] ?? '').trim()).toBe('0 0 0')
    expect(plainText(lines[10]?.[2] ?? '').trim()).toBe('1.300 0 0')
  })
  test('ranks agencies with their late rate and prints the definition under the table', async () => {
    const { body } = await get('/thong-ke')
    expect(body).toMatch(/href="\/co-quan\/[a-z-]+"><span lang="vi">UBND xã Khánh Vĩnh/)
    expect(plainText(body)).toContain('chia cho số đã giải quyết, không chia cho số tiếp nhận')
  })
  test.each([
    ['linh-vuc', '/thu-tuc?linh-vuc='],
    ['thu-tuc', '/thu-tuc/1.001193'],
    ['thang', 'tu=2026-10&amp;den=2026-10'],
  ])('rows by %s lead to what they count', async (grouping, link) => {
    expect((await get(`/thong-ke?nhom=${grouping}`)).body).toContain(link)
  })
  test('one agency, a period without anything, an agency that is not there', async () => {
    expect(plainText((await get('/thong-ke?co-quan=H32.26')).body)).toContain('Tháng 10/2026, Xã Khánh Vĩnh.')
    expect(plainText((await get('/thong-ke?tu=2021-01')).body)).toContain('Kỳ này chưa có hồ sơ nào được tính')
    expect((await get('/thong-ke?co-quan=khong-co')).statusCode).toBe(404)
    expect((await get('/thong-ke?tu=%00&den=x&nhom=%27')).statusCode).toBe(200)
  })
  test('speaks English under /en', async () => {
    const { body } = await get('/en/thong-ke')
    expect(plainText(body)).toContain('10/2026, whole province. Closed at the end of 31/10/2026.')
    expect(body).toContain('96.0%')
    expect(body).toContain('href="/en/thong-ke.csv?tu=2026-10')
  })
  test('is valid HTML within 14 KB', async () => {
    const { body } = await get('/thong-ke?nhom=thu-tuc')
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-trailing-whitespace': 'off', 'void-style': 'off', 'attribute-boolean-style': 'off' },
    })
    const report = await validator.validateString(body)
    expect(report.results.flatMap(r => r.messages.map(m => `${m.ruleId}: ${m.message}`))).toEqual([])
    expect(gzipSync(body).length).toBeLessThan(14 * 1024)
  })
})

describe('/thong-ke.csv', () => {
  test('gives every row in the columns of report II.06a', async () => {
    const answer = await get('/thong-ke.csv?tu=2026-09&den=2026-10')
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toBe('attachment; filename="thong-ke-co-quan-2026-09-2026-10.csv"')
    const [header, line] = parseCsv(answer.body)
    expect(header?.cells.slice(0, 4)).toEqual(['Mã', 'Cơ quan', 'Tổng tiếp nhận', 'Trực tuyến'])
    expect(line?.cells).toEqual(
      ['H32.26', 'UBND xã Khánh Vĩnh', 1340, 1330, 9, 1, 0, 1100, 1000, 92, 8, 99.27, 240, 237, 3, 2].map(String),
    )
  })
  test('runs nothing in a spreadsheet, whatever an agency is called', async () => {
    await database.db.updateTable('agency').set({ name: '=1+1' }).where('code', '=', 'H32.26').execute()
    const [, line] = parseCsv((await get('/thong-ke.csv')).body)
    expect(line?.cells[1]).toBe("'=1+1")
  })
})

describe('GET /api/v1/statistics', () => {
  test.each([
    ['from=2026-10&to=2026-09', 400],
    ['from=0000-01&to=2026-09', 400],
    ['from=2026-9&to=2026-10', 400],
    ['from=2026-09&to=2026-10&groupBy=colour', 400],
    ['from=2026-09&to=2026-10&agency=%00', 400],
    ['from=2026-09&to=2099-10&groupBy=field', 200],
  ])('%s answers %i', async (query, status) => {
    expect((await get(`/api/v1/statistics?${query}`)).statusCode).toBe(status)
  })
})
