import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryDataFolder } from '../../../tests/support/data-folder.ts'
import { readTable } from '../../platform/spreadsheet/index.ts'
import { paymentReference } from '../domain/reference.ts'
import { aTreasury, FEE, type Treasury } from '../payments.fixture.ts'
import { statementImport } from './import-statement.ts'
import { statementColumns } from './parse-statement.ts'

let treasury: Treasury
beforeAll(async () => {
  treasury = await aTreasury()
})
afterAll(() => treasury?.close())

const options = { dryRun: false, strict: false, by: 'command-line', now: new Date('2026-11-25T11:00:00+07:00') }
const heading = 'Ngày giao dịch;Ghi nợ;Ghi có;Nội dung;Mã giao dịch;Số tài khoản'
async function run(rows: readonly string[], more: Partial<typeof options> = {}) {
  const path = join(temporaryDataFolder(), 'sao-ke.csv')
  writeFileSync(path, [heading, ...rows].join('\n'))
  const table = await readTable(path, statementColumns, statementImport.required)
  return statementImport.run(treasury.db, table, { ...options, ...more })
}
const stateOf = async (transaction: string) => {
  const { state, problem, agency_code } = (await treasury.credits()).find(c => c.transaction_id === transaction)!
  return [state, problem, agency_code]
}

test('a dry run keeps nothing and pays nothing', async () => {
  const code = await treasury.file()
  const row = `25/11/2026;;75.000;${await treasury.reference(code)};THU0;`
  expect((await run([row], { dryRun: true })).counts.created).toBe(1)
  expect(await treasury.credits()).toEqual([])
  expect((await treasury.standing(code)).state).toBe('due')
})

test('exact sums become payments with a receipt and a message; all others wait, each with its reason', async () => {
  const [paid, less, done] = [await treasury.file(), await treasury.file(), await treasury.file(true)]
  const [a, b, c] = [await treasury.reference(paid), await treasury.reference(less), await treasury.reference(done)]
  const { counts, errors } = await run([
    `25/11/2026 09:12:44;0;75.000,00;IBFT ${a.slice(0, 6)} ${a.slice(6)} LE THI A CHUYEN TIEN;FT1;112345678901`,
    `25/11/2026;;70.000;${b};FT2;`,
    `25/11/2026;;75000;${c};FT3;`,
    '25/11/2026;;10.000;nop phi;FT4;112345678901',
    `25/11/2026;;10.000;${paymentReference(4_000_000)};FT5;`,
    `25/11/2026;;75.000;${a} ${b};FT6;`,
    '25/11/2026;20.000;;Phi dich vu;FT7;',
    '31/02/2026;;-5;x;F 8;',
  ])
  expect(counts).toMatchObject({ created: 6 })
  expect(errors.map(({ line, field }) => `${line} ${field}`)).toEqual(['9 bookedOn', '9 amount', '9 transactionId'])
  expect(await stateOf('FT1')).toEqual(['matched', null, 'H32.26'])
  expect(await stateOf('FT2')).toEqual(['unmatched', 'wrong-amount', 'H32.26'])
  expect(await stateOf('FT3')).toEqual(['unmatched', 'already-paid', 'H32.26'])
  expect(await stateOf('FT4')).toEqual(['unmatched', 'no-reference', 'H32.26'])
  expect(await stateOf('FT5')).toEqual(['unmatched', 'unknown-reference', null])
  expect(await stateOf('FT6')).toEqual(['unmatched', 'several-references', null])
  expect(await treasury.standing(paid)).toMatchObject({ state: 'paid', paid: FEE })
  const { rows } = { rows: await treasury.db.selectFrom('message').select(['kind', 'body']).execute() }
  expect(rows.filter(row => row.kind === 'fee-paid' && row.body.includes(paid))).toHaveLength(1)
})

test('the same statement again changes nothing; a transaction whose sum differs is a bad row', async () => {
  const before = await treasury.credits()
  const again = await run(['25/11/2026;;70.000;khac;FT2;', '25/11/2026;;71.000;x;FT4;'])
  expect(again.counts).toMatchObject({ created: 0, unchanged: 2 })
  expect(again.errors).toMatchObject([{ line: 3, field: 'amount', value: '71000' }])
  expect(await treasury.credits()).toEqual(before)
})

test('the second transfer for one dossier waits for an officer', async () => {
  const code = await treasury.file()
  const reference = await treasury.reference(code)
  await run([`25/11/2026;;75.000;${reference};FT10;`, `25/11/2026;;75.000;${reference};FT11;`])
  expect(await stateOf('FT10')).toEqual(['matched', null, 'H32.26'])
  expect(await stateOf('FT11')).toEqual(['unmatched', 'already-paid', 'H32.26'])
})

test('everything folds anew without a difference', async () => {
  expect(await treasury.differences()).toEqual([])
})
