import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { renderSVG } from 'uqr'
import { coverageOf, settable } from './font-coverage.ts'

/** The same bytes every time: a PDF carries no time of its making. */
const MADE_AT = 0
/** The compiler remembers what it compiled; every so often what was not asked for lately is forgotten. */
const FORGET_EVERY = 50
const ROUNDS_KEPT = 2

const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

function prepare() {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
  return {
    compiler: NodeCompiler.create({ fontArgs: [{ fontPaths: faces.map(face => join(fonts, face)) }] }),
    covered: coverageOf(faces.map(face => join(fonts, face, `Tinos_${face}.ttf`))),
  }
}

let prepared: ReturnType<typeof prepare> | null = null
let compiled = 0

/** A template with what it is given: data as JSON under `slip`, never as markup, and a QR code of the link. */
export function typesetDocument(template: string, data: object & { readonly link: string }) {
  prepared ??= prepare()
  const { compiler, covered } = prepared
  const text = JSON.stringify(data, (_, value) => (typeof value === 'string' ? settable(value, covered) : value))
  return {
    compiler,
    document: { mainFileContent: template, inputs: { slip: text, qr: renderSVG(data.link, { border: 1 }) } },
  }
}

/** Tagged PDF/A-2a, about 7 ms. */
export async function makePdf({ compiler, document }: ReturnType<typeof typesetDocument>): Promise<Buffer> {
  // What the compiler made is freed only between turns of the event loop; without a pause a batch would fill the memory.
  await setImmediate()
  compiled += 1
  if (compiled % FORGET_EVERY === 0) compiler.evictCache(ROUNDS_KEPT)
  return compiler.pdf(document, { pdfStandard: 'a-2a', creationTimestamp: MADE_AT })
}
