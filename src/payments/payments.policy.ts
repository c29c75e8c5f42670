import type { Actor } from '../dossiers/index.ts'

/**
 * Whose money an official may see and settle: the agencies whose one-stop he works at; null, all of them and what belongs
 * to none yet, for the centre's administrator; undefined: nobody's. The only place.
 */
export function moneyScope(actor: Extract<Actor, { kind: 'official' }>): readonly string[] | null | undefined {
  if (actor.posts.some(post => post.role === 'centre-admin')) return null
  const desks = actor.posts.filter(post => post.role === 'one-stop-officer' || post.role === 'one-stop-head')
  return desks.length === 0 ? undefined : [...new Set(desks.map(post => post.agency))]
}
