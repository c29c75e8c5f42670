import type { Text } from '../src/platform/text.ts'

export interface SeedLifeEvent {
  readonly slug: string
  readonly title: Text
  readonly description: Text
  readonly procedureCodes: readonly string[]
}

/** The eight doors of the home page, in its order; what is most needed comes first. */
export const lifeEvents: readonly SeedLifeEvent[] = [
  {
    slug: 'sinh-con',
    title: { vi: 'Sinh con', en: 'A new child' },
    description: { vi: 'Khai sinh, nhập hộ khẩu, thẻ bảo hiểm y tế', en: 'Birth, residence, health insurance' },
    procedureCodes: ['3.000722', '1.001193', '1.001022', '2.000635', '1.004884', '2.001263'],
  },
  {
    slug: 'di-hoc',
    title: { vi: 'Đi học', en: 'School' },
    description: { vi: 'Chuyển trường, miễn giảm học phí', en: 'Changing school, fee relief' },
    procedureCodes: ['1.005144', '1.005099', '1.004831', '2.000815', '1.005092', '2.001914'],
  },
  {
    slug: 'ket-hon',
    title: { vi: 'Kết hôn', en: 'Marriage' },
    description: { vi: 'Xác nhận tình trạng hôn nhân, đăng ký kết hôn', en: 'Marital status, marriage' },
    procedureCodes: ['1.004873', '1.000894', '1.004746', '1.004222'],
  },
  {
    slug: 'di-lam',
    title: { vi: 'Đi làm', en: 'Work' },
    description: { vi: 'Lý lịch tư pháp, trợ cấp thất nghiệp', en: 'Criminal record, unemployment benefit' },
    procedureCodes: ['3.000333', '2.000884', '1.002051', '1.001978', '2.000839', '3.000347', '3.000348'],
  },
  {
    slug: 'mo-cua-hang',
    title: { vi: 'Mở cửa hàng', en: 'Opening a shop' },
    description: { vi: 'Hộ kinh doanh, an toàn thực phẩm', en: 'Household business, food safety' },
    procedureCodes: ['1.001612', '1.002425', '2.001827', '2.000620', '2.001583', '1.001570', '1.001266', '1.004650'],
  },
  {
    slug: 'nha-va-dat',
    title: { vi: 'Nhà và đất', en: 'House and land' },
    description: { vi: 'Giấy phép xây dựng, sang tên sổ', en: 'Building permit, transfer of land' },
    procedureCodes: [
      '1.013225',
      '1.013831',
      '1.013229',
      '1.012783',
      '1.012786',
      '1.011441',
      '1.011443',
      '2.001035',
      '1.012812',
    ],
  },
  {
    slug: 'om-dau-tuoi-gia',
    title: { vi: 'Ốm đau, tuổi già', en: 'Illness and old age' },
    description: { vi: 'Trợ cấp xã hội, khuyết tật, bảo hiểm y tế', en: 'Allowances, disability, health insurance' },
    procedureCodes: ['1.001776', '1.001699', '1.002051', '1.011607', '1.001653', '1.001758', '1.010833', '2.000829'],
  },
  {
    slug: 'nguoi-than-qua-doi',
    title: { vi: 'Người thân qua đời', en: 'A death in the family' },
    description: { vi: 'Khai tử, mai táng phí, xóa thường trú', en: 'Death, funeral grant, residence' },
    procedureCodes: ['2.002913', '1.000656', '1.001731', '1.003197', '1.010824', '2.001016'],
  },
]
