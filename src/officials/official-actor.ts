import type { FastifyRequest } from 'fastify'
import type { Actor } from '../platform/http/actor.ts'
import type { Role } from '../workflow/index.ts'

/** A post (chức danh) that is valid today: an official, a unit of an agency, a role. */
export interface ActorPost {
  readonly agency: string
  readonly unit: string | null
  readonly role: Role
  /** Held on behalf of its holder (ủy quyền), until the post's last day. */
  readonly delegated: boolean
}

/** An official who signed in or sent a token, with the posts of today. */
export interface OfficialActor extends Actor {
  readonly kind: 'official'
  readonly id: number
  readonly username: string
  readonly fullName: string
  readonly posts: readonly ActorPost[]
}

/**
 * The official behind the request, on routes whose policy lets only officials in.
 * @throws when there is none: the route's policy is wrong
 */
export function officialOf(request: FastifyRequest): OfficialActor {
  const official = maybeOfficial(request)
  if (official === null) throw new Error(`${request.routeOptions.url} needs an official, its policy lets others in`)
  return official
}

/** The official behind the request, or null: on public routes that show officials more. */
export const maybeOfficial = (request: FastifyRequest): OfficialActor | null =>
  request.actor?.kind === 'official' ? (request.actor as OfficialActor) : null
