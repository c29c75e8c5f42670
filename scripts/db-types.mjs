import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const cli = join(dirname(createRequire(import.meta.url).resolve('kysely-codegen')), 'cli', 'bin.js')

/**
 * The types of every table of a migrated database, as src/platform/db/schema.generated.ts holds them. Its scalars are
 * those that src/platform/db/values.ts makes.
 * @param {string} url address of the database
 * @returns {Promise<string>} the file's text
 */
export async function generateTypes(url) {
  const args = [
    ...['--dialect', 'postgres', '--url', url, '--print', '--log-level', 'error', '--date-parser', 'string'],
    ...['--type-mapping', JSON.stringify({ timestamptz: 'string', int8: 'number' })],
    ...['--exclude-pattern', '(graphile_worker.*|kysely_*)'],
  ]
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...args], { maxBuffer: 2 ** 24 })
  return `${stdout.trim()}\n`
}
