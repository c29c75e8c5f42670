import type { FastifyRequest } from 'fastify'
import type { Actor } from '../platform/http/actor.ts'

/**
 * A customer who signed in; `id` is that of whom they work for, so it compares with the dossier's. What concerns the
 * account itself (password, profile, sessions) goes by `own`.
 */
export interface CustomerActor extends Actor {
  readonly kind: 'customer'
  readonly accountId: number
  /** The customer of the account itself. */
  readonly own: { readonly id: number; readonly kind: 'person' | 'organisation'; readonly fullName: string }
}

/**
 * The customer behind the request, on routes whose policy lets only customers in.
 * @throws when there is none: the route's policy is wrong
 */
export function customerOf(request: FastifyRequest): CustomerActor {
  const { actor } = request
  if (actor?.kind !== 'customer') throw new Error(`${request.routeOptions.url} needs a customer, its policy is wrong`)
  return actor as CustomerActor
}
