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

const valuesOf = (input: CustomerInput) => ({
  kind: input.kind,
  full_name: input.fullName,
  name_plain: plain(input.fullName),
  personal_number: input.personalNumber ?? null,
  tax_code: input.taxCode ?? null,
  phone: input.phone,
  email: input.email ?? null,
  address: input.address ?? null,
})

/**
 * The statement that finds or makes the customer with this personal number or tax code and returns the id; null where
 * the applicant has neither.
 */
export function upsertNumbered(trx: Kysely<DB>, input: CustomerInput) {
  if (!input.personalNumber && !input.taxCode) return null
  const key = input.personalNumber ? 'personal_number' : 'tax_code'
  const contact = {
    phone: sql<string | null>`coalesce(customer.phone, excluded.phone)`,
    email: sql<string | null>`coalesce(customer.email, excluded.email)`,
    address: sql<string | null>`coalesce(customer.address, excluded.address)`,
    updated_at: sql<string>`now()`,
  }
  return trx
    .insertInto('customer')
    .values(valuesOf(input))
    .onConflict(c => c.column(key).where(key, 'is not', null).doUpdateSet(contact))
    .returning('id')
}

/**
 * The customer of an applicant, one across all channels: by personal number or tax code; without a number by phone and
 * name. Contact data stays what was given first, or proved since: anybody may write anybody's number into a form. What
 * is given now stays with the dossier.
 */
export async function upsertCustomer(trx: Kysely<DB>, input: CustomerInput): Promise<number> {
  const numbered = await upsertNumbered(trx, input)?.executeTakeFirstOrThrow()
  if (numbered) return Number(numbered.id)
  const values = valuesOf(input)
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
