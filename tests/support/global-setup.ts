import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrations } from '../../migrations/index.ts'
import { openEmbedded } from '../../src/platform/db/embedded/embedded.ts'
import { migrateDatabase } from '../../src/platform/db/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Socket folder of the test run's PostgreSQL; its database `mot_cua` is the migrated template. */
    databaseHost: string
  }
}

/** Starts one PostgreSQL for the whole run in a private folder and migrates the template that test files clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-test-'))
  const server = await openEmbedded(dataDir, { durable: false })
  const leave = async () => {
    await server.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await migrateDatabase(server.address, migrations)
  } catch (error) {
    await leave()
    throw error
  }
  project.provide('databaseHost', server.address.host)
  return leave
}
