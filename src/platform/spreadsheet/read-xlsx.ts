import exceljs from 'exceljs'
import type { CsvRecord } from './csv.ts'

/** A date of a spreadsheet is days without a zone, which the library hands over as UTC. */
function textOf(value: exceljs.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(part => part.text).join('')
  if ('text' in value) return textOf(value.text as exceljs.CellValue)
  if ('result' in value) return textOf(value.result as exceljs.CellValue)
  return ''
}

/** Rows of the first sheet as texts; a formula counts as its stored result and is never computed. */
export async function readXlsx(file: string): Promise<CsvRecord[]> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(file)
  const records: CsvRecord[] = []
  workbook.worksheets[0]?.eachRow((row, line) => {
    const cells: string[] = []
    for (let at = 1; at <= row.cellCount; at++) cells.push(textOf(row.getCell(at).value))
    if (cells.some(cell => cell.trim() !== '')) records.push({ line, cells })
  })
  return records
}
