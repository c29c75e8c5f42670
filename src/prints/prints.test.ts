import { createRequire } from 'node:module'
import type { FastifyInstance } from 'fastify'
import { encode } from 'uqr'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadReference } from '../../seeds/load-reference.ts'
import { procedures } from '../../seeds/procedures/index.ts'
import { testApp } from '../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts'
import { createToken } from '../officials/index.ts'
import { renderSlip } from './render-slip.ts'
import type { Slip } from './slip.ts'

// The package is CommonJS with a default export that types and bundlers see differently.
const required = createRequire(import.meta.url)('jsqr')
const readQr: (pixels: Uint8ClampedArray, width: number, height: number) => { data: string } | null =
  required.default ?? required

const slip: Slip = {
  paper: 'a5',
  parent: 'UBND tỉnh Khánh Hòa',
  agency: 'UBND xã Khánh Vĩnh',
  number: 'Số: 1/GTN',
  place: 'Khánh Vĩnh, ngày 25 tháng 11 năm 2026',
  title: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
  subtitle: null,
  code: 'H32.26-20261125-0001',
  link: 'https://dichvucong.example/tra-cuu/H32.26-20261125-0001',
  rows: [{ label: 'Tiếp nhận hồ sơ của', value: 'Cao Thị Lan' }],
  tables: [],
  after: [],
  signatures: [{ title: 'NGƯỜI NỘP HỒ SƠ', note: '', name: 'Cao Thị Lan' }],
  note: null,
}

describe('a slip', () => {
  it('is a PDF, and the same bytes every time', () => {
    const first = renderSlip(slip)
    expect(first.subarray(0, 5).toString()).toBe('%PDF-')
    expect(first.equals(renderSlip(slip))).toBe(true)
  })

  it.each([
    '#strong[x]',
    '*x* _y_ $z$',
    '#read("/etc/passwd")',
    '<script>alert(1)</script>',
    '=cmd|calc',
    '\u202Egnp.exe',
    '\\',
    '"]',
  ])('takes %j as text, never as markup', value => {
    expect(() => renderSlip({ ...slip, rows: [{ label: 'Tên', value }] })).not.toThrow()
  })

  it('carries a QR code that reads as the address of the tracking page', () => {
    const { data, size } = encode(slip.link ?? '', { border: 4 })
    const scale = 4
    const pixels = new Uint8ClampedArray(size * scale * size * scale * 4)
    for (let y = 0; y < size * scale; y++)
      for (let x = 0; x < size * scale; x++) {
        const dark = data[Math.floor(y / scale)]?.[Math.floor(x / scale)]
        pixels.set([dark ? 0 : 255, dark ? 0 : 255, dark ? 0 : 255, 255], (y * size * scale + x) * 4)
      }
    expect(readQr(pixels, size * scale, size * scale)?.data).toBe(slip.link)
  })
})

describe('the slips of a dossier', () => {
  let database: TestDatabase
  let app: FastifyInstance
  let code: string
  const tokens = new Map<string, string>()

  const get = (path: string, as: string) =>
    app.inject({ url: path, headers: { authorization: `Bearer ${tokens.get(as)}` } })

  beforeAll(async () => {
    database = await testDatabase()
    await database.db.transaction().execute(trx => loadReference(trx))
    app = await testApp(database, { clock: () => new Date('2026-11-25T02:00:00Z') })
    for (const username of ['motcua.khanhvinh', 'motcua.nhatrang']) {
      const made = await createToken(database.db, {
        username,
        scopes: [],
        days: 1,
        by: 'test',
        now: new Date('2026-11-25T02:00:00Z'),
      })
      if (!made.ok) throw new Error(JSON.stringify(made.error))
      tokens.set(username, made.value.token)
    }
    const chosen = procedures.find(p => p.code === '1.004873')?.operation.cases[0]
    const filed = await app.inject({
      method: 'POST',
      url: '/api/v1/dossiers',
      headers: { authorization: `Bearer ${tokens.get('motcua.khanhvinh')}`, 'idempotency-key': 'prints-test' },
      payload: {
        procedureCode: '1.004873',
        agencyCode: 'H32.26',
        channel: 'counter',
        applicant: { kind: 'person', fullName: 'Cao Thị Lan', personalNumber: '056190001234', phone: '0905123456' },
        answers: chosen?.exampleAnswers,
        components: chosen?.components.map(({ key, originals, copies }) => ({ key, originals, copies })),
        accept: true,
      },
    })
    code = filed.json().code
  })
  afterAll(async () => {
    await app?.close()
    await database?.drop()
  })

  it('are there once what they record has happened: M01 and M05 after acceptance, no M02, M03 and M04', async () => {
    for (const form of ['M01', 'M05']) {
      const answer = await get(`/api/v1/dossiers/${code}/prints/${form}`, 'motcua.khanhvinh')
      expect([form, answer.statusCode, answer.headers['content-type']]).toEqual([form, 200, 'application/pdf'])
    }
    for (const form of ['M02', 'M03', 'M04'])
      expect((await get(`/api/v1/dossiers/${code}/prints/${form}`, 'motcua.khanhvinh')).json().code).toBe(
        'no-such-slip',
      )
  })

  it('do not exist for a stranger', async () => {
    const answer = await get(`/api/v1/dossiers/${code}/prints/M01`, 'motcua.nhatrang')
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found'])
  })
})
