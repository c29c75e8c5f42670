import { readFile } from 'node:fs/promises'
import { formatInstant, localDate } from '../../deadlines/index.ts'
import type { CliCommand } from '../../platform/cli/command.ts'
import { parseOptions } from '../../platform/cli/options.ts'
import { withDatabase } from '../../platform/cli/with-database.ts'
import { printRefusal } from '../import/report-problems.ts'
import { findCurrentVersion } from '../procedures.queries.ts'
import { publishVersion, refusedVersions } from './publish-version.ts'
import { publishingWorld } from './publishing-world.ts'
import { readPublication } from './read-publication.ts'

/** `mot-cua publish procedure`. */
export const publishProcedureCommand: CliCommand = {
  name: 'publish procedure',
  summary: 'publishes how the province works a procedure',
  usage: `Usage: mot-cua publish procedure FILE [--dry-run]

Reads one JSON object {"code", "operation", "validFrom"?}: cases with their forms, papers, limits, fees and processes. The
procedure must be in the catalogue. Forms, examples and processes are checked against the province as it stands; every
problem is printed with its place, and then nothing is published. Running dossiers stay on their version.

  --dry-run   checks only

Example: mot-cua publish procedure khai-sinh.json --dry-run`,
  async run(args, io) {
    const { values, positionals } = parseOptions(args, { 'dry-run': { type: 'boolean' } } as const, ['FILE'])
    const read = readPublication(await readFile(positionals[0]!, 'utf8'))
    if (!read.ok) {
      for (const line of read.error) io.stderr.write(`${line}\n`)
      return 1
    }
    const now = formatInstant(Date.now())
    const { code, operation, validFrom = localDate(now) } = read.value
    return withDatabase(io, async ({ db }) => {
      const current = await findCurrentVersion(db, code)
      if (!current) {
        io.stderr.write(`${code}: is not in the catalogue; import it first\n`)
        return 1
      }
      const version = { code, fieldCode: null, info: current.info, operation, validFrom }
      const world = await publishingWorld(db, localDate(now))
      if (values['dry-run']) {
        const problems = refusedVersions([version], world).get(code) ?? []
        printRefusal(io, code, problems)
        if (problems.length === 0) io.stderr.write(`${code}: may be published\n`)
        return problems.length > 0 ? 1 : 0
      }
      const published = await db.transaction().execute(trx => publishVersion(trx, version, world, now))
      if (!published.ok) {
        printRefusal(io, code, published.error)
        return 1
      }
      io.stderr.write(`${code}: version ${current.number + 1} is published, in force from ${validFrom}\n`)
      return 0
    })
  },
}
