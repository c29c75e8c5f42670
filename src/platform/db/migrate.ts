import { type Kysely, type Migration, Migrator } from 'kysely'
import { installJobs } from '../jobs/install-jobs.ts'
import { type Database, type DatabaseAddress, kyselyOver, openPool } from './database.ts'
import type { DB } from './schema.generated.ts'

export type Migrations = Readonly<Record<string, Migration>>

const migratorOf = (db: Kysely<DB>, migrations: Migrations): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })

/**
 * Brings a database to the newest schema, with the tables of the job queue. Concurrent runs wait for each other; a
 * failed one leaves the schema as it was. No statement has a time limit here.
 * @returns names of the migrations that ran, in order
 * @throws with the migration that failed, or when the database is newer than the program
 */
export async function migrateDatabase(address: DatabaseAddress, migrations: Migrations): Promise<readonly string[]> {
  const pool = openPool(address, { max: 2, statementTimeoutMs: 0, pipeline: false })
  const db = kyselyOver(pool)
  try {
    const { error, results = [] } = await migratorOf(db, migrations).migrateToLatest()
    if (error) {
      const failed = results.find(result => result.status === 'Error')
      const reason = error instanceof Error ? error.message : String(error)
      throw new Error(failed ? `migration ${failed.migrationName} failed: ${reason}` : `cannot migrate: ${reason}`, {
        cause: error,
      })
    }
    await installJobs(pool)
    return results.filter(result => result.status === 'Success').map(result => result.migrationName)
  } finally {
    await db.destroy()
  }
}

/** Names of the migrations that the database still lacks; empty when it is ready for this program. */
export async function listPendingMigrations(database: Database, migrations: Migrations): Promise<readonly string[]> {
  const known = await migratorOf(database.db, migrations).getMigrations()
  return known.filter(migration => migration.executedAt === undefined).map(migration => migration.name)
}
