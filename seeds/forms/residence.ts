import type { Answers } from '../../src/forms/index.ts'
import { khanhVinh, policeOf } from '../agencies.ts'
import {
  area,
  consent,
  email,
  form,
  nameText,
  ofApplicant,
  optional,
  pastDate,
  personalNumber,
  phone,
  recipient,
  section,
  sex,
  table,
  text,
} from './fields.ts'

export const residenceForm = form(
  'CT01',
  { vi: 'Tờ khai thay đổi thông tin cư trú', en: 'Declaration of a change of residence' },
  ['Thông tư 66/2023/TT-BCA', 'Thông tư 53/2025/TT-BCA'],
  [
    recipient('Kính gửi (cơ quan đăng ký cư trú)'),
    section('declarant', 'Người kê khai', 'Declarant', [
      nameText('name', '1. Họ, chữ đệm và tên', { prefill: 'applicant.fullName' }),
      pastDate('birthDate', '2. Ngày, tháng, năm sinh', ofApplicant('birthDate')),
      sex('gender', ofApplicant('sex')),
      personalNumber('personalId', '4. Số định danh cá nhân', {
        declared: { birthDate: 'birthDate', sex: 'gender' },
        prefill: 'applicant.personalNumber',
      }),
      phone('phone', '5. Số điện thoại liên hệ', { required: false, prefill: 'applicant.phone' }),
      email('email', '6. Email', { ...optional, ...ofApplicant('email') }),
    ]),
    section('head', 'Chủ hộ', 'Head of household', [
      nameText('headName', '7. Họ, chữ đệm và tên chủ hộ'),
      text('headRelation', '8. Mối quan hệ với chủ hộ'),
      personalNumber('headPersonalId', '9. Số định danh cá nhân của chủ hộ'),
    ]),
    section('content', 'Nội dung', 'Request', [
      area('request', '10. Nội dung đề nghị', { example: 'Đăng ký thường trú' }),
      table(
        'members',
        '11. Thành viên trong hộ cùng thay đổi',
        [
          nameText('name', 'Họ, chữ đệm và tên'),
          pastDate('birthDate', 'Ngày, tháng, năm sinh'),
          sex('gender'),
          personalNumber('personalId', 'Số định danh cá nhân'),
          text('relation', 'Mối quan hệ với chủ hộ'),
        ],
        optional,
      ),
    ]),
    section('opinions', 'Ý kiến', 'Consents', [
      consent('headConsent', 'Chủ hộ đồng ý', optional),
      consent('ownerConsent', 'Chủ sở hữu chỗ ở hợp pháp đồng ý', optional),
      consent('parentConsent', 'Cha, mẹ hoặc người giám hộ đồng ý', optional),
    ]),
  ],
)

export const residenceExample = (request: string): Answers => ({
  recipient: policeOf(khanhVinh),
  name: 'HUỲNH NGỌC DIỄM',
  birthDate: '1993-12-08',
  gender: 'female',
  personalId: '056193007754',
  phone: '0905123499',
  headName: 'HUỲNH VĂN LÂM',
  headRelation: 'Con',
  headPersonalId: '056065002219',
  request,
  headConsent: true,
  ownerConsent: true,
})
