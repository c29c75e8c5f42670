import type { FormField, PersonPart, PersonPartKey } from './types.ts'

const sexOptions = [
  { value: 'male', label: { vi: 'Nam', en: 'Male' } },
  { value: 'female', label: { vi: 'Nữ', en: 'Female' } },
] as const

const idKinds = [
  { value: 'identity-card', label: { vi: 'Thẻ căn cước', en: 'Identity card' } },
  { value: 'citizen-card', label: { vi: 'Căn cước công dân', en: 'Citizen identity card' } },
  { value: 'old-identity-card', label: { vi: 'Chứng minh nhân dân', en: 'Old identity card' } },
  { value: 'passport', label: { vi: 'Hộ chiếu', en: 'Passport' } },
  { value: 'other', label: { vi: 'Giấy tờ khác', en: 'Other paper' } },
] as const

const partFields: Readonly<Record<PersonPartKey, FormField>> = {
  name: { key: 'name', label: { vi: 'Họ, chữ đệm, tên', en: 'Full name' }, type: 'text', format: 'name' },
  birthDate: {
    key: 'birthDate',
    label: { vi: 'Ngày sinh', en: 'Date of birth' },
    type: 'partial-date',
    max: 'today',
    help: { vi: 'Chỉ nhớ năm thì ghi năm, ví dụ: 1950', en: 'A year alone will do, such as 1950' },
  },
  sex: { key: 'sex', label: { vi: 'Giới tính', en: 'Sex' }, type: 'radio', options: sexOptions },
  ethnicity: {
    key: 'ethnicity',
    label: { vi: 'Dân tộc', en: 'Ethnic group' },
    type: 'select',
    options: { list: 'ethnic-groups' },
  },
  nationality: {
    key: 'nationality',
    label: { vi: 'Quốc tịch', en: 'Nationality' },
    type: 'select',
    options: { list: 'countries' },
  },
  personalNumber: {
    key: 'personalNumber',
    label: { vi: 'Số CCCD', en: 'Personal number' },
    type: 'personal-number',
    declared: { birthDate: 'birthDate', sex: 'sex' },
  },
  idKind: {
    key: 'idKind',
    label: { vi: 'Loại giấy tờ tùy thân', en: 'Kind of paper' },
    type: 'select',
    options: idKinds,
  },
  idNumber: {
    key: 'idNumber',
    label: { vi: 'Số giấy tờ tùy thân', en: 'Number of the paper' },
    type: 'text',
    maxLength: 20,
  },
  idIssuedOn: { key: 'idIssuedOn', label: { vi: 'Ngày cấp', en: 'Date of issue' }, type: 'date', max: 'today' },
  idIssuer: { key: 'idIssuer', label: { vi: 'Cơ quan cấp', en: 'Issued by' }, type: 'text' },
  residence: { key: 'residence', label: { vi: 'Nơi cư trú', en: 'Residence' }, type: 'address' },
}

const usualParts: readonly PersonPart[] = [
  { key: 'name', required: true },
  { key: 'birthDate', required: true },
  { key: 'sex' },
  { key: 'ethnicity' },
  { key: 'nationality' },
  { key: 'personalNumber' },
  { key: 'residence' },
]

/** The questions that a `person` consists of. */
export function personFields(field: FormField): readonly FormField[] {
  return (field.parts ?? usualParts).map(part => ({
    ...partFields[part.key],
    required: part.required ?? false,
    // A declaration that wants names in capitals wants them of every person in it.
    ...(part.key === 'name' && field.transform !== undefined ? { transform: field.transform } : {}),
  }))
}
