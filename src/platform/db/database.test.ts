import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { openDatabase } from './database.ts'
import { listen, notify } from './notify.ts'
import { together } from './together.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await database.pool.query('create table counted (n int primary key)')
})
afterAll(() => database?.drop())

const one = async (expression: string): Promise<unknown> =>
  (await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(database.db)).rows[0]?.value

test.each([
  ["timestamptz '2026-08-28T09:00:00Z'", '2026-08-28T16:00:00+07:00'],
  ["timestamptz '2026-08-28T09:00:00.25Z'", '2026-08-28T16:00:00.25+07:00'],
  ["timestamptz '1970-01-01T00:00:00Z'", '1970-01-01T07:00:00+07:00'],
  ["(timestamptz '2026-08-28T17:30:00Z')::date", '2026-08-29'],
  ["date '2026-02-28'", '2026-02-28'],
  ['9007199254740991::bigint', 9007199254740991],
  ['12345.60::numeric', '12345.60'],
  ['null::timestamptz', null],
  ["array[timestamptz '2026-08-28T09:00:00Z', null]", ['2026-08-28T16:00:00+07:00', null]],
  ['array[1, 2]::bigint[]', [1, 2]],
  ["array[date '2026-02-28']", ['2026-02-28']],
  [`'{"a": 1}'::jsonb`, { a: 1 }],
  ["to_jsonb(timestamptz '2026-08-28T09:00:00Z')", '2026-08-28T16:00:00+07:00'],
])('reads %s as %j', async (expression, value) => expect(await one(expression)).toEqual(value))

test('refuses a bigint that a number cannot hold, rather than losing digits', async () => {
  await expect(one('9007199254740993::bigint')).rejects.toThrow(RangeError)
})

test('names statements with parameters once a connection', async () => {
  await database.db.connection().execute(async connection => {
    for (const n of [1, 2, 3]) await sql`select ${n}::int + 40`.execute(connection)
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from pg_prepared_statements where statement like '%+ 40'`.execute(connection)
    expect(rows).toEqual([{ n: 1 }])
  })
})

test('sends several statements together, in order and in the transaction', async () => {
  const { db } = database
  const rows = await db.transaction().execute(trx =>
    together(
      trx,
      [
        sql<{ n: number }>`insert into counted values (${1}) returning n`,
        sql<{ total: number }>`select count(*) as total from counted`,
      ].map(query => ({ compile: () => query.compile(trx) })),
    ),
  )
  expect(rows).toEqual([[{ n: 1 }], [{ total: 1 }]])
})

test('undoes everything of a transaction in which one of several statements fails', async () => {
  const { db } = database
  const failing = db.transaction().execute(trx =>
    together(
      trx,
      [sql`insert into counted values (2)`, sql`insert into counted values (1)`].map(query => ({
        compile: () => query.compile(trx),
      })),
    ),
  )
  await expect(failing).rejects.toThrow(/duplicate key/)
  expect(await one('(select count(*) from counted where n = 2)')).toBe(0)
})

test('a listener hears what was committed and nothing that was rolled back', async () => {
  const { db, address } = database
  const heard: string[] = []
  const listener = await listen(address, { channels: ['dossier'], onMessage: (_, payload) => heard.push(payload) })
  const undone = db.transaction().execute(async trx => {
    await notify(trx, 'dossier', 'undone')
    throw new Error('no')
  })
  await expect(undone).rejects.toThrow('no')
  await db.transaction().execute(trx => notify(trx, 'dossier', 'done'))
  await expect.poll(() => heard).toEqual(['done'])
  await listener.close()
})

test('a listener connects again after its connection was cut, and says so', async () => {
  const { db, address, pool } = database
  const heard: string[] = []
  const listener = await listen(address, {
    channels: ['cut'],
    onMessage: (_, payload) => heard.push(payload),
    onReconnect: () => heard.push('(again)'),
  })
  await pool.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'mot-cua listen'")
  await expect.poll(() => heard, { timeout: 5_000 }).toEqual(['(again)'])
  await notify(db, 'cut', 'x')
  await expect.poll(() => heard).toEqual(['(again)', 'x'])
  await listener.close()
})

test('survives the loss of all its connections', async () => {
  const { pool } = database
  await pool.query('select 1')
  await pool.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  expect((await pool.query('select 1 as n')).rows).toEqual([{ n: 1 }])
})

test('says which place of DATABASE_URL cannot be reached, without its password', async () => {
  const databaseUrl = 'postgres://app:mat-khau@127.0.0.1:1/tinh'
  const opening = openDatabase({ databaseUrl, dataDir: '', databasePool: 2, statementTimeoutMs: 1_000 })
  await expect(opening).rejects.toThrow(/^(?!.*mat-khau).*127\.0\.0\.1:1\/tinh: .*ECONNREFUSED/)
})
