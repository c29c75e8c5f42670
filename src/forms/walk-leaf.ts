import type { Scope } from '../expressions/index.ts'
import { checkPersonalNumber, type Sex } from '../identity/index.ts'
import type { Text } from '../platform/text.ts'
import { formWords } from './forms.words.ts'
import type { FormField } from './types.ts'
import { dateBounds } from './values/date-value.ts'
import { parseValue } from './values/parse-value.ts'
import type { Parsed } from './values/parsed.ts'
import { isBlank, type Place, type Walker } from './walker.ts'

/** One question that is no composite: reads it, and says what is missing or wrong. `place.path` is its own path. */
export function walkLeaf(
  walker: Walker,
  place: Place,
  field: FormField,
  raw: unknown,
  required: boolean,
  scope: Scope,
): unknown {
  const { path } = place
  const parsed = parseValue(field, raw, walker.context.lists, scope)
  const report = (found: Parsed) => {
    if (found.kind !== 'wrong') return
    for (const { at, message, typed } of found.wrong) {
      walker.errors.push({ field: path + (at ?? ''), message, typed: at === undefined ? raw : typed })
    }
  }
  report(parsed)
  if (parsed.kind === 'wrong') return undefined
  const answer = parsed.kind === 'value' ? parsed.value : undefined
  if (required && isBlank(answer)) {
    walker.errors.push({ field: path, message: missing(field), typed: raw ?? null })
  }
  if (typeof answer !== 'string') return answer
  if (field.type === 'date' || field.type === 'partial-date') {
    // A date out of bounds stays an answer: what depends on it must not jump about while it is corrected.
    report(dateBounds(field, answer, walker.context.today, key => otherDate(walker, place, key)))
  }
  if (field.type === 'personal-number') warnOfMismatch(walker, place, field, answer)
  return answer
}

function missing(field: FormField): Text {
  switch (field.type) {
    case 'radio':
    case 'select':
    case 'checkboxes':
    case 'agency':
      return formWords.choose(field.label)
    case 'consent':
      return formWords.agree(field.label)
    case 'file':
      return formWords.upload(field.label)
    default:
      return formWords.enter(field.label)
  }
}

function otherDate(walker: Walker, place: Place, key: string): { field: FormField; value: unknown } | null {
  const sibling = place.fields.find(field => field.key === key)
  if (sibling) return { field: sibling, value: place.working[key] }
  return key in walker.working ? { field: { key, label: { vi: key }, type: 'date' }, value: walker.working[key] } : null
}

const sexes: Readonly<Record<string, Sex>> = { male: 'male', nam: 'male', female: 'female', nữ: 'female', nu: 'female' }

function warnOfMismatch(walker: Walker, place: Place, field: FormField, number: string): void {
  const declaredOf = (key: string | undefined): string => {
    const answer = key === undefined ? undefined : place.working[key]
    return typeof answer === 'string' ? answer : ''
  }
  const year = declaredOf(field.declared?.birthDate).slice(0, 4)
  const checked = checkPersonalNumber(number, {
    birthYear: year === '' ? undefined : Number(year),
    sex: sexes[declaredOf(field.declared?.sex).toLowerCase()],
  })
  if (!checked.ok) return
  for (const { message } of checked.value.warnings) walker.warnings.push({ field: place.path, message, typed: number })
}
