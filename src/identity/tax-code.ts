import { err, ok, type Result } from '../platform/result.ts'
import { compact } from './compact.ts'
import { identityWords } from './identity.words.ts'
import { checkPersonalNumber, type IdentityError } from './personal-number.ts'

export interface TaxCode {
  /** Canonical: `0100109106`, `0100109106-001` or a personal number. */
  readonly code: string
  readonly kind: 'enterprise' | 'branch' | 'individual'
}

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const

function checkDigit(nine: string): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(nine[index]), 0)
  return 10 - (sum % 11)
}

/**
 * Ten digits of which the last is the check digit; a computed 10 means that no such number is issued. `-NNN` names a
 * branch and is not checked. Twelve digits are an individual's personal number (circular 86/2024/TT-BTC).
 */
export function checkTaxCode(text: string): Result<TaxCode, IdentityError> {
  const code = compact(text).replace(/[.\u2010-\u2015]/gu, '-')
  if (/^[0-9]{12}$/.test(code)) {
    const personal = checkPersonalNumber(code)
    return personal.ok ? ok({ code, kind: 'individual' }) : personal
  }
  const match = /^([0-9]{10})(?:-?([0-9]{3}))?$/.exec(code)
  const main = match?.[1]
  if (main === undefined) return err({ code: 'tax-code-form', message: identityWords.taxCodeForm })
  if (checkDigit(main.slice(0, 9)) !== Number(main[9])) {
    return err({ code: 'tax-code-check-digit', message: identityWords.taxCodeCheckDigit })
  }
  const branch = match?.[2]
  return ok(branch === undefined ? { code: main, kind: 'enterprise' } : { code: `${main}-${branch}`, kind: 'branch' })
}
