import { execFileSync } from 'node:child_process'
import { agencies } from '../seeds/agencies.ts'
import { procedures } from '../seeds/procedures/index.ts'
import { DirectoryService, holdersOf } from '../src/agencies/index.ts'
import { type Actor, submitDossier } from '../src/dossiers/index.ts'
import { openProvince, type Province } from './support/province.ts'

const SECONDS = 10
const CLIENTS = 16
const CODE = '1.004873'

/** Transactions per second of pgbench's TPC-B on the same server; null where pgbench is not installed. */
function tpcB(province: Province): number | null {
  const { host, user, database } = province.address
  const env = {
    ...process.env,
    PGHOST: String(host),
    PGUSER: String(user),
    PGPORT: String(province.address.port ?? 5432),
  }
  try {
    execFileSync('pgbench', ['-i', '-q', '-s', '10', String(database)], { env, stdio: 'ignore' })
    const out = execFileSync(
      'pgbench',
      ['-c', String(CLIENTS), '-j', '2', '-T', String(SECONDS), '-n', String(database)],
      { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    )
    return Number(/tps = ([0-9.]+)/.exec(out)?.[1])
  } catch {
    return null
  }
}

/** Accept at the counter, everything in the transaction, beside TPC-B on the same server. */
export async function run(): Promise<void> {
  const province = await openProvince()
  try {
    const directory = new DirectoryService(province.db)
    const places = await directory.get()
    const chosen = procedures.find(p => p.code === CODE)?.operation.cases[0]
    if (!chosen) throw new Error(`no procedure ${CODE}`)
    const desks = agencies
      .filter(a => a.kind === 'commune')
      .map(agency => ({ agency, desk: holdersOf(places, agency.code, 'one-stop-officer', '2026-11-25')[0] }))
    let done = 0
    const until = performance.now() + SECONDS * 1000
    const client = async (number: number): Promise<void> => {
      for (let turn = 0; performance.now() < until; turn++) {
        const { agency, desk } = desks[(number + turn * CLIENTS) % desks.length]!
        const actor: Actor = {
          kind: 'official',
          id: desk!.officialId,
          username: desk!.username,
          fullName: desk!.fullName,
          posts: [{ agency: agency.code, role: 'one-stop-officer' }],
        }
        const serial = String(number * 60_000 + turn).padStart(6, '0')
        const filed = await submitDossier(
          { db: province.db, directory },
          {
            actor,
            procedureCode: CODE,
            agencyCode: agency.code,
            channel: 'counter',
            accept: true,
            now: '2026-11-25T09:00:00+07:00',
            applicant: {
              kind: 'person',
              fullName: 'Trần Thị Hạnh',
              personalNumber: `056190${serial}`,
              phone: '0905123456',
            },
            answers: chosen.exampleAnswers,
            components: chosen.components.map(({ key, originals, copies }) => ({ key, originals, copies })),
          },
        )
        if (!filed.ok) throw new Error(JSON.stringify(filed.error))
        done += 1
      }
    }
    await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)))
    const ours = done / SECONDS
    const baseline = tpcB(province)
    console.log(
      `accept at the counter     ${ours.toFixed(0)} commands/s (${CLIENTS} clients, ${desks.length} one-stops)`,
    )
    if (baseline === null) console.log('pgbench is not installed: no baseline')
    else
      console.log(
        `pgbench TPC-B             ${baseline.toFixed(0)} transactions/s\nratio                     ${(ours / baseline).toFixed(2)}`,
      )
  } finally {
    await province.drop()
  }
}
