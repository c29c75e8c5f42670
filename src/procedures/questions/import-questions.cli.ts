import { readFile } from 'node:fs/promises'
import { formatInstant } from '../../deadlines/index.ts'
import type { CliCommand } from '../../platform/cli/command.ts'
import { parseOptions } from '../../platform/cli/options.ts'
import { withDatabase } from '../../platform/cli/with-database.ts'
import { badRows, printProblems } from '../import/report-problems.ts'
import { importQuestions } from './import-questions.ts'
import { parseQuestions } from './parse-questions.ts'

/** `mot-cua import questions`. */
export const importQuestionsCommand: CliCommand = {
  name: 'import questions',
  summary: 'takes answered questions: they teach the search and stand on the page of questions',
  usage: `Usage: mot-cua import questions FILE [--dry-run] [--strict] [--json]

Reads JSON lines {"question": …, "codes": ["1.000000", …], "answer": …}; answer may be missing.
The whole file is checked first. Bad rows are printed with line, field, value and reason; the good ones are taken.
A second run of the same file changes nothing.

  --dry-run   checks and compares, writes nothing
  --strict    takes nothing when a row is bad
  --json      prints the counts as JSON on standard output

Example: mot-cua import questions questions.jsonl`,
  async run(args, io) {
    const options = { 'dry-run': { type: 'boolean' }, strict: { type: 'boolean' }, json: { type: 'boolean' } } as const
    const { values, positionals } = parseOptions(args, options, ['FILE'])
    const { questions, problems, rows } = parseQuestions(await readFile(positionals[0]!, 'utf8'))
    printProblems(io, problems)
    const bad = badRows(problems)
    if (values.strict && bad > 0) {
      io.stderr.write(`${bad} of ${rows} rows are bad: nothing was taken (--strict)\n`)
      return 1
    }
    const dryRun = values['dry-run'] === true
    const { counts, unknownCodes } = await withDatabase(io, ({ db }) =>
      importQuestions(db, questions, { dryRun, now: formatInstant(Date.now()) }),
    )
    if (unknownCodes.length > 0) {
      const shown = unknownCodes.slice(0, 10).join(', ')
      io.stderr.write(
        `${unknownCodes.length} codes are not in the catalogue yet: ${shown}${unknownCodes.length > 10 ? ', …' : ''}\n`,
      )
    }
    const { created, changed, unchanged } = counts
    io.stderr.write(
      `${dryRun ? 'would be: ' : ''}${created} created, ${changed} changed, ${unchanged} unchanged, ${bad} bad\n`,
    )
    if (values.json) io.stdout.write(`${JSON.stringify({ rows, ...counts, bad, dryRun })}\n`)
    return bad > 0 && questions.length === 0 ? 1 : 0
  },
}
