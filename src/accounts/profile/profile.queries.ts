import type { Kysely } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import { plain } from '../../platform/text.ts'
import type { Profile, ProfileAddress, ProfileDetails } from './domain/profile.ts'

type Db = Kysely<DB>

const selected = (db: Db) =>
  db
    .selectFrom('account')
    .innerJoin('customer', 'customer.id', 'account.customer_id')
    .leftJoin('customer_profile as more', 'more.customer_id', 'customer.id')
    .select([
      'account.id as account_id',
      'customer.id',
      'customer.kind',
      'customer.full_name',
      'customer.personal_number',
      'customer.tax_code',
      'customer.phone as contact_phone',
      'customer.email as contact_email',
      'account.claimed_number',
      'account.phone',
      'account.email',
      'account.password_hash',
      'account.verified_at',
      'more.birth_date',
      'more.sex',
      'more.ethnicity',
      'more.id_issued_on',
      'more.id_issuer',
      'more.permanent_address',
      'more.current_address',
      'more.representative',
      'more.verified',
      'more.verified_from',
    ])

/** Of the account itself. */
export async function getProfile(db: Db, accountId: number): Promise<Profile> {
  return toProfile(await selected(db).where('account.id', '=', accountId).executeTakeFirstOrThrow())
}

/** Of a customer who has an account: an organisation that a member works for, a person who authorised somebody. */
export async function getProfileOfCustomer(db: Db, customerId: number): Promise<Profile> {
  return toProfile(await selected(db).where('account.customer_id', '=', customerId).executeTakeFirstOrThrow())
}

function toProfile(row: Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>): Profile {
  const compared = row.verified_at === null ? [] : ['fullName', 'number']
  return {
    accountId: Number(row.account_id),
    customerId: Number(row.id),
    kind: row.kind as Profile['kind'],
    fullName: row.full_name,
    number: row.personal_number ?? row.tax_code ?? row.claimed_number,
    details: {
      birthDate: row.birth_date,
      sex: row.sex as ProfileDetails['sex'],
      ethnicity: row.ethnicity,
      idIssuedOn: row.id_issued_on,
      idIssuer: row.id_issuer,
      permanentAddress: row.permanent_address as ProfileAddress | null,
      currentAddress: row.current_address as ProfileAddress | null,
      representative: row.representative,
    },
    verified: row.verified_from == null ? compared : (row.verified ?? compared),
    verifiedFrom:
      row.verified_from == null ? (row.verified_at === null ? null : 'papers') : (row.verified_from as 'papers'),
    phone: row.phone,
    email: row.email,
    contactPhone: row.contact_phone,
    contactEmail: row.contact_email,
    hasPassword: row.password_hash !== null,
  }
}

export interface ProfileChange {
  readonly fullName: string
  /** Kept as the holder's own word, beside the account. */
  readonly number: string | null
  readonly details: ProfileDetails
}

const asJson = (address: ProfileAddress | null): string | null => (address === null ? null : JSON.stringify(address))

/** Saves what the holder wrote; what is verified stays as it is, whatever the change says. */
export async function saveProfile(db: Db, profile: Profile, change: ProfileChange, now: string): Promise<void> {
  const { details } = change
  const isVerified = (key: string) => profile.verified.includes(key)
  const values = {
    ...(isVerified('birthDate') ? {} : { birth_date: details.birthDate }),
    ...(isVerified('sex') ? {} : { sex: details.sex }),
    ethnicity: details.ethnicity,
    id_issued_on: details.idIssuedOn,
    id_issuer: details.idIssuer,
    permanent_address: asJson(details.permanentAddress),
    current_address: asJson(details.currentAddress),
    representative: details.representative,
    updated_at: now,
  }
  await db
    .insertInto('customer_profile')
    .values({ customer_id: profile.customerId, ...values })
    .onConflict(on => on.column('customer_id').doUpdateSet(values))
    .execute()
  const address = (details.currentAddress ?? details.permanentAddress)?.text ?? null
  const name = isVerified('fullName') ? {} : { full_name: change.fullName, name_plain: plain(change.fullName) }
  await db
    .updateTable('customer')
    .set({ ...name, ...(address === null ? {} : { address }), updated_at: now })
    .where('id', '=', profile.customerId)
    .execute()
  if (!isVerified('number'))
    await db.updateTable('account').set({ claimed_number: change.number }).where('id', '=', profile.accountId).execute()
}
