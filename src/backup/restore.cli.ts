import { migrations } from '../../migrations/index.ts'
import { verifyAuditRows, verifySeals } from '../audit/index.ts'
import { verifyDossiers } from '../dossiers/index.ts'
import type { CliCommand } from '../platform/cli/command.ts'
import { parseOptions } from '../platform/cli/options.ts'
import { withDatabase } from '../platform/cli/with-database.ts'
import { getConfig } from '../platform/config/config.ts'
import { BackupProblem } from './manifest.ts'
import { restore } from './restore.ts'

const MOST_SHOWN = 50

export const restoreCommand: CliCommand = {
  name: 'restore',
  summary: 'brings a backup into an empty database and verifies it',
  usage: `Usage: mot-cua restore DIR [--json]

Checks every hash of the backup, loads it into the database of DATA_DIR or DATABASE_URL, which must be empty, copies
the uploaded files, and then refolds every dossier, recounts the statistics and checks chains and seals. A failed or
interrupted restore leaves the database empty. Exit status 1 on any difference.

  --json   {"tables", "rows", "files", "differences"} on standard output`,
  async run(args, io) {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } }, ['DIR'])
    const folder = positionals[0] ?? ''
    const { dataDir } = getConfig(io.env)
    try {
      const differences: string[] = []
      const manifest = await withDatabase(io, async ({ address, db }) => {
        const onProgress = (line: string) => void io.stderr.write(`${line}\n`)
        const restored = await restore({ address, dataDir, folder, migrations, onProgress })
        onProgress('verifying')
        for (const check of [verifyDossiers(db), verifySeals(db), verifyAuditRows(db)])
          for await (const line of check) differences.push(line)
        return restored
      })
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      const [tables, files] = [manifest.tables.length, manifest.files.length]
      for (const line of differences.slice(0, MOST_SHOWN)) io.stderr.write(`${line}\n`)
      io.stderr.write(`restored ${rows} rows and ${files} files; ${differences.length} differences\n`)
      if (values.json) io.stdout.write(`${JSON.stringify({ tables, rows, files, differences })}\n`)
      return differences.length === 0 ? 0 : 1
    } catch (error) {
      if (!(error instanceof BackupProblem)) throw error
      io.stderr.write(`${error.message}\n`)
      return 1
    }
  },
}
