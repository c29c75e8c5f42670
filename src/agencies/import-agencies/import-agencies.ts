import { appendAudit } from '../../audit/index.ts'
import { runImport, type TableImport } from '../../platform/spreadsheet/index.ts'
import { findKnownAgencies, upsertAgencies } from './import-agencies.queries.ts'
import { type AgencyColumn, agencyColumns, parseAgencies } from './parse-agencies.ts'

/** The tree of agencies out of a table: one row an agency, by its code. */
export const agenciesImport: TableImport<AgencyColumn> = {
  what: 'agencies',
  summary: 'imports agencies and their tree',
  help: `One row is one agency. Columns: code, name, kind, tier, calendarCode, validFrom; optional: shortName, slug,
parentCode, address, phone, email, oneStop, validTo, successorCode. Parents and successors stand in the file or in
the database, in any order.`,
  columns: agencyColumns,
  required: ['code', 'name', 'kind', 'tier', 'calendarCode', 'validFrom'],
  async run(db, table, options) {
    const parsed = parseAgencies(table, await findKnownAgencies(db))
    return runImport(db, parsed, options, async (trx, rows) => {
      const counts = await upsertAgencies(trx, rows)
      const { created, changed } = counts
      await appendAudit(trx, {
        at: options.now,
        actor: options.by,
        action: 'agencies.imported',
        subject: 'agencies',
        data: { created, changed },
      })
      return counts
    })
  },
}
