import type { Answers, Form, FormField, FormSection } from '../../src/forms/index.ts'
import { khanhVinh } from '../agencies.ts'
import {
  address,
  area,
  email,
  form,
  identityPaper,
  identityPaperExample,
  nameText,
  ofApplicant,
  optional,
  partialDate,
  pastDate,
  personalNumber,
  phone,
  place,
  recipient,
  section,
  sex,
  text,
} from './fields.ts'

/** A request with the questions that its procedure adds to who, where and what. */
export const requestForm = (code: string, title: string, english: string, own: readonly FormField[] = []): Form =>
  form(
    code,
    { vi: title, en: english },
    [],
    [
      recipient(),
      section('requester', 'Người đề nghị', 'Requester', [
        nameText('requesterName', 'Họ, chữ đệm, tên', { prefill: 'applicant.fullName' }),
        pastDate('requesterBirthDate', 'Ngày, tháng, năm sinh', ofApplicant('birthDate')),
        personalNumber('requesterPersonalNumber', 'Số căn cước', {
          declared: { birthDate: 'requesterBirthDate' },
          prefill: 'applicant.personalNumber',
        }),
        address('requesterResidence', 'Nơi cư trú', { prefill: 'applicant.address' }),
        phone('requesterPhone', 'Số điện thoại', { prefill: 'applicant.phone' }),
        email('requesterEmail', 'Email', { ...optional, ...ofApplicant('email') }),
      ]),
      section('content', 'Nội dung đề nghị', 'Request', [...own, area('request', 'Nội dung đề nghị')]),
    ],
  )

export const requestExample = (request: string, own: Answers = {}, recipient = khanhVinh): Answers => ({
  recipient,
  requesterName: 'CAO THỊ NIỄNG',
  requesterBirthDate: '1962-02-03',
  requesterPersonalNumber: '056162000853',
  requesterResidence: place('Thôn Suối Cá'),
  requesterPhone: '0905123455',
  request,
  ...own,
})

/** Requests of an organisation: name, tax code, representative. */
export const organisationForm = (code: string, title: string, english: string, own: readonly FormField[] = []): Form =>
  form(
    code,
    { vi: title, en: english },
    [],
    [
      recipient(),
      section('organisation', 'Tổ chức, cơ sở', 'Organisation', [
        text('organisationName', 'Tên tổ chức, cơ sở', { prefill: 'applicant.fullName' }),
        {
          key: 'organisationTaxCode',
          label: { vi: 'Mã số thuế' },
          type: 'tax-code',
          required: true,
          prefill: 'applicant.taxCode',
        },
        address('organisationAddress', 'Địa chỉ trụ sở', ofApplicant('address')),
        nameText('representative', 'Người đại diện theo pháp luật', ofApplicant('representative')),
        phone('organisationPhone', 'Số điện thoại', ofApplicant('phone')),
        email('organisationEmail', 'Email', { ...optional, ...ofApplicant('email') }),
      ]),
      section('content', 'Nội dung đề nghị', 'Request', [...own, area('request', 'Nội dung đề nghị')]),
    ],
  )

export const organisationExample = (request: string, recipient: string, own: Answers = {}): Answers => ({
  recipient,
  organisationName: 'Công ty TNHH Hải sản Vịnh Xanh',
  organisationTaxCode: '4201000014',
  organisationAddress: place('25 Nguyễn Thị Minh Khai', '22366'),
  representative: 'PHẠM GIA HUY',
  organisationPhone: '0905000003',
  request,
  ...own,
})

/** The person whom a declaration of death concerns, in the family of forms of circular 04/2020/TT-BTP. */
export const deathSection: FormSection = section('deceased', 'Người đã chết', 'Deceased', [
  nameText('deceasedName', 'Họ, chữ đệm, tên'),
  partialDate('deceasedBirthDate', 'Ngày, tháng, năm sinh hoặc năm sinh'),
  sex('deceasedGender'),
  text('deceasedIdNumber', 'Số giấy tờ tùy thân', { maxLength: 20 }),
  address('deceasedResidence', 'Nơi cư trú cuối cùng'),
  pastDate('deathDate', 'Ngày chết'),
  text('deathDateWords', 'Ngày chết ghi bằng chữ', { value: 'dateInWords(answers.deathDate)' }),
  address('deathPlace', 'Nơi chết'),
  text('deathCause', 'Nguyên nhân chết'),
  text('deathNotice', 'Giấy báo tử: số, ngày, cơ quan cấp', optional),
])

export const deathSections: readonly FormSection[] = [
  recipient(),
  section('requester', 'Người yêu cầu', 'Requester', [
    nameText('requesterName', 'Họ, chữ đệm, tên người yêu cầu', { prefill: 'applicant.fullName' }),
    address('requesterResidence', 'Nơi cư trú', { prefill: 'applicant.address' }),
    ...identityPaper('requester', true),
    text('relation', 'Quan hệ với người đã chết'),
  ]),
  deathSection,
]
export const deathForm = form(
  'TP-HT-TKKT',
  { vi: 'Tờ khai đăng ký khai tử', en: 'Declaration of death' },
  ['Thông tư 04/2020/TT-BTP', 'Thông tư 04/2024/TT-BTP'],
  deathSections,
)
export const deathExample: Answers = {
  recipient: khanhVinh,
  requesterName: 'TRO VĂN HIẾU',
  requesterResidence: place('Thôn Gia Rích'),
  ...identityPaperExample('requester', '056078004106'),
  relation: 'Con',
  deceasedName: 'TRO XUÂN BÌNH',
  deceasedBirthDate: '1943',
  deceasedGender: 'male',
  deceasedIdNumber: '056043000217',
  deceasedResidence: place('Thôn Gia Rích'),
  deathDate: '2025-06-12',
  deathPlace: place('Thôn Gia Rích'),
  deathCause: 'Già yếu',
}
