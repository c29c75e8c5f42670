import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc16 } from './crc16.ts'
import { readFields, writeFields } from './emv.ts'
import { readVietQr, type Transfer, writeVietQr } from './vietqr.ts'

const receiver = '38570010A00000072701270006970403011300110123456780208QRIBFTTA'

test.each([
  // The check value of the algorithm's own definition.
  ['123456789', '29B1'],
  // Published codes; the sums were computed anew by another program (Python, binascii.crc_hqx from 0xFFFF).
  [`000201010211${receiver}53037045802VN6304`, '9E6F'],
  [`000201010212${receiver}530370454061800005802VN62340107NPS68690819thanh toan don hang6304`, '2E2E'],
])('the sum of %s is %s', (text, sum) => {
  expect(crc16(text)).toBe(sum)
})

test('a code is what every bank’s app reads', () => {
  const transfer = { bankBin: '970436', account: '112345678901', amount: 50_000, reference: 'MC0000012805' }
  expect(writeVietQr(transfer)).toBe(
    '00020101021238560010A000000727012600069704360112112345678901' +
      '0208QRIBFTTA53037045405500005802VN62160812MC000001280563040134',
  )
})

const transfers: fc.Arbitrary<Transfer> = fc.record({
  bankBin: fc.stringMatching(/^\d{6}$/),
  account: fc.stringMatching(/^[0-9A-Z]{4,19}$/),
  amount: fc.integer({ min: 1, max: 9_999_999_999 }),
  reference: fc.stringMatching(/^[0-9A-Z]{1,25}$/),
})

test('reading a code gives back what was written', () => {
  fc.assert(
    fc.property(transfers, transfer => {
      expect(readVietQr(writeVietQr(transfer))).toEqual(transfer)
    }),
  )
})

test('no code with one sign changed is taken for a transfer', () => {
  fc.assert(
    fc.property(transfers, fc.nat(), fc.constantFrom('0', '7', 'X'), (transfer, at, sign) => {
      const code = writeVietQr(transfer)
      const place = at % code.length
      fc.pre(code[place] !== sign)
      expect(readVietQr(code.slice(0, place) + sign + code.slice(place + 1))).toBeNull()
    }),
  )
})

test('fields of any text are read as they were written', () => {
  const fields = fc.array(
    fc.record({ id: fc.stringMatching(/^\d{2}$/), value: fc.stringMatching(/^[\x20-\x7e]{1,99}$/) }),
  )
  fc.assert(
    fc.property(fields, some => {
      expect(readFields(writeFields(some))).toEqual(some)
    }),
  )
  expect(readFields('0005ab')).toBeNull()
})

test.each([
  { bankBin: '97043', account: '1234', amount: 1, reference: 'A' },
  { bankBin: '970436', account: 'ngân hàng', amount: 1, reference: 'A' },
  { bankBin: '970436', account: '1234', amount: 0, reference: 'A' },
  { bankBin: '970436', account: '1234', amount: 1.5, reference: 'A' },
  { bankBin: '970436', account: '1234', amount: 1, reference: 'phí' },
])('a transfer that no bank could read is never written: %o', transfer => {
  expect(() => writeVietQr(transfer)).toThrow()
})
