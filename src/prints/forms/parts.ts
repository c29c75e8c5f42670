import { agencyName, type Directory, superiorOf } from '../../agencies/index.ts'
import type { Limit } from '../../deadlines/index.ts'
import type { Dossier, StoredEvent } from '../../dossiers/index.ts'
import { maskPersonalNumber, showPhone } from '../../identity/index.ts'
import type { ProcedureCase, ProcedureVersion } from '../../procedures/index.ts'
import type { Line, Slip } from '../slip.ts'

export interface SlipSource {
  readonly dossier: Dossier
  readonly version: ProcedureVersion
  readonly events: readonly StoredEvent[]
  readonly directory: Directory
  /** Address of the portal, without a slash at the end. */
  readonly publicUrl: string
  /** Which request for supplements M02 shows, which payment BL; the last one when absent. */
  readonly round?: number | undefined
}

/** Decree 118/2025: from this day one-stop sections are public administrative service centres. */
const CENTRES_SINCE = '2025-07-01'

const units: Readonly<Record<Limit['unit'], string>> = {
  'clock-hour': 'giờ',
  'working-hour': 'giờ làm việc',
  'calendar-day': 'ngày',
  'working-day': 'ngày làm việc',
  month: 'tháng',
}
export const limitLine = ({ amount, unit }: Limit): string =>
  amount === 0 ? 'Trong ngày' : `${String(amount).padStart(2, '0')} ${units[unit]}`

export const dayOf = (instant: string): string =>
  `${instant.slice(8, 10)}/${instant.slice(5, 7)}/${instant.slice(0, 4)}`
export const momentOf = (instant: string): string =>
  `${instant.slice(11, 13)} giờ ${instant.slice(14, 16)} phút, ngày ${dayOf(instant)}`

/** Full name of an official; empty for the system, the customer and whoever is no longer known. */
export const officialName = ({ directory }: Pick<SlipSource, 'directory'>, username: string | null): string =>
  directory.byUsername.get(username ?? '')?.[0]?.fullName ?? ''

/** "Xã Khánh Vĩnh", "UBND tỉnh Khánh Hòa" → the bare name, as the date line wants it. */
const bareName = (name: string): string => name.replace(/^(UBND )?(tỉnh|thành phố|xã|phường|đặc khu) /i, '')

/** Communes date their papers from the commune, every other agency from the province. */
function placeName(directory: Directory, code: string): string {
  let agency = directory.agencies.get(code)
  if (agency?.tier === 'commune') return bareName(agency.shortName)
  while (agency?.parentCode) agency = directory.agencies.get(agency.parentCode)
  return bareName(agency?.name ?? code)
}

export const dateLine = (directory: Directory, agency: string, instant: string): string =>
  `${placeName(directory, agency)}, ngày ${instant.slice(8, 10)} tháng ${instant.slice(5, 7)} năm ${instant.slice(0, 4)}`

/** The one-stop of an agency as the heading names it, and the suffix of its numbers, by the law of the day. */
export function oneStopOf(directory: Directory, code: string, at: string) {
  const agency = directory.agencies.get(code)
  const name = agencyName(directory, code)
  if (agency?.kind === 'centre') {
    const parent = superiorOf(directory, code)
    return { parent: parent ? agencyName(directory, parent) : '', unit: name, suffix: 'TTPVHCC' }
  }
  const isCentre = at >= CENTRES_SINCE && agency?.kind === 'commune'
  const place = agency ? `${agency.shortName.charAt(0).toLowerCase()}${agency.shortName.slice(1)}` : ''
  return isCentre
    ? { parent: name, unit: `Trung tâm Phục vụ hành chính công ${place}`, suffix: 'TTPVHCC' }
    : { parent: name, unit: 'Bộ phận Tiếp nhận và Trả kết quả', suffix: 'BPTNTKQ' }
}

/** `Số: 12/TTPVHCC`; before acceptance the dossier has no number, and the line stays open. */
export const numberOf = (dossier: Dossier, suffix: string): string => `Số: ${dossier.registerNumber ?? '……'}/${suffix}`

/** What every slip of the one-stop begins with; a form adds what is its own. */
export function blank(source: SlipSource, at: string) {
  const { dossier, directory, publicUrl } = source
  const { parent, unit } = oneStopOf(directory, dossier.agency, at)
  return {
    paper: 'a5',
    landscape: false,
    parent,
    unit,
    number: null,
    place: dateLine(directory, dossier.agency, at),
    code: dossier.code,
    link: `${publicUrl}/tra-cuu/${encodeURIComponent(dossier.code)}`,
    subtitle: null,
    copies: [],
    rows: [],
    table: null,
    after: [],
    closing: null,
    signatures: [],
    note: null,
  } as const satisfies Partial<Slip>
}

function identityLine({ applicant }: Dossier): Line[] {
  if (applicant.personalNumber) return [{ label: 'Số định danh', value: maskPersonalNumber(applicant.personalNumber) }]
  return applicant.taxCode ? [{ label: 'Mã số thuế', value: applicant.taxCode }] : []
}

export const contactLines = ({ applicant }: Dossier): Line[][] => [
  [{ label: 'Địa chỉ', value: applicant.address ?? '' }],
  [
    { label: 'Số điện thoại', value: showPhone(applicant.phone) },
    { label: 'Email', value: applicant.email ?? '' },
  ],
]

/** From whom, where they are reached, and what they ask for: the block that M01 to M03 share. */
export const applicantLines = ({ dossier, version }: SlipSource): Line[][] => [
  [{ label: 'Tiếp nhận hồ sơ của', value: dossier.applicant.fullName }, ...identityLine(dossier)],
  ...contactLines(dossier),
  [{ label: 'Nội dung yêu cầu giải quyết', value: version.info.name }],
]

/** Who paid. */
export const payerLines = ({ dossier }: SlipSource): Line[][] => [
  [{ label: 'Người nộp', value: dossier.applicant.fullName }, ...identityLine(dossier)],
  [{ label: 'Địa chỉ', value: dossier.applicant.address ?? '' }],
]

/** Who answers questions: officer and telephone of the one-stop. */
export const helpLines = ({ directory, dossier, publicUrl }: SlipSource, officer: string): Line[][] => [
  [
    { label: 'Cán bộ hướng dẫn', value: officer },
    { label: 'Điện thoại', value: directory.agencies.get(dossier.agency)?.phone ?? '' },
  ],
  [{ label: 'Tra cứu tình trạng hồ sơ tại', value: `${publicUrl}/tra-cuu` }],
]

export const caseOf = ({ dossier, version }: SlipSource): ProcedureCase | undefined =>
  version.operation?.cases.find(c => c.key === dossier.caseKey)

const handSigned = '(Ký và ghi rõ họ tên)'
export const officerSigns = (title: string, name: string) => ({ title, note: handSigned, name })

/** Whoever hands in for an organisation is not named in the dossier, so that line stays open. */
export const submitterSigns = ({ applicant }: Dossier) =>
  officerSigns('NGƯỜI NỘP HỒ SƠ', applicant.kind === 'person' ? applicant.fullName : '')

/** `75000` → `75.000`. */
export const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.')

/** Counts of nothing are left blank, as on the paper form. */
export const countText = (count: number): string => (count > 0 ? String(count) : '')
