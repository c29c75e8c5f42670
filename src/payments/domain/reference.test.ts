import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dossierOfReference, findReferences, paymentReference } from './reference.ts'

const ids = fc.integer({ min: 1, max: 99_999_999 })

test('a reference is short, and names its dossier and no other', () => {
  // 12800 leaves 93 when divided by 97; 98 less 93 is 5.
  expect(paymentReference(128)).toBe('MC0000012805')
  fc.assert(
    fc.property(ids, id => {
      expect(dossierOfReference(paymentReference(id))).toBe(id)
    }),
  )
})

test('one wrong digit or two swapped neighbours never name a dossier', () => {
  fc.assert(
    fc.property(ids, fc.integer({ min: 2, max: 11 }), fc.integer({ min: 1, max: 9 }), (id, at, by) => {
      const right = paymentReference(id)
      const digit = (Number(right[at]) + by) % 10
      expect(dossierOfReference(right.slice(0, at) + digit + right.slice(at + 1))).toBeNull()
      const swapped = right.slice(0, at) + (right[at + 1] ?? '') + right[at] + right.slice(at + 2)
      if (swapped !== right) expect(dossierOfReference(swapped)).toBeNull()
    }),
  )
})

test.each([
  (r: string) => r,
  (r: string) => r.toLowerCase(),
  (r: string) => `MBVCB.6789012345.${r}.CT tu 0071001234567 NGUYEN THI LOI toi 112345678901`,
  (r: string) => `${r}-250625-10:42:11 123456`,
  (r: string) => `Nộp phí hồ sơ ${r.slice(0, 2)} ${r.slice(2, 6)} ${r.slice(6, 10)} ${r.slice(10)} cảm ơn`,
  (r: string) => `NOP PHI${r.slice(0, 7)}\n${r.slice(7)}FT26329123456789`,
  (r: string) => `QR MC${r}`,
  (r: string) => r.slice(0, 2) + r.slice(2).replaceAll('0', 'O').replaceAll('1', 'l'),
  (r: string) => `${r} ${r}`,
])('it survives what banks and people do to it (%#)', write => {
  const reference = paymentReference(10_128)
  expect(findReferences(write(reference))).toEqual([reference])
})

test('texts without one name nothing', () => {
  for (const text of ['', 'nop phi khai sinh', 'MC 12345', '0905123456', 'MC0000012800'])
    expect(findReferences(text)).toEqual([])
  expect(findReferences(`${paymentReference(5)}, ${paymentReference(6)}`)).toHaveLength(2)
})

test('there is none for what is no dossier', () => {
  for (const id of [0, -1, 1.5, 100_000_000]) expect(() => paymentReference(id)).toThrow()
})
