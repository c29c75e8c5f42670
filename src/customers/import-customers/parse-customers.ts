import { checkPersonalNumber, checkTaxCode, type IdentityError, normalisePhone } from '../../identity/index.ts'
import type { Result } from '../../platform/result.ts'
import {
  type Columns,
  checkChoice,
  checkPattern,
  checkRow,
  checkText,
  optionally,
  type RowError,
  refuseRepeats,
  type TableRow,
} from '../../platform/spreadsheet/index.ts'
import { plain } from '../../platform/text.ts'

export const customerColumns = {
  kind: ['loại', 'loại khách hàng'],
  fullName: ['họ tên', 'họ và tên', 'tên', 'tên tổ chức'],
  personalNumber: ['số định danh', 'số định danh cá nhân', 'cccd', 'số cccd'],
  taxCode: ['mã số thuế', 'mst'],
  phone: ['điện thoại', 'số điện thoại', 'sđt'],
  email: ['thư điện tử'],
  address: ['địa chỉ'],
  birthYear: ['năm sinh'],
  sex: ['giới tính'],
} as const satisfies Columns<string>
export type CustomerColumn = keyof typeof customerColumns

export interface CustomerImportRow {
  readonly line: number
  readonly kind: 'person' | 'organisation'
  readonly fullName: string
  readonly namePlain: string
  readonly personalNumber: string | null
  readonly taxCode: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly address: string | null
}

const kinds: Readonly<Record<string, 'person' | 'organisation'>> = {
  'ca nhan': 'person',
  'to chuc': 'organisation',
  'doanh nghiep': 'organisation',
}
const sexes: Readonly<Record<string, 'male' | 'female'>> = { nam: 'male', nu: 'female' }

/** A check of identity as the check of a cell; reasons are in English like every other of an import. */
function identity<T>(checked: Result<T, IdentityError>, take: (value: T) => string) {
  return checked.ok ? { value: take(checked.value) } : { reason: checked.error.message.en ?? checked.error.message.vi }
}

function parseRow({ line, values }: TableRow<CustomerColumn>) {
  const kind = kinds[plain(values.kind)] ?? values.kind
  const sex = sexes[plain(values.sex)] ?? values.sex
  return checkRow(line, values, {
    kind: optionally(kind, text => checkChoice(text, ['person', 'organisation'] as const)),
    fullName: checkText(values.fullName, 300),
    personalNumber: optionally(values.personalNumber, text => identity(checkPersonalNumber(text), p => p.number)),
    taxCode: optionally(values.taxCode, text => identity(checkTaxCode(text), tax => tax.code)),
    phone: optionally(values.phone, text => identity(normalisePhone(text), phone => phone)),
    email: optionally(values.email, text =>
      checkPattern(text, /^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an address such as ten@vidu.vn'),
    ),
    address: optionally(values.address, text => checkText(text, 1000)),
    birthYear: optionally(values.birthYear, text => checkPattern(text, /^(?:19|20)\d\d$/, 'a year such as 1987')),
    sex: optionally(sex, text => checkChoice(text, ['male', 'female'] as const)),
  })
}

/** Spreadsheets take numbers for numbers and drop the zeros in front: they are given back. */
function withZeros(values: TableRow<CustomerColumn>['values']): TableRow<CustomerColumn>['values'] {
  const { personalNumber, phone } = values
  return {
    ...values,
    personalNumber: /^\d{10,11}$/.test(personalNumber) ? personalNumber.padStart(12, '0') : personalNumber,
    phone: /^[1-9]\d{8}$/.test(phone) ? `0${phone}` : phone,
  }
}

/** What the number says otherwise than the row: reported, never a reason to leave the person out. */
function warningsOf(row: {
  line: number
  personalNumber: string | null
  birthYear: string | null
  sex: 'male' | 'female' | null
}): RowError[] {
  if (row.personalNumber === null) return []
  const declared = {
    ...(row.birthYear === null ? {} : { birthYear: Number(row.birthYear) }),
    ...(row.sex === null ? {} : { sex: row.sex }),
  }
  const checked = checkPersonalNumber(row.personalNumber, declared)
  if (!checked.ok) return []
  return checked.value.warnings.map(({ code, message }) => {
    const field = code === 'personal-number-year' ? 'birthYear' : 'sex'
    return { line: row.line, field, value: String(row[field]), reason: message.en ?? message.vi }
  })
}

export interface ParsedCustomers {
  readonly rows: readonly CustomerImportRow[]
  readonly errors: readonly RowError[]
  readonly warnings: readonly RowError[]
}

/** The good rows, each bad cell, and what the numbers say otherwise. */
export function parseCustomers(table: readonly TableRow<CustomerColumn>[]): ParsedCustomers {
  const errors: RowError[] = []
  const warnings: RowError[] = []
  const parsed: CustomerImportRow[] = []
  for (const { line, values: raw } of table) {
    const values = withZeros(raw)
    const checked = parseRow({ line, values })
    if (!checked.ok) {
      errors.push(...checked.errors)
      continue
    }
    const { birthYear, sex, kind, ...row } = checked.row
    if (row.personalNumber === null && row.taxCode === null) {
      const reason = 'a personal number or a tax code is needed, by which the customer is known'
      errors.push({ line, field: 'personalNumber', value: '', reason })
      continue
    }
    warnings.push(...warningsOf({ ...row, birthYear, sex }))
    parsed.push({
      ...row,
      kind: kind ?? (row.personalNumber === null ? 'organisation' : 'person'),
      namePlain: plain(row.fullName),
    })
  }
  const byNumber = refuseRepeats(parsed, 'personalNumber', row => row.personalNumber ?? `line ${row.line}`)
  const byTax = refuseRepeats(byNumber.kept, 'taxCode', row => row.taxCode ?? `line ${row.line}`)
  errors.push(...byNumber.errors, ...byTax.errors)
  return { rows: byTax.kept, errors: errors.sort((a, b) => a.line - b.line), warnings }
}
