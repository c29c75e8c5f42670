import { PassThrough } from 'node:stream'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { openPool } from '../db/database.ts'
import { createLog } from '../log/log.ts'
import { addJob, removeJob } from './add-job.ts'
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

test('keeps a job that failed, with its reason, to try it again later', async () => {
  await addJob(database.db, 'fail', {}, { key: 'mail' })
  await expect
    .poll(() => queued('mail'), { timeout: 5_000 })
    .toMatchObject([{ attempts: 1, last_error: expect.stringContaining('the mail server is away') }])
})
