import { safeCell } from './safe-cell.ts'

export interface CsvRecord {
  /** Line of the file on which the record begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** `;` where the first line has more of them than commas outside quotes (spreadsheets set to Vietnamese write it). */
function delimiterOf(text: string): string {
  const counts = { ',': 0, ';': 0 }
  let quoted = false
  for (const letter of text) {
    if (letter === '"') quoted = !quoted
    else if (!quoted && (letter === '\n' || letter === '\r')) break
    else if (!quoted && (letter === ',' || letter === ';')) counts[letter]++
  }
  return counts[';'] > counts[','] ? ';' : ','
}

/** A quote that never closes: everything after it would be one cell. */
export class UnclosedQuote extends Error {
  constructor(readonly line: number) {
    super(`line ${line}: a quote is opened and never closed`)
    this.name = 'UnclosedQuote'
  }
}

/**
 * Records of a CSV text (RFC 4180): quotes, quotes inside quotes, line ends inside quotes, CRLF or LF, BOM, comma or
 * semicolon. Empty lines are left out.
 * @throws UnclosedQuote
 */
export function parseCsv(input: string): CsvRecord[] {
  const text = input.replace(/^\uFEFF/, '')
  const delimiter = delimiterOf(text)
  const records: CsvRecord[] = []
  let cells: string[] = []
  let cell = ''
  let line = 1
  let began = 1
  let at = 0
  const endRecord = () => {
    cells.push(cell)
    if (cells.length > 1 || cell !== '') records.push({ line: began, cells })
    cells = []
    cell = ''
  }
  while (at < text.length) {
    const letter = text.charAt(at)
    if (letter === '"' && cell === '') {
      const opened = line
      for (at++; ; at++) {
        if (at >= text.length) throw new UnclosedQuote(opened)
        const inside = text.charAt(at)
        if (inside === '\n') line++
        if (inside !== '"') cell += inside
        else if (text.charAt(at + 1) === '"') cell += text.charAt(++at)
        else break
      }
      at++
    } else if (letter === delimiter) {
      cells.push(cell)
      cell = ''
      at++
    } else if (letter === '\n' || letter === '\r') {
      at += letter === '\r' && text.charAt(at + 1) === '\n' ? 2 : 1
      endRecord()
      began = ++line
    } else {
      cell += letter
      at++
    }
  }
  if (cell !== '' || cells.length > 0) endRecord()
  return records
}

export type Cell = string | number | null

const quoted = (text: string): string => (/[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** One CSV line with CRLF; texts that a spreadsheet would run as a formula are neutralised. */
export const csvLine = (cells: readonly Cell[]): string =>
  `${cells.map(cell => quoted(cell === null ? '' : typeof cell === 'number' ? String(cell) : safeCell(cell))).join(',')}\r\n`

/** A whole CSV text with a BOM, so that spreadsheets read it as UTF-8. */
export const writeCsv = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${[header, ...rows].map(csvLine).join('')}`
