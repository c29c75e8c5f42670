import { importCommand } from '../../platform/spreadsheet/index.ts'
import { agenciesImport } from './import-agencies.ts'

export const importAgencies = importCommand(agenciesImport)
