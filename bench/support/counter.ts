import { agencies } from '../../seeds/agencies.ts'
import { procedures } from '../../seeds/procedures/index.ts'
import { DirectoryService, holdersOf } from '../../src/agencies/index.ts'
import { type Actor, submitDossier } from '../../src/dossiers/index.ts'
import type { Province } from './province.ts'

const CODE = '1.004873'

export interface Counter {
  /** Files and accepts one dossier: the next citizen, at the next commune. */
  readonly acceptOne: () => Promise<void>
  readonly desks: number
}

/** One citizen after another at the desks of all communes, each with a number of their own. */
export async function openCounter(province: Province, today: string): Promise<Counter> {
  const places = await new DirectoryService(province.db).get()
  const chosen = procedures.find(p => p.code === CODE)?.operation.cases[0]
  if (!chosen) throw new Error(`no procedure ${CODE}`)
  const deps = { db: province.db, directory: new DirectoryService(province.db) }
  const desks = agencies
    .filter(a => a.kind === 'commune')
    .map(agency => ({ agency, desk: holdersOf(places, agency.code, 'one-stop-officer', today)[0]! }))
  let citizens = 0
  const acceptOne = async (): Promise<void> => {
    citizens += 1
    const { agency, desk } = desks[citizens % desks.length]!
    const actor: Actor = {
      kind: 'official',
      id: desk.officialId,
      username: desk.username,
      fullName: desk.fullName,
      posts: [{ agency: agency.code, role: 'one-stop-officer' }],
    }
    const filed = await submitDossier(deps, {
      actor,
      procedureCode: CODE,
      agencyCode: agency.code,
      channel: 'counter',
      accept: true,
      now: `${today}T09:00:00+07:00`,
      applicant: {
        kind: 'person',
        fullName: 'Trần Thị Hạnh',
        personalNumber: `056190${String(citizens).padStart(6, '0')}`,
        phone: '0905123456',
      },
      answers: chosen.exampleAnswers,
      components: chosen.components.map(({ key, originals, copies }) => ({ key, originals, copies })),
    })
    if (!filed.ok) throw new Error(JSON.stringify(filed.error))
  }
  return { acceptOne, desks: desks.length }
}

/** Runs work with several clients at once for some time. @returns how often a second, and each time in milliseconds */
export async function measure(
  work: () => Promise<void>,
  clients: number,
  seconds: number,
): Promise<{ rate: number; times: number[] }> {
  const times: number[] = []
  const start = performance.now()
  const client = async (): Promise<void> => {
    for (;;) {
      const from = performance.now()
      if (from > start + seconds * 1000) return
      await work()
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { rate: (1000 * times.length) / (performance.now() - start), times }
}
