import { auditOf } from '../../audit/index.ts'
import type { DossierDeps } from '../../dossiers/index.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import { type CreditSource, keepCredit } from '../payments.queries.ts'
import type { NoticeError, PaymentProvider, SentNotice } from '../providers/payment-provider.ts'
import { reconcile } from '../record-credits.ts'

export type TakeNoticeError = NoticeError | { readonly code: 'other-amount'; readonly known: number }

/**
 * Believes a notice of a provider, keeps its transaction once and makes a payment of it where it is one. The same notice
 * again changes nothing and is answered alike.
 */
export async function takeNotice(
  deps: DossierDeps,
  provider: PaymentProvider,
  source: CreditSource,
  sent: SentNotice,
): Promise<Result<{ readonly transactionId: string; readonly isNew: boolean }, TakeNoticeError>> {
  const read = provider.readNotice(sent)
  if (!read.ok) return read
  const { transactionId, amount } = read.value
  const kept = await deps.db.transaction().execute(async trx => {
    const one = await keepCredit(trx, read.value, source, sent.now)
    if (one.isNew)
      await auditOf(trx, {
        ...{ at: new Date(sent.now), actor: `provider:${provider.name}`, action: 'payment.noticed' },
        subject: `transaction:${transactionId}`,
        data: { amount },
      }).execute()
    return one
  })
  if (kept.amount !== amount) return err({ code: 'other-amount', known: kept.amount })
  await reconcile(deps, sent.now)
  return ok({ transactionId, isNew: kept.isNew })
}
