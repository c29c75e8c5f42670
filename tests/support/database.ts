import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type Database, databaseAt } from '../../src/platform/db/database.ts'

const TEMPLATE = 'mot_cua'

/** A migrated database of this test file's own. */
export interface TestDatabase extends Database {
  /** Ends the connections and removes the database: for `afterAll`. */
  drop(): Promise<void>
}

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ host: inject('databaseHost'), user: 'app', database: 'postgres' })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/**
 * Clones the migrated template, in 20 to 40 ms. Call it in `beforeAll`.
 * @param options.empty a database without tables instead, for tests of migrations
 */
export async function testDatabase(options: { readonly empty?: boolean } = {}): Promise<TestDatabase> {
  const database = `test_${randomBytes(6).toString('hex')}`
  await asOwner(`create database ${database} template ${options.empty ? 'template0' : TEMPLATE} strategy file_copy`)
  const host = inject('databaseHost')
  const address = { host, port: 5432, user: 'app', database }
  const url = `postgres://app@${encodeURIComponent(host)}:5432/${database}`
  const opened = databaseAt(address, url, { max: 5, statementTimeoutMs: 20_000, pipeline: true })
  return {
    ...opened,
    async drop() {
      await opened.close()
      await asOwner(`drop database ${database} with (force)`)
    },
  }
}
