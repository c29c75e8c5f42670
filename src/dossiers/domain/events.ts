import type { ClockChange, Cutoff, Instant, Limit, Punctuality } from '../../deadlines/index.ts'
import type { Answers } from '../../forms/index.ts'
import type { Channel } from '../../procedures/index.ts'
import type { ProcessEvent, WaitKind } from '../../workflow/index.ts'
import type { Applicant, DossierComponent, EndKind, Supplement } from './dossier.ts'
import type { FeePayment } from './fees.ts'
import type { ReturnWish } from './return-method.ts'

/** What happened to a dossier, apart from the moves of its process. Past events never change. */
export type DossierOwnEvent =
  | ({
      readonly type: 'submitted'
      readonly code: string
      readonly procedureCode: string
      readonly procedureVersionId: number
      readonly caseKey: string
      readonly agency: string
      readonly competent: string
      readonly channel: Channel
      readonly applicant: Applicant
      readonly answers: Answers
      readonly components: readonly DossierComponent[]
      readonly intakeDueAt: Instant
    } & ReturnWish)
  | {
      readonly type: 'accepted'
      /** Only where the desk found itself competent, other than it was thought at the submission. */
      readonly competent?: string
      readonly components: readonly DossierComponent[]
      readonly registerNumber: number
      readonly feePaid: boolean
      /** Đồng that fell due with the acceptance; absent where nothing did, or nobody has counted it. */
      readonly feeDue?: number
      readonly limit: Limit
      readonly cutoff: Cutoff | null
      readonly dueAt: Instant
      readonly intakeLate: boolean
    }
  | {
      readonly type: 'transferred'
      readonly to: string
      /** As it was called then: the citizen reads it. */
      readonly toName: string
      readonly components: readonly DossierComponent[]
      readonly registerNumber: number
      readonly feePaid: boolean
      readonly transferDueAt: Instant
      readonly expectedDueAt: Instant
      readonly intakeLate: boolean
    }
  | { readonly type: 'transfer-returned'; readonly reason: string; readonly intakeDueAt: Instant }
  | { readonly type: 'intake-refused'; readonly reason: string; readonly intakeLate: boolean }
  | ({ readonly type: 'supplement-requested'; readonly intakeLate: boolean } & Omit<
      Supplement,
      'requestedAt' | 'by' | 'suppliedAt'
    >)
  | {
      readonly type: 'supplied'
      readonly round: number
      readonly components: readonly DossierComponent[]
      readonly intakeDueAt: Instant | null
    }
  | {
      readonly type: 'paused'
      readonly ground: WaitKind
      readonly legalBasis: string
      readonly document: string | null
      readonly waits: readonly number[]
    }
  | { readonly type: 'resumed'; readonly waits: readonly number[] }
  | { readonly type: 'clock-paused' }
  | { readonly type: 'clock-resumed'; readonly changes: readonly ClockChange[]; readonly dueAt: Instant }
  | { readonly type: 'extended'; readonly newDueAt: Instant; readonly reason: string }
  | {
      readonly type: 'drafted'
      readonly key: string
      readonly nodeId: string
      readonly decision: 'granted' | 'refused'
      readonly content: string
      readonly agency: string
    }
  | { readonly type: 'draft-voided'; readonly key: string }
  | { readonly type: 'signed'; readonly key: string; readonly nodeId: string }
  | { readonly type: 'signature-voided'; readonly key: string }
  | {
      readonly type: 'issued'
      readonly key: string
      readonly number: string
      /** SHA-256 of the signed or scanned document; absent where the program writes it. */
      readonly documentSha256?: string | undefined
    }
  | {
      readonly type: 'procedure-corrected'
      readonly from: string
      readonly procedureCode: string
      readonly procedureVersionId: number
      /** What the citizen is told; events of before it was recorded have none. */
      readonly procedureName?: string | undefined
      readonly caseKey: string
      readonly competent: string
      readonly answers: Answers
      readonly components: readonly DossierComponent[]
      readonly reason: string
      readonly limit: Limit
      readonly cutoff: Cutoff | null
      readonly dueAt: Instant | null
    }
  | {
      readonly type: 'ended'
      readonly kind: EndKind
      readonly reason: string | null
      readonly legalBasis: string | null
      readonly punctuality: Punctuality | null
    }
  | {
      readonly type: 'delivered'
      readonly method: string
      readonly receivedBy: string
      readonly results: readonly string[]
    }
  | { readonly type: 'fee-requested'; readonly amount: number; readonly reason: string }
  | ({ readonly type: 'fee-paid' } & Omit<FeePayment, 'at' | 'by'>)
  | { readonly type: 'fee-refunded'; readonly amount: number; readonly reason: string }
  | { readonly type: 'noted'; readonly note: string }

export type DossierEventBody = DossierOwnEvent | ProcessEvent

/**
 * An event as recorded: when, and by whom (a sign-in name, `customer`, `customer:account:name` for who acts for them, or
 * a job's name).
 */
export interface DossierEvent {
  readonly at: Instant
  readonly by: string
  readonly body: DossierEventBody
}
