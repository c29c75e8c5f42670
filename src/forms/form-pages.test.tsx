import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { InLocale, renderPart } from '../platform/html/index.ts'
import { AnswersList } from './answers-list.view.tsx'
import { evaluateForm } from './evaluate.ts'
import { isPageChange, parseFormBody } from './form-body.ts'
import { FormFields, type FormFieldsProps } from './form-fields.view.tsx'
import { problemsOf } from './form-inputs.ts'
import { aField, aForm, birthAnswers, birthForm, context, lists } from './forms.fixture.ts'
import { answersForPrint } from './print-answers.ts'
import type { Form } from './types.ts'

const page = (form: Form, values: FormFieldsProps['values'], more: Partial<FormFieldsProps> = {}) =>
  renderPart(<FormFields form={form} values={values} context={context} {...more} />)

const unescaped = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')

/** What a browser without script sends for the page. */
function sentBy(html: string): Record<string, string[]> {
  const body: Record<string, string[]> = {}
  const add = (name: string, value: string) => {
    body[name] = [...(body[name] ?? []), unescaped(value)]
  }
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  for (const [, tag = ''] of html.matchAll(/<input([^>]*)>/g)) {
    const type = attribute(tag, 'type')
    if (type === 'file' || ((type === 'radio' || type === 'checkbox') && !/ checked/.test(tag))) continue
    add(attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? '')
  }
  for (const [, tag = '', text = ''] of html.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g)) {
    add(attribute(tag, 'name') ?? '', text)
  }
  for (const [, tag = '', inside = ''] of html.matchAll(/<select([^>]*)>(.*?)<\/select>/g)) {
    const chosen = /<option[^>]* selected[^>]*>/.exec(inside)?.[0] ?? ''
    add(attribute(tag, 'name') ?? '', attribute(chosen, 'value') ?? '')
  }
  return body
}

const { answers } = evaluateForm(birthForm, birthAnswers, context)

