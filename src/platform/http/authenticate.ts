import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from './actor.ts'
import { readCookie } from './cookies.ts'
import { isApi, isAsset } from './request-kind.ts'
import { hashSecret } from './secret.ts'
import { touchSession } from './sessions.queries.ts'
import { type SessionKind, sessionCookie, sessionKinds } from './sessions.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** A bearer token was sent and is false, expired, revoked, or its official is disabled. */
    falseToken: boolean
  }
}

/** A session with the person behind it, read in one query; whether it still lives is decided here, for all kinds. */
export interface SignedIn {
  readonly actor: Actor
  readonly csrf: string
  readonly seenAt: Date
  readonly expiresAt: Date
}

export interface TokenHolder {
  readonly actor: Actor
  readonly scopes: readonly string[]
}

/** How the slices find people: by hash of a session id, by hash of an API token, on the day of `now`. */
export interface PeopleFinder {
  readonly bySession: Readonly<Partial<Record<SessionKind, (idHash: string, now: Date) => Promise<SignedIn | null>>>>
  readonly byToken: (tokenHash: string, now: Date) => Promise<TokenHolder | null>
}

const MINUTE = 60_000

/** Pages know people by session cookie only, the API by bearer token only: neither can be used through the other. */
export function authenticatePlugin(app: FastifyInstance, people: PeopleFinder): void {
  app.decorateRequest('actor', null)
  app.decorateRequest('session', null)
  app.decorateRequest('scopes', null as unknown as readonly string[])
  app.decorateRequest('falseToken', false)
  app.addHook('onRequest', async request => {
    request.scopes = []
    if (isAsset(request)) return
    await (isApi(request) ? byToken(request, people) : bySession(request, people))
  })
}

async function byToken(request: FastifyRequest, people: PeopleFinder): Promise<void> {
  const { authorization } = request.headers
  if (authorization === undefined) return
  const token = /^Bearer +([\w.~+/=-]{1,200})$/i.exec(authorization)?.[1]
  const holder = token === undefined ? null : await people.byToken(hashSecret(token), request.server.deps.clock())
  if (holder === null) {
    request.falseToken = true
    return
  }
  request.actor = holder.actor
  request.scopes = holder.scopes
}

async function bySession(request: FastifyRequest, people: PeopleFinder): Promise<void> {
  const id = readCookie(request, sessionCookie)
  const kind = id === undefined ? undefined : /^([oc])\.[\w-]{43}$/.exec(id)?.[1]
  if (id === undefined || kind === undefined) return
  const { clock, config, db } = request.server.deps
  const now = clock()
  const idHash = hashSecret(id)
  const found = await people.bySession[sessionKinds[kind as keyof typeof sessionKinds]]?.(idHash, now)
  if (!found || found.expiresAt <= now) return
  const idle = now.getTime() - found.seenAt.getTime()
  if (idle > config.sessionIdleMinutes * MINUTE) return
  request.actor = found.actor
  request.session = { idHash, csrf: found.csrf }
  // Once a minute is exact enough for idling, and spares a write on every page.
  if (idle >= MINUTE) await touchSession(db, idHash, now)
}
