import { appendAudit } from '../../audit/index.ts'
import { runImport, type TableImport } from '../../platform/spreadsheet/index.ts'
import { findForeignTaxCodes, upsertCustomers } from './import-customers.queries.ts'
import { type CustomerColumn, customerColumns, parseCustomers } from './parse-customers.ts'

/** Customers out of a table: one row a person or organisation, by personal number or tax code. */
export const customersImport: TableImport<CustomerColumn> = {
  what: 'customers',
  summary: 'imports persons and organisations',
  help: `One row is one customer, known by personalNumber or, without one, by taxCode. Columns: fullName and one of the
two numbers; optional: kind (person, organisation), phone, email, address, birthYear, sex. Vietnamese headings are
known too (họ tên, số CCCD, mã số thuế, điện thoại, địa chỉ, năm sinh, giới tính). An empty cell leaves what is known.
A year of birth or sex that the personal number contradicts is a warning: the row is imported.`,
  columns: customerColumns,
  required: ['fullName'],
  async run(db, table, options) {
    const { warnings, ...parsed } = parseCustomers(table)
    const foreign = await findForeignTaxCodes(db, parsed.rows)
    const bad = new Set(foreign.map(error => error.line))
    const checked = {
      rows: parsed.rows.filter(row => !bad.has(row.line)),
      errors: [...parsed.errors, ...foreign].sort((a, b) => a.line - b.line),
    }
    const imported = await runImport(db, checked, options, async (trx, rows) => {
      const counts = await upsertCustomers(trx, rows)
      const { created, changed } = counts
      await appendAudit(trx, {
        at: options.now,
        actor: options.by,
        action: 'customers.imported',
        subject: 'customers',
        data: { created, changed },
      })
      return counts
    })
    return { ...imported, warnings }
  },
}
