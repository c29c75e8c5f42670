import { importCommand } from '../../platform/spreadsheet/index.ts'
import { customersImport } from './import-customers.ts'

export const importCustomers = importCommand(customersImport)
