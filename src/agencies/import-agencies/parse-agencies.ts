import {
  type Columns,
  checkDate,
  checkFlag,
  checkPattern,
  checkRow,
  checkText,
  optionally,
  type RowError,
  refuseRepeats,
  type TableRow,
} from '../../platform/spreadsheet/index.ts'
import { plain } from '../../platform/text.ts'

export const agencyColumns = {
  code: ['mã', 'mã cơ quan', 'mã định danh'],
  name: ['tên', 'tên cơ quan'],
  shortName: ['tên ngắn', 'tên viết tắt'],
  slug: [],
  kind: ['loại', 'loại cơ quan'],
  tier: ['cấp'],
  parentCode: ['parent', 'mã cấp trên', 'cơ quan cấp trên'],
  address: ['địa chỉ'],
  phone: ['điện thoại'],
  email: ['thư điện tử'],
  calendarCode: ['calendar', 'lịch', 'mã lịch'],
  oneStop: ['một cửa', 'có một cửa'],
  validFrom: ['từ ngày', 'hiệu lực từ'],
  validTo: ['đến ngày', 'hiệu lực đến'],
  successorCode: ['successor', 'mã kế thừa', 'cơ quan kế thừa'],
} as const satisfies Columns<string>
export type AgencyColumn = keyof typeof agencyColumns

export interface AgencyImportRow {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly namePlain: string
  readonly shortName: string
  readonly slug: string
  readonly kind: string
  readonly tier: string
  readonly parentCode: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly calendarCode: string
  readonly oneStop: boolean
  readonly validFrom: string
  readonly validTo: string | null
  readonly successorCode: string | null
}

/** What the database holds already. */
export interface KnownAgencies {
  /** Code → code of its parent. */
  readonly parents: ReadonlyMap<string, string | null>
  /** Slug → code. */
  readonly slugs: ReadonlyMap<string, string>
  readonly calendars: ReadonlySet<string>
}

const word = /^[a-z][a-z0-9-]{0,40}$/
const wordForm = 'a word of a-z 0-9 -, e.g. commune'

const slugOf = (name: string): string => plain(name).replaceAll(' ', '-')

function parseRow({ line, values }: TableRow<AgencyColumn>) {
  const texts = {
    ...values,
    shortName: values.shortName || values.name,
    slug: values.slug || slugOf(values.name),
  }
  return checkRow(line, texts, {
    code: checkPattern(texts.code, /^[A-Za-z0-9][A-Za-z0-9.-]{0,49}$/, 'a code such as H32.12.03'),
    name: checkText(texts.name, 300),
    shortName: checkText(texts.shortName, 300),
    slug: checkPattern(texts.slug, /^[a-z0-9][a-z0-9-]{0,149}$/, 'a part of an address: a-z 0-9 -'),
    kind: checkPattern(texts.kind, word, wordForm),
    tier: checkPattern(texts.tier, word, wordForm),
    parentCode: optionally(texts.parentCode, text => checkText(text, 50)),
    address: optionally(texts.address, text => checkText(text, 500)),
    phone: optionally(texts.phone, text => checkPattern(text, /^[0-9+().\s-]{3,30}$/, 'a telephone number')),
    email: optionally(texts.email, text => checkPattern(text, /^\S+@\S+\.\S+$/, 'an address such as ten@vidu.vn')),
    calendarCode: checkText(texts.calendarCode, 50),
    oneStop: checkFlag(texts.oneStop),
    validFrom: checkDate(texts.validFrom),
    validTo: optionally(texts.validTo, checkDate),
    successorCode: optionally(texts.successorCode, text => checkText(text, 50)),
  })
}

type Reference = readonly [field: 'parentCode' | 'successorCode' | 'calendarCode' | 'validTo' | 'slug', reason: string]

function referenceOf(row: AgencyImportRow, known: KnownAgencies, inFile: ReadonlySet<string>): Reference | null {
  const exists = (code: string) => inFile.has(code) || known.parents.has(code)
  if (row.parentCode !== null && !exists(row.parentCode)) return ['parentCode', 'no agency has this code']
  if (row.successorCode !== null && !exists(row.successorCode)) return ['successorCode', 'no agency has this code']
  if (row.successorCode === row.code) return ['successorCode', 'an agency does not succeed itself']
  if (!known.calendars.has(row.calendarCode)) return ['calendarCode', 'no calendar has this code']
  if (row.validTo !== null && row.validTo < row.validFrom)
    return ['validTo', `ends before it begins (${row.validFrom})`]
  if ((known.slugs.get(row.slug) ?? row.code) !== row.code) return ['slug', `belongs to ${known.slugs.get(row.slug)}`]
  return null
}

/** True when going up from the agency comes back to it. */
function isItsOwnSuperior(code: string, parentOf: (code: string) => string | null): boolean {
  const seen = new Set([code])
  for (let at = parentOf(code); at !== null; at = parentOf(at)) {
    if (seen.has(at)) return at === code
    seen.add(at)
  }
  return false
}

const errorOf = (row: AgencyImportRow, [field, reason]: Reference): RowError => ({
  line: row.line,
  field,
  value: row[field] ?? '',
  reason,
})

/**
 * Rows that can be imported, and every cell of the others that cannot. A row whose parent or successor is itself a bad
 * row is bad too, so what is imported always forms a tree. Pure.
 */
export function parseAgencies(
  table: readonly TableRow<AgencyColumn>[],
  known: KnownAgencies,
): { rows: AgencyImportRow[]; errors: RowError[] } {
  const errors: RowError[] = []
  const checked: AgencyImportRow[] = []
  for (const each of table) {
    const parsed = parseRow(each)
    if (parsed.ok) checked.push({ ...parsed.row, namePlain: plain(parsed.row.name) })
    else errors.push(...parsed.errors)
  }
  const codes = refuseRepeats(checked, 'code', row => row.code)
  const slugs = refuseRepeats(codes.kept, 'slug', row => row.slug)
  errors.push(...codes.errors, ...slugs.errors)
  let good = slugs.kept
  for (let before = -1; before !== good.length; ) {
    before = good.length
    const byCode = new Map(good.map(row => [row.code, row]))
    const inFile = new Set(byCode.keys())
    const parentOf = (code: string) => {
      const row = byCode.get(code)
      return row === undefined ? (known.parents.get(code) ?? null) : row.parentCode
    }
    good = good.filter(row => {
      const wrong: Reference | null =
        referenceOf(row, known, inFile) ??
        (isItsOwnSuperior(row.code, parentOf) ? ['parentCode', 'the agency would be its own superior'] : null)
      if (wrong !== null) errors.push(errorOf(row, wrong))
      return wrong === null
    })
  }
  return { rows: good, errors: errors.sort((a, b) => a.line - b.line) }
}
