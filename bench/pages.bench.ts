import { buildApp } from '../src/app.ts'
import { getConfig } from '../src/platform/config/config.ts'
import { createLog } from '../src/platform/log/log.ts'
import { countDossiers, growCustomers, growDossiers, markModels, settle } from './support/history.ts'
import { listCopies, openCopy, openDemonstration, type Province, quantile } from './support/province.ts'
import { printPlans } from './support/statements.ts'
import { openVisits, type Visit } from './support/visits.ts'

const SMALL = { dossiers: 2_000, customers: 1_500 }
const LARGE = { dossiers: Number(process.env.BENCH_DOSSIERS ?? 250_000), customers: 150_000 }
/** Open work of the measured commune beside the demonstration's: its specialist then has some fifty open tasks. */
const OPEN = 150
/** With pools that grow: one dossier in twenty is open. */
const OPEN_SHARE = 0.05
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 60)
const WARM = 10

const finished = 'd.delivered_at is not null'
const unfinished = 'exists (select from task t where t.dossier_id = d.id)'

async function openPages(province: Province): Promise<{ visits: Visit[]; close: () => Promise<void> }> {
  const app = await buildApp({
    config: getConfig({ DEMO: '1', LOG_LEVEL: 'silent' }),
    log: createLog('silent'),
    db: province.db,
    pool: province.pool,
    clock: () => new Date(),
  })
  await app.ready()
  return { visits: await openVisits(app, province), close: () => app.close() }
}

/** Visits each page in turn, now here and now there, so that what else the machine does falls on both. */
async function measure(places: readonly (readonly Visit[])[]): Promise<number[][][]> {
  const times = places.map(visits => visits.map((): number[] => []))
  for (let round = -WARM; round < ROUNDS; round++)
    for (const index of places[0]!.keys())
      for (const [place, visits] of places.entries()) {
        const from = performance.now()
        await visits[index]!.go(round + WARM)
        if (round >= 0) times[place]![index]!.push(performance.now() - from)
      }
  return times
}

const milliseconds = (samples: readonly number[], share: number) => quantile(samples, share).toFixed(1).padStart(7)

function print(visits: readonly Visit[], [small = [], large = []]: readonly (readonly number[][])[]): void {
  console.log(`${'milliseconds'.padEnd(26)} small: p50    p95   large: p50    p95   ratio: p50   p95`)
  for (const [index, { name }] of visits.entries()) {
    const [a = [], b = []] = [small[index], large[index]]
    const ratio = (share: number) => (quantile(b, share) / quantile(a, share)).toFixed(2).padStart(6)
    console.log(
      `${name.padEnd(26)}     ${milliseconds(a, 0.5)}${milliseconds(a, 0.95)}       ${milliseconds(b, 0.5)}${milliseconds(b, 0.95)}       ${ratio(0.5)}${ratio(0.95)}`,
    )
  }
}

/** The three provinces: small; the same with much history; that with much open work as well. */
async function openProvinces(): Promise<{ small: Province; large: Province; pools: Province }> {
  const small = await openDemonstration(process.env.BENCH_DATA)
  const known = await listCopies(small)
  const grow = async (province: Province, wanted: typeof SMALL) => {
    const start = performance.now()
    await growCustomers(province.db, wanted.customers)
    await growDossiers(province.db, finished, wanted.dossiers - (await countDossiers(province.db)))
    await settle(province.db)
    const seconds = ((performance.now() - start) / 1000).toFixed(0)
    console.log(`${await countDossiers(province.db)} dossiers, ${wanted.customers} customers (made in ${seconds} s)`)
  }
  if (!known.includes('large')) {
    await markModels(small.db)
    await growDossiers(small.db, `d.agency_code = 'H32.26' and ${unfinished}`, OPEN, false)
    await grow(small, SMALL)
  }
  const large = await openCopy(small, 'large')
  if (!known.includes('large')) await grow(large, LARGE)
  const pools = await openCopy(large, 'pools')
  if (!known.includes('pools')) {
    await growDossiers(pools.db, unfinished, Math.round(LARGE.dossiers * OPEN_SHARE))
    await settle(pools.db)
  }
  return { small, large, pools }
}

async function compare(title: string, small: Province, large: Province, plans: boolean): Promise<void> {
  const [here, there] = [await openPages(small), await openPages(large)]
  console.log(`\n${title} (${await countDossiers(small.db)} and ${await countDossiers(large.db)} dossiers):`)
  print(here.visits, await measure([here.visits, there.visits]))
  if (plans) for (const { name, go } of there.visits) await printPlans(large, name, () => go(0))
  await here.close()
  await there.close()
}

/**
 * Pages of the real program over 2,000 and over 250,000 dossiers, asked for through `inject`: first with the same open
 * work in both, then with open work that has grown as well. BENCH_DATA names a folder that keeps what was made.
 */
export async function run(): Promise<void> {
  const { small, large, pools } = await openProvinces()
  try {
    const plans = process.argv.includes('--plans')
    await compare('More history, the same open work', small, large, plans)
    await compare('More history, and open work has grown with it', small, pools, plans)
  } finally {
    await pools.drop()
    await large.drop()
    await small.drop()
  }
}
