import type { Random } from './random.ts'

export interface InventedPerson {
  readonly fullName: string
  readonly female: boolean
  readonly ethnicity: string
}

// Short lists of our own: what is common along the coast, and the Raglai, Chăm and Ê-đê of the uplands.
const kinhSurnames = [
  'Nguyễn',
  'Nguyễn',
  'Nguyễn',
  'Trần',
  'Trần',
  'Lê',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Phan',
]
const raglaiSurnames = ['Cao', 'Cao', 'Mang', 'Mấu', 'Bo Bo', 'Tro', 'Pi Năng', 'Chamaléa', 'Katơr']
const chamSurnames = ['Đàng', 'Kiều', 'Quảng', 'Trượng', 'Báo']
const femaleMiddles = ['Thị', 'Thị Kim', 'Thị Thanh', 'Ngọc', 'Thị Mỹ', 'Thu', 'Hoài']
const maleMiddles = ['Văn', 'Hữu', 'Minh', 'Quốc', 'Thanh', 'Đình', 'Công', 'Xuân']
const femaleGiven = [
  'Hoa',
  'Lan',
  'Hạnh',
  'Thảo',
  'Ngân',
  'Trang',
  'Duyên',
  'Nhung',
  'Tuyết',
  'Hiền',
  'Loan',
  'Sương',
  'Bích',
  'Mai',
  'Liễu',
  'Yến',
]
const maleGiven = [
  'An',
  'Bình',
  'Dũng',
  'Hải',
  'Hùng',
  'Khoa',
  'Lâm',
  'Nam',
  'Phúc',
  'Quân',
  'Sơn',
  'Tài',
  'Thắng',
  'Tín',
  'Toàn',
  'Vinh',
]

/** An invented person; `upland` is the share of Raglai names. */
export function inventPerson(random: Random, upland: number): InventedPerson {
  const female = random.chance(0.5)
  const given = random.pick(female ? femaleGiven : maleGiven)
  if (random.chance(upland)) {
    return {
      fullName: `${random.pick(raglaiSurnames)} ${female ? 'Thị' : random.pick(['Văn', 'Xuân'])} ${given}`,
      female,
      ethnicity: 'Ra-glai',
    }
  }
  const cham = random.chance(0.06)
  const surname = random.pick(cham ? chamSurnames : kinhSurnames)
  const middle = random.pick(female ? femaleMiddles : maleMiddles)
  return { fullName: `${surname} ${middle} ${given}`, female, ethnicity: cham ? 'Chăm' : 'Kinh' }
}

/** Communes of the uplands, where every second name is Raglai. */
export const uplandCommunes = ['Khánh Vĩnh', 'Khánh Sơn', 'Bác Ái', 'Ninh Sơn', 'Phước Hà', 'Thuận Bắc']
export const uplandShare = (place: string): number => (uplandCommunes.some(name => place.includes(name)) ? 0.5 : 0.03)
