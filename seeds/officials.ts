import type { Role } from '../src/workflow/index.ts'
import { agencies, agencyCodes, khanhVinh, type SeedAgency, twoTierFrom } from './agencies.ts'
import { demoOfficials, demoPosts } from './demo-accounts.ts'
import { inventPerson, uplandShare } from './names.ts'
import { seededRandom } from './random.ts'

export interface SeedUnit {
  readonly agencyCode: string
  readonly code: string
  readonly name: string
}
export interface SeedOfficial {
  readonly username: string
  readonly fullName: string
}
export interface SeedPost {
  readonly username: string
  readonly agencyCode: string
  readonly unitCode: string
  readonly role: Role
  /** Signs for the agency by delegation (ủy quyền), without belonging to it. */
  readonly delegated: boolean
  readonly validFrom: string
  readonly validTo: null
}

type Staff = readonly [prefix: string, unitCode: string, roles: readonly Role[]]

const communeUnits: readonly (readonly [code: string, name: string])[] = [
  ['mot-cua', 'Bộ phận Một cửa'],
  ['tu-phap', 'Tư pháp – Hộ tịch'],
  ['kinh-te', 'Kinh tế'],
  ['van-hoa-xa-hoi', 'Văn hóa – Xã hội'],
  ['lanh-dao', 'Lãnh đạo UBND'],
  ['van-thu', 'Văn thư'],
]
const officeUnits: readonly (readonly [code: string, name: string])[] = [
  ['mot-cua', 'Bộ phận Một cửa'],
  ['chuyen-mon', 'Phòng chuyên môn'],
  ['lanh-dao', 'Lãnh đạo'],
  ['van-thu', 'Văn thư'],
]
const policeUnits: readonly (readonly [code: string, name: string])[] = [['cu-tru', 'Đăng ký, quản lý cư trú']]

const communeStaff: readonly Staff[] = [
  ['motcua', 'mot-cua', ['one-stop-officer']],
  ['truongmotcua', 'mot-cua', ['one-stop-head', 'one-stop-officer']],
  ['chuyenvien', 'tu-phap', ['specialist']],
  ['kinhte', 'kinh-te', ['specialist']],
  ['xahoi', 'van-hoa-xa-hoi', ['specialist']],
  ['truongphong', 'tu-phap', ['unit-head']],
  ['lanhdao', 'lanh-dao', ['leader']],
  ['vanthu', 'van-thu', ['clerk']],
]
const departmentStaff: readonly Staff[] = [
  ['chuyenvien', 'chuyen-mon', ['specialist']],
  ['truongphong', 'chuyen-mon', ['unit-head']],
  ['lanhdao', 'lanh-dao', ['leader']],
  ['vanthu', 'van-thu', ['clerk']],
]
const centreStaff: readonly Staff[] = [
  ['motcua', 'mot-cua', ['one-stop-officer']],
  ['truongmotcua', 'mot-cua', ['one-stop-head', 'one-stop-officer']],
]
/** The chief of a commune's police signs; one account carries the work of the small station. */
const policeStaff: readonly Staff[] = [['congan', 'cu-tru', ['specialist', 'unit-head', 'leader', 'clerk']]]

const unitsOf = (agency: SeedAgency) => {
  if (agency.kind === 'commune') return communeUnits
  return agency.kind === 'commune-police' ? policeUnits : officeUnits
}
const staffOf = (agency: SeedAgency): readonly Staff[] => {
  if (agency.kind === 'commune') return communeStaff
  if (agency.kind === 'commune-police') return policeStaff
  return agency.kind === 'centre' ? centreStaff : departmentStaff
}

/** Parts of every agency; a post names one of them. */
export const units: readonly SeedUnit[] = agencies.flatMap(agency =>
  unitsOf(agency).map(([code, name]) => ({ agencyCode: agency.code, code, name })),
)

const demoNames = new Set(demoOfficials.map(official => official.username))
const random = seededRandom(20250701)

const generated = agencies.flatMap(agency =>
  staffOf(agency)
    .map(([prefix, unitCode, roles]) => ({
      username: `${prefix}.${agency.signInKey}`,
      fullName: inventPerson(random, uplandShare(agency.name)).fullName,
      agencyCode: agency.code,
      unitCode,
      roles,
    }))
    .filter(({ username }) => !demoNames.has(username)),
)

export const officials: readonly SeedOfficial[] = [
  ...demoOfficials.map(({ username, fullName }) => ({ username, fullName })),
  ...generated.map(({ username, fullName }) => ({ username, fullName })),
]

const post = (username: string, agencyCode: string, unitCode: string, role: Role, delegated = false): SeedPost => ({
  username,
  agencyCode,
  unitCode,
  role,
  delegated,
  validFrom: twoTierFrom,
  validTo: null,
})

export const posts: readonly SeedPost[] = [
  ...demoPosts.map(([username, agencyCode, unitCode, role]) => post(username, agencyCode, unitCode, role)),
  ...generated.flatMap(({ username, agencyCode, unitCode, roles }) =>
    roles.map(role => post(username, agencyCode, unitCode, role)),
  ),
  // Since 1-7-2025 commune chairmen sign certificates for households; here by delegation of the land office.
  post('lanhdao.khanhvinh', agencyCodes.landOffice, 'lanh-dao', 'leader', true),
  post('phochutich.khanhvinh', khanhVinh, 'lanh-dao', 'leader'),
]
