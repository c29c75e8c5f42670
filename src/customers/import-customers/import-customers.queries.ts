import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { ImportCounts, RowError } from '../../platform/spreadsheet/index.ts'
import type { CustomerImportRow } from './parse-customers.ts'

/** Rows a statement: 150,000 customers at once would be one text of 40 MB. */
const AT_ONCE = 5_000

function* portions<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += AT_ONCE) yield rows.slice(at, at + AT_ONCE)
}

/** Rows whose tax code is somebody else's than their personal number says; each names one customer or none. */
export async function findForeignTaxCodes(db: Kysely<DB>, rows: readonly CustomerImportRow[]): Promise<RowError[]> {
  const errors: RowError[] = []
  for (const portion of portions(rows.filter(row => row.personalNumber !== null && row.taxCode !== null))) {
    const codes = portion.map(row => row.taxCode)
    const { rows: held } = await sql<{ tax_code: string; personal_number: string | null }>`
      select tax_code, personal_number from customer where tax_code = any(${codes}::text[])`.execute(db)
    const holderOf = new Map(held.map(customer => [customer.tax_code, customer.personal_number]))
    for (const { line, taxCode, personalNumber } of portion) {
      if (taxCode === null || !holderOf.has(taxCode) || holderOf.get(taxCode) === personalNumber) continue
      errors.push({ line, field: 'taxCode', value: taxCode, reason: 'belongs to another customer already' })
    }
  }
  return errors
}

/** Customers by personal number, without one by tax code; an empty cell leaves what is known. Counts are of rows. */
export async function upsertCustomers(trx: Kysely<DB>, rows: readonly CustomerImportRow[]): Promise<ImportCounts> {
  let [created, changed] = [0, 0]
  for (const key of ['personal_number', 'tax_code'] as const) {
    const own = rows.filter(row => (row.personalNumber !== null) === (key === 'personal_number'))
    for (const portion of portions(own)) {
      const written = await upsertPortion(trx, key, portion)
      created += written.created
      changed += written.changed
    }
  }
  return { created, changed, unchanged: rows.length - created - changed }
}

async function upsertPortion(
  trx: Kysely<DB>,
  key: 'personal_number' | 'tax_code',
  rows: readonly CustomerImportRow[],
): Promise<{ created: number; changed: number }> {
  const column = sql.ref(key)
  const { rows: written } = await sql<{ created: boolean }>`
    insert into customer (kind, full_name, name_plain, personal_number, tax_code, phone, email, address)
    select kind, "fullName", "namePlain", "personalNumber", "taxCode", phone, email, address
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as source(kind text, "fullName" text, "namePlain" text,
      "personalNumber" text, "taxCode" text, phone text, email text, address text)
    on conflict (${column}) where ${column} is not null do update set
      full_name = excluded.full_name, name_plain = excluded.name_plain,
      tax_code = coalesce(excluded.tax_code, customer.tax_code), phone = coalesce(excluded.phone, customer.phone),
      email = coalesce(excluded.email, customer.email), address = coalesce(excluded.address, customer.address),
      updated_at = now()
    where (customer.full_name, customer.tax_code, customer.phone, customer.email, customer.address) is distinct from
      (excluded.full_name, coalesce(excluded.tax_code, customer.tax_code), coalesce(excluded.phone, customer.phone),
       coalesce(excluded.email, customer.email), coalesce(excluded.address, customer.address))
    returning xmax = 0 as created`.execute(trx)
  const created = written.filter(row => row.created).length
  return { created, changed: written.length - created }
}
