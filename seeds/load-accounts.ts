import type { Kysely } from 'kysely'
import { insertAccount } from '../src/accounts/index.ts'
import { upsertCustomer } from '../src/customers/index.ts'
import { hashPassword } from '../src/officials/index.ts'
import type { DB } from '../src/platform/db/schema.generated.ts'
import { customers } from './customers.ts'
import { demonstrationPassword } from './load-reference.ts'

/** Since when the demonstration's customers have their accounts, with name and number checked. */
const since = '2025-08-01T08:00:00+07:00'

export const demoCustomers = customers.filter(customer => customer.demo)

/** Accounts of the three customers who sign in to the demonstration by phone. */
export async function loadAccounts(trx: Kysely<DB>): Promise<void> {
  const passwordHash = await hashPassword(demonstrationPassword)
  for (const { kind, fullName, phone, email, address, ...numbers } of demoCustomers) {
    const number =
      'personalNumber' in numbers ? { personalNumber: numbers.personalNumber } : { taxCode: numbers.taxCode }
    const customer = { kind, fullName, phone, email: email ?? undefined, address, ...number }
    const customerId = await upsertCustomer(trx, customer)
    const contact = { kind: 'phone', value: phone } as const
    await insertAccount(trx, { customerId, contact, passwordHash, verifiedAt: since, now: since })
  }
}
