import type { Kysely } from 'kysely'
import { agencyName, type Directory } from '../../agencies/index.ts'
import { type Dossier, type FeeStanding, feeStanding, findDossier } from '../../dossiers/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { getVersion, type ProcedureVersion } from '../../procedures/index.ts'
import { paymentReference } from '../domain/reference.ts'
import { accountOf, type PaymentConfig } from '../payment-account.ts'
import type { PaymentRequest } from '../providers/payment-provider.ts'
import { testBank } from '../providers/test-bank.ts'
import { vietQrTransfer } from '../providers/vietqr-transfer.ts'

/** What the page of a payment shows; nothing of it is personal. */
export interface PaymentView {
  readonly code: string
  readonly procedure: ProcedureVersion
  readonly agency: string
  readonly standing: FeeStanding
  /** How to pay by transfer; null where nothing is to be paid, or there is no account. */
  readonly request: PaymentRequest | null
  readonly receipts: readonly { readonly at: string; readonly amount: number; readonly number: number }[]
}

/** How a dossier's fee stands and how it is paid now. */
export async function paymentOf(
  db: Kysely<DB>,
  config: PaymentConfig,
  directory: Directory,
  { id, dossier, version }: { readonly id: number; readonly dossier: Dossier; readonly version: ProcedureVersion },
): Promise<PaymentView> {
  const standing = feeStanding(dossier, version)
  const account = standing.outstanding > 0 ? await accountOf(db, directory, config, dossier.agency) : null
  const provider = config.demo ? testBank() : vietQrTransfer(null)
  const order = { amount: standing.outstanding, reference: paymentReference(id) }
  return {
    code: dossier.code,
    procedure: version,
    agency: agencyName(directory, dossier.agency),
    standing,
    request: account === null ? null : provider.createRequest(order, account),
    receipts: (dossier.fees?.payments ?? []).map(({ at, amount, receiptNumber }) => ({
      at,
      amount,
      number: receiptNumber,
    })),
  }
}

/** What is still to be paid for a dossier, in đồng; null where there is no such dossier. */
export async function outstandingOf(db: Kysely<DB>, code: string): Promise<number | null> {
  const held = await findDossier(db, code)
  if (held === undefined) return null
  return feeStanding(held.dossier, await getVersion(db, held.dossier.procedureVersionId)).outstanding
}
