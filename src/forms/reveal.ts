import type { Text } from '../platform/text.ts'
import type { Cel, Form, FormField } from './types.ts'

/** `answers.key == "value"` and nothing else; in a row `item.key`. */
const equality = /^\s*(answers|item)\.([A-Za-z][A-Za-z0-9]*)\s*==\s*(?:"([^"\\]*)"|'([^'\\]*)')\s*$/

function readEquality(when: Cel | undefined): { root: string; key: string; value: string } | null {
  const match = when === undefined ? null : equality.exec(when)
  return match && { root: match[1]!, key: match[2]!, value: match[3] ?? match[4] ?? '' }
}

const optionOf = (field: FormField | undefined, value: string) =>
  Array.isArray(field?.options) ? field.options.find(option => option.value === value) : undefined

/** The radio and its choice among `fields` that alone decide whether a question is asked. */
export function revealedBy(field: FormField, fields: readonly FormField[]): { field: string; value: string } | null {
  const condition = readEquality(field.when)
  const radio = fields.find(other => other.key === condition?.key && other.type === 'radio')
  if (!condition || !radio || radio === field || !optionOf(radio, condition.value)) return null
  return { field: radio.key, value: condition.value }
}

/** A condition in words, where all questions stand on the page; null for none. */
export function whenWords(form: Form, when: Cel | undefined): Text | null {
  if (when === undefined) return null
  const condition = readEquality(when)
  const asked = form.sections.flatMap(section => section.fields).find(field => field.key === condition?.key)
  const option = condition && optionOf(asked, condition.value)
  if (!asked || !option) {
    return { vi: 'Chỉ điền khi đúng trường hợp của bạn', en: 'Fill in only where it applies to you' }
  }
  return {
    vi: `Chỉ điền khi “${asked.label.vi}” là “${option.label.vi}”`,
    en: `Fill in only when “${asked.label.en ?? asked.label.vi}” is “${option.label.en ?? option.label.vi}”`,
  }
}
