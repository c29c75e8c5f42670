import { expect, test } from 'vitest'
import { type CoveredAct, covers, latestEnd, standingOn } from './authorisation.ts'

const valid = {
  scope: 'procedure',
  scopeCode: '1.001193',
  acts: ['file', 'follow'],
  validFrom: '2026-11-01',
  validTo: '2026-11-30',
  acceptedAt: '2026-11-01T08:00:00+07:00',
  revokedAt: null,
} as const
const birth = { code: '1.001193', field: 'ho-tich' }
const other = { code: '1.013225', field: 'xay-dung' }
const usual: CoveredAct = { procedure: birth, act: 'file', day: '2026-11-25' }
const all = { scope: 'all', scopeCode: null } as const
const field = { scope: 'field', scopeCode: 'ho-tich' } as const

test.each<[string, Partial<Parameters<typeof covers>[0]>, Partial<CoveredAct>, boolean]>([
  ['its procedure, its act, within its days', {}, {}, true],
  ['the first day', {}, { day: '2026-11-01' }, true],
  ['the last day', {}, { day: '2026-11-30' }, true],
  ['the day before', {}, { day: '2026-10-31' }, false],
  ['the day after', {}, { day: '2026-12-01' }, false],
  ['another procedure', {}, { procedure: other }, false],
  ['an act that it names', {}, { act: 'follow' }, true],
  ['an act that it does not name', {}, { act: 'receive' }, false],
  ['every procedure', all, { procedure: other }, true],
  ['a procedure of its field', field, {}, true],
  ['a procedure of another field', field, { procedure: other }, false],
  ['a procedure without a field', field, { procedure: { code: '1.001193', field: null } }, false],
  ['one that was not accepted', { acceptedAt: null }, {}, false],
  ['one that was revoked', { revokedAt: '2026-11-20T08:00:00+07:00' }, {}, false],
  ['one that was revoked, for every procedure', { ...all, revokedAt: '2026-11-20T08:00:00+07:00' }, {}, false],
])('covers %s: %#', (_, terms, act, yes) => {
  expect(covers({ ...valid, ...terms }, { ...usual, ...act })).toBe(yes)
})

test.each([
  [{}, 'valid'],
  [{ acceptedAt: null }, 'waiting'],
  [{ validFrom: '2026-11-26' }, 'future'],
  [{ validTo: '2026-11-24' }, 'expired'],
  [{ acceptedAt: null, validTo: '2026-11-24' }, 'expired'],
  [{ revokedAt: '2026-11-20T08:00:00+07:00', validTo: '2026-11-24' }, 'revoked'],
])('%j stands as %s', (terms, standing) => {
  expect(standingOn({ ...valid, ...terms }, '2026-11-25')).toBe(standing)
})

test.each([
  ['2026-11-25', 24, '2028-11-25'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2027-12-15', 2, '2028-02-15'],
])('from %s for %d months the last day is %s', (from, months, end) => {
  expect(latestEnd(from, months)).toBe(end)
})
