import type { Applicant } from './dossier.ts'
import type { PaymentMethod } from './fees.ts'
import type { ReturnWish } from './return-method.ts'

export interface GivenComponent {
  readonly key: string
  readonly originals: number
  readonly copies: number
  readonly fileIds?: readonly string[] | undefined
}

/** Everything that may be asked of a dossier that exists; names as on the wire (`contracts.md`). */
export type DossierCommand = { readonly note?: string | undefined } & (
  | {
      readonly type: 'accept'
      readonly components?: readonly GivenComponent[] | undefined
      readonly feePaid?: boolean | undefined
      /** Who resolves it, where the procedure is boundary-free; else the agency that the submission named. */
      readonly competentCode?: string | undefined
    }
  | { readonly type: 'receive-transfer' }
  | { readonly type: 'return-transfer'; readonly reason: string }
  | { readonly type: 'refuse-intake'; readonly reason: string }
  | { readonly type: 'assign'; readonly nodeId?: string | undefined; readonly official: string }
  | { readonly type: 'complete-step'; readonly nodeId?: string | undefined; readonly outcome?: string | undefined }
  | {
      readonly type: 'return-step'
      readonly nodeId?: string | undefined
      readonly toNodeId: string
      readonly reason: string
    }
  | {
      readonly type: 'request-supplement'
      readonly nodeId?: string | undefined
      readonly items: readonly { readonly componentKey: string; readonly reason: string; readonly howToFix: string }[]
    }
  | { readonly type: 'supply'; readonly components: readonly GivenComponent[] }
  | {
      readonly type: 'pause'
      readonly nodeId?: string | undefined
      readonly ground: string
      readonly legalBasis: string
      readonly document?: string | undefined
    }
  | { readonly type: 'resume'; readonly nodeId?: string | undefined }
  | { readonly type: 'extend'; readonly newDueAt: string; readonly reason: string }
  | {
      readonly type: 'draft-result'
      readonly nodeId?: string | undefined
      readonly decision: 'granted' | 'refused'
      readonly content?: string | Readonly<Record<string, unknown>> | undefined
    }
  | { readonly type: 'sign-result'; readonly nodeId?: string | undefined }
  | {
      readonly type: 'issue-result'
      readonly nodeId?: string | undefined
      readonly number?: string | undefined
      /** The signed or scanned document, a PDF that the actor uploaded. */
      readonly fileId?: string | undefined
    }
  | {
      readonly type: 'deliver'
      readonly method: string
      readonly receivedBy: string
      readonly results?: readonly string[] | undefined
    }
  | { readonly type: 'withdraw'; readonly reason: string }
  | { readonly type: 'stop'; readonly reason: string; readonly legalBasis: string }
  | { readonly type: 'close'; readonly reason?: string | undefined }
  | {
      readonly type: 'correct-procedure'
      readonly procedureCode: string
      readonly caseKey?: string | undefined
      readonly answers?: Readonly<Record<string, unknown>> | undefined
      readonly components?: readonly GivenComponent[] | undefined
      readonly reason: string
    }
  | { readonly type: 'request-fee'; readonly amount: number; readonly reason: string }
  | {
      readonly type: 'record-payment'
      readonly amount: number
      readonly method: PaymentMethod
      readonly reference?: string | undefined
      readonly transaction?: string | undefined
    }
  | { readonly type: 'refund-fee'; readonly amount: number; readonly reason: string }
)

export type CommandType = DossierCommand['type']
export const commandTypes = [
  'accept',
  'receive-transfer',
  'return-transfer',
  'refuse-intake',
  'assign',
  'complete-step',
  'return-step',
  'request-supplement',
  'supply',
  'pause',
  'resume',
  'extend',
  'draft-result',
  'sign-result',
  'issue-result',
  'deliver',
  'withdraw',
  'stop',
  'close',
  'correct-procedure',
  'request-fee',
  'record-payment',
  'refund-fee',
] as const satisfies readonly CommandType[]

/** The first command of every dossier. */
export interface SubmitCommand extends ReturnWish {
  readonly type: 'submit'
  readonly code: string
  readonly procedureCode: string
  readonly caseKey: string
  readonly agencyCode: string
  /** Who resolves it, where the procedure is boundary-free and it is not the agency that the rule finds. */
  readonly competentCode?: string | undefined
  readonly channel: 'online' | 'counter' | 'post'
  readonly applicant: Applicant
  readonly answers: Readonly<Record<string, unknown>>
  readonly components: readonly GivenComponent[]
}

/** What the caller may send now, with the choices that each has; the ordinary choice first. */
export interface Permitted {
  readonly type: CommandType
  readonly nodeId?: string
  readonly outcomes?: readonly string[]
  readonly officials?: readonly string[]
  readonly grounds?: readonly string[]
  readonly toNodes?: readonly string[]
  /** Who may resolve a boundary-free dossier. */
  readonly agencies?: readonly string[]
}
