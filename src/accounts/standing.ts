import type { Kysely } from 'kysely'
import type { Actor } from '../dossiers/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { mayAct } from './accounts.policy.ts'
import { findAuthorisationOf, findScope } from './authorisation/authorisation.queries.ts'
import { type AuthorisationAct, covers } from './authorisation/domain/authorisation.ts'
import { actsAs, type CustomerActor } from './customer-actor.ts'

/** How somebody stands to a dossier that they may see. */
export interface Standing {
  /** The dossier's customer, with who acts for them. */
  readonly actor: Actor & { readonly kind: 'customer' }
  readonly mayFile: boolean
  readonly mayReceive: boolean
  /** Number of the authorisation by which they see it. */
  readonly authorisation: number | null
}

interface HeldDossier {
  readonly id: number
  readonly customerId: number
  readonly procedureCode: string
}

/** Null for a stranger: the dossier is not there for them. @param day YYYY-MM-DD */
export async function standingTowards(
  db: Kysely<DB>,
  customer: CustomerActor,
  held: HeldDossier,
  day: string,
): Promise<Standing | null> {
  const { customerId } = held
  if (customerId === customer.id) {
    const by = customer.actingFor === null ? {} : { by: actsAs(customer) }
    const mayFile = mayAct(customer, 'file')
    return { actor: { kind: 'customer', id: customerId, ...by }, mayFile, mayReceive: true, authorisation: null }
  }
  // An authorisation is given to a person, not to the organisation that the person works for.
  if (customer.actingFor !== null) return null
  const authorisation = await findAuthorisationOf(db, held.id)
  if (authorisation === null || authorisation.agentAccountId !== customer.accountId) return null
  if (authorisation.principalId !== customerId) return null
  const procedure = await findScope(db, held.procedureCode)
  const holds = (act: AuthorisationAct) => covers(authorisation, { procedure, act, day })
  if (!holds('follow')) return null
  return {
    actor: { kind: 'customer', id: customerId, by: actsAs(customer) },
    mayFile: holds('file'),
    mayReceive: holds('receive'),
    authorisation: authorisation.id,
  }
}
