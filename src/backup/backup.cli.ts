import type { CliCommand } from '../platform/cli/command.ts'
import { parseOptions } from '../platform/cli/options.ts'
import { withDatabase } from '../platform/cli/with-database.ts'
import { getConfig } from '../platform/config/config.ts'
import { backup } from './backup.ts'
import { BackupProblem } from './manifest.ts'

export const backupCommand: CliCommand = {
  name: 'backup',
  summary: 'saves the database and the uploaded files into a folder',
  usage: `Usage: mot-cua backup DIR [--json]

Saves every table as it stands at one moment, the uploaded files, and a manifest with hashes and row counts. Works
beside a running serve, which goes on. DIR must be new or empty; it appears when the backup is whole. On the file
system of DATA_DIR uploaded files are linked, not copied: move the folder to another machine.

  --json   {"folder", "tables", "rows", "bytes", "files"} on standard output`,
  async run(args, io) {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } }, ['DIR'])
    const folder = positionals[0] ?? ''
    const { dataDir } = getConfig(io.env)
    try {
      const { tables, files } = await withDatabase(io, ({ address }) =>
        backup({
          address,
          dataDir,
          folder,
          now: new Date(),
          onTable: table => void io.stderr.write(`${table.schema}.${table.name}: ${table.rows} rows\n`),
        }),
      )
      const rows = tables.reduce((sum, table) => sum + table.rows, 0)
      const bytes = tables.reduce((sum, table) => sum + table.bytes, 0)
      const summary = { folder, tables: tables.length, rows, bytes, files: files.length }
      io.stderr.write(`saved ${rows} rows of ${tables.length} tables and ${files.length} files in ${folder}\n`)
      if (values.json) io.stdout.write(`${JSON.stringify(summary)}\n`)
      return 0
    } catch (error) {
      if (!(error instanceof BackupProblem)) throw error
      io.stderr.write(`${error.message}\n`)
      return 1
    }
  },
}
