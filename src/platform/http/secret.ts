import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits as 43 characters fit for cookies and addresses. */
export const randomSecret = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a session id or token: a copy of the table opens nothing. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export const mac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('base64url')

/** Compares without telling by its time how much was right. */
export function sameSecret(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
