import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadReference } from '../../seeds/load-reference.ts'
import { procedures } from '../../seeds/procedures/index.ts'
import { TestBrowser, testApp } from '../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts'
import { testPassword } from '../../tests/support/officials.ts'
import { createToken } from '../officials/index.ts'

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

  it.each(['M01', 'M05', 'M06'])('%s is there after acceptance', async form => {
    const answer = await get(`/api/v1/dossiers/${code}/prints/${form}`, 'motcua.khanhvinh')
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ])
    expect(answer.headers['content-disposition']).toBe(`inline; filename="${form}-${code}.pdf"`)
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it.each(['M02', 'M03', 'M04'])('%s is not there while nothing happened that it records', async form => {
    const answer = await get(`/api/v1/dossiers/${code}/prints/${form}`, 'motcua.khanhvinh')
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'no-such-slip'])
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  it.each(['M07', 'm01', 'M01.pdf', '..%2f'])('knows no form %s', async form => {
    const answer = await get(`/api/v1/dossiers/${code}/prints/${form}`, 'motcua.khanhvinh')
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found'])
  })

  it('do not exist for a stranger, and want a token', async () => {
    const answer = await get(`/api/v1/dossiers/${code}/prints/M01`, 'motcua.nhatrang')
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found'])
    expect((await app.inject(`/api/v1/dossiers/${code}/prints/M01`)).statusCode).toBe(401)
  })

  it('are a page to print, with a picture and a link to the PDF, for officials who signed in', async () => {
    const browser = new TestBrowser(app)
    await browser.signIn('motcua.khanhvinh', testPassword)
    const path = `/can-bo/ho-so/${code}/phieu/M01`
    const { statusCode, body } = await browser.get(path)
    expect(statusCode).toBe(200)
    expect(body).toContain('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ')
    expect(body).toContain(`href="${path}.pdf"`)
    expect(body).toContain(`src="${path}.svg"`)
    expect((await browser.get(`${path}.pdf`)).headers['content-type']).toBe('application/pdf')
    expect((await browser.get(`${path}.svg`)).headers['content-type']).toContain('image/svg+xml')
    expect((await browser.get(`${path}.exe`)).statusCode).toBe(404)
    expect((await browser.get(`/can-bo/ho-so/${code}/phieu/M03`)).statusCode).toBe(404)

    const stranger = new TestBrowser(app)
    await stranger.signIn('motcua.nhatrang', testPassword)
    expect((await stranger.get(path)).statusCode).toBe(404)
  })
})
