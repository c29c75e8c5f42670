import type { Profile } from './profile.ts'

/** What an account can tell a form about its holder, by the names that forms use (`applicant.birthDate`). */
export interface KnownApplicant {
  readonly kind: 'person' | 'organisation'
  readonly values: Readonly<Record<string, unknown>>
  /** Keys of `values` that were verified. */
  readonly verified: readonly string[]
  /** Who verified them: the provider's name, or null for papers seen by an officer. */
  readonly verifiedBy: string | null
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

/** @param providerName of the identity provider, as people know it */
export function knownApplicant(profile: Profile, providerName: string): KnownApplicant {
  const { kind, details, verified } = profile
  const number = kind === 'person' ? 'personalNumber' : 'taxCode'
  const address = details.currentAddress ?? details.permanentAddress
  const given = {
    fullName: profile.fullName,
    [number]: profile.number,
    phone: profile.phone ?? profile.contactPhone,
    email: profile.email ?? profile.contactEmail,
    birthDate: details.birthDate,
    sex: details.sex,
    ethnicity: details.ethnicity,
    idIssuedOn: details.idIssuedOn,
    idIssuer: details.idIssuer,
    address,
    permanentAddress: details.permanentAddress ?? address,
    representative: details.representative,
  }
  return {
    kind,
    values: Object.fromEntries(Object.entries(given).filter(([, value]) => isGiven(value))),
    verified: verified.map(key => (key === 'number' ? number : key)),
    verifiedBy: profile.verifiedFrom === 'identity-provider' ? providerName : null,
  }
}
