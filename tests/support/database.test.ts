import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addJob } from '../../src/platform/jobs/add-job.ts'
import { type TestDatabase, testDatabase } from './database.ts'

let first: TestDatabase
let second: TestDatabase
beforeAll(async () => {
  first = await testDatabase()
  second = await testDatabase()
})
afterAll(async () => {
  await first?.drop()
  await second?.drop()
})

test('gives each test file a migrated database of its own', async () => {
  await addJob(first.db, 'nothing', {})
  const count = async ({ db }: TestDatabase) =>
    (await sql<{ n: number }>`select count(*) as n from graphile_worker.jobs`.execute(db)).rows[0]?.n
  expect([await count(first), await count(second)]).toEqual([1, 0])
})
