import { importCommand } from '../../platform/spreadsheet/index.ts'
import { officialsImport } from './import-officials.ts'

export const importOfficials = importCommand(officialsImport)
