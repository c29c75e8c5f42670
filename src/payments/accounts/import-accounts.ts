import { type Kysely, sql } from 'kysely'
import { appendAudit } from '../../audit/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import {
  type Columns,
  checkPattern,
  checkRow,
  checkText,
  type ImportCounts,
  type RowError,
  refuseRepeats,
  runImport,
  type TableImport,
} from '../../platform/spreadsheet/index.ts'

const columns = {
  agencyCode: ['mã cơ quan', 'cơ quan'],
  bankBin: ['mã ngân hàng', 'bin'],
  account: ['số tài khoản', 'tài khoản'],
  accountName: ['tên tài khoản', 'chủ tài khoản'],
} as const satisfies Columns<string>
type Column = keyof typeof columns

export interface AccountRow {
  readonly line: number
  readonly agencyCode: string
  readonly bankBin: string
  readonly account: string
  readonly accountName: string
}

/** Accounts of agencies, one each; what is as before stays. */
export async function upsertAccounts(
  trx: Kysely<DB>,
  rows: readonly Omit<AccountRow, 'line'>[],
): Promise<ImportCounts> {
  let [created, changed] = [0, 0]
  for (const { agencyCode, bankBin, account, accountName } of rows) {
    const { rows: written } = await sql<{ created: boolean }>`
      insert into payment_account (agency_code, bank_bin, account, account_name)
      values (${agencyCode}, ${bankBin}, ${account}, ${accountName})
      on conflict (agency_code) do update set
        bank_bin = excluded.bank_bin, account = excluded.account, account_name = excluded.account_name
      where (payment_account.bank_bin, payment_account.account, payment_account.account_name)
        is distinct from (excluded.bank_bin, excluded.account, excluded.account_name)
      returning xmax = 0 as created`.execute(trx)
    if (written[0]?.created === true) created += 1
    else if (written[0] !== undefined) changed += 1
  }
  return { created, changed, unchanged: rows.length - created - changed }
}

/** `import payment-accounts`: where the fees of each agency go. */
export const accountsImport: TableImport<Column> = {
  what: 'payment-accounts',
  summary: 'imports the bank accounts that fees of agencies are transferred to',
  help: `One row is one agency's account. Columns: agencyCode, bankBin (six digits), account, accountName. Agencies
without one use that of the nearest agency above them, else that of the settings.`,
  columns,
  required: ['agencyCode', 'bankBin', 'account', 'accountName'],
  async run(db, table, options) {
    const good: AccountRow[] = []
    const errors: RowError[] = []
    const known = new Set((await db.selectFrom('agency').select('code').execute()).map(row => row.code))
    for (const { line, values } of table) {
      const checked = checkRow(line, values, {
        agencyCode: known.has(values.agencyCode) ? { value: values.agencyCode } : { reason: 'there is no such agency' },
        bankBin: checkPattern(values.bankBin, /^\d{6}$/, 'six digits'),
        account: checkPattern(values.account, /^[0-9A-Z]{4,19}$/, '4 to 19 digits or capital letters'),
        accountName: checkText(values.accountName, 100),
      })
      if (checked.ok) good.push(checked.row)
      else errors.push(...checked.errors)
    }
    const { kept, errors: repeats } = refuseRepeats(good, 'agencyCode', row => row.agencyCode)
    const parsed = { rows: kept, errors: [...errors, ...repeats].sort((a, b) => a.line - b.line) }
    return runImport(db, parsed, options, async (trx, rows) => {
      const counts = await upsertAccounts(trx, rows)
      const { created, changed } = counts
      await appendAudit(trx, {
        ...{ at: options.now, actor: options.by, action: 'payment-accounts.imported', subject: 'payment-accounts' },
        data: { created, changed },
      })
      return counts
    })
  },
}
