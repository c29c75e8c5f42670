import { checkInsuranceNumber, checkPersonalNumber, checkTaxCode, normalisePhone } from '../../identity/index.ts'
import { tidy } from '../../platform/text.ts'
import { formWords } from '../forms.words.ts'
import type { FormField } from '../types.ts'
import { empty, type Parsed, typedText, value, wrong } from './parsed.ts'

/** Longest texts where the form sets no limit of its own. */
export const usualLength = { text: 200, textarea: 4000 } as const

/** As `tidy`, line by line: paragraphs stay, runs of empty lines become one. */
const tidyLines = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(tidy)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const nameLetters = /^\p{L}[\p{L}\p{M}'’.\- ]*$/u

function plainText(field: FormField, raw: string): Parsed {
  const lines = field.type === 'textarea'
  const tidied = lines ? tidyLines(raw) : tidy(raw)
  const text = field.transform === 'uppercase' ? tidied.toLocaleUpperCase('vi').normalize('NFC') : tidied
  if (text === '') return empty
  const most = field.maxLength ?? (lines ? usualLength.textarea : usualLength.text)
  const length = [...text].length
  if (length > most) return wrong(formWords.tooLong(field.label, length, most))
  if (field.format === 'name' && !nameLetters.test(text)) return wrong(formWords.name(field.label))
  if (field.format === 'digits') {
    const digits = text.replace(/ /g, '')
    return /^[0-9]+$/.test(digits) ? value(digits) : wrong(formWords.digits(field.label))
  }
  return value(text)
}

// The part before @ as RFC 5321 allows unquoted, a domain with a dot; no backtracking between the parts.
const emailForm = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,63}$/

function email(raw: string): Parsed {
  const text = tidy(raw)
  if (text === '') return empty
  if (!emailForm.test(text)) return wrong(formWords.email)
  const at = text.lastIndexOf('@')
  return value(text.slice(0, at) + text.slice(at).toLowerCase())
}

function url(field: FormField, raw: string): Parsed {
  const text = tidy(raw)
  if (text === '') return empty
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  const usable = /^https?:\/\/[^\s/?#]+\.[^\s/?#]+[^\s"<>]*$/iu.test(address) && address.length <= 500
  return usable && URL.canParse(address) ? value(address) : wrong(formWords.url(field.label))
}

function time(field: FormField, raw: string): Parsed {
  const text = tidy(raw)
  if (text === '') return empty
  const match = /^([0-9]{1,2})(?:[:.hg ]{1,2}([0-9]{2})|[hg])?$/i.exec(text) ?? /^([0-9]{2})([0-9]{2})$/.exec(text)
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)]
  if (!match || hour > 23 || minute > 59) return wrong(formWords.time(field.label))
  return value(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
}

function number(raw: string, check: (text: string) => ReturnType<typeof normalisePhone>): Parsed {
  if (tidy(raw) === '') return empty
  const checked = check(raw)
  return checked.ok ? value(checked.value) : wrong(checked.error.message)
}

/** Texts, addresses of the net, times and numbers with a structure. */
export function textValue(field: FormField, raw: unknown): Parsed {
  const text = typedText(raw)
  if (text === null) return wrong(formWords.text(field.label))
  switch (field.type) {
    case 'email':
      return email(text)
    case 'url':
      return url(field, text)
    case 'time':
      return time(field, text)
    case 'phone':
      return number(text, normalisePhone)
    case 'insurance-number':
      return number(text, checkInsuranceNumber)
    case 'personal-number':
      return number(text, typed => {
        const checked = checkPersonalNumber(typed)
        return checked.ok ? { ok: true, value: checked.value.number } : checked
      })
    case 'tax-code':
      return number(text, typed => {
        const checked = checkTaxCode(typed)
        return checked.ok ? { ok: true, value: checked.value.code } : checked
      })
    default:
      return plainText(field, text)
  }
}
