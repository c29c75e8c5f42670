import { execFileSync } from 'node:child_process'
import { verifyDossiers } from '../src/dossiers/index.ts'
import { measure, openCounter } from './support/counter.ts'
import { openProvince, type Province, quantile } from './support/province.ts'

const ROUNDS = 5
const SECONDS = 4
const CLIENTS = 16

/** `pgbench` with arguments, on the database of the province; null where it is not installed. */
function pgbench(province: Province, args: readonly string[]): string | null {
  const { host, user, database, port } = province.address
  const env = { ...process.env, PGHOST: String(host), PGUSER: String(user), PGPORT: String(port ?? 5432) }
  try {
    return execFileSync('pgbench', [...args, String(database)], { env, encoding: 'utf8', stdio: 'pipe' })
  } catch {
    return null
  }
}

/** Transactions per second of pgbench's TPC-B on the same server, with as many clients. */
function tpcB(province: Province): number {
  const out = pgbench(province, ['-c', String(CLIENTS), '-j', '2', '-T', String(SECONDS), '-n', '-M', 'prepared'])
  return Number(/tps = ([0-9.]+)/.exec(out ?? '')?.[1])
}

/**
 * Accept at the counter, everything in the transaction, beside TPC-B on the same server: turn by turn, so that what else
 * the machine does meanwhile falls on both. At the end every dossier is folded again and the counters are recounted.
 */
export async function run(): Promise<void> {
  const province = await openProvince()
  try {
    const { acceptOne, desks } = await openCounter(province, '2026-11-25')
    const withBaseline = pgbench(province, ['-i', '-q', '-s', '10']) !== null
    await measure(acceptOne, CLIENTS, 2)
    const ours: number[] = []
    const theirs: number[] = []
    const times: number[] = []
    let cpu = 0
    for (let round = 0; round < ROUNDS; round++) {
      const before = process.cpuUsage()
      const measured = await measure(acceptOne, CLIENTS, SECONDS)
      const { user, system } = process.cpuUsage(before)
      cpu += (user + system) / 1000
      ours.push(measured.rate)
      times.push(...measured.times)
      if (withBaseline) theirs.push(tpcB(province))
    }
    const rate = quantile(ours, 0.5)
    console.log(`accept at the counter  ${rate.toFixed(0)} commands/s (${CLIENTS} clients, ${desks} one-stops)`)
    console.log(`each round             ${ours.map(n => n.toFixed(0)).join(' ')}`)
    console.log(
      `one command            p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`,
    )
    console.log(`CPU of this process    ${(cpu / times.length).toFixed(2)} ms a command`)
    if (withBaseline) {
      console.log(`pgbench TPC-B          ${quantile(theirs, 0.5).toFixed(0)} transactions/s`)
      console.log(`each round             ${theirs.map(n => n.toFixed(0)).join(' ')}`)
      console.log(`ratio                  ${(rate / quantile(theirs, 0.5)).toFixed(2)}`)
    } else console.log('pgbench is not installed: no baseline')
    let [dossiers, differences] = [0, 0]
    for await (const _ of verifyDossiers(province.db, undefined, done => (dossiers = done))) differences += 1
    console.log(`verify                 ${dossiers} dossiers, ${differences} differences`)
  } finally {
    await province.drop()
  }
}
