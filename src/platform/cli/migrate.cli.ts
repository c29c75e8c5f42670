import { migrations } from '../../../migrations/index.ts'
import { migrateDatabase } from '../db/migrate.ts'
import type { CliCommand } from './command.ts'
import { parseOptions } from './options.ts'
import { withDatabase } from './with-database.ts'

/** Brings the database to the newest schema. */
export const migrate: CliCommand = {
  name: 'migrate',
  summary: 'brings the database to the newest schema',
  usage: `Usage: mot-cua migrate [--json]

Brings the database (DATABASE_URL, else the one under DATA_DIR) to the schema of this program. Already there: changes
nothing. A migration that fails leaves the schema as it was.

  --json   the migrations that ran, as JSON on standard output`,
  async run(args, io) {
    const { values } = parseOptions(args, { json: { type: 'boolean' } })
    const applied = await withDatabase(io, database => migrateDatabase(database.address, migrations))
    if (values.json) io.stdout.write(`${JSON.stringify({ applied })}\n`)
    io.stderr.write(applied.length === 0 ? 'the schema is the newest already\n' : `migrated: ${applied.join(', ')}\n`)
    return 0
  },
}
