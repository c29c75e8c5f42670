import { describe, expect, it } from 'vitest'
import { checkForm } from './check-form.ts'
import { aField, aForm, birthForm } from './forms.fixture.ts'
import type { Form, FormField } from './types.ts'

const text = (key: string, more: Partial<FormField> = {}) => aField('text', { key, label: { vi: key }, ...more })
const radio = aField('radio', {
  key: 'want',
  options: [
    { value: 'yes', label: { vi: 'Có' } },
    { value: 'no', label: { vi: 'Không' } },
  ],
})
const codes = (form: Form, context = {}) => checkForm(form, context).map(({ path, code }) => `${path} ${code}`)

describe('a form may be published', () => {
  it('when everything in it fits', () => {
    const listNames = new Set(['agencies', 'ethnic-groups'])
    expect(checkForm(birthForm, { listNames, cases: ['ordinary'] })).toEqual([])
  })
})

describe('a form is refused, with the place and the reason', () => {
  const path = 'sections[0].fields'
  it.each<[string, Form, string[]]>([
    ['a key with an accent', aForm([text('tên')]), [`${path}[0].key key`]],
    ['a key of objects', aForm([text('__proto__')]), [`${path}[0].key key`]],
    ['a key twice', aForm([text('a'), text('a')]), [`${path}[1].key duplicate-key`]],
    ['a section without questions', aForm([]), [`${path} no-fields`]],
    ['a choice without options', aForm([aField('radio')]), [`${path}[0].options no-options`]],
    [
      'an option twice',
      aForm([aField('select', { options: [radio, radio].map(() => ({ value: 'a', label: { vi: 'A' } })) })]),
      [`${path}[0].options[1] duplicate-option`],
    ],
    [
      'an unknown list',
      aForm([aField('select', { options: { list: 'planets' } })]),
      [`${path}[0].options unknown-list`],
    ],
    ['a table without columns', aForm([aField('table')]), [`${path}[0].columns no-columns`]],
    [
      'a table in a table',
      aForm([aField('table', { columns: [aField('table', { key: 'y', columns: [text('a')] })] })]),
      [`${path}[0].columns[0] nested-table`],
    ],
    ['limits the wrong way round', aForm([aField('number', { min: 5, max: 1 })]), [`${path}[0].min bounds`]],
    ['a date after a text', aForm([text('a'), aField('date', { min: 'a' })]), [`${path}[1].min date-bound`]],
    ['an unknown name', aForm([text('a', { when: 'answers.b == "x"' })]), [`${path}[0].when unknown-name`]],
    ['a wrong type', aForm([text('a'), text('b', { when: 'answers.a > 3' })]), [`${path}[1].when wrong-type`]],
    [
      'a condition that is a text',
      aForm([text('a'), text('b', { when: 'answers.a' })]),
      [`${path}[1].when wrong-result`],
    ],
    ['a value of the wrong type', aForm([text('a', { value: '1 + 1' })]), [`${path}[0].value wrong-result`]],
    ['what cannot be read', aForm([text('a', { required: 'answers.' })]), [`${path}[0].required syntax`]],
    [
      'a circle of conditions',
      aForm([text('a', { when: 'answers.b == "x"' }), text('b', { when: 'answers.a == "x"' })]),
      ['sections cycle'],
    ],
    ['a value of itself', aForm([text('a', { value: 'answers.a + "x"' })]), ['sections cycle']],
    ['a section that needs its own answer', aForm([radio], { when: 'answers.want == "yes"' }), ['sections cycle']],
    [
      'a circle inside a row',
      aForm([aField('table', { columns: [text('a', { when: 'item.b == ""' }), text('b', { when: 'item.a == ""' })] })]),
      [`${path}[0].columns cycle`],
    ],
    [
      'what no answer shows',
      aForm([radio, text('a', { when: 'answers.want == "perhaps"' })]),
      [`${path}[1].when never-shows`],
    ],
    ['what no channel shows', aForm([text('a', { when: 'channel == "fax"' })]), [`${path}[0].when never-shows`]],
    ['what no case shows', aForm([text('a', { when: 'case == "abroad"' })]), [`${path}[0].when never-shows`]],
    [
      'a check of nothing',
      aForm([text('a')], { checks: [{ when: 'answers.a == ""', fields: ['z'], message: { vi: 'x' } }] }),
      ['checks[0].fields unknown-field'],
    ],
  ])('%s', (_, form, problems) => {
    expect(codes(form, { listNames: new Set(['agencies']), cases: ['ordinary'] })).toEqual(problems)
  })

  it('names the way round', () => {
    const form = aForm([text('a', { when: 'answers.b == "x"' }), text('b', { when: 'answers.a == "x"' })])
    expect(checkForm(form)[0]?.message.vi).toBe('Các điều kiện quay vòng: a → b → a')
  })
})
