/** Does a few pieces of work at once and lets some wait; null for what finds the queue full. */
export function createWorkQueue(atOnce: number, mostWaiting: number) {
  const waiting: (() => void)[] = []
  let running = 0
  return async function run<T>(work: () => Promise<T>): Promise<T | null> {
    if (running >= atOnce) {
      if (waiting.length >= mostWaiting) return null
      // Whoever ends hands its place on, so nobody comes in between.
      await new Promise<void>(resolve => waiting.push(resolve))
    } else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
