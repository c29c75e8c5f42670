import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { localePath } from '../html/page.tsx'
import { type Actor, hasRole } from './actor.ts'
import { withoutLocale } from './locale.ts'
import { forbidden, type HttpRefusal, unauthenticated } from './refusal.ts'
import { refuse } from './refuse.ts'
import { changesThings, isApi } from './request-kind.ts'
import { safePath } from './return-path.ts'

/** Who may come in. `roles`: an official who holds one of these posts today, at any agency. */
export type Policy = 'public' | 'signed-in' | 'official' | 'customer' | { readonly roles: readonly string[] }

export interface RouteRow {
  readonly method: string
  readonly url: string
  readonly policy: Policy
  readonly audit: string
}

/** Every route with its policy, in the order of registration: what the permission matrix is generated from. */
export const routeTable = (app: FastifyInstance): readonly RouteRow[] => app.routeRows

/** True when the actor satisfies the policy; what they may do with a given dossier is the slice's own question. */
export function permits(policy: Policy, actor: Actor | null): boolean {
  if (policy === 'public') return true
  if (actor === null) return false
  if (policy === 'signed-in') return true
  if (policy === 'official' || policy === 'customer') return actor.kind === policy
  return actor.kind === 'official' && hasRole(actor, policy.roles)
}

/** A token of scope `read` only reads. */
const scopeAllows = (request: FastifyRequest): boolean =>
  request.scopes.length === 0 || request.scopes.includes('write') || !changesThings(request)

const signInPath = (policy: Policy): string =>
  policy === 'customer' || policy === 'signed-in' ? '/dang-nhap' : '/can-bo/dang-nhap'

/** Where to go on after signing in: the page itself; after a form, the page that it stood on. */
function returnPath(request: FastifyRequest): string {
  if (!changesThings(request)) return request.url
  const referer = request.headers.referer
  if (referer === undefined || !URL.canParse(referer)) return '/'
  const { pathname, search } = new URL(referer)
  return safePath(withoutLocale(pathname + search)) ?? '/'
}

function toSignIn(reply: FastifyReply, policy: Policy): FastifyReply {
  const { request } = reply
  const path = `${signInPath(policy)}?tiep=${encodeURIComponent(returnPath(request))}`
  return reply.header('cache-control', 'no-store').redirect(localePath(path, request.locale), 303)
}

export interface PolicyOptions {
  /** Told of every refused attempt of somebody who signed in, and of every false token. */
  readonly onDenied: (request: FastifyRequest, code: string) => Promise<void>
}

/** Refuses to build a route that does not say who may come in, and checks it before anything else is read. */
export function policyPlugin(app: FastifyInstance, options: PolicyOptions): void {
  const rows: RouteRow[] = []
  app.decorate('routeRows', rows)
  app.addHook('onRoute', route => {
    const { policy, audit } = route.config ?? {}
    const name = `${String(route.method)} ${route.url}`
    if (policy === undefined) throw new Error(`route ${name} declares no config.policy`)
    if (audit === undefined || audit === '') throw new Error(`route ${name} declares no config.audit`)
    for (const method of [route.method].flat()) rows.push({ method, url: route.url, policy, audit })
  })
  const deny = async (reply: FastifyReply, refusal: HttpRefusal): Promise<FastifyReply> => {
    await options.onDenied(reply.request, refusal.code)
    return refuse(reply, refusal)
  }
  app.addHook('onRequest', async (request, reply) => {
    if (request.is404) return
    if (request.falseToken) return deny(reply, unauthenticated(true))
    const { policy } = request.routeOptions.config
    if (permits(policy, request.actor)) {
      return scopeAllows(request) ? undefined : deny(reply, { ...forbidden, code: 'insufficient-scope' })
    }
    if (request.actor !== null) return deny(reply, forbidden)
    return isApi(request) ? refuse(reply, unauthenticated(false)) : toSignIn(reply, policy)
  })
}
