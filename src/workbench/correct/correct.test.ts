import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { procedures } from '../../../seeds/procedures/index.ts'
import { formToken, TestBrowser } from '../../../tests/support/app.ts'
import { testPassword } from '../../../tests/support/officials.ts'
import { findDossier } from '../../dossiers/index.ts'
import { aProvince, file, type Province } from '../../tasks/tasks.fixture.ts'

let province: Province
let desk: TestBrowser
beforeAll(async () => {
  province = await aProvince()
  desk = new TestBrowser(province.app)
  await desk.signIn('motcua.khanhvinh', testPassword)
})
afterAll(() => province?.close())

const marital = '1.004873'
const death = '1.000656'
const path = (code: string) => `/can-bo/ho-so/${code}/sua-thu-tuc`
const dossierOf = async (code: string) => {
  const held = await findDossier(province.database.db, code)
  if (!held) throw new Error(`no ${code}`)
  return held.dossier
}
const told = async (code: string) =>
  (await province.database.db.selectFrom('message').select(['kind', 'body']).orderBy('id').execute()).filter(one =>
    one.body.includes(code),
  )
const exampleOf = (code: string) => procedures.find(one => one.code === code)!.operation.cases[0]!

function fieldsOf(answers: Readonly<Record<string, unknown>>, at = 'answers'): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(answers).map(([key, value]) =>
      typeof value === 'object' && value !== null
        ? fieldsOf(value as Record<string, unknown>, `${at}.${key}`)
        : { [`${at}.${key}`]: String(value) },
    ),
  )
}
const whole = (version: number, more: Record<string, string> = {}) => ({
  'thu-tuc': death,
  'truong-hop': 'usual',
  shown: `${death} usual`,
  ban: String(version),
  ...fieldsOf(exampleOf(death).exampleAnswers),
  'c.declaration': '1',
  'c.identity': '1',
  reason: 'Người dân khai tử, cán bộ bấm nhầm.',
  viec: 'sua',
  ...more,
})

