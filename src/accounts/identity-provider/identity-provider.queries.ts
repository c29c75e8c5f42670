import type { Kysely } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { Visit } from './identity-provider.ts'

type Db = Kysely<DB>

export async function insertVisit(
  db: Db,
  idHash: string,
  visit: Visit,
  more: { readonly returnTo: string | null; readonly expiresAt: string },
): Promise<void> {
  await db
    .insertInto('identity_visit')
    .values({ id_hash: idHash, ...visit, return_to: more.returnTo, expires_at: more.expiresAt })
    .execute()
}

/** Takes the visit away, so that an answer is used once; null where there is none or it has ended. */
export async function takeVisit(
  db: Db,
  idHash: string,
  now: string,
): Promise<{ readonly visit: Visit; readonly returnTo: string | null } | null> {
  const row = await db
    .deleteFrom('identity_visit')
    .where('id_hash', '=', idHash)
    .where('expires_at', '>', now)
    .returning(['state', 'nonce', 'verifier', 'return_to'])
    .executeTakeFirst()
  if (row === undefined) return null
  const { return_to: returnTo, ...visit } = row
  return { visit, returnTo }
}

/** For the clean-up: visits from which nobody came back. */
export async function deleteOldVisits(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('identity_visit').where('expires_at', '<', now.toISOString()).execute()
}

export async function findLinkedAccount(db: Db, issuer: string, subject: string): Promise<number | null> {
  const row = await db
    .selectFrom('identity_link')
    .select('account_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row === undefined ? null : Number(row.account_id)
}

export interface NewLink {
  readonly issuer: string
  readonly subject: string
  readonly accountId: number
  readonly acr: string | null
  readonly now: string
}

/** A provider that gave the same person a new name is followed: the number was compared before. */
export async function keepLink(db: Db, { issuer, subject, accountId, acr, now }: NewLink): Promise<void> {
  await db
    .insertInto('identity_link')
    .values({ issuer, subject, account_id: accountId, acr, linked_at: now, used_at: now })
    .onConflict(on => on.columns(['account_id', 'issuer']).doUpdateSet({ subject, acr, used_at: now }))
    .execute()
}

/** The account of the customer with this personal number. */
export async function findAccountOfNumber(db: Db, personalNumber: string): Promise<number | null> {
  const row = await db
    .selectFrom('account')
    .innerJoin('customer', 'customer.id', 'account.customer_id')
    .select('account.id')
    .where('customer.personal_number', '=', personalNumber)
    .executeTakeFirst()
  return row === undefined ? null : Number(row.id)
}
