import type { Actor } from '../dossiers/index.ts'

// The one place that says who may end a result. Whatever is not named here is denied.

/** A leader of the agency that issued it, of today. */
export const mayEnd = (actor: Actor, issuedBy: string): boolean =>
  actor.kind === 'official' && actor.posts.some(post => post.agency === issuedBy && post.role === 'leader')
