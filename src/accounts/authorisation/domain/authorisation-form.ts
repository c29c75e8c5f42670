import type { Answers, Form, FormError, ListItem } from '../../../forms/index.ts'
import { type Authorisation, type AuthorisationAct, latestEnd } from './authorisation.ts'
import { actWords, scopeWords } from './authorisation.words.ts'

/** What there is to choose from, as lists that the form names. */
export interface Scopes {
  readonly fields: readonly ListItem[]
  readonly procedures: readonly ListItem[]
}

/** Whom, what for, from when to when. */
export const authorisationForm: Form = {
  code: 'uy-quyen',
  title: { vi: 'Ủy quyền', en: 'Authorisation' },
  legalBasis: [],
  sections: [
    {
      key: 'uy-quyen',
      title: { vi: 'Ủy quyền cho người khác', en: 'Authorise somebody' },
      fields: [
        {
          key: 'phone',
          label: { vi: 'Số điện thoại người được ủy quyền', en: 'Phone of the other person' },
          type: 'phone',
          required: true,
          help: {
            vi: 'Số mà người đó dùng để đăng nhập. Họ đồng ý trong tài khoản của họ thì ủy quyền mới có hiệu lực.',
            en: 'The one that they sign in with. It holds once they accept it in their own account.',
          },
        },
        {
          key: 'scope',
          label: { vi: 'Cho việc gì', en: 'What for' },
          type: 'radio',
          required: true,
          options: (['procedure', 'field', 'all'] as const).map(value => ({ value, label: scopeWords[value] })),
        },
        {
          key: 'procedure',
          label: { vi: 'Thủ tục', en: 'Procedure' },
          type: 'select',
          required: true,
          when: 'answers.scope == "procedure"',
          options: { list: 'procedures' },
        },
        {
          key: 'field',
          label: { vi: 'Lĩnh vực', en: 'Field' },
          type: 'select',
          required: true,
          when: 'answers.scope == "field"',
          options: { list: 'fields' },
        },
        {
          key: 'acts',
          label: { vi: 'Người đó được làm gì', en: 'What they may do' },
          type: 'checkboxes',
          required: true,
          options: (['file', 'follow', 'receive'] as const).map(value => ({ value, label: actWords[value] })),
        },
        { key: 'from', label: { vi: 'Từ ngày', en: 'From' }, type: 'date', required: true, min: 'today' },
        { key: 'to', label: { vi: 'Đến hết ngày', en: 'Until' }, type: 'date', required: true, min: 'from' },
      ],
    },
  ],
  checks: [],
}

export type GivenTerms = Pick<Authorisation, 'agentPhone' | 'scope' | 'scopeCode' | 'acts' | 'validFrom' | 'validTo'>

/** The terms out of answers without errors. */
export function termsOf(answers: Answers): GivenTerms {
  const text = (key: string) => String(answers[key] ?? '')
  const scope = text('scope') as Authorisation['scope']
  return {
    agentPhone: text('phone'),
    scope,
    scopeCode: scope === 'all' ? null : text(scope),
    acts: answers.acts as AuthorisationAct[],
    validFrom: text('from'),
    validTo: text('to'),
  }
}

/** What the form itself cannot say: for how long at most, and that nobody authorises oneself. */
export function wrongTerms(terms: GivenTerms, ownPhone: string | null, months: number): FormError[] {
  const end = latestEnd(terms.validFrom, months)
  const errors: FormError[] = []
  if (terms.agentPhone === ownPhone)
    errors.push({
      field: 'answers.phone',
      message: { vi: 'Đây là số của bạn. Nhập số của người khác', en: 'This is your own phone. Enter another' },
      typed: terms.agentPhone,
    })
  if (terms.validTo > end) {
    const [year, month, day] = end.split('-')
    errors.push({
      field: 'answers.to',
      message: {
        vi: `Ủy quyền dài nhất ${months} tháng. Chọn ngày đến ${day}/${month}/${year}`,
        en: `At most ${months} months. Choose a day up to ${day}/${month}/${year}`,
      },
      typed: terms.validTo,
    })
  }
  return errors
}
