import type { Result } from '../../platform/result.ts'

/** Where money goes. */
export interface PaymentAccount {
  readonly bankBin: string
  readonly account: string
  readonly accountName: string
}

/** What is to be paid: đồng, and the text by which it is known again. */
export interface PaymentOrder {
  readonly amount: number
  readonly reference: string
}

/** What the citizen is shown. */
export interface PaymentRequest extends PaymentOrder, PaymentAccount {
  readonly provider: string
  /** Text of the QR code. */
  readonly qr: string
  /** Where the provider has a page of its own. */
  readonly payPath: string | null
}

/** Money that came in, as a bank says it. */
export interface BankNotice {
  /** The bank's own number of the transaction: each is taken once. */
  readonly transactionId: string
  /** `YYYY-MM-DD`. */
  readonly bookedOn: string
  readonly amount: number
  readonly text: string
  readonly account: string | null
}

/** A notice as it came over the wire. */
export interface SentNotice {
  readonly body: string
  readonly signature: string
  /** Instant with offset. */
  readonly now: string
}

export type NoticeError =
  /** The signature is not ours, or was made too long ago: nothing of it is believed. */
  { readonly code: 'not-signed' } | { readonly code: 'unreadable'; readonly detail: string }

/**
 * A way to pay. Money becomes a payment in one place only (`record-credits.ts`), whoever tells of it: a statement that
 * is imported, or a notice that the provider vouches for.
 */
export interface PaymentProvider {
  readonly name: string
  /** No network: what the citizen needs to pay. */
  readonly createRequest: (order: PaymentOrder, account: PaymentAccount) => PaymentRequest
  /** Believes a notice, or says why not. */
  readonly readNotice: (sent: SentNotice) => Result<BankNotice, NoticeError>
}
