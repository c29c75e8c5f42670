import { plain } from '../../platform/text.ts'

// The one place that says who may confirm whom. Whatever is not named here is denied.

export interface Confirming {
  readonly fullName: string
  /** Null where it is not known. */
  readonly personalNumber: string | null
}

/**
 * Nobody confirms their own account: the personal numbers differ; where the officer's is not known, the names do, and a
 * colleague confirms whoever shares a name with the officer.
 */
export const mayConfirm = (officer: Confirming, proven: { readonly number: string; readonly fullName: string }) =>
  officer.personalNumber === null
    ? plain(officer.fullName) !== plain(proven.fullName)
    : officer.personalNumber !== proven.number
