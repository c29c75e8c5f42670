import type { TextMessageSender } from './messengers.ts'
import { SendingFailed } from './sending-failed.ts'

export interface TextProvider {
  readonly url: string
  /** Empty: the provider asks for none. */
  readonly token: string
  /** What phones show. */
  readonly from: string
  readonly timeoutMs?: number
}

/** Answers that another try may change: too early, too many, wrong credentials that somebody puts right. */
const worthAnotherTry: ReadonlySet<number> = new Set([401, 403, 408, 425, 429])

/**
 * Text messages through a provider's HTTP door: `POST {id, to, from, text}` as JSON, any 2xx means taken. `id` is also
 * the `Idempotency-Key`: it stays the same when a message is tried again after a timeout.
 * @throws SendingFailed
 */
export function createHttpTextSender({ url, token, from, timeoutMs = 15_000 }: TextProvider): TextMessageSender {
  return {
    send: async (to, text, id) => {
      const headers = {
        'content-type': 'application/json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        ...(id === undefined ? {} : { 'idempotency-key': id }),
      }
      const body = JSON.stringify({ ...(id === undefined ? {} : { id }), to, from, text })
      const signal = AbortSignal.timeout(timeoutMs)
      const answer = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' }).catch(
        (error: unknown) => {
          throw new SendingFailed((error as Error)?.name === 'TimeoutError' ? 'timeout' : 'unreachable', false)
        },
      )
      await answer.body?.cancel()
      if (answer.ok) return
      const forGood = answer.status < 500 && !worthAnotherTry.has(answer.status)
      throw new SendingFailed(`http-${answer.status}`, forGood)
    },
  }
}
