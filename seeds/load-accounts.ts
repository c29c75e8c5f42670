import type { Kysely } from 'kysely'
import { addMember, contactAccount, getProfile, insertAccount, saveProfile } from '../src/accounts/index.ts'
import { upsertCustomer } from '../src/customers/index.ts'
import { hashPassword } from '../src/officials/index.ts'
import type { DB } from '../src/platform/db/schema.generated.ts'
import { customers } from './customers.ts'
import { place } from './forms/fields.ts'
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
  await loadProfile(trx)
}

/** Mang Thị Lợi has filled in her profile, and files for the household business of a neighbour. */
async function loadProfile(trx: Kysely<DB>): Promise<void> {
  const [someone, household] = demoCustomers
  if (someone?.kind !== 'person' || household === undefined) throw new Error('the demonstration has changed')
  const accountId = await contactAccount(trx, someone.phone)
  const profile = await getProfile(trx, accountId)
  const home = { ...place('Thôn 3'), text: someone.address }
  const details = {
    birthDate: someone.birthDate,
    sex: someone.female ? ('female' as const) : ('male' as const),
    ethnicity: someone.ethnicity,
    idIssuedOn: '2024-08-12',
    idIssuer: 'Bộ Công an',
    permanentAddress: home,
    currentAddress: home,
    representative: null,
  }
  await saveProfile(trx, profile, { fullName: profile.fullName, number: profile.number, details }, since)
  const business = await getProfile(trx, await contactAccount(trx, household.phone))
  await addMember(trx, { organisationId: business.customerId, accountId, access: 'file' }, since)
}
