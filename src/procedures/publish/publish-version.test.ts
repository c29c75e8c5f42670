import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { procedures } from '../../../seeds/procedures/index.ts'
import { type TestProvince, testProvince } from '../../../tests/support/province.ts'
import { importProcedures } from '../import/import-procedures.ts'
import { findCurrentVersion } from '../procedures.queries.ts'
import type { ProcedureOperation } from '../types.ts'
import { publishProcedureCommand } from './publish-procedure.cli.ts'
import { publishVersion } from './publish-version.ts'
import { publishingWorld } from './publishing-world.ts'

const now = '2026-11-25T09:00:00+07:00'
const code = '1.004873'
const seed = procedures.find(one => one.code === code)!

let province: TestProvince
let folder: string
beforeAll(async () => {
  province = await testProvince()
  folder = await mkdtemp(join(tmpdir(), 'publish-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await province?.drop()
})

/** The first case changed, as JSON: what an editor or a file would bring. */
function broken(change: (one: Readonly<Record<string, unknown>>) => object): ProcedureOperation {
  const operation = structuredClone(seed.operation) as { cases: object[] } & typeof seed.operation
  operation.cases[0] = { ...operation.cases[0], ...change(operation.cases[0] as never) } as never
  return operation
}
async function publish(operation: ProcedureOperation) {
  const world = await publishingWorld(province.db, '2026-11-25')
  const version = { code, fieldCode: null, info: seed.info, operation, validFrom: '2026-11-26' }
  const done = await province.db.transaction().execute(trx => publishVersion(trx, version, world, now))
  return done.ok ? [] : done.error.map(problem => `${problem.code} ${problem.place}`)
}
const sequenceWith = (role: string) => ({
  process: {
    ...{ kind: 'task', id: 'only', name: { vi: 'Làm' }, work: 'examine' },
    performer: { agency: 'receiving', role },
  },
})

describe('publishing a version', () => {
  it('makes it the current one, and ends the one before on the day before', async () => {
    const before = await findCurrentVersion(province.db, code)
    expect(await publish(seed.operation)).toEqual([])
    const after = await findCurrentVersion(province.db, code)
    expect(after).toMatchObject({ number: (before?.number ?? 0) + 1, validFrom: '2026-11-26', validTo: null })
    const rows = await province.db
      .selectFrom('procedure_version')
      .select(['number', 'valid_to'])
      .where('procedure_code', '=', code)
      .orderBy('number')
      .execute()
    expect(rows.map(row => row.valid_to)).toEqual(['2026-11-25', null])
  })
  it('is refused with every problem where a process or a form is broken, and changes nothing', async () => {
    const before = await findCurrentVersion(province.db, code)
    const nobody = await publish(broken(() => sequenceWith('leader-of-nothing')))
    expect(nobody).toContain('no-performer usual › process › only')
    expect(nobody.some(problem => problem.includes('path-without-result'))).toBe(true)
    const sections = [{ key: 'a', title: { vi: 'A' }, fields: [{ key: 'x', label: { vi: 'X' }, type: 'radio' }] }]
    const form = await publish(
      broken(one => ({ form: { ...(one.form as object), sections }, ...sequenceWith('clerk') })),
    )
    expect(form).toContain('no-options usual › form › sections[0].fields[0].options')
    const example = await publish(broken(() => ({ exampleAnswers: {} })))
    expect(example.every(problem => problem.startsWith('wrong-example usual › exampleAnswers'))).toBe(true)
    expect(example.length).toBeGreaterThan(3)
    expect(await publish({ ...seed.operation, cases: [] })).toEqual(['no-case cases'])
    expect(await findCurrentVersion(province.db, code)).toEqual(before)
  })
  it('is refused by an import where the province can no longer work the procedure as it does', async () => {
    const before = await findCurrentVersion(province.db, code)
    const row = { line: 1, code, info: { ...seed.info, name: `${seed.info.name} (mới)` } }
    const refused: string[] = []
    await province.db.updateTable('post').set({ valid_to: '2026-11-01' }).where('role', '=', 'clerk').execute()
    const options = {
      ...{ dryRun: false, now },
      onRefused: (one: string, problems: readonly { code: string }[]) => void refused.push(one, problems[0]!.code),
    }
    expect(await importProcedures(province.db, [row], options)).toMatchObject({ changed: 0, kept: 1 })
    expect(refused).toEqual([code, 'no-performer'])
    expect(await findCurrentVersion(province.db, code)).toEqual(before)
    await province.db.updateTable('post').set({ valid_to: null }).where('role', '=', 'clerk').execute()
    expect(await importProcedures(province.db, [row], options)).toMatchObject({ changed: 1, kept: 0 })
    const after = await findCurrentVersion(province.db, code)
    // How the province works it goes on untouched.
    expect([after?.info.name, after?.operation]).toEqual([row.info.name, before?.operation])
  })
  it('by the command prints what stands against it, with its place, and publishes nothing', async () => {
    const run = async (source: unknown, ...options: string[]) => {
      const file = join(folder, 'one.json')
      await writeFile(file, JSON.stringify(source))
      const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
      const env = { DATABASE_URL: province.url, LOG_LEVEL: 'silent' }
      const status = await publishProcedureCommand.run([file, ...options], { stdin, stdout, stderr, env })
      stderr.end()
      return `${status} ${await text(stderr)}`
    }
    expect(await run({ code, operation: broken(() => sequenceWith('leader-of-nothing')) })).toMatch(
      /^1 1\.004873: usual › process › only: Nobody holds/,
    )
    expect(await run({ code, operation: seed.operation }, '--dry-run')).toBe(`0 ${code}: may be published\n`)
    expect(await run({ code, operation: { cases: [{}] } })).toContain('operation.cases[0].form: expected object')
    expect(await run({ code: '9.999999', operation: seed.operation })).toContain('is not in the catalogue')
    expect(await run({ code, operation: seed.operation })).toContain('is published, in force from')
  })
})
