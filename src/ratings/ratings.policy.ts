import type { Role } from '../workflow/index.ts'

// The one place that says who may rate and who may read what of it. Whatever is not named here is denied.

/** Who rates: a customer with an account, or whoever proved to hold the receipt by code and phone digits. */
export type Rater =
  | { readonly kind: 'customer'; readonly id: number }
  | { readonly kind: 'holder'; readonly dossierCode: string }

/** May they rate contacts of this dossier? Otherwise it is answered as absent. */
export const mayRate = (rater: Rater, dossier: { readonly code: string; readonly customerId: number }): boolean =>
  rater.kind === 'customer' ? rater.id === dossier.customerId : rater.dossierCode === dossier.code

interface Post {
  readonly agency: string
  readonly role: Role
}
/** Every agency, or these. */
export type Scope = 'all' | readonly string[]

/** Agencies whose figures the official reads in the report; the figures name no clerk and no customer. */
export const figuresScope = (posts: readonly Post[]): Scope =>
  posts.some(({ role }) => role === 'procedure-control' || role === 'centre-admin')
    ? 'all'
    : [...new Set(posts.map(({ agency }) => agency))]

/** Agencies whose comments the official reads: those who answer for the service, never the clerk who is spoken of. */
export const commentsScope = (posts: readonly Post[]): Scope =>
  posts.some(({ role }) => role === 'procedure-control')
    ? 'all'
    : [...new Set(posts.filter(({ role }) => role === 'leader' || role === 'one-stop-head').map(p => p.agency))]

export const covers = (scope: Scope, agency: string): boolean => scope === 'all' || scope.includes(agency)
