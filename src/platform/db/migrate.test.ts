import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { listPendingMigrations, type Migrations, migrateDatabase } from './migrate.ts'

const step = (statement: string) => ({ up: async (db: Kysely<unknown>) => void (await sql.raw(statement).execute(db)) })
const two: Migrations = {
  '0001-first': step('create table first (n int); insert into first values (1)'),
  '0002-second': step('create table second (n int)'),
}

let database: TestDatabase
beforeEach(async () => {
  database = await testDatabase({ empty: true })
})
afterEach(() => database?.drop())

const tables = async (): Promise<string[]> =>
  (
    await database.pool.query(
      "select tablename from pg_tables where schemaname = 'public' and tablename !~ '^kysely' order by 1",
    )
  ).rows.map(row => row.tablename as string)

test('applies what is missing, in order, and nothing twice', async () => {
  expect(await listPendingMigrations(database, two)).toEqual(['0001-first', '0002-second'])
  expect(await migrateDatabase(database.address, two)).toEqual(['0001-first', '0002-second'])
  expect(await migrateDatabase(database.address, two)).toEqual([])
  expect(await listPendingMigrations(database, two)).toEqual([])
})

test('lets several processes migrate at once', async () => {
  const runs = await Promise.all([1, 2, 3].map(() => migrateDatabase(database.address, two)))
  expect(runs.flat()).toEqual(['0001-first', '0002-second'])
})

test('names the migration that failed and leaves the schema as it was', async () => {
  const broken: Migrations = { ...two, '0003-broken': step('create table third (n int); create table first (n int)') }
  await expect(migrateDatabase(database.address, broken)).rejects.toThrow(
    'migration 0003-broken failed: relation "first" already exists',
  )
  expect(await tables()).toEqual([])
  expect(await migrateDatabase(database.address, two)).toHaveLength(2)
  expect(await tables()).toEqual(['first', 'second'])
})

test('refuses a database that is newer than the program', async () => {
  await migrateDatabase(database.address, two)
  const older: Migrations = { '0001-first': two['0001-first']! }
  await expect(migrateDatabase(database.address, older)).rejects.toThrow(/cannot migrate: .*0002-second/)
})
