import type { FastifyReply } from 'fastify'
import { renderPage } from '../html/render.ts'
import { type Locale, say, type Text } from '../text.ts'
import { ErrorView } from './error.view.tsx'
import { frame } from './frame.ts'
import type { HttpRefusal } from './refusal.ts'
import { isApi } from './request-kind.ts'

const sayIn = (text: Text | string, locale: Locale): string => (typeof text === 'string' ? text : say(text, locale))

/** The refusal as an RFC 9457 document. */
export function problemOf(refusal: HttpRefusal, locale: Locale): Record<string, unknown> {
  const { status, code, title, detail, errors, extra } = refusal
  return {
    type: `urn:mot-cua:problem:${code}`,
    title: say(title, locale),
    status,
    code,
    ...(detail === undefined ? {} : { detail: sayIn(detail, locale) }),
    ...(errors === undefined
      ? {}
      : { errors: errors.map(item => ({ path: item.path, message: sayIn(item.message, locale) })) }),
    ...extra,
  }
}

/** Answers with a refusal: a problem document under `/api`, a page elsewhere. */
export function refuse(reply: FastifyReply, refusal: HttpRefusal): FastifyReply {
  const { request } = reply
  reply.code(refusal.status).headers({ ...refusal.headers, 'cache-control': 'no-store' })
  if (isApi(request)) {
    reply.type('application/problem+json; charset=utf-8').serializer(JSON.stringify)
    return reply.send(problemOf(refusal, request.locale))
  }
  reply.type('text/html; charset=utf-8').serializer(payload => payload as string)
  return reply.send(renderPage(ErrorView({ ...frame(reply), refusal })))
}
