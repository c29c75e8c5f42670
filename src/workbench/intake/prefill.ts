import { type Form, type FormField, findItem, type Lists } from '../../forms/index.ts'
import { plain } from '../../platform/text.ts'
import type { TypedApplicant } from './intake-body.ts'

/** "Thôn Gia Lố, xã Khánh Vĩnh, tỉnh Khánh Hòa" as the parts of an address; what no list knows stays in the detail. */
export function addressParts(line: string, lists: Lists): Record<string, string> {
  const pieces = line
    .split(',')
    .map(piece => piece.trim())
    .filter(piece => piece !== '')
  const rest = [...pieces]
  const take = (list: Lists[string] | undefined) => {
    const last = rest.at(-1)
    if (list === undefined || last === undefined) return null
    const bare = plain(last).replace(/^(tinh|thanh pho|tp) /, '')
    const found =
      findItem(list, last) ?? list.find(item => plain(item.label.vi).replace(/^(tinh|thanh pho) /, '') === bare)
    if (found) rest.pop()
    return found ?? null
  }
  const province = take(lists.provinces)
  const commune = take(lists.communes)
  const above = province?.value ?? commune?.parent
  return {
    ...(above === undefined ? {} : { province: above }),
    ...(commune === null ? {} : { commune: commune.value }),
    ...(rest.length === 0 ? {} : { detail: rest.join(', ') }),
  }
}

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && value !== null && Object.values(value).every(one => one === ''))

function takenOver(field: FormField, typed: TypedApplicant, agency: string, lists: Lists): unknown {
  const { prefill = '' } = field
  // The paper is addressed to the agency at whose desk it is filed.
  if (isAddressee(field)) return agency
  const key = /^applicant\.(\w+)$/.exec(prefill)?.[1] as keyof TypedApplicant | undefined
  const value = key === undefined ? '' : (typed[key] ?? '')
  return field.type === 'address' && value !== '' ? addressParts(value, lists) : value
}

const isAddressee = ({ prefill = '', type }: FormField): boolean =>
  prefill.endsWith('agency') || (prefill !== '' && type === 'agency')

/** The answers with what was addressed to the desk addressed to the agency that resolves it. */
export function addressedTo(
  form: Form,
  values: Readonly<Record<string, unknown>>,
  desk: string,
  competent: string,
): Readonly<Record<string, unknown>> {
  if (desk === competent) return values
  const fields = form.sections.flatMap(section => (section.repeat ? [] : section.fields)).filter(isAddressee)
  const moved = fields.filter(field => values[field.key] === desk).map(field => [field.key, competent])
  return { ...values, ...Object.fromEntries(moved) }
}

/** Answers that a form takes over from the applicant and the desk, where they are still empty. */
export function prefilled(
  form: Form,
  values: Readonly<Record<string, unknown>>,
  typed: TypedApplicant,
  agency: string,
  lists: Lists,
): Record<string, unknown> {
  const filled: Record<string, unknown> = { ...values }
  for (const field of form.sections.flatMap(section => (section.repeat ? [] : section.fields))) {
    if (field.prefill === undefined || !isBlank(filled[field.key])) continue
    const value = takenOver(field, typed, agency, lists)
    if (!isBlank(value)) filled[field.key] = value
  }
  return filled
}
