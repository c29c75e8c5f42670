import type { Answers } from '../../src/forms/index.ts'
import {
  address,
  area,
  email,
  ethnicity,
  form,
  money,
  nameText,
  nationality,
  ofApplicant,
  optional,
  pastDate,
  phone,
  place,
  radio,
  section,
  sex,
  table,
  text,
} from './fields.ts'

// The old items 13 to 15 (xã, huyện, tỉnh) are one address: there are no districts since 1-7-2025.
export const insuranceForm = form(
  'TK1-TS',
  {
    vi: 'Tờ khai tham gia, điều chỉnh thông tin bảo hiểm xã hội, bảo hiểm y tế',
    en: 'Declaration for social and health insurance',
  },
  ['Quyết định 490/QĐ-BHXH', 'Quyết định 595/QĐ-BHXH'],
  [
    section('newcomer', 'I. Người tham gia chưa có mã số', 'I. Without an insurance number', [
      nameText('f01', '[01] Họ và tên', { prefill: 'applicant.fullName' }),
      sex('f02', ofApplicant('sex')),
      pastDate('f03', '[03] Ngày, tháng, năm sinh', ofApplicant('birthDate')),
      nationality('f04', '[04] Quốc tịch'),
      ethnicity('f05', '[05] Dân tộc', ofApplicant('ethnicity')),
      text('f06', '[06] Số căn cước, định danh cá nhân hoặc hộ chiếu', {
        maxLength: 20,
        ...ofApplicant('personalNumber'),
      }),
      phone('f07', '[07] Điện thoại', { ...optional, ...ofApplicant('phone') }),
      email('f08', '[08] Email', { ...optional, ...ofApplicant('email') }),
      address('f09', '[09] Nơi đăng ký khai sinh'),
      nameText('f10', '[10] Cha, mẹ hoặc người giám hộ (trẻ dưới 6 tuổi)', optional),
      radio(
        'f11',
        '[11] Nhận kết quả',
        [
          ['electronic', 'Bản điện tử'],
          ['paper', 'Bản giấy'],
        ],
        optional,
      ),
      address('f12', '[12–15] Địa chỉ nhận hồ sơ'),
      table(
        'f16',
        '[16] Thành viên hộ gia đình',
        [
          nameText('name', 'Họ và tên'),
          text('bhxh', 'Mã số BHXH', { required: false, format: 'digits', maxLength: 10 }),
          pastDate('birthDate', 'Ngày, tháng, năm sinh'),
          sex('gender'),
          text('nationality', 'Quốc tịch', optional),
          text('ethnicity', 'Dân tộc', optional),
          address('birthRegPlace', 'Nơi đăng ký khai sinh', optional),
          text('relation', 'Mối quan hệ với chủ hộ'),
          text('idNumber', 'Số giấy tờ', optional),
          text('note', 'Ghi chú', optional),
        ],
        optional,
      ),
    ]),
    section('insured', 'II. Người đã có mã số', 'II. With an insurance number', [
      {
        key: 'f17',
        label: { vi: '[17] Mã số BHXH' },
        type: 'insurance-number',
        required: false,
      },
      area('f18', '[18] Điều chỉnh thông tin cá nhân', optional),
      money('f19', '[19] Mức tiền đóng', optional),
      text('f20', '[20] Phương thức đóng', optional),
      text('f21', '[21] Nơi đăng ký khám, chữa bệnh ban đầu', optional),
      area('f22', '[22] Nội dung thay đổi, yêu cầu khác', optional),
      area('f23', '[23] Hồ sơ kèm theo', optional),
    ]),
  ],
)

export const insuranceExample: Answers = {
  f01: 'ĐINH CÔNG THÀNH',
  f02: 'male',
  f03: '1984-07-23',
  f04: 'VN',
  f05: '01',
  f06: '056084001177',
  f07: '0905123466',
  f09: place('Thôn Ba Dùi'),
  f11: 'electronic',
  f12: place('Thôn Ba Dùi'),
  f21: 'Trung tâm Y tế Khánh Vĩnh',
  f22: 'Tham gia bảo hiểm y tế hộ gia đình, 12 tháng',
}
