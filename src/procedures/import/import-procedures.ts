import type { Kysely } from 'kysely'
import { localDate } from '../../deadlines/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { plain } from '../../platform/text.ts'
import type { PublishingProblem } from '../publish/check-operation.ts'
import { publishAll, refusedVersions } from '../publish/publish-version.ts'
import { publishingWorld } from '../publish/publishing-world.ts'
import {
  type CatalogueRow,
  type Comparison,
  compareProcedures,
  insertFields,
  listFields,
  listOperations,
} from './import-procedures.queries.ts'
import type { ImportedProcedure } from './parse-procedure-line.ts'

const BATCH = 250

export interface ImportProceduresOptions {
  /** Compares only. */
  readonly dryRun: boolean
  /** Instant at +07:00; its day is the first of new versions. */
  readonly now: string
  readonly onProgress?: (done: number, of: number) => void
  /** A procedure whose way of working may not be published as the province stands; it is kept as it is. */
  readonly onRefused?: (code: string, problems: readonly PublishingProblem[]) => void
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
  { dryRun, now, onProgress, onRefused }: ImportProceduresOptions,
): Promise<ImportCounts> {
  const counts: ImportCounts = { created: 0, changed: 0, unchanged: 0, kept: 0 }
  const { codes, added } = planFields(
    await listFields(db),
    procedures.map(procedure => procedure.info.fieldName),
  )
  if (!dryRun) await insertFields(db, added)
  const world = await publishingWorld(db, localDate(now))
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
      const operations = await listOperations(
        tx,
        fresh.map(row => row.code),
      )
      // How the province works a procedure goes on untouched, and is checked again as everything that is published.
      const versions = fresh.map(row => ({
        ...{ ...row, validFrom: localDate(now) },
        operation: operations.get(row.code) ?? null,
      }))
      const refused = refusedVersions(versions, world)
      for (const [code, problems] of refused) {
        counts.changed--
        counts.kept++
        onRefused?.(code, problems)
      }
      const rest = versions.filter(({ code }) => !refused.has(code))
      if (dryRun || rest.length === 0) return
      const published = await publishAll(tx, rest, world, now)
      if (!published.ok) throw new Error('what may be published was refused')
    })
    onProgress?.(Math.min(at + BATCH, rows.length), rows.length)
  }
  return counts
}
