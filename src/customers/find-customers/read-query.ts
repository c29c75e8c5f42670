import { checkPersonalNumber, checkTaxCode, normalisePhone } from '../../identity/index.ts'
import { plain } from '../../platform/text.ts'

/** What somebody looks for: a whole number, a phone, or words of a name. */
export type CustomerQuery =
  /** Ten digits may be a tax code and a phone; both are looked for. */
  | { readonly by: 'number'; readonly number: string; readonly phone: string | null }
  | { readonly by: 'phone'; readonly phone: string }
  | { readonly by: 'name'; readonly words: readonly string[] }

/** Fewer letters would name half the province. */
const SHORTEST = 2

/** Reads what was typed; null where it is too little to look for anybody. */
export function readCustomerQuery(text: string): CustomerQuery | null {
  const personal = checkPersonalNumber(text)
  if (personal.ok) return { by: 'number', number: personal.value.number, phone: null }
  const phone = normalisePhone(text)
  const tax = checkTaxCode(text)
  if (tax.ok) return { by: 'number', number: tax.value.code, phone: phone.ok ? phone.value : null }
  if (phone.ok) return { by: 'phone', phone: phone.value }
  const name = plain(text)
  // Digits that are no whole number find nobody: numbers are not guessed piece by piece.
  if (name.length < SHORTEST || !/\p{L}/u.test(name)) return null
  return { by: 'name', words: name.split(' ') }
}
