import { readFile } from 'node:fs/promises'
import { StringDecoder } from 'node:string_decoder'
import { parseArgs } from 'node:util'
import type { CliCommand } from '../platform/cli/command.ts'
import { err, ok, type Result } from '../platform/result.ts'
import { type Calendar, compileCalendar } from './calendar.ts'
import { DueLines } from './due-lines.ts'

const usage = `mot-cua deadlines --calendar FILE

Reads one JSON request a line on standard input and writes one JSON answer a line in the same order:
  {"start":"2026-08-28T16:00:00+07:00","limit":{"amount":3,"unit":"working-day"}}
  {"due":"2026-09-07T17:00:00+07:00"}

Request: start, limit {amount, unit}; optional cutoff {at, effect} and changes [pause {from, to}, restart {at}].
Answer: {"due":…}, {"due":null} while a pause is open, {"error":{code, message}} for a bad line.
Blank lines have no answer. Exit status: 0 every line was good, 1 some line was bad, 2 misuse.

  --calendar FILE   the working calendar, as JSON
  --help            this text
`

export const deadlinesCommand: CliCommand = {
  name: 'deadlines',
  summary: 'answer due-date requests from standard input by a working calendar',
  usage,
  async run(args, { stdin, stdout, stderr }) {
    const options = readOptions(args)
    if (!options.ok) {
      stderr.write(`mot-cua deadlines: ${options.error}\n\n${usage}`)
      return 2
    }
    if (options.value.help) {
      stdout.write(usage)
      return 0
    }
    const calendar = await loadCalendar(options.value.calendar)
    if (!calendar.ok) {
      stderr.write(`mot-cua deadlines: ${calendar.error}\n`)
      return 2
    }
    const bad = await answerStream(stdin, stdout, calendar.value)
    if (bad > 0) stderr.write(`mot-cua deadlines: ${bad} bad ${bad === 1 ? 'line' : 'lines'}\n`)
    return bad > 0 ? 1 : 0
  },
}

type Options = { readonly help: true } | { readonly help: false; readonly calendar: string }

function readOptions(args: string[]): Result<Options, string> {
  try {
    const { values } = parseArgs({
      args,
      options: { calendar: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
    if (values.help) return ok({ help: true })
    return values.calendar ? ok({ help: false, calendar: values.calendar }) : err('--calendar FILE is missing')
  } catch (problem) {
    return err((problem as Error).message)
  }
}

async function loadCalendar(file: string): Promise<Result<Calendar, string>> {
  try {
    const calendar = compileCalendar(JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, '')))
    return calendar.ok ? calendar : err(`calendar ${file}: ${calendar.error.message}`)
  } catch (problem) {
    return err(`calendar ${file}: ${(problem as Error).message}`)
  }
}

/** Answers piece by piece, and reads on only when what it wrote has gone; returns the number of bad lines. */
async function answerStream(
  stdin: NodeJS.ReadableStream,
  stdout: NodeJS.WritableStream,
  calendar: Calendar,
): Promise<number> {
  const lines = new DueLines(calendar)
  const decoder = new StringDecoder('utf8')
  let closed = false
  // The reader of the answers may leave early (`| head`): nothing more to do for it then.
  const onError = (problem: NodeJS.ErrnoException) => {
    if (problem.code !== 'EPIPE') throw problem
    closed = true
  }
  stdout.on('error', onError)
  try {
    let first = true
    for await (const piece of stdin) {
      const text = typeof piece === 'string' ? piece : decoder.write(piece)
      const answers = lines.feed(first ? text.replace(/^\uFEFF/, '') : text)
      first = false
      if (answers !== '' && !stdout.write(answers)) await emptied(stdout)
      if (closed) return lines.bad
    }
    const last = lines.feed(decoder.end()) + lines.end()
    if (last !== '') stdout.write(last)
    return lines.bad
  } finally {
    stdout.off('error', onError)
  }
}

/** Waits until more may be written, or until nothing more can be. */
function emptied(stdout: NodeJS.WritableStream): Promise<void> {
  return new Promise(resolve => {
    const events = ['drain', 'close', 'error']
    const done = () => {
      for (const event of events) stdout.off(event, done)
      resolve()
    }
    for (const event of events) stdout.on(event, done)
  })
}
