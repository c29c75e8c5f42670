import type { CliCommand } from '../../platform/cli/command.ts'
import { parseOptions } from '../../platform/cli/options.ts'
import { withDatabase } from '../../platform/cli/with-database.ts'
import { getConfig } from '../../platform/config/config.ts'
import { cleanFiles } from './clean-files.ts'

export const cleanFilesCommand: CliCommand = {
  name: 'clean files',
  summary: 'removes files that nothing holds any more',
  usage: `Usage: mot-cua clean files [--dry-run] [--json]

Removes files of deleted drafts, files in no dossier for 30 days, uploads that rest for a day, and stored files that no
row names. \`serve\` does the same every night, and once a week for the whole disk.

  --dry-run   only counts what would go
  --json      the counts as JSON on standard output`,
  async run(args, io) {
    const { values } = parseOptions(args, { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } })
    const dryRun = values['dry-run'] === true
    const { dataDir } = getConfig(io.env)
    const cleaned = await withDatabase(io, ({ db }) =>
      cleanFiles(db, dataDir, { now: new Date(), dryRun, wholeDisk: true }),
    )
    if (values.json) io.stdout.write(`${JSON.stringify(cleaned)}\n`)
    const { rows, stored, bytes, uploads, leftovers } = cleaned
    const went = dryRun ? 'would go' : 'removed'
    io.stderr.write(
      `${went}: ${rows} unused files, ${stored} on the disk (${bytes} bytes), ${uploads} uploads, ${leftovers} leftovers\n`,
    )
    return 0
  },
}
