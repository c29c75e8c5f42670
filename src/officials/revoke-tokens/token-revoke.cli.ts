import { type CliCommand, Misuse } from '../../platform/cli/command.ts'
import { parseOptions } from '../../platform/cli/options.ts'
import { withDatabase } from '../../platform/cli/with-database.ts'
import { revokeTokens } from './revoke-tokens.ts'

export const tokenRevoke: CliCommand = {
  name: 'token revoke',
  summary: 'ends the API tokens of an official',
  usage: `Usage: mot-cua token revoke --username NAME [--json]

Ends every token of the official at once, also in a running serve. The account stays open. Run it when a token was
lost, then create a new one.

  --username NAME   sign-in name of the official
  --json            {"username", "revoked"} on standard output`,
  async run(args, io) {
    const { values } = parseOptions(args, { username: { type: 'string' }, json: { type: 'boolean' } })
    const { username } = values
    if (!username) throw new Misuse('missing option --username')
    const done = await withDatabase(io, ({ db }) => revokeTokens(db, { username, by: 'command-line', now: new Date() }))
    if (!done.ok) {
      io.stderr.write(`no official is called ${JSON.stringify(username)}\n`)
      return 1
    }
    const { revoked } = done.value
    io.stderr.write(`${revoked} tokens of ${username} revoked\n`)
    if (values.json) io.stdout.write(`${JSON.stringify({ username, revoked })}\n`)
    return 0
  },
}
