import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { importQuestions } from '../questions/import-questions.ts'
import { createProcedureSearch } from '../search/search-service.ts'
import { importProcedures } from './import-procedures.ts'
import { type ImportedProcedure, parseProcedures } from './parse-procedure-line.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database?.drop())

const now = '2026-08-28T09:00:00+07:00'
const later = '2026-09-03T09:00:00+07:00'

const row = (code: string, name: string, more: object = {}) => ({
  code,
  name,
  field: 'Chăn nuôi',
  levels: ['ward'],
  competentAgency: 'Ủy ban nhân dân cấp xã',
  methods: [],
  documents: [{ kind: 'document', name: 'Tờ khai', originals: 1, copies: 0 }],
  steps: 'Nộp hồ sơ',
  sourceDate: '2026-07',
  ...more,
})
const rows = (...all: object[]): ImportedProcedure[] => {
  const { procedures, problems } = parseProcedures(all.map(each => JSON.stringify(each)).join('\n'))
  expect(problems).toEqual([])
  return procedures
}
const run = (procedures: readonly ImportedProcedure[], at = now, dryRun = false) =>
  importProcedures(database.db, procedures, { dryRun, now: at })
const versionsOf = (code: string) =>
  database.db.selectFrom('procedure_version').selectAll().where('procedure_code', '=', code).orderBy('number').execute()

test('creates once; the same file again changes nothing', async () => {
  const file = rows(row('9.100001', 'Đăng ký nuôi ong'), row('9.100002', 'Đăng ký nuôi hươu'))
  expect(await run(file, now, true)).toMatchObject({ created: 2 })
  expect(await versionsOf('9.100001')).toEqual([])
  expect(await run(file)).toEqual({ created: 2, changed: 0, unchanged: 0, kept: 0 })
  expect(await run(file, later)).toEqual({ created: 0, changed: 0, unchanged: 2, kept: 0 })
  const [version] = await versionsOf('9.100001')
  expect(version).toMatchObject({
    number: 1,
    status: 'published',
    valid_from: '2026-08-28',
    valid_to: null,
    published_at: now,
  })
})

test('a changed record becomes the next version, and the one before ends on the day before', async () => {
  await run(rows(row('9.100003', 'Đăng ký nuôi yến')))
  const changed = rows(row('9.100003', 'Đăng ký nuôi chim yến'))
  expect(await run(changed, later)).toMatchObject({ changed: 1 })
  expect(await run(changed, later)).toMatchObject({ unchanged: 1 })
  const versions = await versionsOf('9.100003')
  expect(versions.map(version => [version.number, version.valid_from, version.valid_to])).toEqual([
    [1, '2026-08-28', '2026-09-02'],
    [2, '2026-09-03', null],
  ])
  const current = await database.db
    .selectFrom('procedure')
    .select(['name', 'current_version_id', 'field_code'])
    .where('code', '=', '9.100003')
    .executeTakeFirstOrThrow()
  expect(current).toEqual({
    name: 'Đăng ký nuôi chim yến',
    current_version_id: versions[1]?.id,
    field_code: 'chan-nuoi',
  })
})

test('a name alone never stands against a full record, nor an older record against a newer', async () => {
  await run(rows(row('9.100004', 'Đăng ký nuôi dê')))
  expect(await run(rows({ code: '9.100004', name: 'Nuôi dê', sourceDate: '2027-01' }))).toMatchObject({ kept: 1 })
  expect(await run(rows(row('9.100004', 'Nuôi dê', { sourceDate: '2021-08' })))).toMatchObject({ kept: 1 })
  expect(await versionsOf('9.100004')).toHaveLength(1)
})

test('a full record takes the place of a name alone', async () => {
  await run(rows({ code: '9.100005', name: 'Nuôi thỏ' }))
  expect(await run(rows(row('9.100005', 'Đăng ký nuôi thỏ', { sourceDate: '2021-08' })))).toMatchObject({ changed: 1 })
})

test('the search follows the catalogue and the bank of questions', async () => {
  const search = createProcedureSearch(database.db)
  const first = async (query: string) => (await search.find(query, { limit: 1 })).hits[0]?.code
  expect(await first('nuoi hươu')).toBe('9.100002')
  const same = await search.index()
  expect(await search.index()).toBe(same)
  await run(rows(row('9.100006', 'Cấp giấy phép nuôi cá sấu')))
  expect(await first('cá sấu')).toBe('9.100006')
  const questions = [
    { question: 'Nhà tôi có tổ mật thì khai ở đâu?', codes: ['9.100001', '5.000000'], answer: 'Ở xã.' },
  ]
  expect(await importQuestions(database.db, questions, { dryRun: true, now })).toMatchObject({ counts: { created: 1 } })
  expect(await importQuestions(database.db, questions, { dryRun: false, now })).toEqual({
    counts: { created: 1, changed: 0, unchanged: 0 },
    unknownCodes: ['5.000000'],
  })
  expect(await importQuestions(database.db, questions, { dryRun: false, now })).toMatchObject({
    counts: { unchanged: 1 },
  })
  const answered = [{ ...questions[0]!, answer: 'Tại Ủy ban nhân dân xã.' }]
  expect(await importQuestions(database.db, answered, { dryRun: false, now })).toMatchObject({ counts: { changed: 1 } })
  expect(await first('khai tổ mật của nhà')).toBe('9.100001')
})
