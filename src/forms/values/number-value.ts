import { formWords } from '../forms.words.ts'
import type { FormField } from '../types.ts'
import { empty, type Parsed, typedText, value, wrong } from './parsed.ts'

/**
 * A number as Vietnamese write it: dots group thousands, a comma begins decimals; a single dot that groups nothing is
 * a decimal point. Null when it is none.
 */
function readNumber(text: string): number | null {
  const plain = text.replace(/\s+/gu, '')
  const number = /^-?[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?$/.test(plain)
    ? plain.replace(/\./g, '').replace(',', '.')
    : plain.replace(',', '.')
  return /^-?[0-9]{1,16}(?:\.[0-9]{1,10})?$/.test(number) ? Number(number) : null
}

const currency = /(?:đồng|VNĐ|VND|đ|₫)$/iu

/** `number` and `money` (VND, whole, never negative), within `min` and `max`. */
export function numberValue(field: FormField, raw: unknown): Parsed {
  const typed = typedText(raw)
  const money = field.type === 'money'
  const text = (typed ?? '')
    .normalize('NFKC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  if (typed !== null && text === '') return empty
  const unreadable = money ? formWords.money(field.label) : formWords.number(field.label)
  // A JSON number is itself: 1.234 there is no Vietnamese thousand.
  const number = typeof raw === 'number' ? raw : readNumber(money ? text.replace(currency, '') : text)
  if (typed === null || number === null || Math.abs(number) > Number.MAX_SAFE_INTEGER) return wrong(unreadable)
  const places = money ? 0 : (field.decimals ?? 0)
  if (Math.abs(number - Number(number.toFixed(Math.min(places, 10)))) > 0) {
    if (money) return wrong(unreadable)
    return wrong(places === 0 ? formWords.whole(field.label) : formWords.decimals(field.label, places))
  }
  const least = typeof field.min === 'number' ? field.min : money ? 0 : Number.NEGATIVE_INFINITY
  if (number < least) return wrong(formWords.atLeast(field.label, least))
  if (typeof field.max === 'number' && number > field.max) return wrong(formWords.atMost(field.label, field.max))
  // −0 would be another value than 0 in JSON and back.
  return value(number === 0 ? 0 : number)
}
