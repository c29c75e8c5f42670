import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { renderSVG } from 'uqr'
import type { Slip } from './slip.ts'
import { slipTemplate } from './slip-template.ts'

/** The same bytes every time: a PDF carries no time of its making. */
const MADE_AT = 0
/** Compilers hold on to memory of what they compiled. */
const RENEW_AFTER = 2_000

let compiler: NodeCompiler | null = null
let compiled = 0

function compilerWithFonts(): NodeCompiler {
  if (compiler && compiled < RENEW_AFTER) return compiler
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
  const folders = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(face => join(fonts, face))
  compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: folders }] })
  compiled = 0
  return compiler
}

/** The slip as PDF (tagged, PDF/A-2b). Data travels as JSON, never as markup. */
export function renderSlip(slip: Slip): Buffer {
  const qr = slip.link === null ? null : renderSVG(slip.link, { border: 1 })
  compiled += 1
  return compilerWithFonts().pdf(
    { mainFileContent: slipTemplate, inputs: { slip: JSON.stringify({ ...slip, qr }) } },
    { pdfStandard: 'a-2b', creationTimestamp: MADE_AT },
  )
}
