import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import { type CustomerQuery, readCustomerQuery } from './read-query.ts'

export interface FoundCustomer {
  readonly id: number
  readonly kind: 'person' | 'organisation'
  readonly fullName: string
  readonly personalNumber: string | null
  readonly taxCode: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly address: string | null
}

const columns = sql`id, kind, full_name as "fullName", personal_number as "personalNumber", tax_code as "taxCode", phone,
  email, address`

/**
 * Rows that are ranked at most. Where more people carry all the words ("nguyễn"), these are any of them: nobody is
 * found by such a name alone.
 */
const RANKED = 2_000

const literal = (word: string): string => word.replace(/[\\%_]/g, '\\$&')

function statement(query: CustomerQuery, limit: number) {
  switch (query.by) {
    case 'number':
      return sql<FoundCustomer>`select ${columns} from customer
        where (personal_number = ${query.number} or tax_code = ${query.number} or phone = ${query.phone})
          and merged_into is null
        order by phone is not distinct from ${query.phone}, id limit ${limit}`
    case 'phone':
      return sql<FoundCustomer>`select ${columns} from customer
        where phone = ${query.phone} and merged_into is null order by name_plain, id limit ${limit}`
    case 'name': {
      const name = query.words.join(' ')
      const each = query.words.map(word => sql`name_plain like ${`%${literal(word)}%`}`)
      return sql<FoundCustomer>`select ${columns} from (
          select * from customer where ${sql.join(each, sql` and `)} and merged_into is null limit ${RANKED}) as customer
        order by name_plain <> ${name}, strpos(' ' || name_plain || ' ', ${` ${name} `}) = 0,
          similarity(name_plain, ${name}) desc, name_plain, id
        limit ${limit}`
    }
  }
}

/**
 * Customers by personal number or tax code, by phone, or by words of the name without accents in any order: the whole
 * name first, then names that hold the words as a phrase, then the nearest.
 */
export async function findCustomers(db: Kysely<DB>, text: string, limit = 20): Promise<FoundCustomer[]> {
  const query = readCustomerQuery(text)
  return query === null ? [] : [...(await statement(query, limit).execute(db)).rows]
}
