import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestBrowser } from '../../../tests/support/app.ts'
import { testPassword } from '../../../tests/support/officials.ts'
import { scopeOf } from '../../tasks/index.ts'
import { aProvince, file, khanhVinh, type Province } from '../../tasks/tasks.fixture.ts'
import { listTasks } from '../../tasks/tasks.queries.ts'

let province: Province
let specialist: TestBrowser
const codes: string[] = []

const signedIn = async (username: string) => {
  const browser = new TestBrowser(province.app)
  await browser.signIn(username, testPassword)
  return browser
}
beforeAll(async () => {
  province = await aProvince()
  for (const name of ['Cao Văn Quý', '=HYPERLINK("http://x")', 'Mang Thị Lợi', 'Đỗ Thị Ánh', 'Pi Năng Thị Sương'])
    codes.push(await file(province, { name, procedure: name.startsWith('Mang') ? '1.000656' : '1.001193' }))
  specialist = await signedIn('chuyenvien.khanhvinh')
})
afterAll(() => province?.close())

const unescaped = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"')

describe('pages of the inbox', () => {
  it('go on and back without loss or repetition, and the first has nothing before it', async () => {
    const { db } = province.database
    const { id } = await db
      .selectFrom('official')
      .select('id')
      .where('username', '=', 'chuyenvien.khanhvinh')
      .executeTakeFirstOrThrow()
    const posts = [{ agency: khanhVinh, role: 'specialist' as const }]
    const scope = scopeOf({ kind: 'official', id: Number(id), username: '', fullName: '', posts })
    const at = (place: { cursor?: string; before?: string }) =>
      listTasks(db, scope, { filter: 'mine', limit: 2, ...place }, { now: '2026-11-25T10:00:00+07:00' })
    const named = (page: Awaited<ReturnType<typeof at>>) => page.lines.map(line => line.dossierCode)
    const first = await at({})
    const second = await at({ cursor: first.nextCursor! })
    const third = await at({ cursor: second.nextCursor! })
    expect([...named(first), ...named(second), ...named(third)].toSorted()).toEqual(codes.toSorted())
    expect([first.previousCursor, third.nextCursor]).toEqual([null, null])
    const back = await at({ before: third.previousCursor! })
    expect(named(back)).toEqual(named(second))
    expect(named(await at({ cursor: back.nextCursor! }))).toEqual(named(third))
    const start = await at({ before: back.previousCursor! })
    expect([named(start), start.previousCursor]).toEqual([named(first), null])
  })
})

describe('the file of the list', () => {
  const path = '/can-bo/hop-viec'
  it('holds what the filter leaves, as CSV and XLSX, with no cell that a spreadsheet would run', async () => {
    const csv = await specialist.get(`${path}.csv?nhom=cua-toi&thu-tuc=1.001193`)
    expect(csv.headers['content-disposition']).toBe('attachment; filename="hop-viec-2026-11-25.csv"')
    const lines = csv.body.trimEnd().split('\r\n')
    expect([lines.length, lines[0]?.startsWith('\uFEFFMã hồ sơ,')]).toEqual([5, true])
    expect(csv.body).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(csv.body).not.toContain('Mang Thị Lợi')
    const answer = await specialist.get(`${path}.xlsx?nhom=cua-toi`)
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(answer.rawPayload as never)
    const sheet = workbook.worksheets[0]!
    expect([sheet.rowCount, sheet.getCell('A1').value]).toEqual([6, 'Mã hồ sơ'])
    expect(sheet.getColumn(4).values).toContain(`'=HYPERLINK("http://x")`)
  })
  it('shows a stranger nothing of it', async () => {
    const { body } = await (await signedIn('chuyenvien.nhatrang')).get(`${path}.csv?nhom=cua-toi`)
    expect(body.trim().split('\r\n')).toHaveLength(1)
  })
})

describe('a saved view', () => {
  const save = (ten: string, more: object = {}) =>
    specialist.post('/can-bo/khung-nhin', { ten, nhom: 'cua-toi', 'thu-tuc': '1.001193', ...more }, '/can-bo')
  it('is a link to the list as it was narrowed, for its official alone', async () => {
    const saved = await save(' Khai sinh  của tôi ')
    expect(saved.headers.location).toBe('/can-bo?nhom=cua-toi&thu-tuc=1.001193')
    const link = />Khai sinh của tôi<\/a>/
    const { body } = await specialist.get('/can-bo')
    expect(body).toMatch(link)
    expect(unescaped(body)).toContain('href="/can-bo?nhom=cua-toi&thu-tuc=1.001193"')
    expect((await (await signedIn('chuyenvien.nhatrang')).get('/can-bo')).body).not.toMatch(link)
  })
  it('of the same name takes the place of the one before', async () => {
    await save('khai sinh CỦA TÔI', { 'thu-tuc': '1.000656' })
    const { body } = await specialist.get('/can-bo')
    expect(body.match(/khai sinh của tôi<\/a>/gi)).toHaveLength(1)
    expect(unescaped(body)).toContain('thu-tuc=1.000656"')
  })
  it('needs a name, and the list stays as it was narrowed', async () => {
    const answer = await save('  ')
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Nhập tên khung nhìn')
    expect(answer.body).toContain('name="thu-tuc" value="1.001193"')
  })
  it('is removed by its official only', async () => {
    const [view] = await province.database.db.selectFrom('saved_view').select('id').execute()
    const other = await signedIn('chuyenvien.nhatrang')
    await other.post('/can-bo/khung-nhin/bo', { ma: String(view?.id) }, '/can-bo')
    expect(await province.database.db.selectFrom('saved_view').select('id').execute()).toHaveLength(1)
    await specialist.post('/can-bo/khung-nhin/bo', { ma: String(view?.id) }, '/can-bo')
    expect(await province.database.db.selectFrom('saved_view').select('id').execute()).toEqual([])
  })
})
