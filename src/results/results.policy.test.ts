import { expect, test } from 'vitest'
import type { Actor } from '../dossiers/index.ts'
import { mayEnd } from './results.policy.ts'

const official = (agency: string, role: 'leader' | 'clerk' | 'one-stop-head'): Actor => ({
  ...{ kind: 'official', id: 1, username: 'a', fullName: 'A' },
  posts: [{ agency, role }],
})

test.each<[string, Actor, boolean]>([
  ['a leader of the issuing agency', official('xa', 'leader'), true],
  ['a leader of another agency', official('so', 'leader'), false],
  ['the clerk who issues', official('xa', 'clerk'), false],
  ['the head of the one-stop', official('xa', 'one-stop-head'), false],
  ['the holder', { kind: 'customer', id: 1 }, false],
  ['the program', { kind: 'system', name: 'jobs' }, false],
])('may %s end a result', (_, actor, may) => expect(mayEnd(actor, 'xa')).toBe(may))
