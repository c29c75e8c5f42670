import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../db/schema.generated.ts'
import type { ImportCounts, RowError } from './row-error.ts'

export interface ImportOptions {
  readonly dryRun: boolean
  readonly strict: boolean
}

/** Carries the counts of a rehearsal out of the transaction that it undoes. */
class Rehearsed extends Error {
  constructor(readonly counts: ImportCounts) {
    super('a dry run is undone')
  }
}

/**
 * Writes the good rows in one transaction. With bad rows and `strict` nothing is written; a dry run does everything
 * and undoes it, so its counts are the true ones.
 */
export async function runImport<Row>(
  db: Kysely<DB>,
  parsed: { readonly rows: readonly Row[]; readonly errors: readonly RowError[] },
  options: ImportOptions,
  write: (trx: Transaction<DB>, rows: readonly Row[]) => Promise<ImportCounts>,
): Promise<{ readonly counts: ImportCounts; readonly errors: readonly RowError[] }> {
  const { rows, errors } = parsed
  const nothing: ImportCounts = { created: 0, changed: 0, unchanged: 0 }
  if (rows.length === 0 || (options.strict && errors.length > 0)) return { counts: nothing, errors }
  try {
    const counts = await db.transaction().execute(async trx => {
      const written = await write(trx, rows)
      if (options.dryRun) throw new Rehearsed(written)
      return written
    })
    return { counts, errors }
  } catch (error) {
    if (error instanceof Rehearsed) return { counts: error.counts, errors }
    throw error
  }
}
