import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import type { VNode } from 'preact'
import { localePath } from '../html/page.tsx'
import { renderPage } from '../html/render.ts'
import { safePath } from './return-path.ts'

/**
 * Answers with a page. A public page that carries nothing personal gets an ETag, so that asking again costs a 304;
 * every other page is not stored (`headers.ts`).
 */
export function page(reply: FastifyReply, view: VNode, status = 200): FastifyReply {
  const { request } = reply
  const html = renderPage(view)
  reply.code(status).type('text/html; charset=utf-8')
  if (status !== 200 || request.actor !== null || reply.hasHeader('set-cookie') || reply.hasHeader('cache-control')) {
    return reply.send(html)
  }
  const tag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
  reply.headers({ etag: tag, 'cache-control': 'no-cache', vary: 'Cookie, Accept-Encoding, Save-Data' })
  if (request.headers['if-none-match'] === tag) return reply.code(304).send()
  return reply.send(html)
}

/** 303 after a POST, to a Vietnamese path of this site, in the visitor's language. */
export const seeOther = (reply: FastifyReply, path: string): FastifyReply =>
  reply.redirect(localePath(safePath(path) ?? '/', reply.request.locale), 303)
