import {
  type Columns,
  checkChoice,
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
import { type Role, roles } from '../../workflow/index.ts'
import { usernameForm, usernamePattern } from '../username.ts'

export const officialColumns = {
  username: ['tên đăng nhập', 'tài khoản'],
  fullName: ['họ và tên', 'họ tên', 'full name'],
  agencyCode: ['agency', 'mã cơ quan', 'cơ quan'],
  unitCode: ['unit', 'mã đơn vị'],
  unitName: ['đơn vị', 'tên đơn vị', 'phòng'],
  role: ['vai trò', 'chức danh'],
  delegated: ['ủy quyền'],
  validFrom: ['từ ngày', 'hiệu lực từ'],
  validTo: ['đến ngày', 'hiệu lực đến'],
} as const satisfies Columns<string>
export type OfficialColumn = keyof typeof officialColumns

/** One row is one post; an official with two posts has two rows. */
export interface OfficialImportRow {
  readonly line: number
  readonly username: string
  readonly fullName: string
  readonly agencyCode: string
  readonly unitCode: string | null
  /** Names a unit that does not exist yet. */
  readonly unitName: string | null
  readonly role: Role
  readonly delegated: boolean
  readonly validFrom: string
  readonly validTo: string | null
}

/** What makes a post the same post. */
export const postKey = (row: OfficialImportRow): string =>
  `${row.username} ${row.agencyCode} ${row.role} ${row.validFrom}`

/** What rows may refer to. */
export interface KnownPlaces {
  readonly agencies: ReadonlySet<string>
  /** `AGENCY UNIT`. */
  readonly units: ReadonlySet<string>
}

function referenceErrors(row: OfficialImportRow, places: KnownPlaces): RowError[] {
  const { line, agencyCode, unitCode, unitName, validFrom, validTo } = row
  const errors: RowError[] = []
  if (!places.agencies.has(agencyCode)) {
    errors.push({ line, field: 'agencyCode', value: agencyCode, reason: 'no agency has this code' })
  } else if (unitCode !== null && unitName === null && !places.units.has(`${agencyCode} ${unitCode}`)) {
    const reason = `${agencyCode} has no such unit: add its name in unitName`
    errors.push({ line, field: 'unitCode', value: unitCode, reason })
  }
  if (validTo !== null && validTo < validFrom) {
    errors.push({ line, field: 'validTo', value: validTo, reason: `ends before it begins (${validFrom})` })
  }
  return errors
}

/** Rows that can be imported, and every cell of the others that cannot. Pure. */
export function parseOfficials(
  table: readonly TableRow<OfficialColumn>[],
  places: KnownPlaces,
): { rows: OfficialImportRow[]; errors: RowError[] } {
  const errors: RowError[] = []
  const parsed: OfficialImportRow[] = []
  const nameOf = new Map<string, string>()
  for (const { line, values } of table) {
    const texts = { ...values, username: values.username.toLowerCase() }
    const checked = checkRow(line, texts, {
      username: checkPattern(texts.username, usernamePattern, usernameForm),
      fullName: checkText(texts.fullName, 200),
      agencyCode: checkText(texts.agencyCode, 50),
      unitCode: optionally(texts.unitCode, text => checkText(text, 50)),
      unitName: optionally(texts.unitName, text => checkText(text, 200)),
      role: checkChoice(texts.role, roles),
      delegated: checkFlag(texts.delegated),
      validFrom: checkDate(texts.validFrom),
      validTo: optionally(texts.validTo, checkDate),
    })
    if (!checked.ok) {
      errors.push(...checked.errors)
      continue
    }
    const { row } = checked
    const wrong = referenceErrors(row, places)
    const otherName = nameOf.get(row.username)
    if (otherName !== undefined && otherName !== row.fullName) {
      wrong.push({ line, field: 'fullName', value: row.fullName, reason: `${row.username} is ${otherName} above` })
    }
    if (wrong.length > 0) errors.push(...wrong)
    else {
      nameOf.set(row.username, row.fullName)
      parsed.push(row)
    }
  }
  const { kept, errors: repeats } = refuseRepeats(parsed, 'username', postKey)
  return { rows: kept, errors: [...errors, ...repeats].sort((a, b) => a.line - b.line) }
}
