import { importCommand } from '../../platform/spreadsheet/index.ts'
import { statementImport } from './import-statement.ts'

export const importPayments = importCommand(statementImport)
