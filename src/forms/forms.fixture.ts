import type { Form, FormContext, FormField, FormSection, Lists } from './types.ts'

/** An invented province of two communes, and lists as the seeds give them. */
export const lists: Lists = {
  provinces: [
    { value: '56', label: { vi: 'Tỉnh Khánh Hòa' } },
    { value: '68', label: { vi: 'Tỉnh Lâm Đồng' } },
  ],
  communes: [
    { value: '22333', label: { vi: 'Phường Bắc Nha Trang' }, parent: '56' },
    { value: '22609', label: { vi: 'Xã Khánh Vĩnh' }, parent: '56' },
    { value: '22366', label: { vi: 'Phường Nha Trang' }, parent: '56' },
  ],
  'old-communes': [
    { value: '22612', label: { vi: 'Xã Khánh Phú, huyện Khánh Vĩnh, tỉnh Khánh Hòa' }, now: ['22609'] },
    { value: '22330', label: { vi: 'Phường Vĩnh Hải, thành phố Nha Trang, tỉnh Khánh Hòa' }, now: ['22333', '22366'] },
  ],
  countries: [
    { value: 'VN', label: { vi: 'Việt Nam' } },
    { value: 'LA', label: { vi: 'Lào' } },
  ],
  'ethnic-groups': [
    { value: '01', label: { vi: 'Kinh' } },
    { value: '20', label: { vi: 'Ra-glai' } },
  ],
  agencies: [
    { value: 'H32.KV', label: { vi: 'UBND xã Khánh Vĩnh' } },
    { value: 'H32.NT', label: { vi: 'UBND phường Nha Trang' } },
  ],
}

export const context: FormContext = {
  applicant: { kind: 'person', fullName: 'Mang Thị Lợi' },
  case: 'ordinary',
  channel: 'counter',
  today: '2026-11-25',
  lists,
}

export const aField = (type: FormField['type'], more: Partial<FormField> = {}): FormField => ({
  key: 'x',
  label: { vi: 'Ngày sinh' },
  type,
  ...more,
})

export const aForm = (
  fields: readonly FormField[],
  more: Partial<FormSection> & Partial<Pick<Form, 'checks'>> = {},
): Form => ({
  code: 'T',
  title: { vi: 'Tờ khai' },
  legalBasis: [],
  sections: [{ key: 'main', title: { vi: 'Mục' }, fields, ...more }],
  checks: more.checks ?? [],
})

const yesNo = [
  { value: 'yes', label: { vi: 'Có' } },
  { value: 'no', label: { vi: 'Không' } },
]

/** A declaration with every kind of question: the birth of a child and the household around it. */
export const birthForm: Form = {
  code: 'TP-HT-TKKS',
  title: { vi: 'Tờ khai đăng ký khai sinh', en: 'Declaration of birth' },
  legalBasis: ['04/2024/TT-BTP'],
  sections: [
    {
      key: 'place',
      title: { vi: 'Nơi nhận' },
      fields: [{ key: 'recipient', label: { vi: 'Kính gửi' }, type: 'agency', required: true }],
    },
    {
      key: 'child',
      title: { vi: 'Người được khai sinh' },
      fields: [
        {
          key: 'childName',
          label: { vi: 'Họ, chữ đệm, tên' },
          type: 'text',
          format: 'name',
          transform: 'uppercase',
          required: true,
        },
        { key: 'childBirthDate', label: { vi: 'Ngày sinh' }, type: 'date', max: 'today', required: true },
        {
          key: 'childBirthDateWords',
          label: { vi: 'Ngày sinh ghi bằng chữ' },
          type: 'text',
          value: 'dateInWords(answers.childBirthDate)',
        },
        {
          key: 'childEthnicity',
          label: { vi: 'Dân tộc' },
          type: 'select',
          options: { list: 'ethnic-groups' },
          required: true,
          default: '"01"',
        },
        { key: 'childHome', label: { vi: 'Quê quán' }, type: 'address', required: true },
      ],
    },
    {
      key: 'parents',
      title: { vi: 'Cha, mẹ' },
      fields: [
        { key: 'mother', label: { vi: 'Người mẹ' }, type: 'person', required: true },
        { key: 'hasFather', label: { vi: 'Có khai người cha' }, type: 'radio', options: yesNo, required: true },
        {
          key: 'father',
          label: { vi: 'Người cha' },
          type: 'person',
          required: true,
          when: 'answers.hasFather == "yes"',
          parts: [{ key: 'name', required: true }, { key: 'birthDate' }],
        },
      ],
    },
    {
      key: 'copies',
      title: { vi: 'Bản sao' },
      fields: [
        { key: 'wantCopies', label: { vi: 'Đề nghị cấp bản sao' }, type: 'radio', options: yesNo, required: true },
        {
          key: 'copyCount',
          label: { vi: 'Số lượng bản' },
          type: 'number',
          min: 1,
          max: 20,
          required: true,
          when: 'answers.wantCopies == "yes"',
        },
        { key: 'fee', label: { vi: 'Lệ phí' }, type: 'money', value: 'answers.copyCount * 8000' },
      ],
    },
    {
      key: 'members',
      title: { vi: 'Thành viên hộ' },
      repeat: { min: 0, max: 3, itemLabel: { vi: 'Người', en: 'Person' } },
      fields: [
        { key: 'name', label: { vi: 'Họ tên' }, type: 'text', format: 'name', required: true },
        { key: 'works', label: { vi: 'Có việc làm' }, type: 'consent' },
        { key: 'job', label: { vi: 'Nghề nghiệp' }, type: 'text', required: true, when: 'item.works' },
      ],
    },
  ],
  checks: [
    {
      when: 'answers.mother.birthDate > answers.childBirthDate',
      fields: ['childBirthDate', 'mother'],
      message: { vi: 'Ngày sinh của con phải sau ngày sinh của mẹ' },
    },
  ],
}

export const birthAnswers = {
  recipient: 'H32.KV',
  childName: 'cao thị mây',
  childBirthDate: '5/11/2026',
  childHome: { province: '56', commune: '22609', detail: 'Thôn Gia Lố' },
  mother: { name: 'Mang Thị Lợi', birthDate: '1994', personalNumber: '056194007318', sex: 'female' },
  hasFather: 'no',
  wantCopies: 'yes',
  copyCount: '2',
  members: [{ name: 'Cao Văn Tới', works: true, job: 'Thợ mộc' }],
}
