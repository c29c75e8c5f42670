import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formToken, TestBrowser } from '../../../tests/support/app.ts'
import { testPassword } from '../../../tests/support/officials.ts'
import { findDossier } from '../../dossiers/index.ts'
import { aProvince, file, type Province } from '../../tasks/tasks.fixture.ts'
import { chosenValue, readChosen } from './batch-rows.ts'

let province: Province
const people = new Map<string, TestBrowser>()
async function as(name: string): Promise<TestBrowser> {
  const known = people.get(name)
  if (known) return known
  const browser = new TestBrowser(province.app)
  await browser.signIn(name, testPassword)
  people.set(name, browser)
  return browser
}
beforeAll(async () => {
  province = await aProvince()
})
afterAll(() => province?.close())

const dossierOf = async (code: string) => (await findDossier(province.database.db, code))!.dossier
const holderOf = async (code: string) => (await dossierOf(code)).marking.visits.find(v => v.state === 'open')?.official
const stepOf = async (code: string) => (await dossierOf(code)).marking.visits.find(v => v.state === 'open')?.nodeId
const row = async (code: string, version?: number) =>
  chosenValue(code, (await stepOf(code)) ?? '', version ?? (await dossierOf(code)).version)

/** Sends the second page as a browser would, rows many times over. */
async function send(who: string, fields: readonly (readonly [string, string])[], token?: string) {
  const browser = await as(who)
  const _csrf = token ?? formToken((await browser.get('/can-bo')).body)
  return browser.send({
    method: 'POST',
    url: '/can-bo/nhieu',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    payload: new URLSearchParams([['_csrf', _csrf], ...fields.map(one => [...one])]).toString(),
  })
}
const reportOf = (location: unknown) => {
  const query = new URL(String(location), 'http://x').searchParams
  return { done: query.getAll('xong'), refused: query.getAll('loi') }
}

const head = 'truongphong.khanhvinh'
const specialist = 'chuyenvien.khanhvinh'

describe('assigning several', () => {
  it('gives each to the chosen official, and leaves out what the head may not know of', async () => {
    const codes = [await file(province), await file(province, { procedure: '1.000656' })]
    const foreign = await file(province, { by: 'motcua.nhatrang' })
    const list = await (await as(head)).get('/can-bo/phan-cong')
    for (const code of codes) expect(list.body).toContain(`value="${chosenValue(code, (await stepOf(code))!)}"`)
    expect(list.body).not.toContain(foreign)
    const query = new URLSearchParams([
      ['viec', 'giao'],
      ['ve', 'phan-cong'],
      ...[...codes, foreign].map(code => ['h', chosenValue(code, 'examine')]),
    ])
    const form = await (await as(head)).get(`/can-bo/nhieu?${query}`)
    expect(form.body).toContain('Phân công 2 hồ sơ')
    expect(form.body).not.toContain(`/can-bo/ho-so/${foreign}`)
    const fields = [
      ...(await Promise.all([...codes, foreign].map(async code => ['h', await row(code)] as const))),
      ...([
        ['viec', 'giao'],
        ['ve', 'phan-cong'],
        ['official', specialist],
        ['_key', 'a'.repeat(20)],
      ] as const),
    ]
    const [first, second] = [await send(head, fields), await send(head, fields)]
    expect(reportOf(first.headers.location)).toEqual({ done: codes, refused: [] })
    expect(second.headers.location).toBe(first.headers.location)
    expect(await Promise.all(codes.map(holderOf))).toEqual([specialist, specialist])
    expect(await holderOf(foreign)).toBeNull()
    const report = await (await as(head)).get(String(first.headers.location))
    expect(report.body).toContain('Đã phân công 2 hồ sơ')
    const loads = await (await as(head)).get(`/can-bo/phan-cong?can-bo=${specialist}`)
    for (const code of codes) expect(loads.body).toContain(code.slice(0, -4))
    expect(loads.body).toMatch(/aria-current="true"[^>]*>Nguyễn Hữu Phước<\/a><\/td><td[^>]*><b>2<\/b>/)
  })
  it('is refused, row by row, to whoever heads no unit; and its page is not theirs', async () => {
    const code = await file(province)
    const sent = await send(specialist, [
      ['h', await row(code)],
      ['viec', 'giao'],
      ['official', specialist],
    ])
    expect(reportOf(sent.headers.location)).toEqual({ done: [], refused: [`forbidden~${code}`] })
    expect(await holderOf(code)).toBeNull()
    expect((await (await as(specialist)).get('/can-bo/phan-cong')).statusCode).toBe(403)
  })
  it('asks to whom, keeping the rows', async () => {
    const code = await file(province)
    const answer = await send(head, [
      ['h', await row(code)],
      ['viec', 'giao'],
      ['note', 'Gấp'],
    ])
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(`value="${await row(code)}"`)
    expect(answer.body).toContain('value="Gấp"')
  })
})

describe('handing over several', () => {
  it('does each that stands as it was seen, and reports what has changed since', async () => {
    const codes = [await file(province), await file(province), await file(province)]
    const rows = await Promise.all(codes.map(code => row(code)))
    await send(head, [
      ['h', rows[2]!],
      ['viec', 'giao'],
      ['official', specialist],
    ])
    const list = await (await as(specialist)).get('/can-bo?nhom=cua-toi')
    expect(list.body).toContain(`value="${chosenValue(codes[0]!, 'examine')}"`)
    const sent = await send(specialist, [
      ...rows.map(one => ['h', one] as const),
      ['viec', 'chuyen'],
      ['outcome', 'eligible'],
    ])
    expect(reportOf(sent.headers.location)).toEqual({
      done: codes.slice(0, 2),
      refused: [`stale-version~${codes[2]}`],
    })
    expect(await stepOf(codes[0]!)).not.toBe('examine')
    const report = await (await as(specialist)).get(String(sent.headers.location))
    expect(report.body).toContain('Đã chuyển bước 2 hồ sơ')
    expect(report.body).toContain('Hồ sơ vừa thay đổi')
  })
  it('is for one procedure and step: others are offered as groups, and nothing is done', async () => {
    const codes = [await file(province), await file(province, { procedure: '1.000656' })]
    const rows = await Promise.all(codes.map(code => row(code)))
    const query = new URLSearchParams([['viec', 'chuyen'], ...rows.map(one => ['h', one])])
    const form = await (await as(specialist)).get(`/can-bo/nhieu?${query}`)
    expect(form.body).toContain('Chọn một nhóm')
    expect(form.body).not.toContain('method="post" action="/can-bo/nhieu"')
    const sent = await send(specialist, [
      ...rows.map(one => ['h', one] as const),
      ['viec', 'chuyen'],
      ['outcome', 'eligible'],
    ])
    expect(sent.statusCode).toBe(422)
    expect(await Promise.all(codes.map(stepOf))).toEqual(['examine', 'examine'])
  })
})

describe('the rows of a batch', () => {
  it('are read as ticked, once each, and what is no row is left out', () => {
    expect(readChosen(['H32.26-20261125-0001~examine', 'x', 'H32.26-20261125-0001~examine', 'a~b~7'])).toEqual([
      { code: 'H32.26-20261125-0001', nodeId: 'examine', version: null },
      { code: 'a', nodeId: 'b', version: 7 },
    ])
  })
})
