import type { Cutoff, Limit } from '../deadlines/index.ts'
import type { Answers, Form } from '../forms/index.ts'
import type { Text } from '../platform/text.ts'
import type { AgencySelector, Block, WaitKind } from '../workflow/index.ts'

export const channels = ['online', 'counter', 'post'] as const
export type Channel = (typeof channels)[number]

export const levels = ['central', 'province', 'commune', 'other'] as const
export type Level = (typeof levels)[number]

/**
 * What the announcement decision says (decree 63/2010, article 8): the public record of a procedure, as its source
 * states it. `confirm` lists what a human must still confirm; nothing is guessed.
 */
export interface ProcedureInfo {
  readonly name: string
  readonly fieldName: string
  readonly levels: readonly Level[]
  readonly audiences: readonly string[]
  readonly competentAgency: string | null
  readonly executingAgencies: readonly string[]
  readonly decision: string | null
  readonly methods: readonly {
    readonly channel: Channel
    readonly limit: { readonly amount: number; readonly unit: string | null } | null
    readonly limitText: string | null
    readonly fee: { readonly amount: number | null; readonly free: boolean; readonly text: string | null }
    readonly note: string | null
  }[]
  readonly documents: readonly {
    readonly kind: 'document' | 'note'
    readonly group: string | null
    readonly name: string
    readonly originals: number
    readonly copies: number
    readonly template: string | null
  }[]
  readonly steps: readonly string[]
  readonly legalBases: readonly string[]
  readonly conditions: string | null
  readonly results: readonly string[]
  readonly source: { readonly name: string; readonly url: string | null; readonly date: string | null }
  readonly nameOnly: boolean
  readonly confirm: readonly { readonly path: string; readonly reason: string }[]
}

export interface Component {
  readonly key: string
  readonly name: string
  readonly originals: number
  readonly copies: number
  readonly required: boolean
  /** `present`: shown and given back, never kept. */
  readonly kind: 'submit' | 'present'
  /** Codes of results (`KQ.G17.000311`) that this paper is, so that who holds one need not hand it in again. */
  readonly resultKinds?: readonly string[] | undefined
  readonly note?: string | undefined
  /** What is often wrong with it, ready to be told: the officer picks instead of typing. */
  readonly shortcomings?: readonly { readonly reason: string; readonly howToFix: string }[] | undefined
}

export interface Fee {
  readonly amount: number | null
  readonly basis: 'free' | 'fixed' | 'per-unit' | 'council'
  readonly text: string
}

/** What a case hands over. */
export interface ResultKind {
  readonly key: string
  readonly code: string
  readonly name: string
  /** Text of a granted result; `{applicant}`, `{procedure}`, `{code}` are filled in. */
  readonly template: string
  /** Prefix of the number, e.g. `TLKS`. */
  readonly register: string
}

export interface ProcedureCase {
  readonly key: string
  readonly name: Text
  readonly components: readonly Component[]
  readonly form: Form
  /** Passes the form's own validation. */
  readonly exampleAnswers: Answers
  readonly limits: Readonly<Record<Channel, Limit>>
  readonly fees: Readonly<Record<Channel, Fee>>
  readonly process: Block
  readonly results: readonly ResultKind[]
}

/** How this province works the procedure. Without it a procedure can be read about, not filed. */
export interface ProcedureOperation {
  /** Short everyday name, e.g. "Khai sinh". */
  readonly shortName: Text
  /** What people call it; also the officer's aliases (`ks`). */
  readonly aliases: readonly string[]
  readonly summary: Text
  readonly channels: readonly Channel[]
  readonly onlineLevel: 'full' | 'partial' | 'none'
  /** Who decides; receiving one-stops route to it. */
  readonly competent: AgencySelector
  /**
   * Whether desks that are not competent receive it (decree 118/2025 art. 14.4): every one-stop of its level in the
   * province may, and the clock starts at the competent agency's receipt. Absent: `none`.
   */
  readonly boundaryFree?: 'none' | 'province' | undefined
  /** Kinds of agency whose one-stop receives it. */
  readonly receivedBy: readonly ('commune' | 'province')[]
  readonly cutoff: Cutoff | null
  readonly supplement: {
    readonly policy: 'RESTART' | 'PAUSE' | 'NONE'
    readonly window: Limit | null
    readonly legalBasis: string
  }
  readonly pauseGrounds: readonly { readonly ground: WaitKind; readonly label: Text; readonly legalBasis: string }[]
  readonly cases: readonly ProcedureCase[]
}

/** Immutable once published; a running dossier stays on its version. */
export interface ProcedureVersion {
  readonly id: number
  readonly code: string
  readonly number: number
  readonly fieldCode: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly info: ProcedureInfo
  readonly operation: ProcedureOperation | null
}