describe('correcting a wrongly chosen procedure', () => {
  it('first asks for the procedure alone, then shows its declaration with what both ask for', async () => {
    const code = await file(province, { procedure: marital })
    const first = await desk.get(path(code))
    expect(first.body).toContain('name="thu-tuc"')
    expect(first.body).not.toContain('name="reason"')
    const second = await desk.get(`${path(code)}?thu-tuc=${death}`)
    const { requesterName } = (await dossierOf(code)).answers
    expect(second.body).toContain(`name="answers.requesterName"`)
    expect(second.body).toContain(`value="${requesterName}"`)
    expect(second.body).toMatch(/name="c.declaration"[^>]*checked/)
    expect(second.body).not.toMatch(/name="c.death-notice"[^>]*checked/)
    expect(second.body).toContain('Sửa thủ tục chọn nhầm')
  })
  it('keeps what was typed when something is missing, and names it', async () => {
    const code = await file(province, { procedure: marital })
    const { version } = await dossierOf(code)
    const noReason = await desk.post(path(code), whole(version, { reason: '' }), path(code))
    expect([noReason.statusCode, noReason.body.includes('href="#reason"')]).toEqual([422, true])
    const typed = whole(version, { 'answers.requesterName': 'Cao Văn Tám', 'answers.requesterIdNumber': '' })
    const missing = await desk.post(path(code), typed, path(code))
    expect(missing.statusCode).toBe(422)
    expect(missing.body).toContain('value="Cao Văn Tám"')
    expect(missing.body).toContain('Người dân khai tử, cán bộ bấm nhầm.')
    expect((await dossierOf(code)).procedureCode).toBe(marital)
  })
  it('goes on under the same code with the clock running, once, and the citizen reads its own message', async () => {
    const code = await file(province, { procedure: marital })
    const before = await dossierOf(code)
    const form = { ...whole(before.version), _csrf: formToken((await desk.get(path(code))).body), _key: 'k'.repeat(20) }
    const sent = [await desk.post(path(code), form), await desk.post(path(code), form)]
    expect(sent.map(answer => answer.headers.location)).toEqual(
      Array(2).fill(`/can-bo/ho-so/${code}?muc=tien-trinh&xong=correct-procedure`),
    )
    const after = await dossierOf(code)
    expect(after).toMatchObject({ code, procedureCode: death, end: null, acceptedAt: before.acceptedAt })
    expect(after.clock).toMatchObject({ start: before.clock?.start, dueOriginal: before.clock?.dueOriginal })
    expect(after.clock?.dueAt).not.toBeNull()
    expect(after.corrections).toHaveLength(1)
    const messages = await told(code)
    expect(messages.map(({ kind }) => kind)).toEqual(['accepted', 'procedure-corrected'])
    expect(messages[1]?.body).toContain('Khai tử')
  })
  it('may also mend the case alone, on the version that the dossier stays on', async () => {
    const code = await file(province, { procedure: marital })
    const before = await dossierOf(code)
    const { exampleAnswers } = procedures.find(one => one.code === marital)!.operation.cases[1]!
    const sent = await desk.post(
      path(code),
      {
        ...{ 'thu-tuc': marital, 'truong-hop': 'divorced', shown: `${marital} divorced`, ban: String(before.version) },
        ...fieldsOf(exampleAnswers),
        ...{ reason: 'Đã ly hôn.', viec: 'sua' },
      },
      path(code),
    )
    expect(sent.statusCode, /error-summary[\s\S]{0,900}/.exec(sent.body)?.[0]).toBe(303)
    expect(await dossierOf(code)).toMatchObject({
      caseKey: 'divorced',
      procedureVersionId: before.procedureVersionId,
    })
  })
  it('says who was faster, with everything that was typed', async () => {
    const code = await file(province, { procedure: marital })
    const { version } = await dossierOf(code)
    await province.api('chuyenvien.khanhvinh', 'POST', `/dossiers/${code}/commands`, {
      ...{ type: 'pause', ground: 'verification', legalBasis: 'NĐ 123/2015', expectedVersion: version },
      nodeId: (await dossierOf(code)).marking.visits[0]?.nodeId,
    })
    const answer = await desk.post(path(code), whole(version), path(code))
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('bấm nhầm')
  })
  it('is kept when the form’s token has ended, and changes nothing', async () => {
    const code = await file(province, { procedure: marital })
    const { version } = await dossierOf(code)
    const answer = await desk.post(path(code), { ...whole(version), _csrf: 'old' })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('bấm nhầm')
    expect((await dossierOf(code)).procedureCode).toBe(marital)
  })
  it('is no page for those who may read the dossier but not correct it, and none at all for a stranger', async () => {
    const code = await file(province, { procedure: marital })
    const specialist = new TestBrowser(province.app)
    await specialist.signIn('chuyenvien.khanhvinh', testPassword)
    expect((await specialist.get(path(code))).headers.location).toBe(`/can-bo/ho-so/${code}`)
    const stranger = new TestBrowser(province.app)
    await stranger.signIn('motcua.nhatrang', testPassword)
    expect((await stranger.get(path(code))).statusCode).toBe(404)
  })
  it('by the API is refused with every answer that the new declaration lacks', async () => {
    const code = await file(province, { procedure: marital })
    const { version } = await dossierOf(code)
    const correct = (more: object) =>
      province.api('motcua.khanhvinh', 'POST', `/dossiers/${code}/commands`, {
        ...{ type: 'correct-procedure', procedureCode: death, reason: 'Chọn nhầm', expectedVersion: version },
        ...more,
      })
    const refused = await correct({})
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid-command' } })
    expect(refused.body.errors.map((one: { path: string }) => one.path)).not.toContain('answers.requesterName')
    expect((await correct({ answers: exampleOf(death).exampleAnswers })).status).toBe(200)
  })
})
