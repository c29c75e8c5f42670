import type { Scope } from '../../expressions/index.ts'
import type { FormField, Lists } from '../types.ts'
import { addressValue } from './address-value.ts'
import { choicesValue, choiceValue, consentValue, filesValue } from './choice-value.ts'
import { dateValue } from './date-value.ts'
import { numberValue } from './number-value.ts'
import { empty, type Parsed } from './parsed.ts'
import { textValue } from './text-value.ts'

/** Normalises what was typed into one field that is no composite (`person`, `table` are walked by `evaluateForm`). */
export function parseValue(field: FormField, raw: unknown, lists: Lists, scope: Scope): Parsed {
  switch (field.type) {
    case 'consent':
      return consentValue(raw)
    case 'checkboxes':
      return choicesValue(field, raw ?? [], lists, scope)
    case 'file':
      return filesValue(field, raw ?? [])
    default:
  }
  if (raw === undefined || raw === null) return empty
  switch (field.type) {
    case 'number':
    case 'money':
      return numberValue(field, raw)
    case 'date':
    case 'partial-date':
      return dateValue(field, raw)
    case 'radio':
    case 'select':
    case 'agency':
      return choiceValue(field, raw, lists, scope)
    case 'address':
      return addressValue(field, raw, lists)
    default:
      return textValue(field, raw)
  }
}
