import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { procedures } from '../../seeds/procedures/index.ts'
import { official, type TestProvince, testProvince } from '../../tests/support/province.ts'
import type { ReturnWish } from './domain/return-method.ts'
import { findDossier } from './dossiers.queries.ts'
import { executeCommand } from './execute-command.ts'
import { submitDossier } from './submit-dossier.ts'
import { verifyDossiers } from './verify/verify-dossiers.ts'

const NOW = '2026-11-25T09:00:00+07:00'
const tables = [
  ...(['dossier', 'dossier_event', 'dossier_party', 'task', 'statistic', 'message'] as const),
  ...(['customer', 'serial', 'idempotency'] as const),
]

let province: TestProvince
beforeAll(async () => {
  province = await testProvince()
})
afterAll(() => province?.drop())

async function rows(): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const table of tables) {
    const { rows } = await sql<{ all: string }>`
      select coalesce(md5(string_agg(t::text, '|' order by t::text)), 'empty') as all from ${sql.table(table)} t`.execute(
      province.db,
    )
    found[table] = rows[0]?.all ?? ''
  }
  const { rows: jobs } = await sql<{ n: number }>`select count(*)::int as n from graphile_worker.jobs`.execute(
    province.db,
  )
  return { ...found, jobs: String(jobs[0]?.n) }
}

/** The counters are written last: whatever fails there has everything else before it. */
async function withBrokenCounters(work: () => Promise<void>): Promise<void> {
  await sql`create function broken() returns trigger language plpgsql as $$ begin raise 'the disk is full'; end $$`.execute(
    province.db,
  )
  await sql`create trigger broken before insert or update on statistic for each row execute function broken()`.execute(
    province.db,
  )
  await work()
  await sql`drop function broken cascade`.execute(province.db)
}

const form = procedures.find(each => each.code === '1.004873')!.operation.cases[0]!
const file = (key: string, wish: ReturnWish = {}) =>
  submitDossier(province, {
    ...wish,
    actor: official(province.places, 'motcua.khanhvinh'),
    procedureCode: '1.004873',
    agencyCode: 'H32.26',
    channel: 'counter',
    applicant: { kind: 'person', fullName: 'Trần Thị Hạnh', personalNumber: '056190001234', phone: '0905123456' },
    answers: form.exampleAnswers,
    components: form.components.map(({ key, originals, copies }) => ({ key, originals, copies })),
    accept: true,
    now: NOW,
    idempotency: { actor: 'motcua.khanhvinh', key: `submit ${key}`, bodyHash: 'one' },
  })

it('a statement that fails leaves nothing behind: no dossier, event, task, message, job, serial or key', async () => {
  const before = await rows()
  await withBrokenCounters(async () => {
    await expect(file('first')).rejects.toThrow('the disk is full')
    expect(await rows()).toEqual(before)
  })
  const filed = await file('first')
  expect(filed).toMatchObject({ ok: true, value: { code: 'H32.26-20261125-0001' } })
})

it('nor does a command: the dossier stands where it stood, and the same key may try again', async () => {
  const filed = await file('second')
  if (!filed.ok) throw new Error(JSON.stringify(filed.error))
  const { code, version } = filed.value
  const withdraw = () =>
    executeCommand(province, {
      actor: official(province.places, 'motcua.khanhvinh'),
      code,
      command: { type: 'withdraw', reason: 'Người dân đề nghị' },
      expectedVersion: version,
      now: NOW,
      idempotency: { actor: 'motcua.khanhvinh', key: `command ${code} x`, bodyHash: 'two' },
    })
  const before = await rows()
  await withBrokenCounters(async () => {
    await expect(withdraw()).rejects.toThrow('the disk is full')
    expect(await rows()).toEqual(before)
    expect((await findDossier(province.db, code))?.dossier.version).toBe(version)
  })
  expect(await withdraw()).toMatchObject({ ok: true, value: { state: 'withdrawn' } })
  const { rows: open } = await sql`select 1 from task where dossier_code = ${code}`.execute(province.db)
  expect(open).toEqual([])
})

it('a stranger’s command on it is answered as if there were no such dossier', async () => {
  const filed = await file('third')
  if (!filed.ok) throw new Error(JSON.stringify(filed.error))
  const send = (code: string) =>
    executeCommand(province, {
      actor: official(province.places, 'motcua.nhatrang'),
      code,
      command: { type: 'withdraw', reason: 'Người dân đề nghị' },
      expectedVersion: 1,
      now: NOW,
    })
  expect(await send(filed.value.code)).toEqual(await send('H32.26-20261125-9999'))
  expect(await send(filed.value.code)).toEqual({ ok: false, error: { code: 'not-found' } })
})

describe('how the result is returned', () => {
  const held = async (wish: ReturnWish) => {
    const filed = await file(JSON.stringify(wish), wish)
    if (!filed.ok) return filed.error
    return (await findDossier(province.db, filed.value.code))?.dossier
  }
  it('is what the submission said, with an address for the post alone', async () => {
    expect(await held({ returnMethod: 'post', returnAddress: ' 12  Lê Lợi ' })).toMatchObject({
      returnMethod: 'post',
      returnAddress: '12 Lê Lợi',
    })
    const electronic = await held({ returnMethod: 'electronic', returnAddress: '12 Lê Lợi' })
    expect(electronic).toMatchObject({ returnMethod: 'electronic' })
    expect(electronic).not.toHaveProperty('returnAddress')
  })
  it('is left open where nothing was said, and the fold says no more than its events', async () => {
    expect(await held({})).not.toHaveProperty('returnMethod')
    const differences: string[] = []
    for await (const line of verifyDossiers(province.db)) differences.push(line)
    expect(differences).toEqual([])
  })
  it('by post needs an address', async () => {
    expect(await held({ returnMethod: 'post' })).toMatchObject({
      code: 'invalid-command',
      errors: [{ path: 'returnAddress' }],
    })
  })
})
