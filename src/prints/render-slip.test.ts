import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../tests/support/browser.ts'
import { settable } from './font-coverage.ts'
import { renderSlip, typeset } from './render-slip.ts'
import type { Slip } from './slip.ts'
import { slipForms } from './slip.ts'
import { slipOf } from './slip-of.ts'
import { accepted, sourceOf, sources } from './slips.fixture.ts'

// Neither package has types; the second is CommonJS with a default export that bundlers see differently.
const require = createRequire(import.meta.url)
const { PNG } = require('pngjs') as {
  PNG: { sync: { read(png: Buffer): { data: Buffer; width: number; height: number } } }
}
const required = require('jsqr')
const readQr: (pixels: Uint8ClampedArray, width: number, height: number) => { data: string } | null =
  required.default ?? required

const receipt = slipOf('M01', sources.M01) as Slip
const named = (fullName: string): Slip =>
  slipOf('M01', sourceOf({ ...accepted, applicant: { ...accepted.applicant, fullName } })) as Slip

/** What Typst set in bold, as it understood it: text stays one text, markup would become other elements. */
function boldTexts(slip: Slip): unknown[] {
  const { compiler, document } = typeset(slip)
  return (compiler.query(document, { selector: 'strong' }) as { body: unknown }[]).map(found => found.body)
}

const pagesOf = (slip: Slip): number => {
  const { compiler, document } = typeset(slip)
  const compiled = compiler.compile(document)
  return compiled.result?.numOfPages ?? 0
}

describe('a slip', () => {
  it.each(slipForms)('%s is a tagged PDF/A of one page, and the same bytes every time', async form => {
    const slip = slipOf(form, sources[form]) as Slip
    const first = await renderSlip(slip)
    const text = first.toString('latin1')
    expect(text.slice(0, 5)).toBe('%PDF-')
    expect(text).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
    expect(text).toContain('Tinos')
    expect(first.equals(await renderSlip(slip))).toBe(true)
    expect(pagesOf(slip)).toBe(1)
  })

  it.each([
    '#strong[x]',
    '*x* _y_ $z$',
    '#read("/etc/passwd")',
    '<script>alert(1)</script>',
    '=cmd|calc',
    '\\',
    '"]',
    '// x',
    '#sys.inputs',
    'a -- b ... "c"',
  ])('takes %j as text, never as markup', name => {
    expect(boldTexts(named(name))).toContainEqual({ func: 'text', text: name })
  })

  it.each([
    ['with a picture', 'Nguyễn 😀'],
    ['in Chinese', '王小明'],
    ['in Arabic', 'محمد'],
    ['that turns its direction', 'Anna\u202Egnp.exe'],
    ['with control characters', 'a\u0000b\u0007c'],
    ['of half a character', '\ud800'],
    ['that is empty', ''],
    ['without a space in 3,000 letters', 'x'.repeat(3000)],
  ])('is printed for a name %s', async (_, name) => {
    expect((await renderSlip(named(name))).length).toBeGreaterThan(10_000)
  })

  it('goes on to a second page when the papers are many, and repeats the head of the table', async () => {
    const components = Array.from({ length: 40 }, (_, i) => ({
      key: `k${i}`,
      name: `Giấy tờ thứ ${i + 1}`,
      originals: 1,
      copies: 0,
      fileIds: [],
    }))
    expect(pagesOf(slipOf('M01', sourceOf({ ...accepted, components })) as Slip)).toBe(2)
  })
})

describe('settable text', () => {
  const covered = new Set(Array.from('Nguyễn ab\u200bhtps:/dicvo.exmlr-', c => c.codePointAt(0) ?? 0))
  it.each([
    ['Nguyễn'.normalize('NFD'), 'Nguyễn'],
    ['a\u202Eb\u2066\u200Eb', 'abb'],
    ['a\n\tb', 'a b'],
    ['a王😀', 'a□□'],
    ['https://dichvucong.example/tra-cuu', 'https://dichvucong.example/tra-cuu'],
    ['a'.repeat(30), `${'a'.repeat(12)}\u200b${'a'.repeat(12)}\u200baaaaaa`],
  ])('%j becomes %j', (text, expected) => {
    expect(settable(text, covered)).toBe(expected)
  })
})

describe('the QR code on the paper', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  it('reads as the address of the tracking page', async () => {
    const { compiler, document } = typeset(receipt)
    const page = await browser.newPage({ viewport: { width: 560, height: 800 } })
    await page.setContent(`<body style="margin:0">${compiler.plainSvg(document)}`)
    const picture = PNG.sync.read(await page.screenshot())
    expect(readQr(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data).toBe(receipt.link)
  })
})
