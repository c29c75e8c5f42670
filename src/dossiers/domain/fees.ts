import type { Instant } from '../../deadlines/index.ts'
import { feeDue, type ProcedureVersion } from '../../procedures/index.ts'
import type { Dossier } from './dossier.ts'
import { caseOf } from './facts.ts'

export const paymentMethods = ['cash', 'card', 'transfer', 'post'] as const
export type PaymentMethod = (typeof paymentMethods)[number]

/** Money that came in for a dossier; amounts are đồng. */
export interface FeePayment {
  readonly amount: number
  readonly method: PaymentMethod
  /** Text of the transfer, or the number of the paper receipt that the counter gave. */
  readonly reference: string | null
  /** Number of the bank's own, where it came through one. */
  readonly transaction: string | null
  /** Yearly number of the electronic receipt at the agency that received it. */
  readonly receiptNumber: number
  readonly at: Instant
  readonly by: string
}

/** What happened about the fee; absent while nothing has. */
export interface DossierFees {
  /** The amount that the one-stop named last; 0: exempt. */
  readonly requested: { readonly amount: number; readonly reason: string; readonly at: Instant } | null
  readonly payments: readonly FeePayment[]
  readonly refunds: readonly { readonly amount: number; readonly reason: string; readonly at: Instant }[]
}

export const noFees: DossierFees = { requested: null, payments: [], refunds: [] }

/**
 * `none`: free or exempt · `later`: from acceptance on · `to-assess`: the one-stop must name the amount · `due`: as the
 * procedure has it · `requested`: as the one-stop named it · `cancelled`: the dossier ended without a result, unpaid.
 */
export type FeeState = 'none' | 'later' | 'to-assess' | 'due' | 'requested' | 'paid' | 'refunded' | 'cancelled'

export interface FeeStanding {
  readonly state: FeeState
  /** What is to be paid in all; null while nobody has named it. */
  readonly amount: number | null
  /** Why this amount: the rule as announced, or the one-stop's reason. */
  readonly reason: string
  /** Received less refunded. */
  readonly paid: number
  /** Still to pay; 0 in every state but `due` and `requested`. */
  readonly outstanding: number
  /** Paid beyond the amount. */
  readonly excess: number
}

const sum = (amounts: readonly { readonly amount: number }[]): number =>
  amounts.reduce((total, { amount }) => total + amount, 0)

/** How a dossier stands with its fee, by its procedure version and what happened. Pure. */
export function feeStanding(dossier: Dossier, version: ProcedureVersion): FeeStanding {
  const fee = feeDue(caseOf(version, dossier.caseKey).fees[dossier.channel])
  const { requested, payments, refunds } = dossier.fees ?? noFees
  const amount = requested?.amount ?? (fee.kind === 'exact' ? fee.amount : fee.kind === 'free' ? 0 : null)
  const reason = requested?.reason ?? fee.text
  const paid = sum(payments) - sum(refunds)
  const as = (state: FeeState, outstanding = 0): FeeStanding => {
    const excess = Math.max(0, paid - (amount ?? paid))
    return { state, amount, reason, paid, outstanding, excess }
  }
  // Collected with the acceptance, amount left to the paper receipt.
  if (dossier.feePaid && payments.length === 0) return { ...as('paid'), paid: amount ?? 0 }
  const refunded = refunds.length > 0 && paid === 0
  if (refunded && (requested === null || requested.at <= (refunds.at(-1)?.at ?? ''))) return as('refunded')
  if (dossier.end !== null && dossier.end.kind !== 'resolved')
    return as(paid > 0 ? 'paid' : amount === 0 ? 'none' : 'cancelled')
  if (amount === 0) return as(paid > 0 ? 'paid' : 'none')
  if (dossier.acceptedAt === null) return as('later')
  if (amount === null) return as('to-assess')
  if (paid >= amount) return as('paid')
  return as(requested === null ? 'due' : 'requested', amount - paid)
}
