import type { FeeStanding } from '../../dossiers/index.ts'
import { dossierOfReference, findReferences } from './reference.ts'

/** Why money that came in is no payment by itself, and an officer looks at it. */
export const creditProblems = [
  'no-reference',
  'several-references',
  'unknown-reference',
  'wrong-amount',
  'already-paid',
  'not-payable',
] as const
export type CreditProblem = (typeof creditProblems)[number]

export type Match =
  | { readonly kind: 'paid'; readonly dossierId: number; readonly reference: string }
  | { readonly kind: 'unmatched'; readonly problem: CreditProblem; readonly dossierId: number | null }

const unmatched = (problem: CreditProblem, dossierId: number | null = null): Match => ({
  kind: 'unmatched',
  problem,
  dossierId,
})

/** The one dossier that the text of a transfer names, or why there is none. */
export function dossierNamed(text: string): { readonly dossierId: number; readonly reference: string } | CreditProblem {
  const [reference, ...more] = findReferences(text)
  if (reference === undefined) return 'no-reference'
  const dossierId = dossierOfReference(reference)
  return more.length > 0 || dossierId === null ? 'several-references' : { dossierId, reference }
}

/**
 * What a credit is: the payment of the dossier that its text names when exactly what is outstanding came in, else a case
 * for an officer. @param standing of the dossier named; null where there is no such dossier
 */
export function matchCredit(
  credit: { readonly amount: number; readonly text: string },
  standing: FeeStanding | null,
): Match {
  const named = dossierNamed(credit.text)
  if (typeof named === 'string') return unmatched(named)
  if (standing === null) return unmatched('unknown-reference')
  const { dossierId, reference } = named
  if (standing.outstanding === 0) return unmatched(standing.paid > 0 ? 'already-paid' : 'not-payable', dossierId)
  if (standing.outstanding !== credit.amount) return unmatched('wrong-amount', dossierId)
  return { kind: 'paid', dossierId, reference }
}
