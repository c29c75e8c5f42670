import { err, ok, type Result } from '../platform/result.ts'
import { compact } from './compact.ts'
import { identityWords } from './identity.words.ts'
import type { IdentityError } from './personal-number.ts'

/** A social insurance number: 10 digits, also taken from the end of a 15-character health card. */
export function checkInsuranceNumber(text: string): Result<string, IdentityError> {
  const typed = compact(text).toUpperCase()
  const number = /^[A-Z]{2}[0-9]{13}$/.test(typed) ? typed.slice(5) : typed
  return /^[0-9]{10}$/.test(number)
    ? ok(number)
    : err({ code: 'insurance-number', message: identityWords.insuranceNumber })
}
