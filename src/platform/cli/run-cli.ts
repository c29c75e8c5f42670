import { ConfigError } from '../config/config.ts'
import { type CliCommand, type CliIo, type ExitCode, Misuse } from './command.ts'

/** A command in the register: its module loads when it is wanted, so light commands start fast. */
export interface RegisteredCommand {
  readonly name: string
  readonly load: () => Promise<CliCommand>
}

const PROGRAM = 'mot-cua'

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h'

async function listOfCommands(commands: readonly RegisteredCommand[]): Promise<string> {
  const loaded = await Promise.all(commands.map(command => command.load()))
  const width = Math.max(0, ...loaded.map(command => command.name.length))
  const lines = loaded.map(command => `  ${command.name.padEnd(width)}  ${command.summary}`)
  return [
    `Usage: ${PROGRAM} COMMAND [OPTIONS]`,
    '',
    'Commands:',
    ...lines,
    '',
    `${PROGRAM} COMMAND --help shows the options of a command.`,
    '',
  ].join('\n')
}

/** The longest registered name that the words begin with: `import procedures` before `import`. */
function findCommand(commands: readonly RegisteredCommand[], words: readonly string[]) {
  const matches = commands.filter(command => command.name.split(' ').every((word, at) => words[at] === word))
  return matches.sort((a, b) => b.name.length - a.name.length)[0]
}

function explain(name: string, error: unknown, io: CliIo): ExitCode {
  if (error instanceof Misuse) {
    io.stderr.write(`${PROGRAM} ${name}: ${error.message}\nTry: ${PROGRAM} ${name} --help\n`)
    return 2
  }
  if (error instanceof ConfigError) {
    io.stderr.write(`${PROGRAM} ${name}: settings that cannot be used\n  ${error.message.replaceAll('\n', '\n  ')}\n`)
    return 2
  }
  const detailed = io.env.LOG_LEVEL === 'debug' || io.env.LOG_LEVEL === 'trace'
  const text = error instanceof Error ? (detailed && error.stack) || error.message || error.name : String(error)
  io.stderr.write(`${PROGRAM} ${name}: ${text}\n`)
  return 1
}

/**
 * Runs the command that the arguments name.
 * @param args the words after the program's name
 * @returns 0 done, 1 failed, 2 misused; never throws
 */
export async function runCli(commands: readonly RegisteredCommand[], args: string[], io: CliIo): Promise<ExitCode> {
  const [first] = args
  if (isHelp(first) || (first === 'help' && args.length === 1)) {
    io.stdout.write(await listOfCommands(commands))
    return 0
  }
  const found = findCommand(commands, args)
  if (found) {
    try {
      const command = await found.load()
      const rest = args.slice(found.name.split(' ').length)
      const optionsEnd = rest.indexOf('--')
      if (rest.slice(0, optionsEnd === -1 ? rest.length : optionsEnd).some(isHelp)) {
        io.stdout.write(command.usage.endsWith('\n') ? command.usage : `${command.usage}\n`)
        return 0
      }
      return await command.run(rest, io)
    } catch (error) {
      return explain(found.name, error, io)
    }
  }
  const family = commands.filter(command => first !== undefined && command.name.startsWith(`${first} `))
  if (family.length > 0 && args.slice(1).some(isHelp)) {
    io.stdout.write(await listOfCommands(family))
    return 0
  }
  const complaint =
    first === undefined
      ? 'no command given'
      : `unknown command ${JSON.stringify(args.slice(0, family.length > 0 ? 2 : 1).join(' '))}`
  io.stderr.write(`${PROGRAM}: ${complaint}\n\n${await listOfCommands(family.length > 0 ? family : commands)}`)
  return 2
}
