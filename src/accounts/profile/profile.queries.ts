import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'

type Db = Kysely<DB>

export interface Profile {
  readonly kind: 'person' | 'organisation'
  readonly fullName: string
  readonly personalNumber: string | null
  readonly taxCode: string | null
  readonly contactEmail: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly verified: boolean
}

export async function getProfile(db: Db, accountId: number): Promise<Profile> {
  const row = await db
    .selectFrom('account')
    .innerJoin('customer', 'customer.id', 'account.customer_id')
    .select([
      'customer.kind',
      'customer.full_name',
      'customer.personal_number',
      'customer.tax_code',
      'customer.email as contact_email',
      'customer.address',
      'account.phone',
      'account.email',
      'account.verified_at',
    ])
    .where('account.id', '=', accountId)
    .executeTakeFirstOrThrow()
  return {
    kind: row.kind as Profile['kind'],
    fullName: row.full_name,
    personalNumber: row.personal_number,
    taxCode: row.tax_code,
    contactEmail: row.contact_email,
    address: row.address,
    phone: row.phone,
    email: row.email,
    verified: row.verified_at !== null,
  }
}

export async function saveContact(
  db: Db,
  customerId: number,
  contact: { readonly email: string | null; readonly address: string | null },
): Promise<void> {
  await db
    .updateTable('customer')
    .set({ ...contact, updated_at: sql<string>`now()` })
    .where('id', '=', customerId)
    .execute()
}
