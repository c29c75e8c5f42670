import { expect, test } from 'vitest'
import { type AttemptKeys, type Attempts, secondsToWait } from './throttle.ts'

const now = new Date('2026-08-28T09:00:00+07:00')
const failed = (failures: number, secondsAgo = 0): Attempts => ({
  failures,
  last: new Date(now.getTime() - secondsAgo * 1000),
})
const never: Attempts = { failures: 0, last: null }
const attempts = (some: Partial<AttemptKeys<Attempts>>) => ({ pair: never, address: never, account: never, ...some })

test.each([
  ['the first attempt', {}, 0],
  ['three failures here', { pair: failed(3) }, 0],
  ['four failures here', { pair: failed(4) }, 15],
  ['five', { pair: failed(5) }, 30],
  ['six, 20 seconds later', { pair: failed(6, 20) }, 40],
  ['six, a minute later', { pair: failed(6, 60) }, 0],
  ['hundreds', { pair: failed(400) }, 900],
  ['hundreds, more than an hour ago', { pair: failed(400, 3601) }, 0],
  ['29 failures of an office', { address: failed(29) }, 0],
  ['30 failures of an address', { address: failed(30) }, 15],
  ['a thousand failures of others at the account, none from here', { account: failed(1000) }, 0],
  ['a thousand failures of others, one from here', { account: failed(1000), pair: failed(1) }, 900],
] as const)('%s', (_, some, seconds) => expect(secondsToWait(attempts(some), now)).toBe(seconds))
