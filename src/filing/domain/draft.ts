import type { Instant } from '../../deadlines/index.ts'
import type { Known } from './known.ts'

export const forWhomKinds = ['self', 'other', 'organisation'] as const
/** For oneself, for another person with authorisation, for an organisation. */
export type ForWhom = (typeof forWhomKinds)[number]

export type Raw = Readonly<Record<string, unknown>>

export const paperWays = ['upload', 'bring', 'none'] as const
/** `upload`: as pictures or PDF; `bring`: on paper to the counter; `none`: does not apply to me. */
export type PaperWay = (typeof paperWays)[number]
export interface PaperChoice {
  readonly way?: PaperWay | undefined
  /** Uploaded for this paper. */
  readonly fileIds?: readonly string[] | undefined
}

/** A dossier that is being filled in: answers as typed, judged anew at each page. */
export interface Draft {
  readonly id: number
  /** What the person notes down and the address shows, e.g. `KS-7F4Q-2M8X`. */
  readonly code: string
  readonly procedureCode: string
  readonly caseKey: string
  readonly agencyCode: string
  readonly forWhom: ForWhom
  readonly contact: Raw
  readonly answers: Raw
  readonly papers: Readonly<Record<string, PaperChoice>>
  /** Steps that were saved at least once. */
  readonly visited: Readonly<Record<string, true>>
  readonly customerId: number | null
  readonly savedAt: Instant
  readonly expiresAt: Instant
  /** The dossier that it became. */
  readonly dossierCode: string | null
  readonly known: Known
  /** The authorisation under which somebody files for another person. */
  readonly authorisationId: number | null
}

export const DRAFT_DAYS = 30

// Without letters and digits that are read for one another.
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** `KS-7F4Q-2M8X` from the procedure's shortest alias and random bytes (8 of them). */
export function draftCode(aliases: readonly string[], random: Uint8Array): string {
  const alias = aliases.find(one => /^[a-z]{2,3}$/.test(one)) ?? 'hs'
  const letters = [...random.slice(0, 8)].map(byte => alphabet[byte % alphabet.length])
  return `${alias.toUpperCase()}-${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}

/** A code as people type it: small letters, spaces, no dashes. */
export function readDraftCode(typed: string): string {
  const bare = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return `${bare.slice(0, -8)}-${bare.slice(-8, -4)}-${bare.slice(-4)}`
}
