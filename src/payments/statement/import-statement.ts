import { DirectoryService } from '../../agencies/index.ts'
import { appendAudit } from '../../audit/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import { type RowError, runImport, type TableImport } from '../../platform/spreadsheet/index.ts'
import { keepCredit } from '../payments.queries.ts'
import { reconcile } from '../record-credits.ts'
import { parseStatement, type StatementColumn, statementColumns } from './parse-statement.ts'

/** A bank's statement: keeps each transaction once, then makes payments of those that name a dossier and its sum. */
export const statementImport: TableImport<StatementColumn> = {
  what: 'payments',
  summary: 'imports a bank statement and records the fees that it pays',
  help: `One row is one transaction, known by transactionId. Columns: bookedOn (date), amount (credit), text and
transactionId; optional: debit (rows with only a debit are left out), account. Vietnamese headings are known too (ngày
giao dịch, ghi có, ghi nợ, nội dung, mã giao dịch, tài khoản). A row whose text names a dossier by its reference and whose
amount is what is outstanding becomes a payment; all others wait for an officer at /can-bo/thu-phi.`,
  columns: statementColumns,
  required: ['bookedOn', 'amount', 'text', 'transactionId'],
  async run(db, table, options) {
    const now = formatInstant(options.now.getTime())
    const parsed = parseStatement(table)
    const changed: RowError[] = []
    const imported = await runImport(db, parsed, options, async (trx, rows) => {
      let created = 0
      for (const row of rows) {
        const kept = await keepCredit(trx, row, 'statement', now)
        if (kept.isNew) created += 1
        else if (kept.amount !== row.amount) {
          const reason = `this transaction is known with ${kept.amount} đ`
          changed.push({ line: row.line, field: 'amount', value: String(row.amount), reason })
        }
      }
      await appendAudit(trx, {
        ...{ at: options.now, actor: options.by, action: 'payments.imported', subject: 'payments' },
        data: { created, rows: rows.length },
      })
      return { created, changed: 0, unchanged: rows.length - created }
    })
    if (!options.dryRun) await reconcile({ db, directory: new DirectoryService(db) }, now)
    return { ...imported, errors: [...imported.errors, ...changed].sort((a, b) => a.line - b.line) }
  },
}
