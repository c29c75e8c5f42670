import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { procedures } from '../../seeds/procedures/index.ts'
import { official, type TestProvince, testProvince } from '../../tests/support/province.ts'
import type { DossierCommand } from './domain/commands.ts'
import { findDossier } from './dossiers.queries.ts'
import { executeCommand } from './execute-command.ts'
import { type SubmitRequest, submitDossier } from './submit-dossier.ts'
import { verifyDossiers } from './verify/verify-dossiers.ts'

let province: TestProvince
const now = '2026-11-25T09:00:00+07:00'
const khanhVinh = 'H32.26'

beforeAll(async () => {
  province = await testProvince()
})
afterAll(() => province?.drop())

function application(over: Partial<SubmitRequest> = {}): SubmitRequest {
  const chosen = procedures.find(p => p.code === '1.004873')?.operation.cases[0]
  return {
    actor: official(province.places, 'motcua.khanhvinh'),
    procedureCode: '1.004873',
    agencyCode: khanhVinh,
    channel: 'counter',
    applicant: { kind: 'person', fullName: 'Trần Thị Hạnh', personalNumber: '056190001234', phone: '0905123456' },
    answers: chosen?.exampleAnswers ?? {},
    components: (chosen?.components ?? []).map(({ key, originals, copies }) => ({ key, originals, copies })),
    accept: true,
    now,
    ...over,
  }
}

async function accepted(): Promise<{ code: string; version: number }> {
  const filed = await submitDossier(province, application())
  if (!filed.ok) throw new Error(JSON.stringify(filed.error))
  return filed.value
}

const send = (
  code: string,
  expectedVersion: number,
  command: DossierCommand,
  username = 'motcua.khanhvinh',
  key?: string,
) =>
  executeCommand(province, {
    actor: official(province.places, username),
    code,
    command,
    expectedVersion,
    now,
    ...(key ? { idempotency: { actor: username, key, bodyHash: JSON.stringify(command) } } : {}),
  })

const count = async (table: 'dossier' | 'dossier_event' | 'customer' | 'statistic' | 'task'): Promise<number> =>
  Number(
    (
      await province.db
        .selectFrom(table)
        .select(eb => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )

describe('filing', () => {
  it('with one key twice, at once or later, makes one dossier and gives the same answer', async () => {
    const before = await count('dossier')
    const idempotency = { actor: 'motcua.khanhvinh', key: 'same', bodyHash: 'a' }
    const [first, second] = await Promise.all([
      submitDossier(province, application({ idempotency })),
      submitDossier(province, application({ idempotency })),
    ])
    const third = await submitDossier(province, application({ idempotency }))
    expect(first).toEqual(second)
    expect(third).toEqual(first)
    expect(await count('dossier')).toBe(before + 1)
  })

  it('refuses a key that comes back with another body', async () => {
    await submitDossier(
      province,
      application({ idempotency: { actor: 'motcua.khanhvinh', key: 'other', bodyHash: 'a' } }),
    )
    const again = await submitDossier(
      province,
      application({ idempotency: { actor: 'motcua.khanhvinh', key: 'other', bodyHash: 'b' } }),
    )
    expect(again).toMatchObject({ ok: false, error: { code: 'idempotency-mismatch' } })
  })

  it('that is refused leaves nothing behind: no dossier, no customer, no counter, and the key is free', async () => {
    const tables = ['dossier', 'dossier_event', 'customer', 'statistic', 'task'] as const
    const before = await Promise.all(tables.map(count))
    const idempotency = { actor: 'motcua.khanhvinh', key: 'free', bodyHash: 'a' }
    const applicant = {
      kind: 'person',
      fullName: 'Lê Văn Khác',
      personalNumber: '056190001235',
      phone: '0905123457',
    } as const
    const refused = await submitDossier(province, application({ applicant, components: [], idempotency }))
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-command' } })
    expect(await Promise.all(tables.map(count))).toEqual(before)
    expect((await submitDossier(province, application({ applicant, idempotency }))).ok).toBe(true)
  })

  it('at a desk that is not one’s own is forbidden', async () => {
    const filed = await submitDossier(province, application({ actor: official(province.places, 'motcua.nhatrang') }))
    expect(filed).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  })

  it('knows the same person on the next visit', async () => {
    const [a, b] = [await accepted(), await accepted()]
    const [first, second] = await Promise.all([findDossier(province.db, a.code), findDossier(province.db, b.code)])
    expect(first?.customerId).toBe(second?.customerId)
  })
})

describe('two officers at once', () => {
  it('of eight commands on one version one wins, and seven are told who acted and when', async () => {
    const { code, version } = await accepted()
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => send(code, version, { type: 'withdraw', reason: 'Công dân đề nghị rút' })),
    )
    expect(answers.filter(a => a.ok)).toHaveLength(1)
    for (const answer of answers.filter(a => !a.ok))
      expect(answer).toMatchObject({
        error: { code: 'stale-version', current: { by: 'motcua.khanhvinh', at: now, event: 'ended' } },
      })
  })

  it('the same command with one key has one effect', async () => {
    const { code, version } = await accepted()
    const command = { type: 'withdraw', reason: 'Công dân đề nghị rút' } as const
    const [first, second] = await Promise.all([
      send(code, version, command, 'motcua.khanhvinh', 'k1'),
      send(code, version, command, 'motcua.khanhvinh', 'k1'),
    ])
    expect(first.ok).toBe(true)
    expect(second).toEqual(first)
  })
})

describe('a stranger', () => {
  it.each(['motcua.nhatrang', 'quantri.tinh'])('%s does not learn that the dossier exists', async username => {
    const { code, version } = await accepted()
    expect(await send(code, version, { type: 'withdraw', reason: 'x' }, username)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
  })
})

describe('what is stored', () => {
  it('follows from the events, tasks and counters included', async () => {
    const differences: string[] = []
    for await (const line of verifyDossiers(province.db)) differences.push(line)
    expect(differences).toEqual([])
  })

  it('is found out when an event, the fold or a counter was changed by hand', async () => {
    const { code } = await accepted()
    const held = await findDossier(province.db, code)
    const id = held?.id ?? 0
    const found = async (): Promise<string[]> => {
      const lines: string[] = []
      for await (const line of verifyDossiers(province.db)) lines.push(line)
      return lines
    }
    await province.db
      .updateTable('dossier_event')
      .set({ actor: 'somebody' })
      .where('dossier_id', '=', id)
      .where('seq', '=', 2)
      .execute()
    expect((await found()).some(line => line.includes(code) && line.includes('was changed'))).toBe(true)
    await province.db.updateTable('statistic').set({ received_counter: 999 }).where('grain', '=', 'month').execute()
    expect((await found()).some(line => line.startsWith('statistics month'))).toBe(true)
  })
})
