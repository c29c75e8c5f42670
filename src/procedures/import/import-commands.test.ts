import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import type { CliCommand } from '../../platform/cli/command.ts'
import { importQuestionsCommand } from '../questions/import-questions.cli.ts'
import { importProceduresCommand } from './import-procedures.cli.ts'

let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'import-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await database?.drop()
})

async function run(command: CliCommand, lines: readonly object[], ...options: string[]) {
  const file = join(folder, 'rows.jsonl')
  await writeFile(file, lines.map(line => JSON.stringify(line)).join('\n'))
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  const env = { DATABASE_URL: database.url, LOG_LEVEL: 'silent' }
  const code = await command.run([file, ...options], { stdin, stdout, stderr, env })
  stdout.end()
  stderr.end()
  return { code, out: await text(stdout), told: await text(stderr) }
}

const good = { code: '9.200001', name: 'Đăng ký nuôi ong' }
const bad = { code: null, name: 'Không có mã' }

test('prints each bad row and takes the good ones; --dry-run and --strict take nothing', async () => {
  const dry = await run(importProceduresCommand, [good, bad], '--dry-run')
  expect(dry.told).toContain('would be: 1 created')
  const strict = await run(importProceduresCommand, [good, bad], '--strict')
  expect(strict).toMatchObject({ code: 1, out: '' })
  expect(strict.told).toContain('line 2: code null: expected N.NNNNNN')
  const taken = await run(importProceduresCommand, [good, bad], '--json')
  expect(taken.code).toBe(0)
  expect(JSON.parse(taken.out)).toEqual({
    rows: 2,
    created: 1,
    changed: 0,
    unchanged: 0,
    kept: 0,
    bad: 1,
    dryRun: false,
  })
  expect((await run(importProceduresCommand, [good], '--json')).out).toContain('"unchanged":1')
})

test('fails where nothing could be taken', async () => {
  expect((await run(importProceduresCommand, [bad])).code).toBe(1)
  expect((await run(importQuestionsCommand, [{ question: 'Ở đâu?', codes: [] }])).code).toBe(1)
})

test('takes answered questions and tells of codes that the catalogue lacks', async () => {
  const { code, told } = await run(importQuestionsCommand, [
    { question: 'Nuôi ong cần gì?', codes: ['9.200001', '9.299999'] },
  ])
  expect(code).toBe(0)
  expect(told).toContain('1 codes are not in the catalogue yet: 9.299999')
  expect(told).toContain('1 created, 0 changed, 0 unchanged, 0 bad')
})
