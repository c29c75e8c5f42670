import type { Kysely } from 'kysely'
import type { CliCommand } from '../cli/command.ts'
import { parseOptions } from '../cli/options.ts'
import { withDatabase } from '../cli/with-database.ts'
import type { DB } from '../db/schema.generated.ts'
import { type Columns, readTable, type TableRow, UnreadableTable } from './read-table.ts'
import { type ImportCounts, type RowError, rowErrorLine } from './row-error.ts'

/** An import of a table: what differs between agencies, officials, customers. */
export interface TableImport<Column extends string> {
  /** `officials`: the command is `import officials`. */
  readonly what: string
  readonly summary: string
  /** Lines of `--help` about the columns. */
  readonly help: string
  readonly columns: Columns<Column>
  readonly required: readonly Column[]
  /** Checks every row, then imports the good ones; with bad rows and `strict`, or on a dry run, nothing is kept. */
  readonly run: (
    db: Kysely<DB>,
    rows: readonly TableRow<Column>[],
    options: { readonly dryRun: boolean; readonly strict: boolean; readonly by: string; readonly now: Date },
  ) => Promise<{
    readonly counts: ImportCounts
    readonly errors: readonly RowError[]
    /** Cells to look at whose rows were imported all the same. */
    readonly warnings?: readonly RowError[]
  }>
}

/** The command of an import: reads the file, prints each bad cell, counts what was done; exit 1 when a row was bad. */
export function importCommand<Column extends string>(table: TableImport<Column>): CliCommand {
  return {
    name: `import ${table.what}`,
    summary: table.summary,
    usage: `Usage: mot-cua import ${table.what} FILE [--dry-run] [--strict] [--json]

${table.help}

FILE is CSV (comma or semicolon, UTF-8), XLSX (first sheet) or JSONL. Running it again changes nothing. Bad rows are
printed with line, field, value and reason; the good ones are imported, and the exit status is 1.

  --dry-run   checks everything and says what would be done
  --strict    one bad row, and nothing is imported
  --json      {"created", "changed", "unchanged", "errors": [{line, field, value, reason}], "warnings": […]} on standard
              output`,
    async run(args, io) {
      const flag = { type: 'boolean', default: false } as const
      const { values, positionals } = parseOptions(args, { 'dry-run': flag, strict: flag, json: flag }, ['FILE'])
      const options = { dryRun: values['dry-run'], strict: values.strict, by: 'command-line', now: new Date() }
      try {
        const rows = await readTable(positionals[0] ?? '', table.columns, table.required)
        const { counts, errors, warnings = [] } = await withDatabase(io, ({ db }) => table.run(db, rows, options))
        for (const error of errors) io.stderr.write(rowErrorLine(error))
        for (const warning of warnings) io.stderr.write(`warning: ${rowErrorLine(warning)}`)
        const { created, changed, unchanged } = counts
        const would = values['dry-run'] ? 'would be ' : ''
        io.stderr.write(`${table.what}: ${created} ${would}created, ${changed} ${would}changed, ${unchanged} as before`)
        io.stderr.write(errors.length === 0 ? '\n' : `; ${new Set(errors.map(error => error.line)).size} bad rows\n`)
        if (values.json) io.stdout.write(`${JSON.stringify({ created, changed, unchanged, errors, warnings })}\n`)
        return errors.length === 0 ? 0 : 1
      } catch (error) {
        if (!(error instanceof UnreadableTable)) throw error
        io.stderr.write(`${error.message}\n`)
        return 1
      }
    },
  }
}
