import type { Role } from '../workflow/index.ts'
import type { CommandType } from './domain/feedback.ts'
import { type Kind, kinds } from './domain/feedback-terms.ts'

// The one place that says who may read and handle what people sent. Whatever is not named here is denied.

interface Post {
  readonly agency: string
  readonly role: Role
}

/** A clerk never handles what may be about the clerk; a complaint is settled by the head of the agency. */
const handlers: Readonly<Record<Kind, readonly Role[]>> = {
  report: ['one-stop-head', 'unit-head', 'leader'],
  proposal: ['one-stop-head', 'unit-head', 'leader'],
  complaint: ['leader'],
  question: ['one-stop-officer', 'one-stop-head', 'unit-head', 'leader'],
}

const controls = (posts: readonly Post[]): boolean => posts.some(({ role }) => role === 'procedure-control')

const handles = (posts: readonly Post[], kind: Kind, agency: string): boolean =>
  posts.some(post => post.agency === agency && handlers[kind].includes(post.role))

export interface Handled {
  readonly kind: Kind
  /** Who has it now. */
  readonly agency: string
  /** Who has or had it. */
  readonly parties: readonly string[]
}

/** May the official read the thread? Otherwise it is answered as absent. */
export const mayRead = (posts: readonly Post[], { kind, parties }: Handled): boolean =>
  controls(posts) || parties.some(agency => handles(posts, kind, agency))

/** May the official send this command, whatever the state? Only the agency that has it acts; control helps it along. */
export function mayCommand(posts: readonly Post[], command: CommandType, { kind, agency }: Handled): boolean {
  if (handles(posts, kind, agency)) return true
  // Procedure control does not settle complaints in the place of the head of the agency.
  return controls(posts) && !(kind === 'complaint' && (command === 'answer' || command === 'decline'))
}

/** What a queue holds for an official: everything, or kinds by agency. */
export type QueueScope = 'all' | readonly { readonly agency: string; readonly kinds: readonly Kind[] }[]

export function queueScope(posts: readonly Post[]): QueueScope {
  if (controls(posts)) return 'all'
  return [...new Set(posts.map(post => post.agency))].flatMap(agency => {
    const own = kinds.filter(kind => handles(posts, kind, agency))
    return own.length === 0 ? [] : [{ agency, kinds: own }]
  })
}

/** Who opens a thread from outside: the customer who sent it, or whoever knows its code and digits. */
export type Follower =
  | { readonly kind: 'customer'; readonly id: number }
  | { readonly kind: 'holder'; readonly code: string }

export const mayFollow = (
  follower: Follower,
  feedback: { readonly code: string; readonly customerId: number | null },
): boolean => (follower.kind === 'customer' ? follower.id === feedback.customerId : follower.code === feedback.code)
