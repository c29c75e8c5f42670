/** Failed attempts under one key; `last` is the latest of them. */
export interface Attempts {
  readonly failures: number
  readonly last: Date | null
}

/** Keys of one attempt: this account from this address, this address, this account from anywhere. */
export interface AttemptKeys<T> {
  readonly pair: T
  readonly address: T
  readonly account: T
}

/** Failures before the first wait. An office of many desks shares one address, so an address may fail more often. */
const free = { pair: 4, address: 30, account: 10 } as const
const FIRST_WAIT_SECONDS = 15
const LONGEST_WAIT_SECONDS = 15 * 60
const FORGET_AFTER_SECONDS = 3600

/** Failures that still count at `now`. */
export const countedFailures = (attempts: Attempts, now: Date): number =>
  attempts.last === null || now.getTime() - attempts.last.getTime() > FORGET_AFTER_SECONDS * 1000
    ? 0
    : attempts.failures

/** Seconds to wait after `failures` of which `allowed` were free: 15, 30, 60, … at most 900. */
const waitAfter = (failures: number, allowed: number): number =>
  failures < allowed ? 0 : Math.min(FIRST_WAIT_SECONDS * 2 ** Math.min(failures - allowed, 10), LONGEST_WAIT_SECONDS)

function left(attempts: Attempts, allowed: number, now: Date): number {
  const wait = waitAfter(countedFailures(attempts, now), allowed)
  if (wait === 0 || attempts.last === null) return 0
  return Math.max(0, Math.ceil(wait - (now.getTime() - attempts.last.getTime()) / 1000))
}

/**
 * Seconds that this attempt has to wait; 0: try. What others fail at an account slows only addresses that have failed
 * at it themselves, so nobody can lock anybody out from elsewhere.
 */
export function secondsToWait(attempts: AttemptKeys<Attempts>, now: Date): number {
  const failedHere = countedFailures(attempts.pair, now) > 0
  return Math.max(
    left(attempts.pair, free.pair, now),
    left(attempts.address, free.address, now),
    failedHere ? left(attempts.account, free.account, now) : 0,
  )
}
