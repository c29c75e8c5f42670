import type { Kysely } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { CustomerActor } from '../customer-actor.ts'
import { type KnownApplicant, knownApplicant } from './domain/known-applicant.ts'
import { getProfileOfCustomer } from './profile.queries.ts'

/** What the account knows about whom it files for. @param providerName of the identity provider */
export async function findKnownApplicant(
  db: Kysely<DB>,
  customer: CustomerActor,
  providerName: string,
): Promise<KnownApplicant> {
  return knownApplicant(await getProfileOfCustomer(db, customer.id), providerName)
}
