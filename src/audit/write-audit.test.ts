import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts'
import { appendAudit, auditHash } from './write-audit.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database?.drop())

const at = new Date('2026-08-28T09:00:00.123+07:00')
const entry = { at, actor: 'official:lan', action: 'dossier.read', subject: 'dossier:H32.1-260828-0001' }

test('a stored row gives its own hash again; any changed part gives another', async () => {
  await appendAudit(database.db, { ...entry, data: { z: 1, a: ['x'], b: null } })
  const row = await database.db.selectFrom('audit_event').selectAll().executeTakeFirstOrThrow()
  const stored = { ...row, at: new Date(row.at), data: row.data as Record<string, unknown> }
  expect(auditHash(stored)).toBe(row.hash)
  for (const changed of [{ actor: 'x' }, { action: 'x' }, { subject: 'x' }, { at: new Date() }, { data: { z: 2 } }]) {
    expect(auditHash({ ...stored, ...changed })).not.toBe(row.hash)
  }
})

test('identity numbers are masked, dossier codes are not', async () => {
  await appendAudit(database.db, {
    ...entry,
    action: 'search',
    data: { q: 'số 056090012345', code: 'H32.1-260828-0001' },
  })
  const row = await database.db
    .selectFrom('audit_event')
    .select('data')
    .where('action', '=', 'search')
    .executeTakeFirstOrThrow()
  expect(row.data).toEqual({ q: 'số ***345', code: 'H32.1-260828-0001' })
})

test('takes no secrets', async () => {
  await expect(appendAudit(database.db, { ...entry, data: { newPassword: 'x' } })).rejects.toThrow(
    'takes no secrets: newPassword',
  )
})

test('leaves with the transaction that fails', async () => {
  const failing = database.db.transaction().execute(async trx => {
    await appendAudit(trx, { ...entry, action: 'undone' })
    throw new Error('fails')
  })
  await expect(failing).rejects.toThrow('fails')
  expect(await database.db.selectFrom('audit_event').select('id').where('action', '=', 'undone').execute()).toEqual([])
})
