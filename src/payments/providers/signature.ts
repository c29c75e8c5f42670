import { createHmac, timingSafeEqual } from 'node:crypto'

/** A notice older than this is not believed any more: whoever recorded it cannot send it again later. */
const GOOD_FOR_SECONDS = 300

const sumOf = (secret: string, seconds: number, body: string): Buffer =>
  createHmac('sha256', secret).update(`${seconds}.${body}`).digest()

/** `t=1795574520,v1=<hex>`: HMAC-SHA256 over `<seconds>.<body>`, seconds since 1970. */
export const signNotice = (secret: string, now: Date, body: string): string => {
  const seconds = Math.floor(now.getTime() / 1000)
  return `t=${seconds},v1=${sumOf(secret, seconds, body).toString('hex')}`
}

/** Was the body signed with the secret, within five minutes of `now`? */
export function isSigned(secret: string, now: Date, body: string, signature: string): boolean {
  const found = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature)
  if (found === null) return false
  const seconds = Number(found[1])
  const same = timingSafeEqual(sumOf(secret, seconds, body), Buffer.from(found[2] ?? '', 'hex'))
  return same && Math.abs(now.getTime() / 1000 - seconds) <= GOOD_FOR_SECONDS
}
