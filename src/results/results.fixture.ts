import { procedures } from '../../seeds/procedures/index.ts'
import { official, type TestProvince } from '../../tests/support/province.ts'
import { executeCommand, findDossier, permitted, submitDossier } from '../dossiers/index.ts'
import { getVersion } from '../procedures/index.ts'

const ordinary = ['complete-step', 'draft-result', 'sign-result', 'issue-result', 'deliver']
const roles = ['motcua', 'chuyenvien', 'truongphong', 'lanhdao', 'vanthu']

/** Who files; the first customer of the demonstration by default. */
export const holder = {
  kind: 'person',
  fullName: 'Mang Thị Lợi',
  personalNumber: '056190000011',
  phone: '0905000001',
} as const

type Applicant = Parameters<typeof submitDossier>[1]['applicant']

/** A dossier for a certificate of marital status at Khánh Vĩnh, accepted. @returns its code */
export async function aMaritalStatus(province: TestProvince, applicant: Applicant, now: string): Promise<string> {
  const form = procedures.find(each => each.code === '1.004873')!.operation.cases[0]!
  const filed = await submitDossier(province, {
    actor: official(province.places, 'motcua.khanhvinh'),
    procedureCode: '1.004873',
    agencyCode: 'H32.26',
    channel: 'counter',
    applicant,
    answers: form.exampleAnswers,
    components: form.components.map(({ key, originals, copies }) => ({ key, originals, copies })),
    accept: true,
    now,
  })
  if (!filed.ok) throw new Error(JSON.stringify(filed.error))
  return filed.value.code
}

/** Plays a dossier by the ordinary moves of Khánh Vĩnh until somebody may make this one, which is not made. */
export async function playUntil(province: TestProvince, code: string, until: string, now: string) {
  const { places } = province
  for (let count = 0; count < 30; count++) {
    const { dossier } = (await findDossier(province.db, code))!
    const version = await getVersion(province.db, dossier.procedureVersionId)
    const moves = roles.flatMap(role => {
      const actor = official(places, `${role}.khanhvinh`)
      const facts = { now, actor, version, directory: places }
      return permitted(dossier, facts).map(move => ({ actor, move }))
    })
    const awaited = moves.find(({ move }) => move.type === until)
    if (awaited !== undefined) return { ...awaited, version: dossier.version }
    const next = moves.find(({ move }) => ordinary.includes(move.type))
    if (next === undefined) break
    const { type, nodeId } = next.move
    const command = { type, nodeId, ...(type === 'draft-result' ? { decision: 'granted' } : {}) } as never
    const request = { actor: next.actor, code, command, expectedVersion: dossier.version, now }
    const done = await executeCommand(province, request)
    if (!done.ok) throw new Error(JSON.stringify(done.error))
  }
  throw new Error(`${code} never came to ${until}`)
}

/** Issues the result of a dossier, with an uploaded document or without. @returns id and number */
export async function issue(province: TestProvince, code: string, now: string, fileId?: string) {
  const { actor, move, version } = await playUntil(province, code, 'issue-result', now)
  const command = { type: 'issue-result', nodeId: move.nodeId, ...(fileId ? { fileId } : {}) } as const
  const done = await executeCommand(province, { actor, code, command, expectedVersion: version, now })
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  const row = await province.db
    .selectFrom('result')
    .innerJoin('dossier', 'dossier.id', 'result.dossier_id')
    .select(['result.id', 'result.number', 'result.file_sha256 as sha256'])
    .where('dossier.code', '=', code)
    .executeTakeFirstOrThrow()
  return { ...row, id: Number(row.id) }
}
