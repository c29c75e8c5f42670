import { type CliCommand, Misuse } from '../../platform/cli/command.ts'
import { parseOptions } from '../../platform/cli/options.ts'
import { withDatabase } from '../../platform/cli/with-database.ts'
import { disableOfficial } from './disable-official.ts'

export const disableOfficialCommand: CliCommand = {
  name: 'disable-official',
  summary: 'closes the account of an official',
  usage: `Usage: mot-cua disable-official --username NAME

Closes the account at once: sessions end and tokens are revoked, also in a running serve. Open tasks stay where they
are; the unit's head assigns them anew.

  --username NAME   sign-in name of the official`,
  async run(args, io) {
    const { username } = parseOptions(args, { username: { type: 'string' } }).values
    if (!username) throw new Misuse('missing option --username')
    const disabled = await withDatabase(io, ({ db }) =>
      disableOfficial(db, { username, by: 'command-line', now: new Date() }),
    )
    if (!disabled.ok) {
      io.stderr.write(`no official with an open account is called ${JSON.stringify(username)}\n`)
      return 1
    }
    io.stderr.write(`the account of ${username} is closed, its sessions and tokens have ended\n`)
    return 0
  },
}
