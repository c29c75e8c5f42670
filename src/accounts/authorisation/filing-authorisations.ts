import type { Kysely } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import { actsAs, type CustomerActor } from '../customer-actor.ts'
import type { KnownApplicant } from '../profile/domain/known-applicant.ts'
import { getProfileOfCustomer } from '../profile/profile.queries.ts'
import { findAuthorisation, findAuthorisationOf, findScope, listReceived } from './authorisation.queries.ts'
import { type Authorisation, covers } from './domain/authorisation.ts'

/** The authorisations under which somebody may file this procedure today; none while working for an organisation. */
export async function listFilingAuthorisations(
  db: Kysely<DB>,
  customer: CustomerActor,
  procedureCode: string,
  day: string,
): Promise<Authorisation[]> {
  if (customer.actingFor !== null) return []
  const [received, procedure] = await Promise.all([
    listReceived(db, { accountId: customer.accountId, phone: null }),
    findScope(db, procedureCode),
  ])
  return received.filter(each => covers(each, { procedure, act: 'file', day }))
}

/** The principal as the one who acts, where the authorisation still lets this customer file; null where it does not. */
export async function actUnderAuthorisation(
  db: Kysely<DB>,
  customer: CustomerActor | null,
  id: number,
  procedureCode: string,
  day: string,
): Promise<{ readonly kind: 'customer'; readonly id: number; readonly by: string } | null> {
  const [authorisation, procedure] = await Promise.all([findAuthorisation(db, id), findScope(db, procedureCode)])
  if (customer === null || customer.actingFor !== null || authorisation === null) return null
  if (authorisation.agentAccountId !== customer.accountId) return null
  if (!covers(authorisation, { procedure, act: 'file', day })) return null
  return { kind: 'customer', id: authorisation.principalId, by: actsAs(customer) }
}

/** What an agent is told about whom they file for: name, number and phone, nothing more. */
export async function findPrincipal(db: Kysely<DB>, { principalId }: Authorisation): Promise<KnownApplicant> {
  const { kind, fullName, number, phone, contactPhone } = await getProfileOfCustomer(db, principalId)
  const reached = phone ?? contactPhone
  const values = { fullName, personalNumber: number ?? '', ...(reached === null ? {} : { phone: reached }) }
  return { kind, values, verified: ['fullName', 'personalNumber'], verifiedBy: null }
}

/** Who may receive the result of a dossier for its customer today, under the authorisation that it was filed by. */
export async function findReceiver(
  db: Kysely<DB>,
  dossierId: number,
  procedureCode: string,
  day: string,
): Promise<Pick<Authorisation, 'id' | 'agentName' | 'agentPhone' | 'validTo'> | null> {
  const authorisation = await findAuthorisationOf(db, dossierId)
  if (authorisation === null) return null
  const procedure = await findScope(db, procedureCode)
  return covers(authorisation, { procedure, act: 'receive', day }) ? authorisation : null
}
