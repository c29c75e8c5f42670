/** What was opened, to be closed in the opposite order. */
export interface Closers {
  add(close: () => unknown): void
  /** Closes everything; a part that takes longer than the limit, in milliseconds, is left behind. */
  closeAll(limitMs: number): Promise<void>
}

/** Resolves when the work ends, fails or has taken this long. */
async function settled(work: () => unknown, limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>(resolve => {
    timer = setTimeout(resolve, limitMs)
  })
  const ended = Promise.resolve()
    .then(work)
    .catch(() => undefined)
  await Promise.race([ended, limit])
  clearTimeout(timer)
}

export function createClosers(): Closers {
  const closers: (() => unknown)[] = []
  return {
    add: close => void closers.push(close),
    async closeAll(limitMs) {
      for (let close = closers.pop(); close; close = closers.pop()) await settled(close, limitMs)
    },
  }
}
