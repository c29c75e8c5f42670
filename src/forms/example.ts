import type { Scope } from '../expressions/index.ts'
import { evaluateForm } from './evaluate.ts'
import { choicesOf } from './lists.ts'
import { personFields } from './person.ts'
import type { Answers, Form, FormContext, FormField } from './types.ts'
import { isOffered } from './values/choice-value.ts'
import { isFixedDate } from './values/date-value.ts'
import { scopeOf } from './walker.ts'

function exampleDate(field: FormField, context: FormContext): string {
  const { min, max } = field
  if (typeof min === 'string' && isFixedDate(min)) return min
  if (typeof max === 'string' && isFixedDate(max)) return max
  if (min === 'today') return context.today
  // After, or before, another date: these come before resp. after the ordinary example.
  if (typeof min === 'string') return max === 'today' ? context.today : `${Number(context.today.slice(0, 4)) + 1}-01-15`
  if (typeof max === 'string' && max !== 'today') return '1980-01-15'
  return '1990-03-05'
}

function firstChoice(field: FormField, context: FormContext, scope: Scope): string {
  const choices = choicesOf(field, context.lists)
  if (choices === null) return 'Kinh'
  return choices.find(item => isOffered(field, item, scope))?.value ?? ''
}

function exampleText(field: FormField): string {
  const text = field.format === 'digits' ? '1234' : field.format === 'name' ? 'Cao Thị Mấu' : `Ví dụ ${field.label.vi}`
  return [...text]
    .slice(0, field.maxLength ?? 200)
    .join('')
    .trim()
}

function exampleAddress(context: FormContext): Record<string, string> {
  const communes = context.lists.communes ?? []
  const province =
    context.lists.provinces?.find(item => communes.some(commune => commune.parent === item.value)) ??
    context.lists.provinces?.[0]
  const commune = communes.find(item => item.parent === province?.value)
  return { province: province?.value ?? 'Khánh Hòa', commune: commune?.value ?? 'Xã Khánh Vĩnh', detail: 'Thôn Gia Lố' }
}

function exampleOf(field: FormField, context: FormContext, scope: Scope): unknown {
  if (field.example !== undefined) return field.example
  const record = (fields: readonly FormField[]) =>
    Object.fromEntries(fields.map(one => [one.key, exampleOf(one, context, scope)]))
  switch (field.type) {
    case 'number':
    case 'money': {
      const usual = field.type === 'money' ? 5_000_000 : 1
      return Math.min(
        Math.max(usual, typeof field.min === 'number' ? field.min : usual),
        typeof field.max === 'number' ? field.max : usual,
      )
    }
    case 'date':
    case 'partial-date':
      return exampleDate(field, context)
    case 'time':
      return '08:00'
    case 'radio':
    case 'select':
    case 'agency':
      return firstChoice(field, context, scope)
    case 'checkboxes':
      return [firstChoice(field, context, scope)]
    case 'consent':
      return true
    case 'phone':
      return '0905123456'
    case 'email':
      return 'ten@vidu.vn'
    case 'url':
      return 'https://vidu.vn'
    case 'personal-number':
      return '056090001234'
    case 'tax-code':
      return '4200000011'
    case 'insurance-number':
      return '7912345678'
    case 'address':
      return exampleAddress(context)
    case 'person':
      return record(personFields(field))
    case 'table':
      return Array.from({ length: Math.max(1, typeof field.min === 'number' ? field.min : 1) }, () =>
        record(field.columns ?? []),
      )
    case 'file':
      return ['vi-du']
    default:
      return exampleText(field)
  }
}

/**
 * An answer to every question, by type or by the field's own `example`, as the form keeps it. Throws, with what the
 * form says, where its checks or conditions ask for more than types tell.
 */
export function exampleFor(form: Form, context: FormContext): Answers {
  const raw: Record<string, unknown> = {}
  const scope = scopeOf(context, raw)
  for (const section of form.sections) {
    const record = () => Object.fromEntries(section.fields.map(field => [field.key, exampleOf(field, context, scope)]))
    if (section.repeat) raw[section.key] = Array.from({ length: Math.max(1, section.repeat.min) }, record)
    else Object.assign(raw, record())
  }
  const { answers, errors } = evaluateForm(form, raw, context)
  if (errors.length > 0) {
    throw new Error(`example of ${form.code}: ${errors.map(error => `${error.field}: ${error.message.vi}`).join('; ')}`)
  }
  return answers
}
