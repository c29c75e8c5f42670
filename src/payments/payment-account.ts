import type { Kysely } from 'kysely'
import { type Directory, superiorOf } from '../agencies/index.ts'
import type { Config } from '../platform/config/config.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { findAccounts } from './payments.queries.ts'
import type { PaymentAccount } from './providers/payment-provider.ts'

export type PaymentConfig = Pick<
  Config,
  'paymentBankBin' | 'paymentAccount' | 'paymentAccountName' | 'paymentNoticeSecret' | 'demo'
>

/**
 * The account that an agency's fees go to: its own, else that of the nearest agency above it, else that of the settings;
 * null where there is none, and fees are paid at the counter.
 */
export async function accountOf(
  db: Kysely<DB>,
  directory: Directory,
  config: PaymentConfig,
  agency: string,
): Promise<PaymentAccount | null> {
  const line: string[] = []
  let at: string | null = agency
  while (at !== null && !line.includes(at)) {
    line.push(at)
    at = superiorOf(directory, at)
  }
  const own = await findAccounts(db, line)
  const nearest = line.find(code => own.has(code))
  if (nearest !== undefined) return own.get(nearest) ?? null
  const { paymentBankBin: bankBin, paymentAccount: account, paymentAccountName: accountName } = config
  return bankBin === '' ? null : { bankBin, account, accountName }
}
