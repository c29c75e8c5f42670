import type { Answers, Form, FormCheck, FormField, FormOption, FormSection } from '../../src/forms/index.ts'
import { khanhVinh } from '../agencies.ts'

type Extra = Partial<Omit<FormField, 'key' | 'label' | 'type'>>
/** Makes a field of one type; required unless said otherwise. */
type Maker = (key: string, label: string, extra?: Extra) => FormField

const maker =
  (type: FormField['type'], usual: Extra = {}): Maker =>
  (key, label, extra = {}) => ({ key, label: { vi: label }, type, required: true, ...usual, ...extra })

export const text = maker('text')
export const nameText = maker('text', { format: 'name', transform: 'uppercase' })
export const area = maker('textarea')
export const number = maker('number', { min: 0 })
export const money = maker('money')
export const date = maker('date')
export const pastDate = maker('date', { max: 'today' })
export const partialDate = maker('partial-date', { max: 'today' })
export const phone = maker('phone')
export const email = maker('email')
export const url = maker('url')
export const personalNumber = maker('personal-number')
export const address = maker('address')
export const agency = maker('agency')
export const consent = maker('consent')
export const ethnicity = maker('select', { options: { list: 'ethnic-groups' } })
export const nationality = maker('select', { options: { list: 'countries' }, default: '"VN"' })
export const optional: Extra = { required: false }

const optionsOf = (pairs: readonly (readonly [value: string, label: string])[]): readonly FormOption[] =>
  pairs.map(([value, label]) => ({ value, label: { vi: label } }))

export const radio = (key: string, label: string, pairs: readonly (readonly [string, string])[], extra: Extra = {}) =>
  maker('radio', { options: optionsOf(pairs) })(key, label, extra)
export const select = (key: string, label: string, pairs: readonly (readonly [string, string])[], extra: Extra = {}) =>
  maker('select', { options: optionsOf(pairs) })(key, label, extra)
export const table = (key: string, label: string, columns: readonly FormField[], extra: Extra = {}) =>
  maker('table', { columns })(key, label, extra)

export const sex = (key: string, extra: Extra = {}) =>
  radio(
    key,
    'Giới tính',
    [
      ['male', 'Nam'],
      ['female', 'Nữ'],
    ],
    extra,
  )
export const yesNo = (key: string, label: string, extra: Extra = {}) =>
  radio(
    key,
    label,
    [
      ['yes', 'Có'],
      ['no', 'Không'],
    ],
    extra,
  )
export const idKind = (key: string, extra: Extra = {}) =>
  select(
    key,
    'Giấy tờ tùy thân – loại',
    [
      ['identity-card', 'Căn cước'],
      ['citizen-card', 'Căn cước công dân'],
      ['old-identity-card', 'Chứng minh nhân dân'],
      ['passport', 'Hộ chiếu'],
      ['other', 'Giấy tờ khác'],
    ],
    extra,
  )

/** Prefill from the applicant's account, for questions about the applicant. */
export const ofApplicant = (key: string): Extra => ({ prefill: `applicant.${key}` })

/**
 * The four questions about a paper of identity, as circular 04/2020/TT-BTP asks them of everybody.
 * @param isApplicants the account may fill them in
 */
export const identityPaper = (prefix: string, isApplicants = false): readonly FormField[] => {
  const from = (key: string): Extra => (isApplicants ? ofApplicant(key) : {})
  return [
    idKind(`${prefix}IdType`),
    text(`${prefix}IdNumber`, 'Giấy tờ tùy thân – số', { maxLength: 20, ...from('personalNumber') }),
    text(`${prefix}IdIssuer`, 'Giấy tờ tùy thân – cơ quan cấp', from('idIssuer')),
    pastDate(`${prefix}IdDate`, 'Giấy tờ tùy thân – ngày cấp', from('idIssuedOn')),
  ]
}
export const identityPaperExample = (prefix: string, personal: string): Answers => ({
  [`${prefix}IdType`]: 'identity-card',
  [`${prefix}IdNumber`]: personal,
  [`${prefix}IdIssuer`]: 'Bộ Công an',
  [`${prefix}IdDate`]: '2024-08-12',
})

/** Number of copies wanted beside the result. */
export const copies: FormSection = {
  key: 'copies',
  title: { vi: 'Đề nghị cấp bản sao', en: 'Copies' },
  fields: [
    yesNo('wantCopies', 'Đề nghị cấp bản sao'),
    number('copyCount', 'Số lượng (bản)', { min: 1, max: 20, when: 'answers.wantCopies == "yes"' }),
  ],
}

export const section = (key: string, vi: string, en: string, fields: readonly FormField[]): FormSection => ({
  key,
  title: { vi, en },
  fields,
})

/** "Kính gửi": the agency chosen when filing. */
export const recipient = (label = 'Kính gửi'): FormSection =>
  section('recipient', 'Nơi nhận', 'Addressee', [agency('recipient', label, { prefill: 'agency' })])

export const form = (
  code: string,
  title: Form['title'],
  legalBasis: readonly string[],
  sections: readonly FormSection[],
  checks: readonly FormCheck[] = [],
): Form => ({ code, title, legalBasis, sections, checks })

/** An address in Khánh Hòa by the statistical code of its commune. */
export const place = (detail: string, commune = '22609') => ({ province: '56', commune, detail })
export const recipientExample: Answers = { recipient: khanhVinh }
