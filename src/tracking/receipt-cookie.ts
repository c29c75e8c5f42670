import type { FastifyReply, FastifyRequest } from 'fastify'
import { dropCookie, readCookie, writeCookie } from '../platform/http/index.ts'

/** Keeps what the visitor typed for a while, in their own browser; every use is checked and counted like a new try. */
const COOKIE = 'track'
const COOKIE_SECONDS = 30 * 60

export interface Receipt {
  readonly code: string
  readonly digits: string
}

/** What this browser typed for the code before; null when it did not. */
export function keptReceipt(request: FastifyRequest, code: string): Receipt | null {
  const [kept, digits, ...rest] = (readCookie(request, COOKIE) ?? '').split('~')
  return kept === code && digits && rest.length === 0 && /^\d{4}$/.test(digits) ? { code, digits } : null
}

export const keepReceipt = (reply: FastifyReply, { code, digits }: Receipt): void =>
  writeCookie(reply, COOKIE, `${code}~${digits}`, COOKIE_SECONDS)

export const dropReceipt = (reply: FastifyReply): void => dropCookie(reply, COOKIE)
