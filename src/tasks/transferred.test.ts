import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyDossiers } from '../dossiers/index.ts'
import { aProvince, khanhVinh, type Province } from './tasks.fixture.ts'

const nhaTrang = 'H32.2'
let province: Province
beforeAll(async () => {
  province = await aProvince('2026-11-25T09:00:00+07:00')
})
afterAll(() => province?.close())

async function fileFor(competentCode: string, procedure = '1.001193') {
  const { body: version } = await province.api('motcua.khanhvinh', 'GET', `/procedures/${procedure}`)
  const [chosen] = version.cases
  return province.api('motcua.khanhvinh', 'POST', '/dossiers', {
    procedureCode: procedure,
    agencyCode: khanhVinh,
    competentCode,
    channel: 'counter',
    applicant: { kind: 'person', fullName: 'Cao Văn Quý', phone: '0905123456' },
    answers: chosen.exampleAnswers,
    components: chosen.components.map((c: { key: string }) => ({ key: c.key, originals: 1, copies: 0, fileIds: [] })),
    accept: true,
  })
}
const tasks = async (username: string, filter: string) =>
  (await province.api(username, 'GET', `/tasks?filter=${filter}`)).body

describe('a dossier received for another commune', () => {
  it('stands in that commune’s list until its receipt is confirmed, and is counted there', {
    timeout: 20_000,
  }, async () => {
    const { status, body: filed } = await fileFor(nhaTrang)
    expect([status, filed.status.code, filed.state]).toEqual([201, 2, 'transferred'])
    expect([filed.acceptedAt, filed.dueAt]).toEqual([null, null])
    const { code } = filed
    const { items, counts } = await tasks('motcua.nhatrang', 'transferred')
    expect(items).toMatchObject([{ dossierCode: code, step: 'Chuyển đến', dueAt: '2026-11-25T11:00:00+07:00' }])
    expect(counts).toMatchObject({ transferred: 1, intake: 0 })
    expect((await tasks('motcua.khanhvinh', 'following')).items).toMatchObject([{ dossierCode: code }])
    expect((await tasks('motcua.khanhvinh', 'transferred')).items).toEqual([])
    expect((await province.api('motcua.khanhvinh', 'GET', `/tracking?code=${code}&phone=3456`)).body).toMatchObject({
      holders: [{ agency: 'UBND phường Nha Trang', stepDueAt: '2026-11-25T11:00:00+07:00' }],
    })
    const { body: there } = await province.api('motcua.nhatrang', 'GET', `/dossiers/${code}`)
    expect(there.permitted.map((one: { type: string }) => one.type)).toEqual(['receive-transfer', 'return-transfer'])
    province.clock.advance(3600)
    const command = { type: 'receive-transfer', expectedVersion: there.version }
    expect(await province.api('motcua.khanhvinh', 'POST', `/dossiers/${code}/commands`, command)).toMatchObject({
      status: 403,
    })
    const received = await province.api('motcua.nhatrang', 'POST', `/dossiers/${code}/commands`, command)
    expect(received.body).toMatchObject({ status: { code: 2 }, dueAt: '2026-11-25T17:00:00+07:00' })
    expect((await tasks('chuyenvien.nhatrang', 'mine')).items).toMatchObject([{ dossierCode: code }])
    const { body: figures } = await province.api(
      'motcua.khanhvinh',
      'GET',
      '/statistics?from=2026-11&to=2026-11&groupBy=agency',
    )
    const counted = figures.items.filter((one: { received: { total: number } }) => one.received.total > 0)
    expect(counted).toMatchObject([{ key: nhaTrang, received: { total: 1, counter: 1 } }])
    const differences: string[] = []
    for await (const line of verifyDossiers(province.database.db)) differences.push(line)
    expect(differences).toEqual([])
  })

  it('is refused at the field where the procedure knows no such intake', async () => {
    const { status, body } = await fileFor(nhaTrang, '2.000908')
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([{ path: 'competentCode' }])
  })
})
