import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchDossiers } from './search-dossiers.queries.ts'
import { scopeOf } from './task-scope.ts'
import { aProvince, file, khanhVinh, type Province } from './tasks.fixture.ts'
import { listTasks } from './tasks.queries.ts'

const none = { officialId: 0, agencies: [], roles: [], receiving: [], reading: [], heading: [], readsAll: false }
let province: Province
const codes: string[] = []

beforeAll(async () => {
  province = await aProvince()
  for (const name of ['Cao Văn Quý', 'Đỗ Thị Ngọc Ánh', 'Mang Thị Lợi']) codes.push(await file(province, { name }))
  codes.push(await file(province, { name: 'Pi Năng Thị Sương', channel: 'online', accept: false }))
})
afterAll(() => province?.close())

const tasks = async (username: string, query = '') => {
  const { status, body } = await province.api(username, 'GET', `/tasks?${query}`)
  expect(status).toBe(200)
  return { ...body, codes: body.items.map((item: { dossierCode: string }) => item.dossierCode) }
}
const found = async (username: string, query: string): Promise<string[]> => {
  const { status, body } = await province.api(username, 'GET', `/dossiers?${query}`)
  expect(status).toBe(200)
  return body.items.map((item: { code: string }) => item.code)
}

describe('the inbox', () => {
  it('gives the specialist what was accepted, oldest due first, and the one-stop what waits for acceptance', async () => {
    expect((await tasks('chuyenvien.khanhvinh')).codes).toEqual(codes.slice(0, 3))
    const desk = await tasks('motcua.khanhvinh', 'filter=intake')
    expect(desk.codes).toEqual([codes[3]])
    expect(desk.counts).toMatchObject({ intake: 1, online: 1, mine: 0, following: 3, deliver: 0, late: 0 })
  })
  it('shows a stranger nothing, and the head of the one-stop the same intake as his officer', async () => {
    for (const filter of ['intake', 'mine', 'following', 'due-soon', 'late'])
      expect((await tasks('motcua.nhatrang', `filter=${filter}`)).codes).toEqual([])
    expect((await tasks('truongmotcua.khanhvinh', 'filter=intake')).codes).toEqual([codes[3]])
  })
  it('hides from a colleague what was assigned to somebody else', async () => {
    const { body } = await province.api('truongphong.khanhvinh', 'GET', `/dossiers/${codes[0]}`)
    const assign = body.permitted.find((one: { type: string }) => one.type === 'assign')
    const sent = await province.api('truongphong.khanhvinh', 'POST', `/dossiers/${codes[0]}/commands`, {
      type: 'assign',
      nodeId: assign.nodeId,
      official: 'chuyenvien.khanhvinh',
      expectedVersion: body.version,
    })
    expect(sent.status).toBe(200)
    expect((await tasks('chuyenvien.khanhvinh')).items[0].official).toBe('Nguyễn Hữu Phước')
    expect((await tasks('truongphong.khanhvinh')).codes).not.toContain(codes[0])
  })
  it('names the work of one official alone, and what nobody has', async () => {
    const scope = { ...none, heading: [khanhVinh] }
    const times = { now: '2026-11-25T09:00:00+07:00' }
    const unit = async (official: string | null) =>
      (await listTasks(province.database.db, scope, { filter: 'unit', official, limit: 10 }, times)).lines
    expect((await unit('chuyenvien.khanhvinh')).map(line => line.dossierCode)).toEqual([codes[0]])
    expect((await unit(null)).map(line => line.dossierCode)).toEqual(codes.slice(1, 3))
  })
  it('goes on where the page ended, without loss or repetition', async () => {
    const first = await tasks('chuyenvien.khanhvinh', 'limit=2')
    const second = await tasks('chuyenvien.khanhvinh', `limit=2&cursor=${first.nextCursor}`)
    expect([...first.codes, ...second.codes]).toEqual(codes.slice(0, 3))
    expect(second.nextCursor).toBeNull()
  })
  it('cuts “due soon” and “late” at the instants at which the chips turn', async () => {
    const { db } = province.database
    const official = await db.selectFrom('official').select('id').where('username', '=', 'motcua.khanhvinh').execute()
    const posts = [{ agency: khanhVinh, role: 'one-stop-officer' as const }]
    const scope = scopeOf({
      ...{ kind: 'official', username: 'motcua.khanhvinh', fullName: '', posts },
      id: Number(official[0]?.id),
    })
    const stands = async (now: string): Promise<string> => {
      const groups = await Promise.all(
        (['due-soon', 'late'] as const).map(filter => listTasks(db, scope, { filter, limit: 50 }, { now })),
      )
      const at = groups.findIndex(({ lines }) => lines.some(line => line.dossierCode === codes[3]))
      return ['due-soon', 'late'][at] ?? 'neither'
    }
    // Eight working hours from 9:00 end on 26-11 at 9:30; a fifth of them is 96 minutes.
    expect(await stands('2026-11-26T07:53:59+07:00')).toBe('neither')
    expect(await stands('2026-11-26T07:54:00+07:00')).toBe('due-soon')
    expect(await stands('2026-11-26T09:30:59+07:00')).toBe('due-soon')
    expect(await stands('2026-11-26T09:31:00+07:00')).toBe('late')
  })
  it('refuses a cursor that it did not give', async () => {
    expect((await province.api('motcua.khanhvinh', 'GET', '/tasks?cursor=abc')).status).toBe(422)
  })
})

