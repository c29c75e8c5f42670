import type { Instant } from '../../deadlines/index.ts'
import type { Dossier } from '../../dossiers/index.ts'

/** What a contact was; each is a moment at which circular 01/2018 has the survey offered. */
export const contactKinds = ['accepted', 'supplement', 'refused', 'returned'] as const
export type ContactKind = (typeof contactKinds)[number]

/** A moment at which the one-stop dealt with the customer: slips M01, M02, M03, and the return of a result. */
export interface Contact {
  /** `M01`, `M02-1`, `M03`, `return-1`: unique in its dossier, and stable. */
  readonly key: string
  readonly kind: ContactKind
  readonly at: Instant
}

/** The contacts of a dossier so far, in order of time. */
export function contactsOf(dossier: Dossier): Contact[] {
  const { acceptedAt, supplements, end, deliveries } = dossier
  const contacts: Contact[] = [
    ...(acceptedAt === null ? [] : [{ key: 'M01', kind: 'accepted' as const, at: acceptedAt }]),
    ...supplements.map(({ round, requestedAt }) => ({
      key: `M02-${round}`,
      kind: 'supplement' as const,
      at: requestedAt,
    })),
    ...(end?.kind === 'refused-at-intake' ? [{ key: 'M03', kind: 'refused' as const, at: end.at }] : []),
    ...deliveries.map(({ at }, number) => ({ key: `return-${number + 1}`, kind: 'returned' as const, at })),
  ]
  return contacts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/**
 * The agency whose service is rated: the one-stop in whose name every contact is made (docs/adr/0003). Whoever was late
 * behind it shows in the figures of lateness, not here.
 */
export const ratedAgency = (dossier: Dossier): string => dossier.agency
