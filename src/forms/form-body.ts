import { personFields } from './person.ts'
import type { Form, FormField } from './types.ts'
import { addressKeys } from './values/address-value.ts'
import { isBlank } from './walker.ts'

/** Fields of an HTML form by name, as a body parser gives them. */
export type FormBody = Readonly<Record<string, unknown>>

const mostRows = 300
const maximumRowIndex = 9_999

/** Names of the buttons that change the page without sending it. */
export const pageButtons = { add: 'addRow', remove: 'removeRow', reload: 'reload' } as const

/** Whether "Thêm", "Bỏ" or "Chọn tỉnh" was pressed: the page is shown again, without errors, and nothing is saved. */
export const isPageChange = (body: FormBody): boolean =>
  Object.values(pageButtons).some(name => textsOf(body, name).length > 0)

/**
 * Makes the raw input of `evaluateForm` from names like `answers.childName`, `answers.members[0].name`,
 * `answers.birthDate-day` (or `.day`). Names that the form does not know are not read. Blank rows are left out beyond
 * the least number, unless a page button was pressed; pressed "Thêm" adds a row, "Bỏ" removes one.
 */
export function parseFormBody(form: Form, body: FormBody): Record<string, unknown> {
  const raw: Record<string, unknown> = {}
  const rowNumbers = indexRows(body)
  for (const section of form.sections) {
    if (section.repeat) {
      raw[section.key] = rowsOf(body, rowNumbers, section.fields, `answers.${section.key}`, section.repeat.min)
    } else {
      for (const field of section.fields) raw[field.key] = fieldOf(body, rowNumbers, field, `answers.${field.key}`)
    }
  }
  return raw
}

function textsOf(body: FormBody, name: string): string[] {
  const given = Object.hasOwn(body, name) ? body[name] : undefined
  return (Array.isArray(given) ? given : [given]).filter(one => typeof one === 'string')
}

type RowNumbers = ReadonlyMap<string, readonly number[]>

/** `answers.members` → the row numbers that occur, in order. */
function indexRows(body: FormBody): RowNumbers {
  const found = new Map<string, Set<number>>()
  for (const name of Object.keys(body)) {
    for (const match of name.matchAll(/\[([0-9]{1,4})\]/g)) {
      const list = name.slice(0, match.index)
      const numbers = found.get(list) ?? new Set()
      if (Number(match[1]) <= maximumRowIndex) found.set(list, numbers.add(Number(match[1])))
    }
  }
  return new Map([...found].map(([list, numbers]) => [list, [...numbers].sort((a, b) => a - b)]))
}

function rowsOf(
  body: FormBody,
  numbers: RowNumbers,
  columns: readonly FormField[],
  path: string,
  least: number,
): unknown[] {
  const [removed] = textsOf(body, pageButtons.remove)
  const changing = isPageChange(body)
  const rows = (numbers.get(path) ?? [])
    .slice(0, mostRows)
    .filter(at => removed !== `${path}[${at}]`)
    .map(at => recordOf(body, numbers, columns, `${path}[${at}]`))
  if (textsOf(body, pageButtons.add).includes(path)) rows.push({})
  return changing ? rows : rows.filter((row, at) => at < least || !isBlank(row))
}

const recordOf = (body: FormBody, numbers: RowNumbers, fields: readonly FormField[], path: string) =>
  Object.fromEntries(fields.map(field => [field.key, fieldOf(body, numbers, field, `${path}.${field.key}`)]))

function partsOf(body: FormBody, path: string, keys: readonly string[]): Record<string, string> | null {
  const parts = keys.flatMap(key => {
    const [text] = [...textsOf(body, `${path}.${key}`), ...textsOf(body, `${path}-${key}`)]
    return text === undefined ? [] : [[key, text] as const]
  })
  return parts.length === 0 ? null : Object.fromEntries(parts)
}

function fieldOf(body: FormBody, numbers: RowNumbers, field: FormField, path: string): unknown {
  switch (field.type) {
    case 'table': {
      const least = Math.max(field.required === true ? 1 : 0, typeof field.min === 'number' ? field.min : 0)
      return rowsOf(body, numbers, field.columns ?? [], path, least)
    }
    case 'person':
      return recordOf(body, numbers, personFields(field), path)
    case 'address':
      return (
        partsOf(
          body,
          path,
          addressKeys.filter(key => key !== 'text'),
        ) ?? {}
      )
    case 'date':
    case 'partial-date': {
      const parts = partsOf(body, path, ['day', 'month', 'year'])
      return (isBlank(parts) ? undefined : parts) ?? textsOf(body, path)[0] ?? ''
    }
    case 'checkboxes':
    case 'file':
      return textsOf(body, path).filter(text => text !== '')
    case 'consent':
      return textsOf(body, path).some(text => text !== '' && text !== 'false')
    default:
      return textsOf(body, path)[0] ?? ''
  }
}
