/** Whoever signed in, as far as the web door needs to know; slices give the whole (`OfficialActor`, …). */
export interface Actor {
  readonly kind: 'official' | 'customer'
  readonly id: number
  readonly fullName: string
  /** Sign-in name of an official. */
  readonly username?: string
  /** How the audit record calls them, where `kind:id` does not say it: a member who acts for an organisation. */
  readonly label?: string
  /** The organisation that a customer works for now. */
  readonly actingFor?: { readonly fullName: string } | null
  /** Posts valid today. */
  readonly posts?: readonly { readonly role: string }[]
}

/** `official:motcua.khanhvinh`, `customer:17`, `anonymous`: the actor in audit records. */
export const actorLabel = (actor: Actor | null): string =>
  actor === null ? 'anonymous' : (actor.label ?? `${actor.kind}:${actor.username ?? actor.id}`)

export const hasRole = (actor: Actor, roles: readonly string[]): boolean =>
  actor.posts?.some(post => roles.includes(post.role)) ?? false
