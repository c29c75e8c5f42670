export const authorisationActs = ['file', 'follow', 'receive'] as const
/** `file`: hands in and supplies; `follow`: sees the dossiers filed under it; `receive`: gets the results. */
export type AuthorisationAct = (typeof authorisationActs)[number]

/** One person lets another act: for what, for how long (Civil Code 2015, articles 562 to 569). */
export interface Authorisation {
  /** The number that people name. */
  readonly id: number
  readonly principalId: number
  readonly principalName: string
  readonly agentPhone: string
  /** Null until accepted. */
  readonly agentAccountId: number | null
  readonly agentName: string | null
  readonly scope: 'all' | 'field' | 'procedure'
  /** Code of the field or procedure. */
  readonly scopeCode: string | null
  readonly acts: readonly AuthorisationAct[]
  /** YYYY-MM-DD, both included. */
  readonly validFrom: string
  readonly validTo: string
  readonly acceptedAt: string | null
  readonly revokedAt: string | null
}

export interface CoveredAct {
  readonly procedure: { readonly code: string; readonly field: string | null }
  readonly act: AuthorisationAct
  /** YYYY-MM-DD */
  readonly day: string
}

type Terms = Pick<Authorisation, 'scope' | 'scopeCode' | 'acts' | 'validFrom' | 'validTo' | 'acceptedAt' | 'revokedAt'>

/** Does the authorisation hold for this act on this procedure on this day? Unaccepted, revoked, expired: never. */
export function covers(authorisation: Terms, { procedure, act, day }: CoveredAct): boolean {
  const { scope, scopeCode, acts } = authorisation
  if (standingOn(authorisation, day) !== 'valid' || !acts.includes(act)) return false
  switch (scope) {
    case 'all':
      return true
    case 'field':
      return scopeCode !== null && procedure.field === scopeCode
    case 'procedure':
      return procedure.code === scopeCode
  }
}

/** How it stands on a day, as people are told. */
export type AuthorisationStanding = 'revoked' | 'expired' | 'waiting' | 'future' | 'valid'

export function standingOn(terms: Terms, day: string): AuthorisationStanding {
  if (terms.revokedAt !== null) return 'revoked'
  if (terms.validTo < day) return 'expired'
  if (terms.acceptedAt === null) return 'waiting'
  return terms.validFrom > day ? 'future' : 'valid'
}

/** The last day that an authorisation from this day may name: `months` later, the end of a shorter month. */
export function latestEnd(from: string, months: number): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const end = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth.getUTCDate())))
  return end.toISOString().slice(0, 10)
}
