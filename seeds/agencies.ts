import { plain } from '../src/platform/text.ts'
import { type CommuneType, communeUnits } from './communes.ts'

export type SeedAgencyKind =
  | 'province'
  | 'centre'
  | 'office'
  | 'department'
  | 'vertical'
  | 'branch'
  | 'commune'
  | 'commune-police'

export interface SeedAgency {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly slug: string
  readonly kind: SeedAgencyKind
  readonly tier: 'province' | 'commune'
  readonly parentCode: string | null
  readonly address: string
  readonly phone: string
  readonly email: string
  readonly calendarCode: string
  readonly validFrom: string
  readonly validTo: null
  readonly successorCode: null
  readonly oneStop: boolean
  /** Statistical code of the commune that it serves; null for provincial agencies. */
  readonly communeCode: string | null
  /** Last part of the sign-in names of its staff: `motcua.khanhvinh`. */
  readonly signInKey: string
}

/** Codes follow decision 20/2020/QĐ-TTg (`H32` is Khánh Hòa); the sub-codes are this demonstration's own. */
export const agencyCodes = {
  province: 'H32',
  centre: 'H32.70',
  office: 'H32.71',
  homeAffairs: 'H32.72',
  justice: 'H32.73',
  finance: 'H32.74',
  construction: 'H32.75',
  trade: 'H32.76',
  science: 'H32.77',
  education: 'H32.78',
  agriculture: 'H32.79',
  culture: 'H32.80',
  health: 'H32.81',
  ethnicAffairs: 'H32.82',
  inspectorate: 'H32.83',
  economicZone: 'H32.84',
  police: 'H32.91',
  insurance: 'H32.92',
  tax: 'H32.93',
  landOffice: 'H32.94',
} as const

/** First day of the two-tier province. */
export const twoTierFrom = '2025-07-01'
export const provincialCalendar = 'khanh-hoa'
/** The commune that most of the demonstration plays in. */
export const khanhVinh = 'H32.26'
export const nhaTrang = 'H32.2'

const key = (name: string) => plain(name).replaceAll(' ', '')
const slugOf = (name: string) => plain(name).replaceAll(' ', '-')

const provincial = (
  code: string,
  kind: SeedAgencyKind,
  name: string,
  shortName: string,
  signInKey: string,
  address: string,
  parentCode: string | null = agencyCodes.province,
): SeedAgency => ({
  code,
  name,
  shortName,
  slug: slugOf(shortName),
  kind,
  tier: 'province',
  parentCode,
  address,
  phone: `02583${String(700000 + Number(code.split('.')[1] ?? 0) * 11)}`,
  email: `${signInKey}@khanhhoa.example`,
  calendarCode: provincialCalendar,
  validFrom: twoTierFrom,
  validTo: null,
  successorCode: null,
  oneStop: kind === 'centre',
  communeCode: null,
  signInKey,
})

const department = (code: string, name: string, address: string) =>
  provincial(code, 'department', name, name, key(name), address)

