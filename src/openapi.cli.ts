import { buildApp } from './app.ts'
import type { CliCommand } from './platform/cli/command.ts'
import { parseOptions } from './platform/cli/options.ts'
import { getConfig } from './platform/config/config.ts'
import { kyselyOver, openPool } from './platform/db/database.ts'
import { openapiDocument } from './platform/http/index.ts'
import { createLog } from './platform/log/log.ts'

export const openapi: CliCommand = {
  name: 'openapi',
  summary: 'prints the description of the API (OpenAPI 3.1)',
  usage: `Usage: mot-cua openapi

Prints the OpenAPI 3.1 document of /api/v1 as JSON on standard output: the one that a running serve answers at
/api/v1/openapi.json. Needs no database.`,
  async run(args, io) {
    parseOptions(args, {})
    const config = getConfig(io.env)
    // Building the program opens no connection; routes only would.
    const pool = openPool({ host: '/nowhere' }, { max: 1, statementTimeoutMs: 0, pipeline: false })
    const log = createLog('silent', io.stderr)
    const app = await buildApp({ config, log, db: kyselyOver(pool), pool, clock: () => new Date() })
    try {
      await app.ready()
      io.stdout.write(`${JSON.stringify(openapiDocument(app), null, 2)}\n`)
      return 0
    } finally {
      await app.close()
      await pool.end()
    }
  },
}
