import { runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { quietLogger } from './job-log.ts'

/** The queue's own tables (schema graphile_worker). Two processes that install at once take turns. */
export async function installJobs(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('mot-cua install jobs'))")
    await runMigrations({ pgPool: pool, logger: quietLogger })
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('mot-cua install jobs'))").catch(() => undefined)
    client.release()
  }
}
