import type { FastifyReply, FastifyRequest } from 'fastify'
import { readCookie, writeCookie } from '../platform/http/index.ts'
import type { Ticket } from './send-feedback.ts'

/** Keeps code and digits in the visitor's own browser; every use is checked and counted like a new try. */
const COOKIE = 'feedback'
const COOKIE_SECONDS = 30 * 60

export function keptTicket(request: FastifyRequest, code: string): Ticket | null {
  const [kept, digits, ...rest] = (readCookie(request, COOKIE) ?? '').split('~')
  return kept === code && digits && rest.length === 0 && /^\d{4}$/.test(digits) ? { code, digits } : null
}

export const keepTicket = (reply: FastifyReply, { code, digits }: Ticket): void =>
  writeCookie(reply, COOKIE, `${code}~${digits}`, COOKIE_SECONDS)
