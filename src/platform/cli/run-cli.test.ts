import { expect, test } from 'vitest'
import type { CliCommand, CliIo } from './command.ts'
import { parseChoice, parseOptions } from './options.ts'
import { type RegisteredCommand, runCli } from './run-cli.ts'

const command = (name: string, run: CliCommand['run'], summary = `does ${name}`): RegisteredCommand => ({
  name,
  load: async () => ({ name, summary, usage: `Usage: mot-cua ${name}`, run }),
})

const commands = [
  command('greet', async (args, io) => {
    const { values, positionals } = parseOptions(args, { loud: { type: 'boolean' }, tone: { type: 'string' } }, [
      'NAME',
    ])
    parseChoice('--tone', values.tone ?? 'warm', ['warm', 'cool'])
    io.stdout.write(`${positionals[0]}${values.loud ? '!' : ''}\n`)
    return 0
  }),
  command('import agencies', async () => 0),
  command('import officials', async () => 1),
  command('break', async () => {
    throw new Error('the disk is full')
  }),
]

async function run(...args: string[]) {
  const written = { stdout: '', stderr: '' }
  const sink = (name: 'stdout' | 'stderr') =>
    ({ write: (text: string) => (written[name] += text) }) as unknown as NodeJS.WritableStream
  const io: CliIo = { stdin: process.stdin, stdout: sink('stdout'), stderr: sink('stderr'), env: {} }
  return { code: await runCli(commands, args, io), ...written }
}

test('runs the named command with the words after it', async () => {
  expect(await run('greet', '--loud', 'An')).toEqual({ code: 0, stdout: 'An!\n', stderr: '' })
})

test('prefers the longer name, and returns what the command returns', async () => {
  expect((await run('import', 'officials')).code).toBe(1)
})

test.each([
  ['an unknown option', ['greet', '--quiet', 'An'], /--quiet/],
  ['a missing value', ['greet', 'An', '--tone'], /--tone/],
  ['a missing argument', ['greet'], /missing argument NAME/],
  ['a surplus argument', ['greet', 'An', 'Bình'], /unexpected argument "Bình"/],
  ['a value out of its list', ['greet', 'An', '--tone', 'x'], /--tone "x": expected warm, cool/],
  ['no command', [], /no command given/],
  ['an unknown command', ['dance'], /unknown command "dance"/],
  ['an unknown member of a family', ['import', 'cats'], /unknown command "import cats".*import agencies/s],
])('exits 2 and says why for %s', async (_, args, complaint) => {
  const result = await run(...args)
  expect(result).toMatchObject({ code: 2, stdout: '' })
  expect(result.stderr).toMatch(complaint)
})

test.each([
  [['--help'], /greet +does greet/],
  [['help'], /break +does break/],
  [['greet', '--help'], /^Usage: mot-cua greet\n$/],
  [['greet', 'An', '-h'], /^Usage: mot-cua greet\n$/],
  [['import', '--help'], /import agencies.*import officials/s],
])('answers %j on standard output with exit 0', async (args, text) => {
  const result = await run(...args)
  expect(result).toMatchObject({ code: 0, stderr: '' })
  expect(result.stdout).toMatch(text)
})

test('does not take an argument after -- for a call for help', async () => {
  expect(await run('greet', '--', '--help')).toMatchObject({ code: 0, stdout: '--help\n' })
})

test('exits 1 with the message of a failure', async () => {
  expect(await run('break')).toEqual({ code: 1, stdout: '', stderr: 'mot-cua break: the disk is full\n' })
})
