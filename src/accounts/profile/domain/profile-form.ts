import type { Form, FormField } from '../../../forms/index.ts'
import type { Text } from '../../../platform/text.ts'

type Kind = 'person' | 'organisation'

const labels = {
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  organisationName: { vi: 'Tên tổ chức', en: 'Name of the organisation' },
  birthDate: { vi: 'Ngày sinh', en: 'Date of birth' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  ethnicity: { vi: 'Dân tộc', en: 'Ethnic group' },
  personalNumber: { vi: 'Số CCCD', en: 'Personal number' },
  taxCode: { vi: 'Mã số thuế', en: 'Tax code' },
  idIssuedOn: { vi: 'Ngày cấp căn cước', en: 'Identity card issued on' },
  idIssuer: { vi: 'Nơi cấp căn cước', en: 'Identity card issued by' },
  permanentAddress: { vi: 'Nơi thường trú', en: 'Permanent residence' },
  currentAddress: { vi: 'Nơi ở hiện tại', en: 'Current residence' },
  seat: { vi: 'Địa chỉ trụ sở', en: 'Seat' },
  representative: { vi: 'Người đại diện theo pháp luật', en: 'Legal representative' },
} as const satisfies Record<string, Text>

const notVerified: Text = {
  vi: 'Dùng để điền sẵn. Xác nhận bằng giấy tờ tại quầy hoặc qua định danh điện tử.',
  en: 'Fills in forms. Confirmed by papers at a desk or by electronic identification.',
}

const personal: readonly FormField[] = [
  { key: 'fullName', label: labels.fullName, type: 'text', format: 'name', required: true, maxLength: 200 },
  { key: 'birthDate', label: labels.birthDate, type: 'partial-date', max: 'today' },
  {
    key: 'sex',
    label: labels.sex,
    type: 'radio',
    options: [
      { value: 'male', label: { vi: 'Nam', en: 'Male' } },
      { value: 'female', label: { vi: 'Nữ', en: 'Female' } },
    ],
  },
  { key: 'ethnicity', label: labels.ethnicity, type: 'select', options: { list: 'ethnic-groups' } },
  { key: 'number', label: labels.personalNumber, type: 'personal-number', help: notVerified },
  { key: 'idIssuedOn', label: labels.idIssuedOn, type: 'date', max: 'today' },
  { key: 'idIssuer', label: labels.idIssuer, type: 'text', maxLength: 200 },
  { key: 'permanentAddress', label: labels.permanentAddress, type: 'address' },
  { key: 'currentAddress', label: labels.currentAddress, type: 'address' },
]
const organisational: readonly FormField[] = [
  { key: 'fullName', label: labels.organisationName, type: 'text', required: true, maxLength: 200 },
  { key: 'number', label: labels.taxCode, type: 'tax-code', help: notVerified },
  { key: 'representative', label: labels.representative, type: 'text', format: 'name', maxLength: 200 },
  { key: 'currentAddress', label: labels.seat, type: 'address' },
]

export const profileFields = (kind: Kind): readonly FormField[] => (kind === 'person' ? personal : organisational)

/** What the holder may write: everything that nobody has verified. */
export const profileForm = (kind: Kind, verified: readonly string[]): Form => ({
  code: 'thong-tin',
  title: { vi: 'Thông tin', en: 'Profile' },
  legalBasis: [],
  sections: [
    {
      key: 'thong-tin',
      title: { vi: 'Thông tin điền sẵn', en: 'Used to fill in forms' },
      fields: profileFields(kind).filter(field => !verified.includes(field.key)),
    },
  ],
  checks: [],
})
