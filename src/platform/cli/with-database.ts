import { getConfig } from '../config/config.ts'
import { type Database, openDatabase } from '../db/database.ts'
import type { CliIo } from './command.ts'

/** Exit status of a program that Ctrl-C or a stop request ended. */
const INTERRUPTED = 130

/**
 * Opens the database of the environment for one command: joins a running `serve`, else starts the embedded server and
 * stops it afterwards, also on Ctrl-C. Statements have no time limit.
 */
export async function withDatabase<T>(io: CliIo, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ ...getConfig(io.env), statementTimeoutMs: 0 })
  const interrupt = () => {
    io.stderr.write('\ninterrupted: what was finished stays, run the command again for the rest\n')
    // A statement in hand would keep the pool busy: the server is left or stopped without waiting for it.
    void (database.embedded?.close() ?? Promise.resolve()).finally(() => process.exit(INTERRUPTED))
  }
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  try {
    return await work(database)
  } finally {
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
    await database.close()
  }
}
