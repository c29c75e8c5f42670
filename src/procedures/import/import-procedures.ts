import type { Kysely } from 'kysely'
import { localDate } from '../../deadlines/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { plain } from '../../platform/text.ts'
import {
  type CatalogueRow,
  type Comparison,
  compareProcedures,
  insertFields,
  listFields,
  publishProcedures,
} from './import-procedures.queries.ts'
import type { ImportedProcedure } from './parse-procedure-line.ts'

const BATCH = 250

export interface ImportProceduresOptions {
  /** Compares only. */
  readonly dryRun: boolean
  /** Instant at +07:00; its day is the first of new versions. */
  readonly now: string
  readonly onProgress?: (done: number, of: number) => void
}

export type ImportCounts = Record<Comparison, number>

/** Fields known by their names, and those that the rows bring. */
function planFields(known: readonly { code: string; name: string }[], names: readonly string[]) {
  const codes = new Map(known.map(field => [plain(field.name), field.code]))
  const added: { code: string; name: string }[] = []
  for (const name of names) {
    const key = plain(name)
    if (key === '' || codes.has(key)) continue
    const code = key.replaceAll(' ', '-')
    codes.set(key, code)
    added.push({ code, name })
  }
  return { codes, added }
}

/**
 * Brings the catalogue up to the rows. Each batch is one transaction, so that a run may be interrupted and repeated;
 * a second run of the same rows changes nothing.
 */
export async function importProcedures(
  db: Kysely<DB>,
  procedures: readonly ImportedProcedure[],
  { dryRun, now, onProgress }: ImportProceduresOptions,
): Promise<ImportCounts> {
  const counts: ImportCounts = { created: 0, changed: 0, unchanged: 0, kept: 0 }
  const { codes, added } = planFields(
    await listFields(db),
    procedures.map(procedure => procedure.info.fieldName),
  )
  if (!dryRun) await insertFields(db, added)
  const rows: CatalogueRow[] = procedures.map(({ code, info }) => ({
    code,
    info,
    fieldCode: codes.get(plain(info.fieldName)) ?? null,
  }))
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH)
    await db.transaction().execute(async tx => {
      const comparisons = await compareProcedures(tx, batch)
      for (const comparison of comparisons.values()) counts[comparison]++
      const fresh = batch.filter(row => ['created', 'changed'].includes(comparisons.get(row.code) ?? ''))
      if (!dryRun && fresh.length > 0) await publishProcedures(tx, fresh, localDate(now), now)
    })
    onProgress?.(Math.min(at + BATCH, rows.length), rows.length)
  }
  return counts
}
