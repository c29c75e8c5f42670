import { type Form, type FormField, personFields } from '../../forms/index.ts'
import type { Text } from '../../platform/text.ts'
import type { Raw } from './draft.ts'

/** What was known of the applicant when the draft was begun. */
export interface Known {
  /** By the names that forms use: `applicant.birthDate`. */
  readonly values: Raw
  /** Keys of `values` that were verified: they are shown, not asked. */
  readonly verified: readonly string[]
  /** Name of the identity provider; null where nothing was verified, or an officer saw the papers. */
  readonly verifiedBy: string | null
  /** Number of the authorisation under which somebody else files. */
  readonly authorisation?: number | undefined
}

export const nothingKnown: Known = { values: {}, verified: [], verifiedBy: null }

/** Where a filled-in value comes from. */
export function sourceOf(known: Known, key: string): Text {
  const { authorisation, verified, verifiedBy } = known
  if (authorisation !== undefined && !key.startsWith('filer'))
    return { vi: `Theo ủy quyền số ${authorisation}`, en: `By authorisation no. ${authorisation}` }
  if (verifiedBy !== null && verified.includes(key)) return { vi: `Từ ${verifiedBy}`, en: `From ${verifiedBy}` }
  return { vi: 'Từ tài khoản', en: 'From your account' }
}

const filerKeys = ['filerName', 'filerNumber', 'filerPhone', 'authority'] as const

/** Answers of the applicant's page that stand when a draft begins. */
export const contactFrom = ({ values }: Known): Raw =>
  Object.fromEntries(
    ['fullName', 'personalNumber', 'taxCode', 'phone', 'email', ...filerKeys].flatMap(key =>
      values[key] === undefined ? [] : [[key, values[key]]],
    ),
  )

/** The verified values that this form asks for; they stand whatever is typed. */
export const fixedContact = (known: Known, form: Form): Raw =>
  Object.fromEntries(
    form.sections
      .flatMap(section => section.fields)
      .filter(field => known.verified.includes(field.key) && known.values[field.key] !== undefined)
      .map(field => [field.key, known.values[field.key]]),
  )

/** The account speaks only for whom it knows: another name or number is another person. */
export function speaksFor(known: Known, applicant: Raw): boolean {
  const { values } = known
  const key =
    values.personalNumber !== undefined ? 'personalNumber' : values.taxCode !== undefined ? 'taxCode' : 'fullName'
  return values[key] !== undefined && values[key] === applicant[key]
}

const partNames: Readonly<Record<string, string>> = {
  name: 'fullName',
  idNumber: 'personalNumber',
  residence: 'address',
}

/** The value as this kind of question takes it; undefined where it does not fit. */
function fitting(field: FormField, values: Raw, key: string): unknown {
  if (field.type === 'person') {
    const parts = personFields(field).flatMap(part => {
      const value = fitting(part, values, partNames[part.key] ?? part.key)
      return value === undefined ? [] : [[part.key, value] as const]
    })
    return parts.length === 0 ? undefined : Object.fromEntries(parts)
  }
  const value = values[key]
  if (field.type === 'address') return typeof value === 'object' && value !== null ? value : undefined
  if (typeof value !== 'string' || value === '') return undefined
  if (field.type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined
  return value
}

/** Answers that stand already: fields with `prefill: 'applicant.…'`, and whole persons with `prefill: 'applicant'`. */
export function takenOver(fields: readonly FormField[], values: Raw): Map<string, { key: string; value: unknown }> {
  return new Map(
    fields.flatMap(field => {
      const key = /^applicant(?:\.(\w+))?$/.exec(field.prefill ?? '')
      if (key === null) return []
      const value = fitting(field, values, key[1] ?? '')
      return value === undefined ? [] : [[field.key, { key: key[1] ?? '', value }] as const]
    }),
  )
}
