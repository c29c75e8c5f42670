import type { FastifyReply, FastifyRequest } from 'fastify'
import { appendAudit } from '../../audit/index.ts'
import { localePath } from '../../platform/html/index.ts'
import {
  dropCookie,
  frame,
  hashSecret,
  notFound,
  page,
  randomSecret,
  readCookie,
  refuse,
  type Slice,
  safePath,
  startSession,
  writeCookie,
} from '../../platform/http/index.ts'
import type { CustomerActor } from '../customer-actor.ts'
import { Return } from '../one-time-code/one-time-code.route.ts'
import { recordSignIn } from '../sign-in/sign-in.ts'
import { enterWithIdentity } from './enter.ts'
import { insertVisit, takeVisit } from './identity-provider.queries.ts'
import { callbackPath, createIdentityProvider } from './identity-provider.ts'
import type { IdentityRefusal } from './identity-provider.words.ts'
import { IdentityRefusedPage } from './identity-refused.view.tsx'

const COOKIE = 'identity'
const VISIT_SECONDS = 15 * 60
const statuses: Readonly<Partial<Record<IdentityRefusal, number>>> = { down: 503, cancelled: 200 }

const signedIn = (request: FastifyRequest): CustomerActor | null =>
  request.actor?.kind === 'customer' ? (request.actor as CustomerActor) : null

/** `/dang-nhap/dinh-danh`: to the national identity provider and back, signing in or verifying who is signed in. */
export const identityProviderRoutes: Slice = async app => {
  const { db, clock, config } = app.deps
  const provider = createIdentityProvider(config)

  async function show(reply: FastifyReply, refusal: IdentityRefusal) {
    const actor = signedIn(reply.request)
    const entry = { at: clock(), actor: actor === null ? 'anonymous' : `account:${actor.accountId}` }
    await appendAudit(db, { ...entry, action: 'identity.refused', subject: 'identity', data: { refusal } })
    reply.header('cache-control', 'no-store')
    const view = { frame: frame(reply), name: config.oidcName, refusal }
    return page(reply, IdentityRefusedPage(view), statuses[refusal] ?? 403)
  }

  app.get(
    '/dang-nhap/dinh-danh',
    { config: { policy: 'public', audit: 'identity.begin' }, schema: { querystring: Return } },
    async (request, reply) => {
      if (provider === null) return refuse(reply, notFound)
      const begun = await provider.begin(request.locale === 'en')
      if (!begun.ok) return show(reply, begun.error)
      const secret = randomSecret()
      const home = signedIn(request) === null ? '/tai-khoan' : '/tai-khoan/thong-tin'
      const returnTo = localePath(safePath(request.query.tiep) ?? home, request.locale)
      const expiresAt = new Date(clock().getTime() + VISIT_SECONDS * 1000).toISOString()
      await insertVisit(db, hashSecret(secret), begun.value.visit, { returnTo, expiresAt })
      writeCookie(reply, COOKIE, secret, VISIT_SECONDS)
      reply.header('cache-control', 'no-store')
      return reply.redirect(begun.value.url, 303)
    },
  )

  app.get(callbackPath, { config: { policy: 'public', audit: 'identity.return' } }, async (request, reply) => {
    if (provider === null) return refuse(reply, notFound)
    const secret = readCookie(request, COOKIE)
    const now = clock()
    const taken = secret === undefined ? null : await takeVisit(db, hashSecret(secret), now.toISOString())
    dropCookie(reply, COOKIE)
    if (taken === null) return show(reply, 'rejected')
    const query = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : ''
    const proven = await provider.finish(query, taken.visit)
    if (!proven.ok) return show(reply, proven.error)
    const inside = signedIn(request)
    const entered = await db.transaction().execute(async trx => {
      const done = await enterWithIdentity(trx, proven.value, inside?.accountId ?? null, now)
      if (!done.ok) return done
      await recordSignIn(trx, done.value.customerId, 'sign-in.by-identity', request.ip, now)
      await startSession(reply, trx, { kind: 'customer', id: done.value.customerId })
      return done
    })
    if (!entered.ok) return show(reply, entered.error)
    return reply.redirect(safePath(taken.returnTo) ?? '/tai-khoan', 303)
  })
}
