import { readFileSync } from 'node:fs'

/** Sub-tables of a font's `cmap` that speak Unicode: format 4 (to U+FFFF) and 12 (beyond). */
function* segmentsOf(font: Buffer): Generator<readonly [first: number, last: number]> {
  const tables = font.readUInt16BE(4)
  const records = Array.from({ length: tables }, (_, i) => 12 + i * 16)
  const record = records.find(at => font.toString('latin1', at, at + 4) === 'cmap')
  if (record === undefined) throw new Error('the font has no cmap table')
  const cmap = font.readUInt32BE(record + 8)
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4)
    const format = font.readUInt16BE(at)
    if (format === 4) {
      const length = font.readUInt16BE(at + 6)
      for (let s = 0; s < length; s += 2)
        yield [font.readUInt16BE(at + 16 + length + s), font.readUInt16BE(at + 14 + s)]
    }
    if (format === 12)
      for (let g = 0; g < font.readUInt32BE(at + 12); g++)
        yield [font.readUInt32BE(at + 16 + g * 12), font.readUInt32BE(at + 20 + g * 12)]
  }
}

/** The characters that every one of these TrueType files can draw. */
export function coverageOf(files: readonly string[]): ReadonlySet<number> {
  const sets = files.map(file => {
    const points = new Set<number>()
    for (const [first, last] of segmentsOf(readFileSync(file)))
      for (let point = first; point <= last && point < 0xffff; point++) points.add(point)
    return points
  })
  const [first = new Set<number>(), ...others] = sets
  return new Set([...first].filter(point => others.every(set => set.has(point))))
}

/**
 * Words longer than half a line may break anywhere, so that they stay on the paper; addresses of ours have a line of
 * their own, and whoever copies one must get it whole.
 */
const LONG_WORD = /(?<!\S)(?!https?:)\S{30,}/g
const BREAK_HERE = '\u200b'

/**
 * The text as the font can set it. PDF/A refuses a document with a character that has no glyph, and a name may hold any:
 * such a character becomes an empty box, controls and marks of direction go away.
 */
export const settable = (text: string, covered: ReadonlySet<number>): string =>
  Array.from(
    text
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .replace(/[\p{Cc}\p{Cf}]/gu, ''),
    character => (covered.has(character.codePointAt(0) ?? 0) ? character : '□'),
  )
    .join('')
    .replace(LONG_WORD, word => word.replace(/.{12}/g, `$&${BREAK_HERE}`))
