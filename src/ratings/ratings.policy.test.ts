import { describe, expect, test } from 'vitest'
import { commentsScope, covers, figuresScope, mayRate } from './ratings.policy.ts'

const dossier = { code: 'H32.26-20261125-0001', customerId: 7 }

test.each([
  ['its customer', { kind: 'customer', id: 7 }, true],
  ['another customer', { kind: 'customer', id: 8 }, false],
  ['the holder of its receipt', { kind: 'holder', dossierCode: dossier.code }, true],
  ['the holder of another receipt', { kind: 'holder', dossierCode: 'H32.26-20261125-0002' }, false],
] as const)('rating a contact: %s', (_, rater, allowed) => expect(mayRate(rater, dossier)).toBe(allowed))

const post = (role: string, agency = 'H32.26') => ({ role, agency }) as never

describe('what an official reads', () => {
  test.each([
    ['one-stop-officer', ['H32.26'], []],
    ['specialist', ['H32.26'], []],
    ['one-stop-head', ['H32.26'], ['H32.26']],
    ['leader', ['H32.26'], ['H32.26']],
    ['procedure-control', 'all', 'all'],
    ['centre-admin', 'all', []],
  ] as const)('%s', (role, figures, comments) => {
    expect(figuresScope([post(role)])).toEqual(figures)
    expect(commentsScope([post(role)])).toEqual(comments)
  })
  test('nobody without a post reads anything', () => {
    expect(figuresScope([])).toEqual([])
    expect(covers(figuresScope([]), 'H32.26')).toBe(false)
  })
  test('the comments are those of the agency one leads, not of another post', () => {
    expect(commentsScope([post('leader'), post('specialist', 'H32.75')])).toEqual(['H32.26'])
  })
})
