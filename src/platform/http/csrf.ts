import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readCookie } from './cookies.ts'
import { formKey, isCsrfToken, originOf, visitCookie } from './csrf-token.ts'
import { staleForm } from './refusal.ts'
import { refuse } from './refuse.ts'
import { changesThings, isApi } from './request-kind.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** A multipart form whose token stands in a body that is not read yet: `readForm` settles it. */
    csrfPending: boolean
    /** The form comes from this site but its token has ended: show it again as typed (`keepsTyped`), change nothing. */
    csrfEnded: boolean
  }
  interface FastifyContextConfig {
    /** The route itself answers a form whose token has ended, so that nothing typed is lost. */
    keepsTyped?: boolean
  }
}

const isMultipart = (request: FastifyRequest): boolean =>
  request.headers['content-type']?.toLowerCase().startsWith('multipart/form-data') ?? false

function tokenSent(request: FastifyRequest): unknown {
  const header = request.headers['x-csrf-token']
  if (header !== undefined) return header
  const { body } = request
  return typeof body === 'object' && body !== null ? (body as { _csrf?: unknown })._csrf : undefined
}

/**
 * Every request that changes things and is not the API (bearer tokens only) must come from this site and carry the
 * form's token. A multipart form must be known to come from here; its token is checked by `readForm`.
 */
export function csrfPlugin(app: FastifyInstance, onDenied: (request: FastifyRequest, code: string) => Promise<void>) {
  app.decorateRequest('visit', null)
  app.decorateRequest('csrfPending', false)
  app.decorateRequest('csrfEnded', false)
  app.addHook('onRequest', async request => {
    const visit = readCookie(request, visitCookie)
    request.visit = visit !== undefined && /^[\w-]{43}$/.test(visit) ? visit : null
  })
  app.addHook('preValidation', async (request, reply) => {
    if (request.is404 || !changesThings(request) || isApi(request)) return
    const origin = originOf(request)
    const token = tokenSent(request)
    const waits = token === undefined && isMultipart(request) && origin === 'here' && formKey(request) !== null
    if (waits) {
      request.csrfPending = true
      return
    }
    if (origin !== 'elsewhere' && isCsrfToken(request, token)) return
    if (origin === 'here' && request.routeOptions.config.keepsTyped === true) {
      request.csrfEnded = true
      return
    }
    await onDenied(request, 'csrf')
    return refuse(reply, staleForm)
  })
  app.addHook('onSend', async (request, reply) => {
    if (request.csrfPending && reply.statusCode < 400) {
      throw new Error(`${request.routeOptions.url} took a multipart form without readForm`)
    }
    if (request.csrfEnded && reply.statusCode < 400) {
      throw new Error(`${request.routeOptions.url} took a form whose token had ended`)
    }
  })
}
