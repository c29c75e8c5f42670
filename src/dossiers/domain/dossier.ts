import type { ClockChange, Cutoff, Instant, Limit, Punctuality } from '../../deadlines/index.ts'
import type { Answers } from '../../forms/index.ts'
import type { Channel } from '../../procedures/index.ts'
import type { Marking, WaitKind, WaitPolicy } from '../../workflow/index.ts'
import type { DossierFees } from './fees.ts'
import type { ReturnWish } from './return-method.ts'

export interface Applicant {
  readonly kind: 'person' | 'organisation'
  readonly fullName: string
  readonly personalNumber?: string | undefined
  readonly taxCode?: string | undefined
  readonly phone: string
  readonly email?: string | undefined
  readonly address?: string | undefined
}

export interface DossierComponent {
  readonly key: string
  readonly name: string
  readonly originals: number
  readonly copies: number
  readonly fileIds: readonly string[]
}

export interface SupplementItem {
  readonly componentKey: string
  readonly reason: string
  readonly howToFix: string
}

export interface Supplement {
  readonly round: number
  readonly phase: 'intake' | 'processing'
  readonly requestedAt: Instant
  readonly by: string
  readonly items: readonly SupplementItem[]
  readonly policy: 'RESTART' | 'PAUSE' | 'NONE'
  readonly legalBasis: string
  readonly windowEndsAt: Instant | null
  readonly suppliedAt: Instant | null
}

/** The resolving clock. `dueAt` is null while it stands still; `dueOriginal` never changes. */
export interface DossierClock {
  readonly start: Instant
  readonly limit: Limit
  readonly cutoff: Cutoff | null
  readonly changes: readonly ClockChange[]
  readonly dueOriginal: Instant
  readonly dueAt: Instant | null
  readonly extension: { readonly at: Instant; readonly newDueAt: Instant; readonly reason: string } | null
  /** Every due date that was in force, from when: what the statistics of a past day are counted from. */
  readonly history: readonly { readonly from: Instant; readonly dueAt: Instant | null }[]
}

export interface Pause {
  readonly ground: WaitKind
  readonly legalBasis: string
  readonly document: string | null
  readonly from: Instant
  readonly to: Instant | null
  readonly by: string
  /** The waits that it opened. */
  readonly waits: readonly number[]
}

export interface ResultDraft {
  readonly key: string
  /** The tasks that drafted and signed it. */
  readonly nodeId: string
  readonly signNodeId: string | null
  readonly decision: 'granted' | 'refused'
  readonly content: string
  readonly draftedBy: string
  readonly draftedAt: Instant
  readonly signedBy: string | null
  readonly signedAt: Instant | null
  readonly number: string | null
  readonly issuedAt: Instant | null
  readonly issuedBy: string | null
  /** SHA-256 of the document that was attached when it was issued; absent on the others. */
  readonly documentSha256?: string
  readonly agency: string
  readonly deliveredAt: Instant | null
}

/** A boundary-free dossier on its way from the desk where it was filed to the agency that resolves it. */
export interface Transfer {
  readonly to: string
  /** When the desk accepted the dossier as complete and sent it on. */
  readonly sentAt: Instant
  readonly sentBy: string
  /** Until when the agency confirms the receipt, or sends the dossier back. */
  readonly dueAt: Instant
  /** The result is due then if the receipt is confirmed at the last moment. */
  readonly expectedDueAt: Instant
  readonly receivedAt: Instant | null
  readonly receivedBy: string | null
  readonly returned: { readonly at: Instant; readonly by: string; readonly reason: string } | null
}

export type EndKind = 'refused-at-intake' | 'withdrawn' | 'stopped' | 'closed' | 'resolved'

/** A dossier: the fold of its events. Nothing in it that the events do not say. */
export interface Dossier extends ReturnWish {
  readonly code: string
  readonly version: number
  readonly procedureCode: string
  readonly procedureVersionId: number
  readonly caseKey: string
  readonly agency: string
  readonly competent: string
  readonly channel: Channel
  readonly applicant: Applicant
  readonly answers: Answers
  readonly components: readonly DossierComponent[]
  readonly submittedAt: Instant
  readonly submittedBy: string
  readonly intake: {
    readonly state: 'waiting' | 'asked' | 'transferred' | 'accepted' | 'refused'
    /** When the running intake clock began: submission, or the last supply before acceptance. */
    readonly since: Instant
    readonly dueAt: Instant
    readonly answeredAt: Instant | null
    readonly late: boolean
  }
  /** Every sending to another agency, the last one last; none where the desk itself is competent. */
  readonly transfers: readonly Transfer[]
  /** When the resolving clock started: at the desk, or at the competent agency's receipt of a transfer. */
  readonly acceptedAt: Instant | null
  readonly acceptedBy: string | null
  /** Yearly number in the register of receipts (quyển số, số thứ tự). */
  readonly registerNumber: number | null
  readonly feePaid: boolean
  /** Absent while nothing was asked or paid, so that older dossiers fold as they did. */
  readonly fees?: DossierFees
  readonly clock: DossierClock | null
  readonly supplements: readonly Supplement[]
  readonly pauses: readonly Pause[]
  readonly marking: Marking
  /** True once anybody worked on it after acceptance. */
  readonly touched: boolean
  readonly results: readonly ResultDraft[]
  readonly corrections: readonly {
    readonly at: Instant
    readonly from: string
    readonly to: string
    readonly reason: string
    readonly by: string
  }[]
  readonly end: {
    readonly kind: EndKind
    readonly at: Instant
    readonly reason: string | null
    readonly legalBasis: string | null
    readonly punctuality: Punctuality | null
  } | null
  readonly deliveries: readonly {
    readonly at: Instant
    readonly method: string
    readonly receivedBy: string
    readonly by: string
    readonly results: readonly string[]
  }[]
  readonly deliveredAt: Instant | null
}

/** What the policy of a supplement does to the clocks of the task that waits. */
export const waitPolicyOf = (policy: Supplement['policy']): WaitPolicy =>
  policy === 'PAUSE' ? 'pause' : policy === 'RESTART' ? 'restart' : 'none'
