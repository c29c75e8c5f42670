import { importCommand } from '../../platform/spreadsheet/index.ts'
import { accountsImport } from './import-accounts.ts'

export const importPaymentAccounts = importCommand(accountsImport)
