import { agencies, khanhVinh, nhaTrang, type SeedAgency } from './agencies.ts'
import { ethnicGroups } from './ethnic-groups.ts'
import { type InventedPerson, inventPerson, uplandShare } from './names.ts'
import { type Random, seededRandom } from './random.ts'

export interface SeedPerson {
  readonly kind: 'person'
  readonly fullName: string
  readonly personalNumber: string
  readonly birthDate: string
  readonly female: boolean
  /** Number in the list of ethnic groups. */
  readonly ethnicity: string
  readonly phone: string
  readonly email: string | null
  readonly address: string
  /** Commune agency of the place where the person lives. */
  readonly home: string
  /** Signs in to the demonstration with the phone. */
  readonly demo: boolean
}
export interface SeedOrganisation {
  readonly kind: 'organisation'
  readonly fullName: string
  readonly taxCode: string
  readonly representative: string
  readonly phone: string
  readonly email: string | null
  readonly address: string
  readonly home: string
  readonly demo: boolean
}
export type SeedCustomer = SeedPerson | SeedOrganisation

const communes = agencies.filter(agency => agency.kind === 'commune')
const agencyNamed = (code: string): SeedAgency => {
  const found = communes.find(agency => agency.code === code)
  if (!found) throw new Error(`no commune agency has the code ${code}`)
  return found
}

/** Fifteen communes besides the two that most of the demonstration plays in. */
export const otherHomes: readonly string[] = [
  'H32.1',
  'H32.3',
  'H32.4',
  'H32.6',
  'H32.10',
  'H32.13',
  'H32.18',
  'H32.27',
  'H32.29',
  'H32.31',
  'H32.38',
  'H32.44',
  'H32.47',
  'H32.49',
  'H32.59',
]

// Names that the design's pages show; everybody is invented.
const khanhVinhPeople: readonly (readonly [name: string, female: boolean, ethnicity: string])[] = [
  ['Mang Thị Lợi', true, '21'],
  ['Trần Quốc Bảo', false, '01'],
  ['Nguyễn Thu Hà', true, '01'],
  ['Pi Năng Thị Sương', true, '21'],
  ['Cao Văn Quý', false, '21'],
  ['Lê Thị Thanh Tuyền', true, '01'],
  ['Phạm Gia Huy', false, '01'],
  ['Bo Bo Văn Thiệp', false, '21'],
  ['Võ Thị Kim Ngân', true, '01'],
  ['Đinh Công Thành', false, '01'],
  ['Huỳnh Ngọc Diễm', true, '01'],
  ['Cao Xuân Thới', false, '21'],
  ['Hà Thị Bích', true, '02'],
  ['Ngô Đức Tài', false, '01'],
  ['Lương Thị Ánh Nguyệt', true, '07'],
  ['Tro Văn Hiếu', false, '21'],
  ['Mấu Thị Hồng', true, '21'],
  ['Bùi Tiến Dũng', false, '01'],
  ['Trương Mỹ Linh', true, '01'],
  ['Cao Thị Niễng', true, '21'],
]

const two = (value: number) => String(value).padStart(2, '0')
const ethnicityCode = (name: string) => ethnicGroups.find(([, known]) => known === name)?.[0] ?? '01'

function person(random: Random, index: number, who: InventedPerson & { code?: string }, home: string): SeedPerson {
  const year = random.between(1956, 2003)
  const place = agencyNamed(home)
  // Digits: province of birth, century and sex, year, six more; the running number keeps them apart.
  const century = (year >= 2000 ? 2 : 0) + (who.female ? 1 : 0)
  const birthProvince = Number(home.split('.')[1]) > 41 ? '058' : '056'
  return {
    kind: 'person',
    fullName: who.fullName,
    personalNumber: `${birthProvince}${century}${two(year % 100)}${String(700_000 + index * 37).padStart(6, '0')}`,
    birthDate: `${year}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`,
    female: who.female,
    ethnicity: who.code ?? ethnicityCode(who.ethnicity),
    phone: index === 0 ? '0905000001' : `09059${String(10_000 + index * 61).padStart(5, '0')}`,
    email: random.chance(0.3) ? `cong.dan.${index}@thu.example` : null,
    address: `Thôn ${random.between(1, 9)}, ${place.shortName}, Khánh Hòa`,
    home,
    demo: index === 0,
  }
}

