import { err, ok, type Result } from '../platform/result.ts'
import type { Text } from '../platform/text.ts'
import { birthProvinces } from './birth-provinces.ts'
import { compact } from './compact.ts'
import { identityWords, unknownProvinceCode } from './identity.words.ts'

export type Sex = 'male' | 'female'

export interface PersonalNumber {
  /** 12 digits. */
  readonly number: string
  readonly birthYear: number
  readonly sex: Sex
  /** Of the province that registered the birth; never changes, whatever merges later. */
  readonly provinceCode: string
  /** Null for the country codes of annex I-bis (born abroad). */
  readonly provinceName: string | null
  readonly warnings: readonly IdentityWarning[]
}

export interface IdentityError {
  readonly code: string
  readonly message: Text
}
export type IdentityWarning = IdentityError

/** What the person declares beside the number; a mismatch warns and never blocks. */
export interface Declared {
  readonly birthYear?: number | undefined
  readonly sex?: Sex | undefined
}

/**
 * The structure of a personal number (decree 137/2015, article 13; circular 59/2021/TT-BCA): province 3, century and
 * sex 1, year 2, random 6, no check digit. Spaces are ignored. Codes from 100 up are countries and are taken as given.
 */
export function checkPersonalNumber(text: string, declared: Declared = {}): Result<PersonalNumber, IdentityError> {
  const number = compact(text)
  if (!/^[0-9]{12}$/.test(number)) {
    return err({ code: 'personal-number-length', message: identityWords.personalNumberLength })
  }
  const provinceCode = number.slice(0, 3)
  const provinceName = birthProvinces[provinceCode] ?? null
  if (provinceName === null && provinceCode < '100') {
    return err({ code: 'personal-number-province', message: unknownProvinceCode(provinceCode) })
  }
  const centuryAndSex = Number(number[3])
  const birthYear = 1900 + Math.floor(centuryAndSex / 2) * 100 + Number(number.slice(4, 6))
  const sex = centuryAndSex % 2 === 0 ? 'male' : 'female'
  const warnings: IdentityWarning[] = []
  if (declared.birthYear !== undefined && declared.birthYear !== birthYear) {
    warnings.push({ code: 'personal-number-year', message: identityWords.yearMismatch })
  }
  if (declared.sex !== undefined && declared.sex !== sex) {
    warnings.push({ code: 'personal-number-sex', message: identityWords.sexMismatch })
  }
  return ok({ number, birthYear, sex, provinceCode, provinceName, warnings })
}

/** For pages and logs: only the last four digits stay. */
export const maskPersonalNumber = (number: string): string => number.replace(/[0-9](?=[0-9]{4})/g, '•')
