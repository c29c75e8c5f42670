import type { Kysely } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import type { SignedIn } from '../platform/http/authenticate.ts'
import { plain } from '../platform/text.ts'
import type { Access } from './accounts.policy.ts'
import type { Contact } from './contact.ts'
import type { CustomerActor } from './customer-actor.ts'

type Db = Kysely<DB>

export interface Account {
  readonly id: number
  readonly customerId: number
  readonly passwordHash: string | null
  readonly disabled: boolean
}

export async function findAccount(db: Db, contact: Contact): Promise<Account | null> {
  const row = await db
    .selectFrom('account')
    .select(['id', 'customer_id', 'password_hash', 'disabled_at'])
    .where(contact.kind, '=', contact.value)
    .executeTakeFirst()
  return row === undefined
    ? null
    : {
        id: Number(row.id),
        customerId: Number(row.customer_id),
        passwordHash: row.password_hash,
        disabled: row.disabled_at !== null,
      }
}

/** @throws when no account signs in with this phone */
export async function contactAccount(db: Db, phone: string): Promise<number> {
  const { id } = await db.selectFrom('account').select('id').where('phone', '=', phone).executeTakeFirstOrThrow()
  return Number(id)
}

/** The customer of a session, in one query; null when there is none or the account is disabled. */
export async function findCustomerBySession(db: Db, idHash: string): Promise<SignedIn | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.customer_id', 'session.customer_id')
    .innerJoin('customer', 'customer.id', 'session.customer_id')
    // A member who was removed works for nobody but oneself from the next request on.
    .leftJoin('organisation_member as member', join =>
      join
        .onRef('member.account_id', '=', 'account.id')
        .onRef('member.organisation_id', '=', 'session.acting_for')
        .on('member.removed_at', 'is', null),
    )
    .leftJoin('customer as organisation', 'organisation.id', 'member.organisation_id')
    .select([
      'session.csrf',
      'session.seen_at',
      'session.expires_at',
      'customer.id',
      'customer.full_name',
      'customer.kind',
      'account.id as account_id',
      'member.access',
      'organisation.id as organisation_id',
      'organisation.full_name as organisation_name',
    ])
    .where('session.id_hash', '=', idHash)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  const own = { id: Number(row.id), kind: row.kind as CustomerActor['own']['kind'], fullName: row.full_name }
  const actingFor =
    row.organisation_id === null
      ? null
      : {
          id: Number(row.organisation_id),
          fullName: row.organisation_name ?? '',
          access: row.access as Access,
        }
  const actor: CustomerActor = {
    kind: 'customer',
    id: actingFor?.id ?? own.id,
    fullName: own.fullName,
    accountId: Number(row.account_id),
    own,
    actingFor,
    ...(actingFor === null ? {} : { label: `customer:${own.id} for customer:${actingFor.id}` }),
  }
  return { actor, csrf: row.csrf, seenAt: new Date(row.seen_at), expiresAt: new Date(row.expires_at) }
}

export interface NewAccount {
  readonly customerId: number
  readonly contact: Contact
  readonly passwordHash: string
  readonly verifiedAt?: string
  /** Personal number or tax code that nobody has compared yet. */
  readonly claimedNumber?: string | null
  readonly now: string
}

/** @throws when the phone or e-mail got an account in the meantime: the transaction rolls back */
export async function insertAccount(db: Db, account: NewAccount): Promise<void> {
  await db
    .insertInto('account')
    .values({
      customer_id: account.customerId,
      [account.contact.kind]: account.contact.value,
      password_hash: account.passwordHash,
      verified_at: account.verifiedAt ?? null,
      claimed_number: account.claimedNumber ?? null,
      created_at: account.now,
    })
    .execute()
}

export interface NewCustomer {
  readonly kind: 'person' | 'organisation'
  readonly fullName: string
  readonly contact: Contact
}

/**
 * A customer of its own for a new account, without a number: dossiers under somebody's number are joined to an account
 * only after the papers were seen, never because of what was typed.
 */
export async function insertCustomer(db: Db, { kind, fullName, contact }: NewCustomer): Promise<number> {
  const row = await db
    .insertInto('customer')
    .values({ kind, full_name: fullName, name_plain: plain(fullName), [contact.kind]: contact.value })
    .returning('id')
    .executeTakeFirstOrThrow()
  return Number(row.id)
}

/** Phone and e-mail that the account signs in with. */
export async function findContacts(
  db: Db,
  accountId: number,
): Promise<{ readonly phone: string | null; readonly email: string | null }> {
  return db.selectFrom('account').select(['phone', 'email']).where('id', '=', accountId).executeTakeFirstOrThrow()
}

/** A proved phone or e-mail: the account signs in with it, and messages go there. */
export async function setContact(db: Db, accountId: number, customerId: number, contact: Contact): Promise<void> {
  const value = { [contact.kind]: contact.value }
  await db.updateTable('account').set(value).where('id', '=', accountId).execute()
  await db.updateTable('customer').set(value).where('id', '=', customerId).execute()
}

export async function setPassword(db: Db, accountId: number, passwordHash: string): Promise<void> {
  await db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', accountId).execute()
}

export async function findPasswordHash(db: Db, accountId: number): Promise<string | null> {
  const row = await db.selectFrom('account').select('password_hash').where('id', '=', accountId).executeTakeFirst()
  return row?.password_hash ?? null
}

/** Ends the customer's sessions, but for one where it is given. */
export async function endSessionsOf(db: Db, customerId: number, except: string | null = null): Promise<void> {
  await db
    .deleteFrom('session')
    .where('customer_id', '=', customerId)
    .where('id_hash', '!=', except ?? '')
    .execute()
}
