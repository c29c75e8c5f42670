import { type Kysely, sql } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import { plain } from '../platform/text.ts'

export interface CustomerInput {
  readonly kind: 'person' | 'organisation'
  readonly fullName: string
  readonly personalNumber?: string | undefined
  readonly taxCode?: string | undefined
  readonly phone: string
  readonly email?: string | undefined
  readonly address?: string | undefined
}

/**
 * The customer of an applicant, one across all channels: by personal number or tax code; without a number by phone and
 * name. Contact data given now replaces older data.
 */
export async function upsertCustomer(trx: Kysely<DB>, input: CustomerInput): Promise<number> {
  const values = {
    kind: input.kind,
    full_name: input.fullName,
    name_plain: plain(input.fullName),
    personal_number: input.personalNumber ?? null,
    tax_code: input.taxCode ?? null,
    phone: input.phone,
    email: input.email ?? null,
    address: input.address ?? null,
  }
  const contact = {
    phone: input.phone,
    email: sql<string | null>`coalesce(excluded.email, customer.email)`,
    address: sql<string | null>`coalesce(excluded.address, customer.address)`,
    updated_at: sql<string>`now()`,
  }
  if (input.personalNumber || input.taxCode) {
    const key = input.personalNumber ? 'personal_number' : 'tax_code'
    const row = await trx
      .insertInto('customer')
      .values(values)
      .onConflict(c => c.column(key).where(key, 'is not', null).doUpdateSet(contact))
      .returning('id')
      .executeTakeFirstOrThrow()
    return Number(row.id)
  }
  const known = await trx
    .selectFrom('customer')
    .select('id')
    .where('phone', '=', input.phone)
    .where('name_plain', '=', values.name_plain)
    .where('personal_number', 'is', null)
    .where('tax_code', 'is', null)
    .executeTakeFirst()
  if (known) return Number(known.id)
  const row = await trx.insertInto('customer').values(values).returning('id').executeTakeFirstOrThrow()
  return Number(row.id)
}
