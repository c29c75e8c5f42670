import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { procedures } from '../../seeds/procedures/index.ts'
import { TestBrowser, testApp } from '../../tests/support/app.ts'
import { official, type TestProvince, testProvince } from '../../tests/support/province.ts'
import { submitDossier } from '../dossiers/index.ts'
import { listResultsOfDossier, maskName } from './index.ts'

let province: TestProvince
let app: FastifyInstance
let dossierId: number
const number = '12/2026/GPXD-H32.26'

beforeAll(async () => {
  province = await testProvince()
  app = await testApp(province)
  const { db, directory, places } = province
  const one = procedures.find(each => each.code === '1.013225')?.operation.cases[0]
  const filed = await submitDossier(
    { db, directory },
    {
      actor: official(places, 'motcua.khanhvinh'),
      procedureCode: '1.013225',
      agencyCode: 'H32.26',
      channel: 'counter',
      applicant: { kind: 'person', fullName: 'Mang Thị Lợi', phone: '0905123456' },
      answers: one?.exampleAnswers ?? {},
      components: [],
      now: '2026-08-03T09:00:00+07:00',
    },
  )
  if (!filed.ok) throw new Error(JSON.stringify(filed.error))
  const dossier = await db.selectFrom('dossier').select(['id', 'customer_id']).executeTakeFirstOrThrow()
  dossierId = dossier.id
  const insert = (each: string, state: string, by: string | null) =>
    sql`
    insert into result (number, dossier_id, procedure_code, kind, name, decision, customer_id, holder, agency_code,
      content, issued_at, state, superseded_by)
    values (${each}, ${dossier.id}, '1.013225', 'permit', 'Giấy phép xây dựng', 'granted', ${dossier.customer_id},
      'Mang Thị Lợi', 'H32.26', 'Nội dung riêng', '2026-08-20T16:00:00+07:00', ${state},
      (select id from result where number = ${by}))`.execute(db)
  await insert(number, 'current', null)
  await insert('11/2026/GPXD-H32.26', 'superseded', number)
  await insert('10/2026/GPXD-H32.26', 'revoked', null)
})
afterAll(async () => {
  await app?.close()
  await province?.drop()
})

const verify = (each: string) => app.inject({ url: `/api/v1/results/${each}/verify` })

test('anybody may ask whether a result is genuine, and learns nothing of its holder', async () => {
  const answer = await verify(encodeURIComponent(number))
  expect(answer.json()).toEqual({
    number,
    genuine: true,
    state: 'current',
    name: 'Giấy phép xây dựng',
    decision: 'granted',
    issuedOn: '2026-08-20',
    agency: { code: 'H32.26', name: 'UBND xã Khánh Vĩnh' },
    procedure: { code: '1.013225', name: expect.stringContaining('xây dựng') },
    holder: 'M*** T*** L***',
    supersededBy: null,
    documentHash: null,
  })
})

test.each([
  ['with slashes as they are', number],
  ['in small letters', number.toLowerCase()],
  ['with spaces', '12 / 2026 / GPXD - H32.26'],
])('a number is found %s', async (_, typed) => {
  expect((await verify(typed.includes(' ') ? encodeURIComponent(typed) : typed)).json().number).toBe(number)
})

test('superseded and revoked results say so', async () => {
  expect((await verify('11/2026/GPXD-H32.26')).json()).toMatchObject({ state: 'superseded', supersededBy: number })
  expect((await verify('10/2026/GPXD-H32.26')).json()).toMatchObject({ state: 'revoked', supersededBy: null })
})

test.each(['99/2026/GPXD-H32.26', '%00', '..%2F..%2Fetc', "'%3B--", 'x'.repeat(90), '%F0%9F%98%80'])(
  'an unknown number is a problem document: %s',
  async typed => {
    const answer = await verify(typed)
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['content-type']).toContain('application/problem+json')
  },
)

test('the page takes a number, and an address with the number as QR codes hold it, in two languages', async () => {
  const browser = new TestBrowser(app)
  expect((await browser.get('/ket-qua')).body).toContain('name="so"')
  const asked = await browser.get(`/ket-qua?so=${encodeURIComponent(` ${number} `)}`)
  expect([asked.statusCode, asked.headers.location]).toEqual([303, `/ket-qua/${encodeURIComponent(number)}`])
  for (const path of [`/ket-qua/${number}`, `/ket-qua/${encodeURIComponent(number)}`]) {
    const { body, statusCode } = await browser.get(path)
    expect(statusCode).toBe(200)
    expect(body).toContain('Kết quả có thật và còn hiệu lực')
    expect(body).toContain('20/08/2026')
    expect(body).not.toMatch(/Lợi|0905|Nội dung riêng/)
  }
  expect((await browser.get('/en/ket-qua/10/2026/GPXD-H32.26')).body).toContain('The result was revoked')
})

test('the page says what to check where the number is unknown or empty', async () => {
  const browser = new TestBrowser(app)
  const unknown = await browser.get('/ket-qua/1%2F2020')
  expect(unknown.statusCode).toBe(404)
  expect(unknown.body).toContain('Không cơ quan nào cấp kết quả mang số này')
  expect((await browser.get('/ket-qua?so=')).statusCode).toBe(422)
})

test('a dossier lists its results', async () => {
  const results = await listResultsOfDossier(province.db, dossierId)
  expect(results.map(result => result.number)).toContain(number)
  expect(results).toHaveLength(3)
})

test('a masked name keeps one letter a word', () => expect(maskName('  Đỗ  Ánh ')).toBe('Đ*** Á***'))
