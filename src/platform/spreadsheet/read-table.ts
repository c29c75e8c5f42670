import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { plain, tidy } from '../text.ts'
import { parseCsv } from './csv.ts'
import { readXlsx } from './read-xlsx.ts'

/** One row of a file: texts by column; absent and empty cells are empty texts. */
export interface TableRow<Column extends string = string> {
  /** Line (CSV, JSONL) or row (XLSX) of the file, from 1. */
  readonly line: number
  readonly values: Readonly<Record<Column, string>>
}

/** What cannot be read as a table at all. */
export class UnreadableTable extends Error {
  override readonly name = 'UnreadableTable'
}

/** Names under which a column may stand in a file; compared without accents, case, spaces, signs. */
export type Columns<Column extends string> = Readonly<Record<Column, readonly string[]>>

const keyOf = (name: string): string => plain(name).replaceAll(' ', '')

/**
 * Reads a CSV, XLSX (first sheet) or JSONL file into rows of the wanted columns; others are left out.
 * @param required columns without which the file is not what it should be
 * @throws UnreadableTable with what is missing or broken, and where
 */
export async function readTable<Column extends string>(
  file: string,
  columns: Columns<Column>,
  required: readonly Column[],
): Promise<TableRow<Column>[]> {
  const format = extname(file).toLowerCase()
  try {
    if (format === '.jsonl') return readJsonLines(await readFile(file, 'utf8'), columns)
    if (format === '.csv') return fromRecords(parseCsv(await readFile(file, 'utf8')), columns, required)
    if (format === '.xlsx') return fromRecords(await readXlsx(file), columns, required)
  } catch (error) {
    if (error instanceof UnreadableTable) throw error
    throw new UnreadableTable(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
  throw new UnreadableTable(`${file}: expected a file that ends in .csv, .xlsx or .jsonl`)
}

function columnNames<Column extends string>(columns: Columns<Column>): Map<string, Column> {
  const names = Object.entries<readonly string[]>(columns) as [Column, readonly string[]][]
  return new Map(names.flatMap(([column, aliases]) => [column, ...aliases].map(name => [keyOf(name), column] as const)))
}

const emptyRow = <Column extends string>(columns: Columns<Column>): Record<Column, string> =>
  Object.fromEntries(Object.keys(columns).map(column => [column, ''])) as Record<Column, string>

function fromRecords<Column extends string>(
  records: readonly { line: number; cells: readonly string[] }[],
  columns: Columns<Column>,
  required: readonly Column[],
): TableRow<Column>[] {
  const names = columnNames(columns)
  const [header, ...rest] = records
  const places = header?.cells.map(cell => names.get(keyOf(cell))) ?? []
  const missing = required.filter(column => !places.includes(column))
  if (missing.length > 0) throw new UnreadableTable(`line 1: missing column ${missing.join(', ')}`)
  return rest.map(({ line, cells }) => {
    const values = emptyRow(columns)
    for (const [at, column] of places.entries()) if (column !== undefined) values[column] = tidy(cells[at] ?? '')
    return { line, values }
  })
}

function readJsonLines<Column extends string>(text: string, columns: Columns<Column>): TableRow<Column>[] {
  const names = columnNames(columns)
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((content, at) => {
      if (content.trim() === '') return []
      const values = emptyRow(columns)
      for (const [name, value] of Object.entries(parseObject(content, at + 1))) {
        const column = names.get(keyOf(name))
        if (column !== undefined && value !== null) values[column] = tidy(String(value))
      }
      return [{ line: at + 1, values }]
    })
}

function parseObject(content: string, line: number): object {
  try {
    const value: unknown = JSON.parse(content)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // Falls through to the same message: neither is an object.
  }
  throw new UnreadableTable(`line ${line}: expected one JSON object`)
}
