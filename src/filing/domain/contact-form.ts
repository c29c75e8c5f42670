import type { Form, FormField, FormSection } from '../../forms/index.ts'
import type { ForWhom } from './draft.ts'

/** Keys of the pages about people and return, beside those of the declaration. */
export const contactSteps = {
  applicant: 'nguoi-nop',
  representative: 'nguoi-dai-dien',
  result: 'nhan-ket-qua',
} as const

const name: FormField = {
  key: 'fullName',
  label: { vi: 'Họ và tên', en: 'Full name' },
  type: 'text',
  format: 'name',
  required: true,
  maxLength: 200,
}
const phone: FormField = {
  key: 'phone',
  label: { vi: 'Điện thoại', en: 'Phone' },
  type: 'phone',
  required: true,
  help: {
    vi: 'Nhận tin về hồ sơ, mở lại bản nháp và tra cứu bằng số này.',
    en: 'For messages about the dossier, to open the draft again and to track it.',
  },
}
const email: FormField = { key: 'email', label: { vi: 'Email', en: 'E-mail' }, type: 'email' }
const number = (required: boolean): FormField => ({
  key: 'personalNumber',
  label: { vi: 'Số CCCD', en: 'Personal number' },
  type: 'personal-number',
  required,
  help: { vi: '12 chữ số, ở mặt trước thẻ căn cước.', en: '12 digits, on the front of the identity card.' },
})

const applicants: Readonly<Record<ForWhom, FormSection>> = {
  self: {
    key: contactSteps.applicant,
    title: { vi: 'Bạn là ai?', en: 'Who are you?' },
    fields: [name, number(true), phone, email],
  },
  other: {
    key: contactSteps.applicant,
    title: { vi: 'Bạn nộp hộ ai?', en: 'For whom do you file?' },
    fields: [
      { ...name, label: { vi: 'Họ và tên người được nộp hộ', en: 'Full name of the person' } },
      { ...number(true), label: { vi: 'Số CCCD người được nộp hộ', en: 'Personal number of the person' } },
      {
        ...phone,
        help: {
          vi: 'Số của người được nộp hộ, để họ cũng nhận tin về hồ sơ. Họ không có máy thì ghi số của bạn.',
          en: 'Of the person, who then gets the messages too. Yours if the person has none.',
        },
      },
    ],
  },
  organisation: {
    key: contactSteps.applicant,
    title: { vi: 'Tổ chức nào nộp?', en: 'Which organisation files?' },
    fields: [
      {
        key: 'fullName',
        label: { vi: 'Tên tổ chức', en: 'Name of the organisation' },
        type: 'text',
        required: true,
        maxLength: 200,
      },
      { key: 'taxCode', label: { vi: 'Mã số thuế', en: 'Tax code' }, type: 'tax-code', required: true },
      phone,
      email,
    ],
  },
}

// Circular 04/2020/TT-BTP, article 2: near relatives who file for each other need no written authorisation.
const representative = (authorisation: number | undefined): FormSection => ({
  key: contactSteps.representative,
  title: { vi: 'Bạn nộp hộ với tư cách gì?', en: 'In what capacity do you file?' },
  fields: [
    { ...name, key: 'filerName', label: { vi: 'Họ và tên của bạn', en: 'Your full name' } },
    { ...number(true), key: 'filerNumber', label: { vi: 'Số CCCD của bạn', en: 'Your personal number' } },
    { ...phone, key: 'filerPhone', label: { vi: 'Điện thoại của bạn', en: 'Your phone' }, help: undefined },
    {
      key: 'authority',
      label: { vi: 'Vì sao bạn được nộp hộ', en: 'Why you may file' },
      type: 'radio',
      required: true,
      options:
        authorisation !== undefined
          ? [byAuthorisation(authorisation)]
          : [
              {
                value: 'authorised',
                label: {
                  vi: 'Có văn bản ủy quyền. Bạn mang bản giấy đến quầy',
                  en: 'By written authorisation, which you bring to the counter',
                },
              },
              {
                value: 'relative',
                label: {
                  vi: 'Ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột',
                  en: 'Grandparent, parent, child, spouse, brother or sister',
                },
              },
              { value: 'guardian', label: { vi: 'Người giám hộ', en: 'Guardian' } },
            ],
    },
  ],
})

const byAuthorisation = (number: number) => ({
  value: 'electronic',
  label: { vi: `Theo ủy quyền số ${number} trên hệ thống`, en: `By authorisation no. ${number} of this system` },
})

const result: FormSection = {
  key: contactSteps.result,
  title: { vi: 'Bạn nhận kết quả bằng cách nào?', en: 'How do you receive the result?' },
  fields: [
    {
      key: 'method',
      label: { vi: 'Cách nhận', en: 'Way' },
      type: 'radio',
      required: true,
      options: [
        { value: 'counter', label: { vi: 'Tại quầy Một Cửa', en: 'At the one-stop desk' } },
        {
          value: 'post',
          label: { vi: 'Qua bưu chính, người nhận trả cước', en: 'By post, paid on receipt' },
        },
        { value: 'electronic', label: { vi: 'Chỉ bản điện tử', en: 'E-copy only' } },
      ],
    },
    {
      key: 'postAddress',
      label: { vi: 'Địa chỉ nhận', en: 'Address' },
      type: 'address',
      required: true,
      when: 'answers.method == "post"',
    },
  ],
}

/**
 * The questions that every procedure asks online, as a form like any other.
 * @param authorisation number of the one under which somebody else files
 */
export const contactForm = (forWhom: ForWhom, authorisation?: number): Form => ({
  code: 'lien-he',
  title: { vi: 'Người nộp và cách nhận kết quả', en: 'Applicant and result' },
  legalBasis: [],
  sections: [applicants[forWhom], ...(forWhom === 'other' ? [representative(authorisation)] : []), result],
  checks: [],
})
