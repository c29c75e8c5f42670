import type { FastifyReply } from 'fastify'
import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.generated.ts'
import { dropCookie, writeCookie } from './cookies.ts'
import { visitCookie } from './csrf-token.ts'
import { hashSecret, randomSecret } from './secret.ts'
import { deleteSession, insertSession } from './sessions.queries.ts'

export const sessionCookie = 'session'

/** First letter of the cookie: which slice knows the person behind it. */
export const sessionKinds = { o: 'official', c: 'customer' } as const
export type SessionKind = (typeof sessionKinds)[keyof typeof sessionKinds]

/**
 * Signs somebody in: a new session under a new random id; whatever session or visit the browser brought ends, so a
 * planted id is worth nothing. Rows are written through `db`, so that audit and session share a transaction.
 */
export async function startSession(
  reply: FastifyReply,
  db: Kysely<DB>,
  person: { readonly kind: SessionKind; readonly id: number; readonly actingFor?: number | null },
): Promise<void> {
  const { request } = reply
  const { config, clock } = request.server.deps
  if (request.session !== null) await deleteSession(db, request.session.idHash)
  const now = clock()
  const official = person.kind === 'official'
  const id = `${official ? 'o' : 'c'}.${randomSecret()}`
  await insertSession(db, {
    idHash: hashSecret(id),
    officialId: official ? person.id : null,
    customerId: official ? null : person.id,
    actingFor: person.actingFor ?? null,
    csrf: randomSecret(),
    now,
    expiresAt: new Date(now.getTime() + config.sessionHours * 3_600_000),
  })
  writeCookie(reply, sessionCookie, id, config.sessionHours * 3600)
  dropCookie(reply, visitCookie)
}

/** Signs out: the session ends for every process, and the browser forgets it and what it has cached. */
export async function endSession(reply: FastifyReply, db: Kysely<DB>): Promise<void> {
  const { request } = reply
  if (request.session !== null) await deleteSession(db, request.session.idHash)
  dropCookie(reply, sessionCookie)
  reply.header('clear-site-data', '"cache"')
}
