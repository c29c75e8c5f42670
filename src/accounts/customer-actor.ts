import type { FastifyRequest } from 'fastify'
import type { Actor } from '../platform/http/actor.ts'
import type { Access } from './accounts.policy.ts'

/**
 * A customer who signed in; `id` is that of whom they work for, so it compares with the dossier's. What concerns the
 * account itself (password, profile, sessions) goes by `own`.
 */
export interface CustomerActor extends Actor {
  readonly kind: 'customer'
  readonly accountId: number
  /** The customer of the account itself. */
  readonly own: { readonly id: number; readonly kind: 'person' | 'organisation'; readonly fullName: string }
  readonly actingFor: { readonly id: number; readonly fullName: string; readonly access: Access } | null
}

/** Who acts, in the events of a dossier that is not their own: `customer:17:Mang Thị Lợi`, 17 being the account. */
export const actsAs = ({ accountId, own }: CustomerActor): string => `customer:${accountId}:${own.fullName}`

/**
 * The customer behind the request, on routes whose policy lets only customers in.
 * @throws when there is none: the route's policy is wrong
 */
export function customerOf(request: FastifyRequest): CustomerActor {
  const { actor } = request
  if (actor?.kind !== 'customer') throw new Error(`${request.routeOptions.url} needs a customer, its policy is wrong`)
  return actor as CustomerActor
}
