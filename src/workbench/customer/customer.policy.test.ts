import { expect, test } from 'vitest'
import { mayConfirm } from './customer.policy.ts'

const [mine, other] = ['056190009876', '056190001234']
test.each([
  ['another number', { fullName: 'Cao Thị Lan', personalNumber: mine }, other, 'Cao Thị Lan', true],
  ['their own number under another name', { fullName: 'Cao Thị Lan', personalNumber: mine }, mine, 'Cao Lan', false],
  [
    'another name, their own number not being known',
    { fullName: 'Cao Thị Lan', personalNumber: null },
    other,
    'Mai',
    true,
  ],
  [
    'their own name, the number not being known',
    { fullName: 'Cao Thị Lan', personalNumber: null },
    other,
    'CAO THI LAN',
    false,
  ],
])('an officer and %s', (_, officer, number, fullName, may) =>
  expect(mayConfirm(officer, { number, fullName })).toBe(may),
)
