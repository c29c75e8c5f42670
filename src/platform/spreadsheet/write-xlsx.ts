import exceljs from 'exceljs'
import type { Cell } from './csv.ts'
import { safeCell } from './safe-cell.ts'

const widest = 60

/** A workbook of one sheet with its header frozen; texts that a spreadsheet would run as a formula are neutralised. */
export async function writeXlsx(
  sheet: string,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<Buffer> {
  const workbook = new exceljs.Workbook()
  // Without it the library writes the time of the export: the same rows shall be the same file.
  workbook.created = workbook.modified = new Date(0)
  const page = workbook.addWorksheet(sheet, { views: [{ state: 'frozen', ySplit: 1 }] })
  page.columns = header.map((name, at) => ({
    header: safeCell(name),
    width: Math.min(widest, Math.max(name.length, ...rows.map(row => String(row[at] ?? '').length)) + 2),
  }))
  page.getRow(1).font = { bold: true }
  for (const row of rows) page.addRow(row.map(cell => (typeof cell === 'string' ? safeCell(cell) : cell)))
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
