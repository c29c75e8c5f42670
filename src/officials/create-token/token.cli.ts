import { type CliCommand, Misuse } from '../../platform/cli/command.ts'
import { parseChoice, parseOptions } from '../../platform/cli/options.ts'
import { withDatabase } from '../../platform/cli/with-database.ts'
import { createToken, scopes } from './create-token.ts'

const DAYS = '365'

/** Gives an official a token for the API. */
export const tokenCreate: CliCommand = {
  name: 'token create',
  summary: 'gives an official a token for the API',
  usage: `Usage: mot-cua token create --username NAME [--scopes read,write] [--days N] [--json]

Prints the token as the last line of standard output. It is shown this once: the database keeps only its hash.

  --username NAME   sign-in name of the official in whose name the token acts
  --scopes LIST     read: only reads; write: also changes; absent: both
  --days N          how long it lasts, 1 to 3650 (${DAYS})
  --json            {"token", "username", "scopes", "expiresAt"} on standard output`,
  async run(args, io) {
    const { values } = parseOptions(args, {
      username: { type: 'string' },
      scopes: { type: 'string', default: '' },
      days: { type: 'string', default: DAYS },
      json: { type: 'boolean' },
    })
    const { username } = values
    if (!username) throw new Misuse('missing option --username')
    const wanted = values.scopes.split(/[\s,]+/).filter(word => word !== '')
    const chosen = wanted.map(word => parseChoice('--scopes', word, scopes))
    const days = /^\d{1,4}$/.test(values.days) ? Number(values.days) : 0
    if (days < 1 || days > 3650) throw new Misuse(`--days ${JSON.stringify(values.days)}: expected 1 to 3650`)
    const created = await withDatabase(io, ({ db }) =>
      createToken(db, { username, scopes: chosen, days, by: 'command-line', now: new Date() }),
    )
    if (!created.ok) {
      io.stderr.write(`no official with an open account is called ${JSON.stringify(username)}\n`)
      return 1
    }
    const { token, expiresAt } = created.value
    io.stderr.write(`token of ${username}, valid until ${expiresAt.toISOString().slice(0, 10)}\n`)
    const expires = expiresAt.toISOString()
    io.stdout.write(
      values.json ? `${JSON.stringify({ token, username, scopes: chosen, expiresAt: expires })}\n` : `${token}\n`,
    )
    return 0
  },
}
