import { appendAudit } from '../../audit/index.ts'
import { runImport, type TableImport } from '../../platform/spreadsheet/index.ts'
import { roles } from '../../workflow/index.ts'
import { findPlaces, upsertOfficials } from './import-officials.queries.ts'
import { type OfficialColumn, officialColumns, parseOfficials } from './parse-officials.ts'

/** Officials and their posts out of a table: one row a post. Passwords come by another way. */
export const officialsImport: TableImport<OfficialColumn> = {
  what: 'officials',
  summary: 'imports officials and their posts',
  help: `One row is one post. Columns: username, fullName, agencyCode, role, validFrom; optional: unitCode, unitName
(names a unit that is not there yet), delegated, validTo.
Roles: ${roles.join(', ')}.`,
  columns: officialColumns,
  required: ['username', 'fullName', 'agencyCode', 'role', 'validFrom'],
  async run(db, table, options) {
    const parsed = parseOfficials(table, await findPlaces(db))
    return runImport(db, parsed, options, async (trx, rows) => {
      const counts = await upsertOfficials(trx, rows)
      const { created, changed } = counts
      await appendAudit(trx, {
        at: options.now,
        actor: options.by,
        action: 'officials.imported',
        subject: 'officials',
        data: { created, changed },
      })
      return counts
    })
  },
}
