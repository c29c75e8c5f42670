import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type HttpRefusal, incident, invalidInput, notFound, overloaded, tooManyRequests } from './refusal.ts'
import { refuse } from './refuse.ts'
import { isApi } from './request-kind.ts'
import { refusalOfValidation } from './validation.ts'

const tooLarge: HttpRefusal = {
  status: 413,
  code: 'too-large',
  title: { vi: 'Nội dung quá lớn', en: 'Too large' },
  detail: { vi: 'Gửi ít hơn trong một lần.', en: 'Send less at a time.' },
}
const wrongMediaType: HttpRefusal = {
  status: 415,
  code: 'unsupported-media-type',
  title: { vi: 'Không đọc được kiểu dữ liệu này', en: 'Unsupported media type' },
}
const broken = (request: FastifyRequest): HttpRefusal =>
  invalidInput(400, isApi(request) ? 'invalid-json' : 'invalid-request', [], {
    vi: 'Không đọc được nội dung đã gửi.',
    en: 'What was sent cannot be read.',
  })

/** PostgreSQL's word for U+0000 in a text: no name, code or answer of ours has it. */
const NOT_TEXT = '22021'

/** Errors of fastify and its plugins that are the sender's doing; null for bugs and outages, which are ours. */
function refusalOf(error: FastifyError, request: FastifyRequest): HttpRefusal | null {
  if (error.validation !== undefined) return refusalOfValidation(error, request)
  if (error.code === 'FST_UNDER_PRESSURE') return overloaded
  if (error.code === NOT_TEXT) return broken(request)
  switch (error.statusCode) {
    case 400:
      return broken(request)
    // An address that leads out of the folder of assets.
    case 403:
    case 404:
      return notFound
    case 413:
      return tooLarge
    case 415:
      return wrongMediaType
    case 429:
      return tooManyRequests(60)
    default:
      return null
  }
}

/**
 * The one place where failures leave: a problem document for the API, a page for people. Bugs and outages are logged
 * whole under the incident number; the answer carries the number and nothing of the fault.
 */
export function errorsPlugin(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const refusal = refusalOf(error, request)
    if (refusal !== null) return refuse(reply, refusal)
    request.log.error({ err: error, incident: request.id, route: request.routeOptions.url }, 'incident')
    return refuse(reply, incident(request.id))
  })
  app.setNotFoundHandler((_request, reply) => refuse(reply, notFound))
}
