import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../migrations/index.ts'
import { getConfig } from '../src/platform/config/config.ts'
import { openDatabase } from '../src/platform/db/database.ts'
import { migrateDatabase } from '../src/platform/db/migrate.ts'
import { importProcedures } from '../src/procedures/import/import-procedures.ts'
import { parseProcedures } from '../src/procedures/import/parse-procedure-line.ts'
import { badRows } from '../src/procedures/import/report-problems.ts'
import { copyRows } from './support/copy-rows.ts'

const DATA = process.env.SHARED_DATA ?? join('..', 'shared', 'data')
const FILES = ['procedures.jsonl', 'procedures-names.jsonl', 'procedures-2021.jsonl']
const NOW = '2026-08-28T09:00:00+07:00'

/**
 * Imports the real records into an empty database, then again: rows a second, and that the second run changes none;
 * beside it COPY of the same rows into a bare table.
 */
export async function run(print: (line: string) => void = console.log): Promise<void> {
  if (!existsSync(join(DATA, FILES[0]!))) {
    print(`import: skipped, ${DATA} is absent (set SHARED_DATA)`)
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-bench-'))
  const database = await openDatabase(getConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }))
  try {
    await migrateDatabase(database.address, migrations)
    for (const again of [false, true]) {
      for (const file of FILES) {
        const start = performance.now()
        const { procedures, problems, rows } = parseProcedures(await readFile(join(DATA, file), 'utf8'))
        const parsed = performance.now()
        const counts = await importProcedures(database.db, procedures, { dryRun: false, now: NOW })
        const end = performance.now()
        const rate = Math.round((1000 * rows) / (end - start))
        const bare = Math.round((1000 * procedures.length) / (await copyRows(database.address, procedures)))
        const { created, changed, unchanged, kept } = counts
        print(
          `import: ${file.padEnd(22)} ${again ? 'again' : 'first'} ${String(rows).padStart(5)} rows, ` +
            `checked ${(parsed - start).toFixed(0)} ms, kept ${(end - parsed).toFixed(0)} ms, ${rate} rows/s, COPY ${bare}, ratio ${(rate / bare).toFixed(2)}; ` +
            `${created} created, ${changed} changed, ${unchanged} unchanged, ${kept} as they are, ${badRows(problems)} bad`,
        )
      }
    }
  } finally {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
}
