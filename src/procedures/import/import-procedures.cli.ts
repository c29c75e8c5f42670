import { readFile } from 'node:fs/promises'
import { formatInstant } from '../../deadlines/index.ts'
import type { CliCommand, CliIo } from '../../platform/cli/command.ts'
import { parseOptions } from '../../platform/cli/options.ts'
import { withDatabase } from '../../platform/cli/with-database.ts'
import { importProcedures } from './import-procedures.ts'
import { type ImportedProcedure, parseProcedures } from './parse-procedure-line.ts'
import { badRows, printProblems, printRefusal, progressOf } from './report-problems.ts'

function printDoubts(io: CliIo, procedures: readonly ImportedProcedure[]): void {
  const doubted = procedures.filter(procedure => procedure.info.confirm.length > 0).length
  if (doubted > 0) io.stderr.write(`${doubted} records hold something to confirm; each says what on its page\n`)
}

/** `mot-cua import procedures`. */
export const importProceduresCommand: CliCommand = {
  name: 'import procedures',
  summary: 'takes procedure records into the catalogue',
  usage: `Usage: mot-cua import procedures FILE [--dry-run] [--strict] [--json]

Reads JSON lines: the layout of this project (full records, or code and name alone) or records of the national portal.
The whole file is checked first. Bad rows are printed with line, field, value and reason; the good ones are taken.
A second run of the same file changes nothing. A name alone never replaces a full record, nor an older one a newer.

  --dry-run   checks and compares, writes nothing
  --strict    takes nothing when a row is bad
  --json      prints the counts as JSON on standard output

Example: mot-cua import procedures procedures.jsonl --dry-run`,
  async run(args, io) {
    const options = { 'dry-run': { type: 'boolean' }, strict: { type: 'boolean' }, json: { type: 'boolean' } } as const
    const { values, positionals } = parseOptions(args, options, ['FILE'])
    const { procedures, problems, rows } = parseProcedures(await readFile(positionals[0]!, 'utf8'))
    printProblems(io, problems)
    const bad = badRows(problems)
    if (values.strict && bad > 0) {
      io.stderr.write(`${bad} of ${rows} rows are bad: nothing was taken (--strict)\n`)
      return 1
    }
    let refused = 0
    const dryRun = values['dry-run'] === true
    const counts = await withDatabase(io, ({ db }) =>
      importProcedures(db, procedures, {
        dryRun,
        now: formatInstant(Date.now()),
        onProgress: progressOf(io, 'procedures'),
        onRefused: (code, problems) => {
          refused++
          printRefusal(io, code, problems)
        },
      }),
    )
    printDoubts(io, procedures)
    const { created, changed, unchanged, kept } = counts
    io.stderr.write(
      `${dryRun ? 'would be: ' : ''}${created} created, ${changed} changed, ${unchanged} unchanged, ` +
        `${kept} kept as they are, ${bad} bad${refused > 0 ? `, ${refused} of those kept may not be published` : ''}\n`,
    )
    if (values.json) io.stdout.write(`${JSON.stringify({ rows, ...counts, bad, dryRun })}\n`)
    return refused > 0 || (bad > 0 && procedures.length === 0) ? 1 : 0
  },
}