describe('the page of a form', () => {
  it.each(['counter', 'steps'] as const)('sends back, without script, exactly the answers it shows (%s)', layout => {
    const body = sentBy(page(birthForm, answers, { layout }))
    const again = evaluateForm(birthForm, parseFormBody(birthForm, body), context)
    expect(again.errors).toEqual([])
    expect(again.answers).toEqual(answers)
  })

  it('keeps what was typed wrong, beside what to do about it', () => {
    const raw = parseFormBody(birthForm, {
      'answers.childBirthDate-day': '30',
      'answers.childBirthDate-month': '2',
      'answers.childBirthDate-year': '2024',
      'answers.mother.name': '<script>',
    })
    const { errors } = evaluateForm(birthForm, raw, context)
    const html = page(birthForm, raw, { layout: 'steps', errors })
    expect(html).toContain('Ngày 30/02/2024 không có trong lịch')
    expect(html).toContain('value="30"')
    expect(html).not.toContain('<script>')
    for (const { id } of problemsOf(errors)) expect(html).toContain(`id="${id}"`)
  })

  it('puts a question that hangs on a choice beneath it, and hides nothing from pages without script', () => {
    const html = page(birthForm, {})
    expect(html).toMatch(/choice-reveals"><fieldset[^>]*id="answers-father"/)
    expect(html).toContain('answers.copyCount')
  })

  it('says in words when a section applies', () => {
    const when = 'answers.x == "a"'
    const first = aField('select', { label: { vi: 'Loại' }, options: [{ value: 'a', label: { vi: 'Mới' } }] })
    const form = aForm([first])
    const second = { key: 'more', title: { vi: 'Thêm' }, when, fields: [aField('text', { key: 'y' })] }
    const both = { ...form, sections: [...form.sections, second] }
    expect(page(both, {})).toContain('Chỉ điền khi “Loại” là “Mới”')
    const { visible } = evaluateForm(both, {}, context)
    expect(page(both, {}, { visible })).not.toContain('answers.y')
  })

  it('is valid HTML', async () => {
    const raw = { ...answers, members: [{ name: '1' }, {}], mother: { name: '2' } }
    const { errors } = evaluateForm(birthForm, raw, context)
    for (const layout of ['counter', 'steps'] as const) {
      const html = `<form method="post" action="/x">${page(birthForm, raw, { layout, errors })}<button type="submit">Lưu</button></form>`
      const report = await new HtmlValidate({
        extends: ['html-validate:recommended'],
        rules: { 'no-trailing-whitespace': 'off', 'void-style': 'off' },
      }).validateString(html)
      expect(
        report.results.flatMap(result =>
          result.messages.map(message => `${message.ruleId} ${message.message} ${message.selector}`),
        ),
      ).toEqual([])
    }
  })

  it('speaks English where the definition does', () => {
    const html = renderPart(
      <InLocale locale="en">
        <FormFields form={birthForm} values={{ members: [{}] }} context={context} />
      </InLocale>,
    )
    expect(html).toContain('Add person')
  })
})

describe('the fields of a page', () => {
  it('are read by name; strangers are not read', () => {
    const raw = parseFormBody(birthForm, {
      'answers.childName': 'An',
      'answers.stranger': 'x',
      csrf: 'y',
      'answers.childBirthDate.day': '5',
      'answers.childBirthDate.month': '11',
      'answers.childBirthDate.year': '2026',
      'answers.members[7].name': 'B',
      'answers.members[3].works': 'true',
      'answers.members[5].name': ' ',
    })
    expect(raw).toMatchObject({
      childName: 'An',
      childBirthDate: { day: '5', month: '11', year: '2026' },
      members: [
        { name: '', works: true, job: '' },
        { name: 'B', works: false, job: '' },
      ],
    })
    expect(raw).not.toHaveProperty('stranger')
  })

  it('"Thêm" adds a row and "Bỏ" removes one; nothing is sent yet', () => {
    const rows = { 'answers.members[0].name': 'A', 'answers.members[1].name': 'B' }
    const added = { ...rows, addRow: 'answers.members' }
    expect([isPageChange(rows), isPageChange(added)]).toEqual([false, true])
    expect(parseFormBody(birthForm, added).members).toHaveLength(3)
    expect(parseFormBody(birthForm, { ...rows, removeRow: 'answers.members[0]' }).members).toMatchObject([
      { name: 'B' },
    ])
  })
})

describe('answers to read', () => {
  it('are words in the order of the page', () => {
    const [place, child, parents, , members] = answersForPrint(birthForm, answers, { lists })
    expect(place?.entries).toMatchObject([{ kind: 'answer', value: 'UBND xã Khánh Vĩnh' }])
    expect(child?.entries.map(entry => entry.kind === 'answer' && entry.value)).toEqual([
      'CAO THỊ MÂY',
      '05/11/2026',
      'ngày mồng năm tháng mười một năm hai nghìn không trăm hai mươi sáu',
      'Kinh',
      'Thôn Gia Lố, Xã Khánh Vĩnh, Tỉnh Khánh Hòa',
    ])
    expect(parents?.entries[0]).toMatchObject({ kind: 'group', label: { vi: 'Người mẹ' } })
    expect(members?.entries[0]).toMatchObject({ kind: 'group', label: { vi: 'Người 1' } })
  })

  it('print empty, with every question, where nothing is answered', () => {
    expect(answersForPrint(birthForm, {})).toEqual([])
    const blank = answersForPrint(birthForm, {}, { blank: true })
    expect(blank.map(section => section.entries.length)).toEqual([1, 5, 3, 3, 1])
  })

  it('are shown with a way to change them', () => {
    const list = <AnswersList form={birthForm} answers={answers} lists={lists} changeHref={key => `/sua/${key}`} />
    const html = renderPart(list)
    expect(html).toContain('href="/sua/child"')
    expect(html).toContain('16.000 đồng')
  })
})
