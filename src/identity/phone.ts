import { err, ok, type Result } from '../platform/result.ts'
import { compact } from './compact.ts'
import { identityWords } from './identity.words.ts'
import type { IdentityError } from './personal-number.ts'

/** Ten digits with a leading 0; accepts `+84`, `0084`, spaces, dots, hyphens and brackets. */
export function normalisePhone(text: string): Result<string, IdentityError> {
  const digits = compact(text)
    .replace(/[().\u2010-\u2015-]/gu, '')
    .replace(/^(?:\+84|0084|84(?=[0-9]{9}$))0?/, '0')
  return /^0[1-9][0-9]{8}$/.test(digits) ? ok(digits) : err({ code: 'phone', message: identityWords.phone })
}

/** `0905 123 456`, the way people read it out. */
export const showPhone = (phone: string): string => phone.replace(/^([0-9]{4})([0-9]{3})([0-9]{3})$/, '$1 $2 $3')
