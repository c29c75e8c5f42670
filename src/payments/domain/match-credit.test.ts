import { expect, test } from 'vitest'
import type { FeeStanding } from '../../dossiers/index.ts'
import { matchCredit } from './match-credit.ts'
import { paymentReference } from './reference.ts'

const due: FeeStanding = { state: 'due', amount: 50_000, reason: '', paid: 0, outstanding: 50_000, excess: 0 }
const reference = paymentReference(7)
const text = `IBFT ${reference} nop phi`

test('exactly what is outstanding pays the dossier that the text names', () => {
  expect(matchCredit({ amount: 50_000, text }, due)).toEqual({ kind: 'paid', dossierId: 7, reference })
  const rest = { ...due, paid: 20_000, outstanding: 30_000 }
  expect(matchCredit({ amount: 30_000, text }, rest)).toMatchObject({ kind: 'paid' })
})

test.each([
  ['no reference', 'no-reference', null, 50_000, 'nop phi', due],
  ['two dossiers', 'several-references', null, 50_000, `${text} ${paymentReference(8)}`, due],
  ['a dossier that is not there', 'unknown-reference', null, 50_000, text, null],
  ['too little', 'wrong-amount', 7, 49_999, text, due],
  ['too much', 'wrong-amount', 7, 50_001, text, due],
  ['paid before', 'already-paid', 7, 50_000, text, { ...due, state: 'paid', paid: 50_000, outstanding: 0 } as const],
  ['nothing to pay', 'not-payable', 7, 50_000, text, { ...due, state: 'none', amount: 0, outstanding: 0 } as const],
])('%s: an officer looks at it', (_, problem, dossierId, amount, said, standing) => {
  expect(matchCredit({ amount, text: said }, standing)).toEqual({ kind: 'unmatched', problem, dossierId })
})
