import { type Actor, type Dossier, mayReceive } from '../dossiers/index.ts'
import { openVisits, type Role } from '../workflow/index.ts'

// The one place that says who may write in a conversation. Reading follows the dossier (`mayRead`): its customer, and
// the officials who may read it. Whatever is not named here is denied.

export type Writer = { readonly side: 'customer' } | { readonly side: 'official'; readonly agency: string }

/** Whose turn an answer is: a task's official, or everybody of a role at an agency. */
export interface Answerer {
  readonly agency: string
  readonly role: Role
  /** Sign-in name; null: the pool. */
  readonly official: string | null
}

/** Who has to answer: whoever holds the open tasks now; before and after them the one-stop. Moves with every hand-over. */
export function answerersOf(dossier: Dossier): Answerer[] {
  const open = dossier.end === null ? openVisits(dossier.marking) : []
  if (open.length === 0) return [{ agency: dossier.agency, role: 'one-stop-officer', official: null }]
  return open.map(({ agency, role, official }) => ({ agency, role, official }))
}

/** For whom the actor may write to the other side; null: only to read, or nothing at all. */
export function writerFor(actor: Actor, dossier: Dossier, customerId: number): Writer | null {
  if (actor.kind === 'customer') return actor.id === customerId ? { side: 'customer' } : null
  if (actor.kind !== 'official') return null
  if (mayReceive(actor, dossier.agency)) return { side: 'official', agency: dossier.agency }
  const mine = answerersOf(dossier).find(
    one =>
      (one.official === null || one.official === actor.username) &&
      actor.posts.some(post => post.agency === one.agency && post.role === one.role),
  )
  return mine === undefined ? null : { side: 'official', agency: mine.agency }
}

const heads: readonly Role[] = ['one-stop-head', 'unit-head']

type Official = Extract<Actor, { kind: 'official' }>

/** Agencies whose canned replies the official may change: where he is a head. */
export const managedAgencies = ({ posts }: Official): string[] => [
  ...new Set(posts.filter(post => heads.some(role => role === post.role)).map(post => post.agency)),
]

/** Agencies whose canned replies the official may use: where he has a post, but for the centre's administration. */
export const usedAgencies = ({ posts }: Official): string[] => [
  ...new Set(posts.filter(post => post.role !== 'centre-admin').map(post => post.agency)),
]
