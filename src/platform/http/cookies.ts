import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Over https the `__Host-` prefix keeps sibling sites from planting cookies; browsers refuse it over plain http. */
const nameOf = (request: FastifyRequest, name: string): string => (isSecure(request) ? `__Host-${name}` : name)

/** By PUBLIC_URL, never by a header of the request. */
const isSecure = (request: FastifyRequest): boolean => request.server.deps.config.publicUrl.startsWith('https:')

const options = (request: FastifyRequest): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: isSecure(request),
})

export const readCookie = (request: FastifyRequest, name: string): string | undefined =>
  request.cookies[nameOf(request, name)]

/** Sets a cookie that no script and no other site sees; without an age it ends with the browser. */
export function writeCookie(reply: FastifyReply, name: string, value: string, maxAgeSeconds?: number): void {
  const { request } = reply
  reply.setCookie(nameOf(request, name), value, {
    ...options(request),
    ...(maxAgeSeconds === undefined ? {} : { maxAge: maxAgeSeconds }),
  })
}

export function dropCookie(reply: FastifyReply, name: string): void {
  reply.clearCookie(nameOf(reply.request, name), options(reply.request))
}
