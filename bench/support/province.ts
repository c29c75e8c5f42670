import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { migrations } from '../../migrations/index.ts'
import { loadReference } from '../../seeds/load-reference.ts'
import { demonstration } from '../../src/demonstration.ts'
import { getConfig } from '../../src/platform/config/config.ts'
import { type Database, databaseAt, openDatabase } from '../../src/platform/db/database.ts'
import { migrateDatabase } from '../../src/platform/db/migrate.ts'
import { createLog } from '../../src/platform/log/log.ts'

export interface Province extends Database {
  readonly drop: () => Promise<void>
}

const POOL = 20

async function openEmpty(kept?: string): Promise<Province> {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'mot-cua-bench-')))
  const database = await openDatabase({ ...getConfig({ DATA_DIR: folder }), databasePool: POOL, statementTimeoutMs: 0 })
  await migrateDatabase(database.address, migrations)
  return {
    ...database,
    drop: async () => {
      await database.close()
      if (kept === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A database of its own with the reference data of the demonstration province. */
export async function openProvince(): Promise<Province> {
  const province = await openEmpty()
  await province.db.transaction().execute(trx => loadReference(trx))
  return province
}

/**
 * The whole demonstration province: accounts, and dossiers in every state.
 * @param folder where it stays, and is found again; absent: a new one that goes
 */
export async function openDemonstration(folder?: string): Promise<Province> {
  const province = await openEmpty(folder)
  const config = getConfig({ DEMO: '1', LOG_LEVEL: 'silent' })
  const { db, pool, address } = province
  const services = { config, log: createLog('silent'), db, pool, address, clock: () => new Date(), readiness: {} }
  if (await demonstration.isEmpty(services)) await demonstration.load(services)
  return province
}

/** The names of the databases beside the first one. */
export async function listCopies({ db }: Province): Promise<string[]> {
  const { rows } = await sql<{ datname: string }>`select datname from pg_database`.execute(db)
  return rows.map(row => row.datname)
}

/**
 * Another database of the same server, of this name; it goes with the first.
 * @param from what it is copied from where it is not there yet: the database and all of its connections
 */
export async function openCopy(from: Province, name: string): Promise<Province> {
  const { host, user, port, database } = from.address
  const address = { host: String(host), user: String(user), port: Number(port), database: name }
  const options = { max: POOL, statementTimeoutMs: 0, pipeline: true }
  if (!(await listCopies(from)).includes(name)) {
    const owner = databaseAt({ ...address, database: 'postgres' }, '', options)
    // Nobody may be connected to what is copied.
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${database}`.execute(owner.db)
    await sql`create database ${sql.id(name)} template ${sql.id(String(database))} strategy file_copy`.execute(owner.db)
    await owner.close()
  }
  const applied = await migrateDatabase(address, migrations)
  const copy = databaseAt(address, '', options)
  if (applied.length > 0) await sql`vacuum analyze`.execute(copy.db)
  return { ...copy, drop: copy.close }
}

/** The value below which a share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
