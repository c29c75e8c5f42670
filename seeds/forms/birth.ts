import type { Answers, FormSection } from '../../src/forms/index.ts'
import {
  address,
  copies,
  ethnicity,
  form,
  identityPaper,
  identityPaperExample,
  nameText,
  nationality,
  optional,
  partialDate,
  pastDate,
  place,
  recipient,
  recipientExample,
  section,
  select,
  sex,
  text,
} from './fields.ts'

const parent = (key: 'mother' | 'father', vi: string, en: string): FormSection =>
  section(key, vi, en, [
    nameText(`${key}Name`, `Họ, chữ đệm, tên ${key === 'mother' ? 'người mẹ' : 'người cha'}`, optional),
    partialDate(`${key}BirthYear`, 'Ngày, tháng, năm sinh hoặc năm sinh', optional),
    ethnicity(`${key}Ethnicity`, 'Dân tộc', optional),
    nationality(`${key}Nationality`, 'Quốc tịch', { required: false, default: undefined }),
    address(`${key}Residence`, 'Nơi cư trú', optional),
  ])

export const birthSections: readonly FormSection[] = [
  recipient('Kính gửi (cơ quan đăng ký hộ tịch)'),
  section('requester', 'Người yêu cầu', 'Requester', [
    nameText('requesterName', 'Họ, chữ đệm, tên người yêu cầu', { prefill: 'applicant.fullName' }),
    address('requesterResidence', 'Nơi cư trú', {
      prefill: 'applicant.address',
      help: { vi: 'Nơi thường trú. Không có thì ghi nơi tạm trú, không có cả hai thì ghi nơi đang ở' },
    }),
    ...identityPaper('requester', true),
    select('relation', 'Quan hệ với người được khai sinh', [
      ['father', 'Cha'],
      ['mother', 'Mẹ'],
      ['grandfather', 'Ông'],
      ['grandmother', 'Bà'],
      ['relative', 'Người thân thích khác'],
      ['carer', 'Cá nhân, tổ chức đang nuôi dưỡng'],
      ['self', 'Bản thân'],
    ]),
  ]),
  section('child', 'Người được khai sinh', 'Child', [
    nameText('childName', 'Họ, chữ đệm, tên'),
    pastDate('childBirthDate', 'Ngày, tháng, năm sinh'),
    text('childBirthDateWords', 'Ngày sinh ghi bằng chữ', { value: 'dateInWords(answers.childBirthDate)' }),
    sex('childGender'),
    ethnicity('childEthnicity', 'Dân tộc'),
    nationality('childNationality', 'Quốc tịch'),
    address('childBirthPlace', 'Nơi sinh', {
      help: { vi: 'Sinh ở cơ sở y tế thì ghi tên và địa chỉ cơ sở. Sinh nơi khác thì ghi xã, tỉnh' },
    }),
    address('childHometown', 'Quê quán'),
  ]),
  parent('mother', 'Người mẹ', 'Mother'),
  parent('father', 'Người cha', 'Father'),
  copies,
]

const basis = ['Thông tư 04/2020/TT-BTP', 'Thông tư 04/2024/TT-BTP']
export const birthForm = form(
  'TP-HT-TKKS',
  { vi: 'Tờ khai đăng ký khai sinh', en: 'Declaration of birth' },
  basis,
  birthSections,
)

export const birthExample: Answers = {
  ...recipientExample,
  requesterName: 'MANG THỊ LỢI',
  requesterResidence: place('Thôn Gia Lố'),
  ...identityPaperExample('requester', '056196004521'),
  relation: 'mother',
  childName: 'CAO MINH AN',
  childBirthDate: '2025-06-02',
  childGender: 'male',
  childEthnicity: '21',
  childNationality: 'VN',
  childBirthPlace: place('Bệnh viện Đa khoa tỉnh', '22366'),
  childHometown: place('Thôn Gia Lố'),
  motherName: 'MANG THỊ LỢI',
  motherBirthYear: '1996',
  motherEthnicity: '21',
  motherNationality: 'VN',
  motherResidence: place('Thôn Gia Lố'),
  fatherName: 'CAO VĂN QUÝ',
  fatherBirthYear: '1994-03-02',
  fatherEthnicity: '21',
  fatherNationality: 'VN',
  fatherResidence: place('Thôn Gia Lố'),
  wantCopies: 'yes',
  copyCount: 2,
}
