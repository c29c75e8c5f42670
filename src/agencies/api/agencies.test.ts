import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadReference } from '../../../seeds/load-reference.ts'
import { TestBrowser, testApp } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { hoursOf, hoursText } from '../pages/hours.ts'
import { lastTwelveMonths } from '../pages/months.ts'

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

describe('GET /api/v1/agencies', () => {
  test('finds by name without accents, tier and parent', async () => {
    const { items, nextCursor } = (await get('/api/v1/agencies?q=khanh vinh&tier=commune&parent=H32')).json()
    expect(items.map((item: { code: string }) => item.code)).toContain('H32.26')
    expect(items.every((item: { parent: string }) => item.parent === 'H32')).toBe(true)
    expect(nextCursor).toBeNull()
  })
  test('pages reach every agency once', async () => {
    const codes: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const answer: { items: { code: string }[]; nextCursor: string | null } = (
        await get(`/api/v1/agencies?limit=40&cursor=${cursor}`)
      ).json()
      codes.push(...answer.items.map(item => item.code))
      cursor = answer.nextCursor
    }
    const { items } = (await get('/api/v1/agencies')).json()
    expect(codes).toEqual(items.map((item: { code: string }) => item.code))
  })
  test('an unknown agency is a problem document', async () => {
    for (const url of ['/api/v1/agencies/H99', '/api/v1/agencies/H99/calendar'])
      expect((await get(url)).json()).toMatchObject({ status: 404, code: 'not-found' })
  })
})

describe('GET /api/v1/agencies/:code/calendar', () => {
  test('gives the dates of the range only, and the week always', async () => {
    const calendar = (await get('/api/v1/agencies/H32.26/calendar?from=2026-08-20&to=2026-09-01')).json()
    expect(calendar.timeZone).toBe('Asia/Ho_Chi_Minh')
    expect(calendar.weeklyHours.mon).toEqual(['07:30-11:30', '13:30-17:00'])
    expect(calendar.daysOff.every((day: string) => day >= '2026-08-20' && day <= '2026-09-01')).toBe(true)
    expect(calendar.daysOff).toContain('2026-08-31')
    expect(calendar.extraWorkingDays.map((day: { date: string }) => day.date)).toEqual(['2026-08-22'])
  })
  test('a commune keeps its own day off beside those of the province', async () => {
    const off = async (code: string) =>
      (await get(`/api/v1/agencies/${code}/calendar?from=2026-04-29&to=2026-04-30`)).json().daysOff
    expect(await off('H32.41')).toEqual(['2026-04-29', '2026-04-30'])
    expect(await off('H32.26')).toEqual(['2026-04-30'])
  })
  test.each(['from=2026-02-30', 'to=tomorrow'])('refuses %s', async query =>
    expect((await get(`/api/v1/agencies/H32.26/calendar?${query}`)).statusCode).toBe(400),
  )
})

describe('pages', () => {
  test('the page of an agency has address, hours and what can be filed there', async () => {
    const { body } = await get('/co-quan/xa-khanh-vinh')
    expect(body).toContain('UBND xã Khánh Vĩnh')
    expect(body).toContain('07:30–11:30, 13:30–17:00')
    expect(body).toContain('href="/thu-tuc/1.001193"')
    expect(body).toContain('Chưa có hồ sơ nào được tính')
  })
  test('a form without script opens the chosen agency', async () => {
    const answer = await get('/en/co-quan?xa=phuong-nha-trang')
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/en/co-quan/phuong-nha-trang'])
    expect((await get('/co-quan?xa=//evil.example')).statusCode).toBe(200)
  })
  test('the list finds by name and says when nothing fits', async () => {
    expect((await get('/co-quan?q=so tu phap')).body).toContain('Sở Tư pháp')
    expect((await get('/co-quan?q=zzz')).body).toContain('Không có cơ quan nào')
  })
})

test('days that follow each other with the same hours share a line', () => {
  const day = ['07:30-11:30']
  const week = { mon: day, tue: day, wed: day, thu: [], fri: day, sat: [], sun: [] }
  const calendar = { timeZone: 'Asia/Ho_Chi_Minh', weeklyHours: week, daysOff: [], extraWorkingDays: [] } as const
  expect(hoursOf(calendar).map(line => `${line.days.vi} ${line.hours.vi}`)).toEqual([
    'Thứ Hai đến thứ Tư 07:30–11:30',
    'Thứ Năm Nghỉ',
    'Thứ Sáu 07:30–11:30',
    'Thứ Bảy đến Chủ nhật Nghỉ',
  ])
  expect(hoursText(calendar).vi).toBe('Thứ Hai đến thứ Tư: 07:30–11:30; Thứ Sáu: 07:30–11:30')
})

test.each([
  ['2026-11-25', { from: '2025-11', to: '2026-10' }],
  ['2026-01-01', { from: '2025-01', to: '2025-12' }],
])('the full months before %s', (today, months) => expect(lastTwelveMonths(today)).toEqual(months))
