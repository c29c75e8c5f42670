import type { ExpressionType, Variables } from '../expressions/index.ts'
import { personFields } from './person.ts'
import type { Form, FormField } from './types.ts'
import { addressKeys } from './values/address-value.ts'

const recordOf = (fields: readonly FormField[]): ExpressionType => ({
  record: Object.fromEntries(fields.map(field => [field.key, typeOf(field)])),
})

/** Type of an answer in expressions. */
function typeOf(field: FormField): ExpressionType {
  switch (field.type) {
    case 'number':
      return (field.decimals ?? 0) > 0 ? 'number' : 'integer'
    case 'money':
      return 'integer'
    case 'consent':
      return 'boolean'
    case 'checkboxes':
    case 'file':
      return { list: 'string' }
    case 'address':
      return { record: Object.fromEntries(addressKeys.map(key => [key, 'string'])) }
    case 'person':
      return recordOf(personFields(field))
    case 'table':
      return { list: recordOf(field.columns ?? []) }
    default:
      return 'string'
  }
}

const applicantKeys = ['kind', 'fullName', 'personalNumber', 'taxCode', 'phone', 'email', 'address'] as const

// One object for each form: preparing the type checker for it is the costly part of publishing.
const known = new WeakMap<Form, Variables>()

/** Variables of every expression of a procedure that speaks of this form's answers: also fees, branches, choices. */
export function formVariables(form: Form): Variables {
  const kept = known.get(form)
  if (kept) return kept
  const answers: Record<string, ExpressionType> = {}
  for (const section of form.sections) {
    if (section.repeat) answers[section.key] = { list: recordOf(section.fields) }
    else for (const field of section.fields) answers[field.key] = typeOf(field)
  }
  const variables: Variables = {
    answers: { record: answers },
    applicant: { record: Object.fromEntries(applicantKeys.map(key => [key, 'string' as const])) },
    case: 'string',
    channel: 'string',
    today: 'string',
  }
  known.set(form, variables)
  return variables
}

/** Inside a row of a table or a repeated section: `item` is the row. */
export const rowVariables = (form: Form, columns: readonly FormField[]): Variables => ({
  ...formVariables(form),
  item: recordOf(columns),
})

/** In the filter of a list: `option` is the entry. */
export const filterVariables = (variables: Variables): Variables => ({
  ...variables,
  option: { record: { value: 'string', label: 'string', parent: 'string' } },
})

/** What a calculated value or a default must give. */
export function expectedOf(field: FormField): 'boolean' | 'string' | 'integer' | 'number' | undefined {
  const type = typeOf(field)
  return typeof type === 'string' && type !== 'any' ? type : undefined
}
