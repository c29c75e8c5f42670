import type { FastifyRequest } from 'fastify'
import { hashSecret } from '../../platform/http/index.ts'
import { type Contact, contactOf } from '../contact.ts'
import { findProved } from './one-time-code.queries.ts'
import { proofSecret } from './one-time-code.route.ts'

/** The phone or e-mail that this browser proved by code within the last half hour, to report something; null: none. */
export async function provedContact(request: FastifyRequest): Promise<Contact | null> {
  const secret = proofSecret(request)
  if (secret === undefined) return null
  const { db, clock } = request.server.deps
  const target = await findProved(db, hashSecret(secret), 'feedback', clock().toISOString())
  return target === null ? null : contactOf(target)
}
