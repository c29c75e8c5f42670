import type { Kysely } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import { plain } from '../../platform/text.ts'
import { type JoinRefusal, joinNumber, lockNumber } from '../join/join-number.ts'
import { findAccountOfNumber, findLinkedAccount, keepLink } from './identity-provider.queries.ts'
import type { ProvenIdentity } from './identity-provider.ts'

/** `linked-elsewhere`: this identity belongs to another account than the one that is signed in. */
export type EnterRefusal = JoinRefusal | 'linked-elsewhere' | 'disabled'

export interface Entered {
  readonly accountId: number
  readonly customerId: number
}

/**
 * The account of a proven identity: the one that is signed in, the one that was linked before, that of the customer
 * with this number, or a new one. The number is joined and the link kept with its level of assurance.
 * @param signedIn account of the session that began the visit
 */
export async function enterWithIdentity(
  trx: Kysely<DB>,
  identity: ProvenIdentity,
  signedIn: number | null,
  now: Date,
): Promise<Result<Entered, EnterRefusal>> {
  const { issuer, subject, acr, personalNumber, fullName, birthDate, sex } = identity
  await lockNumber(trx, personalNumber)
  const linked = await findLinkedAccount(trx, issuer, subject)
  if (linked !== null && signedIn !== null && linked !== signedIn) return err('linked-elsewhere')
  const accountId =
    signedIn ??
    linked ??
    (await findAccountOfNumber(trx, personalNumber)) ??
    (await makeAccount(trx, personalNumber, fullName, now))
  const { disabled_at } = await trx
    .selectFrom('account')
    .select('disabled_at')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  if (disabled_at !== null) return err('disabled')
  const holder = {
    kind: 'person',
    number: personalNumber,
    fullName,
    birthDate,
    sex,
    from: 'identity-provider',
  } as const
  const joined = await joinNumber(trx, holder, { accountId, by: `account:${accountId}`, now })
  if (!joined.ok) return joined
  await keepLink(trx, { issuer, subject, accountId, acr, now: now.toISOString() })
  return ok({ accountId, customerId: joined.value })
}

/** An account without phone or password, of the customer with this number, who is made where there is none. */
async function makeAccount(trx: Kysely<DB>, personalNumber: string, fullName: string, now: Date): Promise<number> {
  const made = await trx
    .insertInto('customer')
    .values({ kind: 'person', full_name: fullName, name_plain: plain(fullName), personal_number: personalNumber })
    .onConflict(on =>
      on.column('personal_number').where('personal_number', 'is not', null).doUpdateSet({ full_name: fullName }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  const row = await trx
    .insertInto('account')
    .values({ customer_id: made.id, created_at: now.toISOString() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return Number(row.id)
}
