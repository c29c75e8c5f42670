/** An address as forms answer it: codes of province and commune, the rest as typed, the whole line. */
export type ProfileAddress = Readonly<Record<string, string>>

export interface ProfileDetails {
  /** YYYY, YYYY-MM or YYYY-MM-DD */
  readonly birthDate: string | null
  readonly sex: 'male' | 'female' | null
  readonly ethnicity: string | null
  readonly idIssuedOn: string | null
  readonly idIssuer: string | null
  readonly permanentAddress: ProfileAddress | null
  readonly currentAddress: ProfileAddress | null
  readonly representative: string | null
}

/** Whom an account stands for. */
export interface Profile {
  readonly accountId: number
  readonly customerId: number
  readonly kind: 'person' | 'organisation'
  readonly fullName: string
  /** Personal number or tax code: the verified one, else what the holder wrote. */
  readonly number: string | null
  readonly details: ProfileDetails
  /** Keys that nobody but an officer or the provider changes: `fullName`, `number`, `birthDate`, `sex`. */
  readonly verified: readonly string[]
  readonly verifiedFrom: 'identity-provider' | 'papers' | null
  /** What the account signs in with. */
  readonly phone: string | null
  readonly email: string | null
  readonly contactPhone: string | null
  readonly contactEmail: string | null
  readonly hasPassword: boolean
}
