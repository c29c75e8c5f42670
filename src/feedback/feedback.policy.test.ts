import { describe, expect, test } from 'vitest'
import { mayCommand, mayFollow, mayRead, queueScope } from './feedback.policy.ts'

const post = (role: string, agency = 'H32.26') => [{ role, agency }] as never
const about = (kind: string, agency = 'H32.26', parties = [agency]) => ({ kind, agency, parties }) as never

describe('reading', () => {
  test.each([
    ['the head of the one-stop, a report', post('one-stop-head'), about('report'), true],
    ['the clerk, a report that may be about the clerk', post('one-stop-officer'), about('report'), false],
    ['the clerk, a question', post('one-stop-officer'), about('question'), true],
    ['the head of the one-stop, a complaint', post('one-stop-head'), about('complaint'), false],
    ['the leader, a complaint', post('leader'), about('complaint'), true],
    ['the leader of another agency', post('leader', 'H32.75'), about('report'), false],
    ['the leader of an agency that had it', post('leader'), about('report', 'H32.75', ['H32.26', 'H32.75']), true],
    ['procedure control', post('procedure-control', 'H32.71'), about('report'), true],
    ['the centre administrator', post('centre-admin', 'H32.26'), about('report'), false],
    ['nobody', [], about('question'), false],
  ] as const)('%s', (_, posts, feedback, allowed) => expect(mayRead(posts as never, feedback)).toBe(allowed))
})

describe('acting', () => {
  test.each([
    ['the leader answers', post('leader'), 'answer', about('report'), true],
    [
      'an agency that passed it on no longer acts',
      post('leader'),
      'answer',
      about('report', 'H32.75', ['H32.26']),
      false,
    ],
    [
      'procedure control passes a complaint on',
      post('procedure-control', 'H32.71'),
      'forward',
      about('complaint'),
      true,
    ],
    ['but does not settle it', post('procedure-control', 'H32.71'), 'answer', about('complaint'), false],
    ['nor decline it', post('procedure-control', 'H32.71'), 'decline', about('complaint'), false],
    ['the clerk answers a question', post('one-stop-officer'), 'answer', about('question'), true],
    ['the specialist answers nothing', post('specialist'), 'answer', about('question'), false],
  ] as const)('%s', (_, posts, command, feedback, allowed) =>
    expect(mayCommand(posts as never, command, feedback)).toBe(allowed),
  )
})

test('the queue holds kinds by agency', () => {
  expect(queueScope(post('one-stop-officer'))).toEqual([{ agency: 'H32.26', kinds: ['question'] }])
  expect(queueScope(post('leader'))).toEqual([
    { agency: 'H32.26', kinds: ['report', 'proposal', 'complaint', 'question'] },
  ])
  expect(queueScope(post('clerk'))).toEqual([])
  expect(queueScope(post('procedure-control'))).toBe('all')
})

test.each([
  ['its sender', { kind: 'customer', id: 7 }, true],
  ['another customer', { kind: 'customer', id: 8 }, false],
  ['whoever knows code and digits', { kind: 'holder', code: 'PA-261125-0001' }, true],
  ['whoever knows another', { kind: 'holder', code: 'PA-261125-0002' }, false],
] as const)('following: %s', (_, follower, allowed) =>
  expect(mayFollow(follower, { code: 'PA-261125-0001', customerId: 7 })).toBe(allowed),
)

test('nobody follows as a customer what was sent without an account', () => {
  expect(mayFollow({ kind: 'customer', id: 7 }, { code: 'PA-261125-0001', customerId: null })).toBe(false)
})
