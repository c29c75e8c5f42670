interface Count {
  /** Attempts in the window, this one included. */
  readonly failures: number
  /** Since the window began. */
  readonly secondsAgo: number
}

/** Failed look-ups of this dossier from this address, of this address, of this dossier from anywhere. */
export interface Failures {
  readonly pair: Count
  readonly address: Count
  readonly code: Count
}

export const WINDOW_SECONDS = 15 * 60
/** Four digits have ten thousand values; at these rates guessing them takes weeks. An office shares one address. */
const free = { pair: 5, address: 60, code: 100 } as const

/**
 * Seconds to wait before the next look-up; 0: go on. Guessing from many addresses slows only addresses that guessed
 * wrong themselves, so nobody can keep the citizen from their own dossier.
 */
export function secondsToWait({ pair, address, code }: Failures): number {
  const wait = ({ secondsAgo }: Count): number => Math.max(1, WINDOW_SECONDS - secondsAgo)
  if (pair.failures > free.pair) return wait(pair)
  if (address.failures > free.address) return wait(address)
  return code.failures > free.code && pair.failures > 1 ? wait(pair) : 0
}

/** An IPv6 house has a whole /64 to send from: it counts as one address. */
export function addressGroup(ip: string): string {
  if (!ip.includes(':') || ip.toLowerCase().startsWith('::ffff:')) return ip
  const [head = '', tail] = ip.split('::')
  const [before, after] = [head, tail ?? ''].map(part => part.split(':').filter(Boolean))
  const gap = tail === undefined ? 0 : 8 - before!.length - after!.length
  return [...before!, ...Array<string>(Math.max(0, gap)).fill('0'), ...after!].slice(0, 4).join(':')
}
