import type { Answers } from '../../src/forms/index.ts'
import {
  address,
  form,
  nameText,
  number,
  ofApplicant,
  optional,
  phone,
  place,
  recipient,
  recipientExample,
  section,
  select,
  text,
} from './fields.ts'

export const constructionForm = form(
  'GPXD-01',
  { vi: 'Đơn đề nghị cấp giấy phép xây dựng', en: 'Application for a building permit' },
  ['Nghị định 175/2024/NĐ-CP, Mẫu số 01 Phụ lục II'],
  [
    recipient(),
    section('investor', '1. Chủ đầu tư', '1. Owner of the building', [
      nameText('investorName', 'Tên chủ đầu tư (tên chủ hộ)', { format: undefined, prefill: 'applicant.fullName' }),
      text('representative', 'Người đại diện', optional),
      text('position', 'Chức vụ', optional),
      text('investorId', 'Mã số định danh hoặc mã số doanh nghiệp', optional),
      address('contactAddress', 'Địa chỉ liên hệ', ofApplicant('address')),
      phone('phone', 'Số điện thoại', { prefill: 'applicant.phone' }),
    ]),
    section('site', '2. Thông tin công trình', '2. Site', [
      text('plotNo', 'Lô đất số'),
      number('plotArea', 'Diện tích (m²)', { decimals: 2 }),
      address('siteAddress', 'Địa điểm xây dựng'),
    ]),
    section('designers', '3. Tổ chức, cá nhân lập, thẩm tra thiết kế', '3. Designers', [
      text('designer', 'Tên đơn vị, cá nhân thiết kế', optional),
      text('designerCertificate', 'Mã số chứng chỉ năng lực, hành nghề', optional),
      text('verifier', 'Tên đơn vị, cá nhân thẩm tra thiết kế', optional),
      text('verifierCertificate', 'Mã số chứng chỉ', optional),
    ]),
    section('work', '4. Nội dung đề nghị cấp phép', '4. The work', [
      select('permitKind', 'Loại', [
        ['house', 'Nhà ở riêng lẻ'],
        ['building', 'Công trình không theo tuyến, tín ngưỡng, tôn giáo'],
        ['linear', 'Công trình theo tuyến trong đô thị'],
        ['monument', 'Tượng đài, tranh hoành tráng'],
        ['repair', 'Sửa chữa, cải tạo'],
        ['stage', 'Cấp theo giai đoạn'],
        ['project', 'Cấp cho dự án'],
        ['relocation', 'Di dời công trình'],
      ]),
      select('grade', 'Cấp công trình', [
        ['IV', 'IV'],
        ['III', 'III'],
        ['II', 'II'],
        ['I', 'I'],
        ['special', 'Đặc biệt'],
      ]),
      number('buildArea', 'Diện tích xây dựng tầng 1 (m²)', { decimals: 2 }),
      number('floorArea', 'Tổng diện tích sàn (m²)', { decimals: 2 }),
      number('height', 'Chiều cao công trình (m)', { decimals: 2 }),
      number('floors', 'Số tầng', { min: 1 }),
      number('baseLevel', 'Cốt nền xây dựng (m)', { required: false, min: undefined, decimals: 2 }),
      number('setback', 'Khoảng lùi (m)', { required: false, decimals: 2 }),
      number('density', 'Mật độ xây dựng (%)', { required: false, max: 100, decimals: 1 }),
    ]),
    section('progress', '5. Tiến độ', '5. Time', [
      number('months', 'Dự kiến hoàn thành sau bao nhiêu tháng', { min: 1, max: 120 }),
    ]),
  ],
  [
    {
      when: 'answers.floorArea < answers.buildArea',
      fields: ['floorArea'],
      message: {
        vi: 'Tổng diện tích sàn không thể nhỏ hơn diện tích tầng 1',
        en: 'The floor area cannot be less than that of the ground floor',
      },
    },
  ],
)

export const constructionExample: Answers = {
  ...recipientExample,
  investorName: 'BÙI TIẾN DŨNG',
  investorId: '056082004419',
  contactAddress: place('Tổ dân phố 4'),
  phone: '0905123477',
  plotNo: 'Thửa 214, tờ bản đồ 37',
  plotArea: 162.5,
  siteAddress: place('Tổ dân phố 4'),
  designer: 'Công ty TNHH Thiết kế Sông Cái',
  permitKind: 'house',
  grade: 'IV',
  buildArea: 92,
  floorArea: 176.4,
  height: 8.2,
  floors: 2,
  setback: 3,
  density: 56.6,
  months: 8,
}
