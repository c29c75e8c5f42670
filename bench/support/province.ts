import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../../migrations/index.ts'
import { loadReference } from '../../seeds/load-reference.ts'
import { getConfig } from '../../src/platform/config/config.ts'
import { type Database, openDatabase } from '../../src/platform/db/database.ts'
import { migrateDatabase } from '../../src/platform/db/migrate.ts'

export interface Province extends Database {
  readonly drop: () => Promise<void>
}

/** A database of its own with the reference data of the demonstration province. */
export async function openProvince(): Promise<Province> {
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-bench-'))
  const database = await openDatabase({ ...getConfig({ DATA_DIR: folder }), databasePool: 20, statementTimeoutMs: 0 })
  await migrateDatabase(database.address, migrations)
  await database.db.transaction().execute(trx => loadReference(trx))
  return {
    ...database,
    drop: async () => {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The value below which a share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
