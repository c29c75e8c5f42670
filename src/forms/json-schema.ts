import { say } from '../platform/text.ts'
import { personFields } from './person.ts'
import type { Form, FormField } from './types.ts'
import { isFixedDate } from './values/date-value.ts'
import { usualLength } from './values/text-value.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

const shortText = { type: 'string', minLength: 1, maxLength: 200 } as const
const patterns: Readonly<Partial<Record<FormField['type'], string>>> = {
  date: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  'partial-date': '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$',
  time: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
  phone: '^0[1-9][0-9]{8}$',
  'personal-number': '^[0-9]{12}$',
  'tax-code': '^([0-9]{10}(-[0-9]{3})?|[0-9]{12})$',
  'insurance-number': '^[0-9]{10}$',
}

function valueSchema(field: FormField): JsonSchema {
  const options = Array.isArray(field.options) ? { enum: field.options.map(option => option.value) } : {}
  const range = {
    ...(typeof field.min === 'number' ? { minimum: field.min } : {}),
    ...(typeof field.max === 'number' ? { maximum: field.max } : {}),
  }
  const pattern = patterns[field.type]
  if (pattern !== undefined) return { type: 'string', pattern }
  switch (field.type) {
    case 'textarea':
    case 'text':
      return { type: 'string', minLength: 1, maxLength: field.maxLength ?? usualLength[field.type] }
    case 'number':
      return { type: (field.decimals ?? 0) > 0 ? 'number' : 'integer', ...range }
    case 'money':
      return { type: 'integer', minimum: 0, ...range }
    case 'radio':
    case 'select':
      return { type: 'string', minLength: 1, ...options }
    case 'checkboxes':
      return { type: 'array', uniqueItems: true, items: { type: 'string', ...options } }
    case 'consent':
      return field.required === true ? { const: true } : { type: 'boolean' }
    case 'email':
      return { type: 'string', pattern: '^[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,63}$', maxLength: 400 }
    case 'url':
      return { type: 'string', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://', maxLength: 500 }
    case 'address':
      return {
        type: 'object',
        properties: {
          country: shortText,
          province: shortText,
          commune: shortText,
          oldCommune: shortText,
          detail: shortText,
          text: { type: 'string' },
        },
        required: ['text'],
        additionalProperties: false,
      }
    case 'person':
      return recordSchema(personFields(field))
    case 'table': {
      const least = Math.max(field.required === true ? 1 : 0, typeof field.min === 'number' ? field.min : 0)
      return rowsSchema(field.columns ?? [], least, typeof field.max === 'number' ? field.max : undefined)
    }
    case 'file':
      return { type: 'array', items: { type: 'string' }, ...(field.required === true ? { minItems: 1 } : {}) }
    default:
      return shortText
  }
}

function fieldSchema(field: FormField): JsonSchema {
  const { min, max } = field
  const notes = [min, max].filter(bound => typeof bound === 'string' && !isFixedDate(bound))
  return {
    title: say(field.label, 'vi'),
    ...(field.help ? { description: say(field.help, 'vi') } : {}),
    ...valueSchema(field),
    ...(field.value === undefined ? {} : { readOnly: true }),
    // Bounds that move with the day or with another answer are checked by the server only.
    ...(notes.length > 0 ? { $comment: `min: ${min ?? '-'}, max: ${max ?? '-'}` } : {}),
  }
}

/** Required of every caller: what a condition may hide or a calculation fills in is not. */
const isAlwaysAsked = (field: FormField): boolean =>
  field.required === true && field.when === undefined && field.value === undefined

const recordSchema = (fields: readonly FormField[]): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(fields.map(field => [field.key, fieldSchema(field)])),
  required: fields.filter(isAlwaysAsked).map(field => field.key),
  additionalProperties: false,
})

const rowsSchema = (columns: readonly FormField[], least: number, most: number | undefined): JsonSchema => ({
  type: 'array',
  items: recordSchema(columns),
  minItems: least,
  ...(most === undefined ? {} : { maxItems: most }),
})

/**
 * JSON Schema 2020-12 of the normalised answers. It accepts all that `evaluateForm` accepts; conditions, lists, bounds
 * between answers and the form's checks are the server's alone.
 */
export function toJsonSchema(form: Form): JsonSchema {
  const properties: Record<string, JsonSchema> = {}
  const required: string[] = []
  for (const section of form.sections) {
    if (section.repeat) {
      const { min, max } = section.repeat
      properties[section.key] = { title: say(section.title, 'vi'), ...rowsSchema(section.fields, min, max) }
      if (section.when === undefined && min > 0) required.push(section.key)
      continue
    }
    for (const field of section.fields) {
      properties[field.key] = fieldSchema(field)
      if (section.when === undefined && isAlwaysAsked(field)) required.push(field.key)
    }
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: say(form.title, 'vi'),
    type: 'object',
    properties,
    required,
    additionalProperties: false,
  }
}
