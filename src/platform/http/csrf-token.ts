import type { FastifyReply, FastifyRequest } from 'fastify'
import { writeCookie } from './cookies.ts'
import { mac, randomSecret, sameSecret } from './secret.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Key of form tokens before anybody signs in; also in the `visit` cookie. */
    visit: string | null
  }
}

export const visitCookie = 'visit'

/** The session's key; before sign-in the visit's, which a page of another site can neither read nor choose. */
export const formKey = (request: FastifyRequest): string | null => request.session?.csrf ?? request.visit

/**
 * A token for `<HiddenCsrf token>`, new for each page, so that compression tells nothing about it. Before sign-in it
 * sets the `visit` cookie; the page is then not stored by anybody.
 */
export function csrfToken(reply: FastifyReply): string {
  const { request } = reply
  let key = formKey(request)
  if (key === null) {
    key = randomSecret()
    request.visit = key
    writeCookie(reply, visitCookie, key)
  }
  reply.header('cache-control', 'no-store')
  const nonce = randomSecret().slice(0, 16)
  return `${nonce}.${mac(key, `csrf ${nonce}`)}`
}

/** True when the token was made for this session or visit. */
export function isCsrfToken(request: FastifyRequest, token: unknown): boolean {
  const key = formKey(request)
  if (key === null || typeof token !== 'string') return false
  const [nonce, proof, ...rest] = token.split('.')
  return nonce !== undefined && proof !== undefined && rest.length === 0 && sameSecret(proof, mac(key, `csrf ${nonce}`))
}

/** What the browser itself says about where a request comes from: here, elsewhere, or nothing (old browsers, tools). */
export function originOf(request: FastifyRequest): 'here' | 'elsewhere' | 'unknown' {
  const { origin, host, 'sec-fetch-site': site } = request.headers
  if (site !== undefined) return site === 'same-origin' ? 'here' : 'elsewhere'
  if (origin === undefined) return 'unknown'
  if (origin === request.server.deps.config.publicUrl) return 'here'
  return URL.canParse(origin) && new URL(origin).host === host ? 'here' : 'elsewhere'
}
