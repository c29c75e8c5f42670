import { createInterface } from 'node:readline/promises'
import { type CliCommand, type CliIo, Misuse } from '../../platform/cli/command.ts'
import { parseOptions } from '../../platform/cli/options.ts'
import { withDatabase } from '../../platform/cli/with-database.ts'
import { randomSecret } from '../../platform/http/secret.ts'
import { assertNever } from '../../platform/result.ts'
import { roles } from '../../workflow/index.ts'
import { usernameForm } from '../username.ts'
import { type CreateOfficialRefusal, createOfficial } from './create-official.ts'

async function firstLine(input: NodeJS.ReadableStream): Promise<string> {
  const lines = createInterface({ input })
  for await (const line of lines) {
    lines.close()
    return line
  }
  return ''
}

function explain(code: CreateOfficialRefusal['code'], username: string): string {
  switch (code) {
    case 'username-form':
      return `--username ${JSON.stringify(username)}: expected ${usernameForm}`
    case 'full-name-missing':
      return '--full-name is empty'
    case 'password-too-short':
      return 'the password needs 8 to 200 characters'
    case 'personal-number':
      return '--personal-number: expected 12 digits'
    case 'username-taken':
      return `an official called ${JSON.stringify(username)} exists already`
    case 'no-such-role':
      return `--role: expected one of ${roles.join(', ')}`
    case 'no-such-agency':
      return '--agency: no agency has this code'
    default:
      return assertNever(code)
  }
}

async function passwordOf(io: CliIo, fromStdin: boolean | undefined): Promise<string> {
  return fromStdin ? firstLine(io.stdin) : randomSecret().slice(0, 16)
}

/** Opens an account for an official, e.g. the first administrator of an empty installation. */
export const createOfficialCommand: CliCommand = {
  name: 'create-official',
  summary: 'opens an account for an official',
  usage: `Usage: mot-cua create-official --username NAME --full-name "FULL NAME" [--password-stdin]
       [--personal-number N] [--agency CODE --role ROLE]

Opens an account. Without --password-stdin a password is made up and printed as the last line of standard output.

  --username NAME        sign-in name: a-z 0-9 . _ -
  --full-name TEXT       as it stands on papers
  --password-stdin       takes the password from the first line of standard input
  --personal-number N    12 digits: whose account as a citizen it may not confirm itself
  --agency CODE          gives a post at this agency from today on
  --role ROLE            the post's role, e.g. centre-admin`,
  async run(args, io) {
    const { values } = parseOptions(args, {
      username: { type: 'string' },
      'full-name': { type: 'string' },
      'password-stdin': { type: 'boolean' },
      'personal-number': { type: 'string' },
      agency: { type: 'string' },
      role: { type: 'string' },
    })
    const { username, 'full-name': fullName, 'personal-number': personalNumber, agency, role } = values
    if (!username) throw new Misuse('missing option --username')
    if (!fullName) throw new Misuse('missing option --full-name')
    if ((agency === undefined) !== (role === undefined)) throw new Misuse('--agency and --role go together')
    const password = await passwordOf(io, values['password-stdin'])
    const post = agency === undefined || role === undefined ? {} : { post: { agency, role } }
    const created = await withDatabase(io, ({ db }) =>
      createOfficial(db, {
        username,
        fullName,
        password,
        personalNumber,
        ...post,
        by: 'command-line',
        now: new Date(),
      }),
    )
    if (!created.ok) {
      io.stderr.write(`${explain(created.error.code, username)}\n`)
      return 1
    }
    io.stderr.write(`opened the account ${username}\n`)
    if (!values['password-stdin']) io.stdout.write(`${password}\n`)
    return 0
  },
}
