export {
  type Checked,
  checkChoice,
  checkDate,
  checkFlag,
  checkPattern,
  checkRow,
  checkText,
  optionally,
} from './cell-checks.ts'
export { type Cell, csvLine, parseCsv, writeCsv } from './csv.ts'
export { importCommand, type TableImport } from './import-command.ts'
export { type Columns, readTable, type TableRow, UnreadableTable } from './read-table.ts'
export { type ImportCounts, type RowError, refuseRepeats, rowErrorLine } from './row-error.ts'
export { type ImportOptions, runImport } from './run-import.ts'
export { safeCell } from './safe-cell.ts'
export { writeXlsx } from './write-xlsx.ts'
