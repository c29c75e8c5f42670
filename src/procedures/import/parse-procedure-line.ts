import { err, ok, type Result } from '../../platform/result.ts'
import type { ProcedureInfo } from '../types.ts'
import { readCatalogueRow } from './catalogue-layout.ts'
import { isPortalRow, readPortalRow } from './portal-layout.ts'
import { isObject, type RowProblem, RowReader, shown } from './row-reader.ts'

/** One procedure of a file, ready to be kept. */
export interface ImportedProcedure {
  readonly line: number
  readonly code: string
  readonly info: ProcedureInfo
}

const CODE = /^\d\.\d{6}$/

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Parses a line of JSONL: the project's own layout (full, three-tier era, or code and name alone) or the national
 * portal's record, told apart by their fields.
 * @param number of the line, from 1
 * @returns every problem of the row together; doubts about a row that can be taken are in `info.confirm`
 */
export function parseProcedureLine(line: string, number: number): Result<ImportedProcedure, RowProblem[]> {
  const row = parseJson(line)
  if (!isObject(row)) {
    return err([{ line: number, field: '', value: shown(line), reason: 'expected one JSON object on the line' }])
  }
  const reader = new RowReader(number)
  if (typeof row.code !== 'string' || !CODE.test(row.code)) reader.refuse('code', row.code, 'expected N.NNNNNN')
  const info = isPortalRow(row) ? readPortalRow(row, reader) : readCatalogueRow(row, reader)
  return reader.problems.length > 0 ? err(reader.problems) : ok({ line: number, code: String(row.code), info })
}

/** A whole file: the rows that can be taken and every problem; a code that comes again is a problem. */
export function parseProcedures(text: string): {
  procedures: ImportedProcedure[]
  problems: RowProblem[]
  rows: number
} {
  const procedures: ImportedProcedure[] = []
  const problems: RowProblem[] = []
  const lineOfCode = new Map<string, number>()
  let rows = 0
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    rows++
    const parsed = parseProcedureLine(line, at + 1)
    if (!parsed.ok) {
      problems.push(...parsed.error)
      continue
    }
    const earlier = lineOfCode.get(parsed.value.code)
    if (earlier === undefined) {
      lineOfCode.set(parsed.value.code, at + 1)
      procedures.push(parsed.value)
    } else {
      problems.push({
        line: at + 1,
        field: 'code',
        value: shown(parsed.value.code),
        reason: `stands on line ${earlier} already`,
      })
    }
  }
  return { procedures, problems, rows }
}
