import { apology } from './forms/apology.ts'
import { controlSheet } from './forms/control-sheet.ts'
import { feeReceipt } from './forms/fee-receipt.ts'
import type { SlipSource } from './forms/parts.ts'
import { receipt } from './forms/receipt.ts'
import { refusal } from './forms/refusal.ts'
import { registerExtract } from './forms/register-extract.ts'
import { supplementRequest } from './forms/supplement-request.ts'
import type { Slip, SlipForm } from './slip.ts'

const makers: Readonly<Record<SlipForm, (source: SlipSource) => Slip | null>> = {
  M01: receipt,
  M02: supplementRequest,
  M03: refusal,
  M04: apology,
  M05: controlSheet,
  M06: registerExtract,
  BL: feeReceipt,
}

/** The slip of a dossier; null while what it records has not happened. */
export const slipOf = (form: SlipForm, source: SlipSource): Slip | null => makers[form](source)