const provincialAgencies: readonly SeedAgency[] = [
  provincial(
    agencyCodes.province,
    'province',
    'UBND tỉnh Khánh Hòa',
    'UBND tỉnh',
    'tinh',
    '1 Trần Phú, Nha Trang',
    null,
  ),
  provincial(
    agencyCodes.centre,
    'centre',
    'Trung tâm Phục vụ hành chính công tỉnh Khánh Hòa',
    'Trung tâm Phục vụ hành chính công tỉnh',
    'trungtam',
    '6 Trần Phú, Nha Trang',
  ),
  provincial(
    agencyCodes.office,
    'office',
    'Văn phòng UBND tỉnh',
    'Văn phòng UBND tỉnh',
    'vanphong',
    '1 Trần Phú, Nha Trang',
  ),
  department(agencyCodes.homeAffairs, 'Sở Nội vụ', '3 Trần Phú, Nha Trang'),
  department(agencyCodes.justice, 'Sở Tư pháp', '4 Phan Chu Trinh, Nha Trang'),
  department(agencyCodes.finance, 'Sở Tài chính', '4 Trần Phú, Nha Trang'),
  department(agencyCodes.construction, 'Sở Xây dựng', '8 Lý Thánh Tôn, Nha Trang'),
  department(agencyCodes.trade, 'Sở Công Thương', '10 Nguyễn Thiện Thuật, Nha Trang'),
  department(agencyCodes.science, 'Sở Khoa học và Công nghệ', '68 Lê Hồng Phong, Nha Trang'),
  department(agencyCodes.education, 'Sở Giáo dục và Đào tạo', '22 Lý Tự Trọng, Nha Trang'),
  department(agencyCodes.agriculture, 'Sở Nông nghiệp và Môi trường', '4 Phan Bội Châu, Nha Trang'),
  department(agencyCodes.culture, 'Sở Văn hóa, Thể thao và Du lịch', '8 Pasteur, Nha Trang'),
  department(agencyCodes.health, 'Sở Y tế', '4 Quang Trung, Nha Trang'),
  department(agencyCodes.ethnicAffairs, 'Sở Dân tộc và Tôn giáo', '12 Yersin, Nha Trang'),
  department(agencyCodes.inspectorate, 'Thanh tra tỉnh', '7 Yersin, Nha Trang'),
  department(agencyCodes.economicZone, 'Ban Quản lý Khu kinh tế và Khu công nghiệp', '28 Hoàng Hoa Thám, Nha Trang'),
  provincial(
    agencyCodes.police,
    'vertical',
    'Công an tỉnh Khánh Hòa',
    'Công an tỉnh',
    'congantinh',
    '80 Trần Phú, Nha Trang',
  ),
  provincial(
    agencyCodes.insurance,
    'vertical',
    'Bảo hiểm xã hội tỉnh Khánh Hòa',
    'Bảo hiểm xã hội tỉnh',
    'bhxh',
    '2 Hoàng Hoa Thám, Nha Trang',
  ),
  provincial(agencyCodes.tax, 'vertical', 'Thuế tỉnh Khánh Hòa', 'Thuế tỉnh', 'thue', '11 Lý Thánh Tôn, Nha Trang'),
  provincial(
    agencyCodes.landOffice,
    'branch',
    'Văn phòng Đăng ký đất đai tỉnh Khánh Hòa',
    'Văn phòng Đăng ký đất đai',
    'datdai',
    '165 Mai Xuân Thưởng, Nha Trang',
    agencyCodes.agriculture,
  ),
]

const capital = (type: CommuneType) => `${type.charAt(0).toUpperCase()}${type.slice(1)}`

/** One commune has a local day off, so that inherited calendars show (`calendars.ts`). */
const localCalendars: Readonly<Record<string, string>> = { '22736': 'truong-sa' }

const communeAgencies: readonly SeedAgency[] = communeUnits.map(([communeCode, type, name], index) => ({
  code: `${agencyCodes.province}.${index + 1}`,
  name: `UBND ${type} ${name}`,
  shortName: `${capital(type)} ${name}`,
  slug: slugOf(`${type} ${name}`),
  kind: 'commune',
  tier: 'commune',
  parentCode: agencyCodes.province,
  address: `Trung tâm hành chính ${type} ${name}, tỉnh Khánh Hòa`,
  phone: `02583${String(790000 + (index + 1) * 13)}`,
  email: `${key(name)}@khanhhoa.example`,
  calendarCode: localCalendars[communeCode] ?? provincialCalendar,
  validFrom: twoTierFrom,
  validTo: null,
  successorCode: null,
  oneStop: true,
  communeCode,
  signInKey: key(name),
}))

const policeAgencies: readonly SeedAgency[] = communeAgencies.map((commune, index) => {
  const place = commune.name.replace('UBND ', '')
  return {
    ...commune,
    code: `${agencyCodes.police}.${index + 1}`,
    name: `Công an ${place}`,
    shortName: `Công an ${place}`,
    slug: `cong-an-${commune.slug}`,
    kind: 'commune-police',
    parentCode: agencyCodes.police,
    address: `Trụ sở Công an ${place}, tỉnh Khánh Hòa`,
    phone: `02583${String(780000 + (index + 1) * 13)}`,
    email: `congan.${commune.signInKey}@khanhhoa.example`,
    oneStop: false,
  }
})

/** Khánh Hòa of two tiers: province, departments, vertical bodies, 65 communes and their police. Parents come first. */
export const agencies: readonly SeedAgency[] = [...provincialAgencies, ...communeAgencies, ...policeAgencies]

/** The one-stop of the commune with this statistical code: `communeOf` for an address. */
export const agencyOfCommune: ReadonlyMap<string, string> = new Map(
  communeAgencies.map(agency => [agency.communeCode ?? '', agency.code]),
)

/** `H32.26` → `H32.91.26`. */
export const policeOf = (communeAgency: string): string =>
  communeAgency.replace(`${agencyCodes.province}.`, `${agencyCodes.police}.`)
