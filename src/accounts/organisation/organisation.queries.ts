import type { Kysely } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { Access } from '../accounts.policy.ts'

type Db = Kysely<DB>

export interface Membership {
  readonly organisationId: number
  readonly name: string
  readonly access: Access
}

/** The organisations that an account works for. */
export async function listMemberships(db: Db, accountId: number): Promise<Membership[]> {
  const rows = await db
    .selectFrom('organisation_member as member')
    .innerJoin('customer', 'customer.id', 'member.organisation_id')
    .select(['customer.id', 'customer.full_name', 'member.access'])
    .where('member.account_id', '=', accountId)
    .where('member.removed_at', 'is', null)
    .orderBy('customer.full_name')
    .execute()
  return rows.map(row => ({
    organisationId: Number(row.id),
    name: row.full_name,
    access: row.access as Access,
  }))
}

export interface Member {
  readonly id: number
  readonly name: string
  readonly contact: string
  readonly access: Access
  readonly joinedAt: string
}

export async function listMembers(db: Db, organisationId: number): Promise<Member[]> {
  const rows = await db
    .selectFrom('organisation_member as member')
    .innerJoin('account', 'account.id', 'member.account_id')
    .innerJoin('customer', 'customer.id', 'account.customer_id')
    .select(['member.id', 'customer.full_name', 'account.phone', 'account.email', 'member.access', 'member.joined_at'])
    .where('member.organisation_id', '=', organisationId)
    .where('member.removed_at', 'is', null)
    .orderBy('member.id')
    .limit(200)
    .execute()
  return rows.map(row => ({
    id: Number(row.id),
    name: row.full_name,
    contact: row.phone ?? row.email ?? '',
    access: row.access as Access,
    joinedAt: row.joined_at,
  }))
}

export interface Invitation {
  readonly id: number
  readonly contact: string
  readonly access: Access
  readonly expiresAt: string
}

export async function listInvitations(db: Db, organisationId: number, now: string): Promise<Invitation[]> {
  const rows = await db
    .selectFrom('organisation_invitation')
    .select(['id', 'contact', 'access', 'expires_at'])
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(row => ({
    id: Number(row.id),
    contact: row.contact,
    access: row.access as Access,
    expiresAt: row.expires_at,
  }))
}

export interface NewInvitation {
  readonly organisationId: number
  readonly contact: string
  readonly access: Access
  readonly codeHash: string
  readonly now: string
  readonly expiresAt: string
}

export async function insertInvitation(db: Db, invitation: NewInvitation): Promise<void> {
  await db
    .insertInto('organisation_invitation')
    .values({
      organisation_id: invitation.organisationId,
      contact: invitation.contact,
      access: invitation.access,
      code_hash: invitation.codeHash,
      created_at: invitation.now,
      expires_at: invitation.expiresAt,
    })
    .execute()
}

/** Uses the code up; null where it is false, used, taken back or too old. */
export async function takeInvitation(
  db: Db,
  codeHash: string,
  now: string,
): Promise<{ readonly organisationId: number; readonly access: Access } | null> {
  const row = await db
    .updateTable('organisation_invitation')
    .set({ ended_at: now })
    .where('code_hash', '=', codeHash)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['organisation_id', 'access'])
    .executeTakeFirst()
  return row === undefined ? null : { organisationId: Number(row.organisation_id), access: row.access as Access }
}

export async function cancelInvitation(db: Db, organisationId: number, id: number, now: string): Promise<boolean> {
  const changed = await db
    .updateTable('organisation_invitation')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Makes the account a member; one that is one already gets this access. */
export async function addMember(
  db: Db,
  member: { readonly organisationId: number; readonly accountId: number; readonly access: Access },
  now: string,
): Promise<void> {
  const { organisationId, accountId, access } = member
  await db
    .insertInto('organisation_member')
    .values({ organisation_id: organisationId, account_id: accountId, access, joined_at: now })
    .onConflict(on =>
      on.columns(['organisation_id', 'account_id']).where('removed_at', 'is', null).doUpdateSet({ access }),
    )
    .execute()
}

/** @returns the account that is a member no longer; null where there is no such member */
export async function removeMember(db: Db, organisationId: number, id: number, now: string): Promise<number | null> {
  const row = await db
    .updateTable('organisation_member')
    .set({ removed_at: now })
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .where('removed_at', 'is', null)
    .returning('account_id')
    .executeTakeFirst()
  return row === undefined ? null : Number(row.account_id)
}

/** The member leaves by themselves. */
export async function leaveOrganisation(
  db: Db,
  organisationId: number,
  accountId: number,
  now: string,
): Promise<boolean> {
  const changed = await db
    .updateTable('organisation_member')
    .set({ removed_at: now })
    .where('organisation_id', '=', organisationId)
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

export async function findOrganisationName(db: Db, organisationId: number): Promise<string> {
  const { full_name } = await db
    .selectFrom('customer')
    .select('full_name')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  return full_name
}
