import { setImmediate } from 'node:timers/promises'
import type { Slip } from './slip.ts'
import { slipTemplate } from './slip-template.ts'
import { makePdf, typesetDocument } from './typesetter.ts'

export const typeset = (slip: Slip) => typesetDocument(slipTemplate, slip)

/** The slip as PDF: tagged, PDF/A-2a, about 7 ms. */
export const renderSlip = (slip: Slip): Promise<Buffer> => makePdf(typeset(slip))

/** The slip as a picture (SVG, pages one below the other), drawn by the same template. */
export async function drawSlip(slip: Slip): Promise<string> {
  await setImmediate()
  const { compiler, document } = typeset(slip)
  return compiler.plainSvg(document)
}