function inventPeople(): readonly SeedPerson[] {
  const random = seededRandom(56)
  const named = khanhVinhPeople.map(([fullName, female, code], index) =>
    person(random, index, { fullName, female, ethnicity: '', code }, khanhVinh),
  )
  const homes = [
    ...Array<string>(80).fill(khanhVinh),
    ...Array<string>(70).fill(nhaTrang),
    ...otherHomes.flatMap(home => [home, home, home, home, home]),
  ]
  const others = homes.map((home, index) =>
    person(random, named.length + index, inventPerson(random, uplandShare(agencyNamed(home).name)), home),
  )
  return [...named, ...others]
}

export const persons: readonly SeedPerson[] = inventPeople()

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]
/** A tax code of ten digits with its check digit; the next usable one when the computed digit would be ten. */
export function taxCodeFrom(nine: number): string {
  const digits = String(nine)
  const check = 10 - (weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11)
  return check === 10 ? taxCodeFrom(nine + 1) : `${digits}${check}`
}

const firms: readonly (readonly [name: string, representative: string, home: string])[] = [
  ['Công ty TNHH Hải sản Vịnh Xanh', 'Phạm Gia Huy', nhaTrang],
  ['Công ty TNHH Du lịch Sóng Bạc', 'Trần Thị Kim Duyên', nhaTrang],
  ['Công ty TNHH Xây dựng Sông Cái', 'Lê Minh Quân', khanhVinh],
  ['Hợp tác xã Bưởi da xanh Khánh Vĩnh', 'Cao Xuân Toàn', khanhVinh],
  ['Công ty TNHH Vận tải Đèo Cả', 'Huỳnh Văn Sơn', 'H32.13'],
  ['Hợp tác xã Nho Thái An', 'Kiều Thị Liễu', 'H32.59'],
  ['Công ty TNHH Nước mắm Cửa Bé', 'Võ Thị Hiền', 'H32.4'],
  ['Công ty TNHH Quảng cáo Trầm Hương', 'Bùi Thanh Tín', nhaTrang],
]

/** The household business of the demonstration: its tax code is its owner's personal number (circular 86/2024). */
const household: SeedOrganisation = {
  kind: 'organisation',
  fullName: 'Hộ kinh doanh Kim Ngân',
  taxCode: '056188005416',
  representative: 'Võ Thị Kim Ngân',
  phone: '0905000002',
  email: 'kimngan@thu.example',
  address: '12 đường 2 tháng 8, Xã Khánh Vĩnh, Khánh Hòa',
  home: khanhVinh,
  demo: true,
}

export const organisations: readonly SeedOrganisation[] = [
  household,
  ...firms.map(
    ([fullName, representative, home], index): SeedOrganisation => ({
      kind: 'organisation',
      fullName,
      taxCode: taxCodeFrom(420_100_001 + index * 1_013),
      representative,
      phone: index === 0 ? '0905000003' : `09059${String(80_000 + index * 61)}`,
      email: `lien.he.${index}@thu.example`,
      address: `${index + 3} Nguyễn Thị Minh Khai, ${agencyNamed(home).shortName}, Khánh Hòa`,
      home,
      demo: index === 0,
    }),
  ),
]

/** The three that sign in, first; then everybody who has filed something. */
export const customers: readonly SeedCustomer[] = [
  ...[...persons, ...organisations].filter(customer => customer.demo),
  ...[...persons, ...organisations].filter(customer => !customer.demo),
]
