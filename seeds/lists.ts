import type { ListItem, Lists } from '../src/forms/index.ts'
import { agencies } from './agencies.ts'
import { communeUnits } from './communes.ts'
import { ethnicGroups } from './ethnic-groups.ts'

const item = (value: string, vi: string, en?: string): ListItem => ({ value, label: { vi, ...(en ? { en } : {}) } })

const countries: readonly ListItem[] = [
  item('VN', 'Việt Nam', 'Viet Nam'),
  item('AU', 'Úc', 'Australia'),
  item('CA', 'Canada', 'Canada'),
  item('CN', 'Trung Quốc', 'China'),
  item('DE', 'Đức', 'Germany'),
  item('FR', 'Pháp', 'France'),
  item('GB', 'Anh', 'United Kingdom'),
  item('IN', 'Ấn Độ', 'India'),
  item('JP', 'Nhật Bản', 'Japan'),
  item('KH', 'Campuchia', 'Cambodia'),
  item('KR', 'Hàn Quốc', 'Korea'),
  item('LA', 'Lào', 'Laos'),
  item('RU', 'Nga', 'Russia'),
  item('SG', 'Singapore', 'Singapore'),
  item('TH', 'Thái Lan', 'Thailand'),
  item('TW', 'Đài Loan', 'Taiwan'),
  item('US', 'Hoa Kỳ', 'United States'),
]

/** The 34 provinces and cities since 1-7-2025, by the statistical codes of decision 19/2025/QĐ-TTg. */
const provinces: readonly ListItem[] = (
  [
    ['01', 'Hà Nội'],
    ['04', 'Cao Bằng'],
    ['08', 'Tuyên Quang'],
    ['11', 'Điện Biên'],
    ['12', 'Lai Châu'],
    ['14', 'Sơn La'],
    ['15', 'Lào Cai'],
    ['19', 'Thái Nguyên'],
    ['20', 'Lạng Sơn'],
    ['22', 'Quảng Ninh'],
    ['24', 'Bắc Ninh'],
    ['25', 'Phú Thọ'],
    ['31', 'Hải Phòng'],
    ['33', 'Hưng Yên'],
    ['37', 'Ninh Bình'],
    ['38', 'Thanh Hóa'],
    ['40', 'Nghệ An'],
    ['42', 'Hà Tĩnh'],
    ['44', 'Quảng Trị'],
    ['46', 'Huế'],
    ['48', 'Đà Nẵng'],
    ['51', 'Quảng Ngãi'],
    ['52', 'Gia Lai'],
    ['56', 'Khánh Hòa'],
    ['66', 'Đắk Lắk'],
    ['68', 'Lâm Đồng'],
    ['75', 'Đồng Nai'],
    ['79', 'Thành phố Hồ Chí Minh'],
    ['80', 'Tây Ninh'],
    ['82', 'Đồng Tháp'],
    ['86', 'Vĩnh Long'],
    ['91', 'An Giang'],
    ['92', 'Cần Thơ'],
    ['96', 'Cà Mau'],
  ] as const
).map(([code, name]) => item(code, name))

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
const communes: readonly ListItem[] = communeUnits.map(([code, type, name]) => ({
  value: code,
  label: { vi: `${capital(type)} ${name}` },
  parent: '56',
}))

/** Named lists that the forms choose from. Communes of other provinces are typed, as the forms slice allows. */
export const lists: Lists = {
  'ethnic-groups': ethnicGroups.map(([code, name]) => item(code, name)),
  countries,
  provinces,
  communes,
  agencies: agencies.map(agency => item(agency.code, agency.name)),
}