describe('search', () => {
  it('finds by name without accents, by the last digits of the code, by phone and by status', async () => {
    expect(await found('motcua.khanhvinh', 'applicant=do thi ngoc anh')).toEqual([codes[1]])
    expect(await found('motcua.khanhvinh', `code=${codes[2]?.slice(-4)}`)).toEqual([codes[2]])
    expect(await found('motcua.khanhvinh', 'phone=%2B84905123456')).toHaveLength(4)
    expect(await found('motcua.khanhvinh', 'status=submitted')).toEqual([codes[3]])
    expect(await found('motcua.khanhvinh', 'from=2026-11-26')).toEqual([])
  })
  it('shows a stranger and the centre administrator nothing, procedure control everything', async () => {
    expect(await found('motcua.nhatrang', 'applicant=a')).toEqual([])
    expect(await found('quantri.tinh', 'phone=0905123456')).toEqual([])
    expect(await found('kiemsoat.tinh', 'phone=0905123456')).toHaveLength(4)
  })
  it.each(['one agency', 'two agencies', 'the province'])(
    'goes through the dossiers of %s page by page, the newest first, each once',
    async place => {
      const { db } = province.database
      const reading = place === 'two agencies' ? [khanhVinh, 'H32.91.26', khanhVinh] : [khanhVinh]
      await db
        .insertInto('dossier_party')
        .columns(['dossier_id', 'agency_code', 'submitted_at'])
        .expression(eb => eb.selectFrom('dossier').select(['id', eb.val('H32.91.26').as('agency'), 'submitted_at']))
        .onConflict(c => c.doNothing())
        .execute()
      const scope = { ...none, reading, readsAll: place === 'the province' }
      const met: string[] = []
      let cursor: string | undefined
      do {
        const found = await searchDossiers(db, scope, { limit: 2, cursor })
        met.push(...found.lines.map(line => line.code))
        cursor = found.nextCursor ?? undefined
      } while (cursor !== undefined)
      expect(met).toEqual(codes.toReversed())
    },
  )
  it('takes signs of a pattern in a code as they are', async () => {
    expect(await found('motcua.khanhvinh', 'code=%25')).toEqual([])
  })
  it('says which status it does not know', async () => {
    expect((await province.api('motcua.khanhvinh', 'GET', '/dossiers?status=lost')).status).toBe(422)
  })
})
