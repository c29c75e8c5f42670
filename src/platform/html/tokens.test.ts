import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./assets/css/tokens.css', import.meta.url), 'utf8')

type Tokens = Record<string, string>

const declared = (block: string): Tokens =>
  Object.fromEntries(
    [...block.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]),
  )

/** Declarations of the first rule whose selector stands at `opening`. */
function ruleAt(opening: string): Tokens {
  const from = css.indexOf(opening)
  expect(from, opening).toBeGreaterThanOrEqual(0)
  const start = css.indexOf('{', from + opening.length - 1)
  return declared(css.slice(start, css.indexOf('}', start)))
}

const light = ruleAt(':root {')
const themes: Record<string, Tokens> = {
  light,
  dark: { ...light, ...ruleAt("\n[data-theme='dark'] {") },
  contrast: { ...light, ...ruleAt("\n[data-theme='contrast'] {") },
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(tokens: Tokens, one: string, other: string): number {
  const colour = (name: string): string => {
    const value = tokens[name] ?? ''
    const named = /^var\(--([a-z-]+)\)$/.exec(value)?.[1]
    return named === undefined ? value : colour(named)
  }
  const [dark, bright] = [luminance(colour(one)), luminance(colour(other))].sort((a, b) => a - b)
  return (bright! + 0.05) / (dark! + 0.05)
}

const families = ['gray', 'blue', 'teal', 'violet', 'amber', 'brown', 'red', 'green']
const pairs: [string, string, number][] = [
  ['ink', 'paper', 15],
  ['ink', 'tint', 12],
  ['soft', 'paper', 7],
  ['soft', 'tint', 7],
  ['act', 'paper', 8],
  ['act', 'tint', 7],
  ['act', 'act-tint', 7],
  ['act-strong', 'act-tint', 7],
  ['ink', 'act-tint', 12],
  ['on-act', 'act', 8],
  ['on-act', 'act-strong', 8],
  ['on-band', 'band', 8],
  ['on-door', 'door', 4.5],
  ['bad', 'paper', 6.5],
  ['good', 'paper', 6.5],
  ['on-mark', 'good', 6],
  ['on-mark', 'bad', 6],
  ['ink', 'track', 10],
  ['counted-ink', 'counted-fill', 7],
  // Borders and drawings: WCAG 1.4.11 asks for 3.
  ['edge', 'paper', 4.5],
  ['edge', 'tint', 3],
  ['door', 'paper', 3],
  ['door', 'tint', 3],
  ...families.map((name): [string, string, number] => [`${name}-ink`, `${name}-fill`, 7.6]),
]

describe.each(Object.entries(themes))('%s theme', (_, tokens) => {
  it.each(pairs)('keeps %s on %s at %s to 1 or more', (one, other, least) => {
    expect(contrast(tokens, one, other)).toBeGreaterThanOrEqual(least)
  })
})

describe('theme lists', () => {
  it.each([
    ['dark', '(prefers-color-scheme: dark)'],
    ['contrast', '(prefers-contrast: more)'],
  ])('%s means the same whether the visitor or the system asks', (name, media) => {
    expect(ruleAt(`@media ${media} {\n  [data-theme='auto'] {`)).toEqual(ruleAt(`\n[data-theme='${name}'] {`))
  })

  it('shows focus by gold and ink, of which one stands out on any ground', () => {
    for (const tokens of Object.values(themes)) {
      for (const ground of ['paper', 'tint', 'band']) {
        expect(Math.max(contrast(tokens, 'gold', ground), contrast(tokens, 'ink', ground))).toBeGreaterThanOrEqual(3)
      }
    }
  })
})
