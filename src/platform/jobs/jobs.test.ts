import { PassThrough } from 'node:stream'
import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { openPool } from '../db/database.ts'
import type { DB } from '../db/schema.generated.ts'
import { together } from '../db/together.ts'
import { createLog } from '../log/log.ts'
import { addJob, quietJobOf, removeJob } from './add-job.ts'
import { installJobs } from './install-jobs.ts'
import { type JobWorker, startWorker } from './worker.ts'

let database: TestDatabase
let pool: pg.Pool
let worker: JobWorker
const done: unknown[] = []
beforeAll(async () => {
  database = await testDatabase()
  pool = openPool(database.address, { max: 4, statementTimeoutMs: 0, pipeline: false })
  worker = await startWorker({
    pool,
    tasks: {
      remind: async payload => void done.push(payload),
      fail: async () => {
        throw new Error('the mail server is away')
      },
    },
    log: createLog('silent', new PassThrough()),
  })
})
afterAll(async () => {
  await worker?.stop()
  await pool?.end()
  await database?.drop()
})

const queued = async (key: string) =>
  (await database.pool.query('select attempts, run_at, last_error from graphile_worker.jobs where key = $1', [key]))
    .rows

test('runs a job once its transaction has committed, and never one that was rolled back', async () => {
  const undone = database.db.transaction().execute(async trx => {
    await addJob(trx, 'remind', { code: 'undone' })
    throw new Error('no')
  })
  await expect(undone).rejects.toThrow('no')
  await database.db.transaction().execute(trx => addJob(trx, 'remind', { code: 'H32-1' }))
  await expect.poll(() => done, { timeout: 5_000 }).toEqual([{ code: 'H32-1' }])
})

test('keeps one job for a key: the last one put in', async () => {
  const { db } = database
  await addJob(db, 'remind', {}, { key: 'due', runAt: '2999-01-01T08:00:00+07:00' })
  await addJob(db, 'remind', {}, { key: 'due', runAt: '2999-01-02T08:00:00+07:00' })
  expect(await queued('due')).toMatchObject([{ run_at: '2999-01-02T08:00:00+07:00' }])
  await removeJob(db, 'due')
  expect(await queued('due')).toEqual([])
})

test('runs a quiet job once its transaction has committed, and never one that was rolled back', async () => {
  done.length = 0
  const undone = database.db.transaction().execute(async trx => {
    await together(trx, [quietJobOf('remind', { code: 'undone' })])
    throw new Error('no')
  })
  await expect(undone).rejects.toThrow('no')
  await database.db.transaction().execute(trx => together(trx, [quietJobOf('remind', { code: 'H32-1' })]))
  await expect.poll(() => done, { timeout: 8_000 }).toEqual([{ code: 'H32-1' }])
})

test('a quiet job is the job that the queue itself would have made', async () => {
  const made = (add: (trx: Kysely<DB>) => Promise<unknown>) =>
    // Looked at before its transaction ends, so that no worker has taken it.
    database.db.transaction().execute(async trx => {
      await add(trx)
      const { rows } = await sql<Record<string, unknown>>`
        select to_jsonb(j) - 'id' - 'run_at' - 'created_at' - 'updated_at' as job, t.identifier,
          j.run_at = now() and j.created_at = now() and j.updated_at = now() as now
        from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
        where j.payload->>'code' = 'alike'`.execute(trx)
      await sql`delete from graphile_worker._private_jobs where payload->>'code' = 'alike'`.execute(trx)
      return rows
    })
  const loud = await made(trx => addJob(trx, 'remind', { code: 'alike' }))
  expect(loud).toMatchObject([{ identifier: 'remind', now: true }])
  expect(await made(trx => together(trx, [quietJobOf('remind', { code: 'alike' })]))).toEqual(loud)
})

test('a quiet job makes the task known where no worker has run yet', async () => {
  await together(database.db, [quietJobOf('not yet known', {})])
  const { rows } = await sql<{ task_identifier: string }>`
    select task_identifier from graphile_worker.jobs where task_identifier = 'not yet known'`.execute(database.db)
  expect(rows).toHaveLength(1)
})

test('a quiet job wakes nobody, which would make all commits wait for each other', async () => {
  const listener = new pg.Client(database.address)
  await listener.connect()
  const heard: string[] = []
  listener.on('notification', ({ payload }) => heard.push(payload ?? ''))
  await listener.query('listen "jobs:insert"')
  await together(database.db, [quietJobOf('remind', { code: 'quiet' })])
  await listener.query('select 1')
  expect(heard).toEqual([])
  await addJob(database.db, 'remind', { code: 'loud' })
  await expect.poll(() => heard).toHaveLength(1)
  await listener.end()
})

test('the private tables of the queue are the ones that add_quiet_job was written for', async () => {
  const { rows } = await sql<{ id: number }>`select max(id) as id from graphile_worker.migrations`.execute(database.db)
  expect(
    rows[0]?.id,
    'graphile-worker has changed its tables: compare its newest add_jobs with add_quiet_job (migrations/0006-speed.ts), replace that in a new migration where they differ, and then raise this number',
  ).toBe(19)
})

test('installing the queue again, as each start does, leaves quiet jobs as they are', async () => {
  await installJobs(pool)
  done.length = 0
  await together(database.db, [quietJobOf('remind', { code: 'again' })])
  await expect.poll(() => done, { timeout: 8_000 }).toEqual([{ code: 'again' }])
})

test('keeps a job that failed, with its reason, to try it again later', async () => {
  await addJob(database.db, 'fail', {}, { key: 'mail' })
  await expect
    .poll(() => queued('mail'), { timeout: 5_000 })
    .toMatchObject([{ attempts: 1, last_error: expect.stringContaining('the mail server is away') }])
})
