import type { Visit } from '../workflow/index.ts'
import type { CommandType } from './domain/commands.ts'
import type { Dossier } from './domain/dossier.ts'
import { partiesOf } from './domain/dossier-state.ts'
import { type Actor, holds } from './domain/facts.ts'

// The one place that says who may do what to a dossier (roles: domain.md §10). Whatever is not named here is denied.

/** The program as it records what banks say. */
export const paymentsActor = { kind: 'system', name: 'payments' } as const satisfies Actor

/** May the actor know that this dossier exists? Otherwise it is answered as absent. */
export function mayRead(actor: Actor, dossier: Dossier, customerId: number): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'customer') return actor.id === customerId
  const parties = partiesOf(dossier)
  return actor.posts.some(
    post => post.role === 'procedure-control' || (parties.includes(post.agency) && post.role !== 'centre-admin'),
  )
}

/** May the actor submit dossiers at this agency's one-stop? */
export const mayReceive = (actor: Actor, agency: string): boolean =>
  holds(actor, agency, 'one-stop-officer', 'one-stop-head')

const usernameOf = (actor: Actor): string | null => (actor.kind === 'official' ? actor.username : null)

const performs = (actor: Actor, visit: Visit): boolean =>
  holds(actor, visit.agency, visit.role) && (visit.official === null || visit.official === usernameOf(actor))

/**
 * May the actor send this command, whatever the state? `visit` is the task that it concerns, where it concerns one.
 * The author of a draft never signs it.
 */
export function mayCommand(actor: Actor, command: CommandType, dossier: Dossier, visit: Visit | null): boolean {
  const receives = mayReceive(actor, dossier.agency)
  switch (command) {
    case 'accept':
    case 'refuse-intake':
    case 'deliver':
    case 'correct-procedure':
    case 'request-fee':
      return receives
    case 'record-payment':
      // A bank's notice is recorded by the program itself, under this name and no other.
      return receives || (actor.kind === 'system' && actor.name === paymentsActor.name)
    case 'refund-fee':
      return holds(actor, dossier.agency, 'one-stop-head')
    case 'receive-transfer':
    case 'return-transfer':
      return mayReceive(actor, dossier.competent)
    case 'withdraw':
    case 'supply':
      return receives || actor.kind === 'customer'
    case 'close':
      return receives || actor.kind === 'system'
    case 'assign':
      return visit !== null && holds(actor, visit.agency, 'unit-head')
    case 'complete-step':
    case 'return-step':
    case 'draft-result':
    case 'issue-result':
      return visit !== null && performs(actor, visit)
    case 'sign-result':
      return visit !== null && performs(actor, visit) && !drafted(actor, dossier, visit)
    case 'request-supplement':
    case 'pause':
    case 'resume':
      // On one task its performer asks; on the dossier as a whole the one-stop does.
      return visit === null ? receives : performs(actor, visit)
    case 'extend':
      return holds(actor, dossier.competent, 'leader') || holds(actor, dossier.agency, 'one-stop-head')
    case 'stop':
      return holds(actor, dossier.competent, 'leader')
  }
}

/** Did the actor draft a result that this task would sign? */
function drafted(actor: Actor, dossier: Dossier, visit: Visit): boolean {
  if (actor.kind !== 'official') return false
  return dossier.results.some(r => r.issuedAt === null && r.agency === visit.agency && r.draftedBy === actor.username)
}
