import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkForm } from './check-form.ts'
import { evaluateForm } from './evaluate.ts'
import { exampleFor } from './example.ts'
import { birthAnswers, birthForm, context } from './forms.fixture.ts'
import { toJsonSchema } from './json-schema.ts'
import { answersForPrint } from './print-answers.ts'
import { type Evaluation, type Form, type FormField, type FormSection, fieldTypes } from './types.ts'

const label = fc.constantFrom('Họ tên', 'Ngày cấp', 'CCCD', 'x').map(vi => ({ vi }))
const options = [
  { value: 'a', label: { vi: 'A' } },
  { value: 'b', label: { vi: 'B' } },
]
const conditions = (earlier: readonly string[], root: string) =>
  earlier.flatMap(key => [`has(${root}.${key})`, `!has(${root}.${key})`, `${root}.${key} == null`])

/** One question; its condition reads only earlier ones, so that no circle can arise. */
function arbitraryField(key: string, earlier: readonly string[], root: string, depth: number): fc.Arbitrary<FormField> {
  const types = fieldTypes.filter(type => type !== 'table' || depth === 0)
  return fc
    .record({
      type: fc.constantFrom(...types),
      label,
      required: fc.boolean(),
      when: fc.option(fc.constantFrom('true', ...conditions(earlier, root)), { nil: undefined, freq: 2 }),
      max: fc.constantFrom(undefined, 3, 'today'),
      decimals: fc.constantFrom(undefined, 2),
      transform: fc.constantFrom(undefined, 'uppercase' as const),
      columns: depth === 0 ? arbitraryFields('item', 1, 3) : fc.constant([]),
    })
    .map(field => ({
      ...field,
      key,
      options: ['radio', 'select', 'checkboxes'].includes(field.type) ? options : undefined,
      columns: field.type === 'table' ? field.columns : undefined,
    }))
}
const arbitraryFields = (root: string, depth: number, most: number, prefix = 'q'): fc.Arbitrary<FormField[]> =>
  fc.integer({ min: 1, max: most }).chain(count => {
    const keys = Array.from({ length: count }, (_, at) => `${prefix}${at}`)
    return fc.tuple(...keys.map((key, at) => arbitraryField(key, keys.slice(0, at), root, depth)))
  })
const arbitraryForm: fc.Arbitrary<Form> = fc
  .tuple(arbitraryFields('answers', 0, 6), fc.option(arbitraryFields('item', 1, 3, 'r')))
  .map(([fields, rows]) => {
    const sections: FormSection[] = [{ key: 'main', title: { vi: 'Mục' }, fields }]
    if (rows) {
      const repeat = { min: 0, max: 3, itemLabel: { vi: 'Người' } }
      sections.push({ key: 'rows', title: { vi: 'Người' }, repeat, fields: rows })
    }
    return { code: 'T', title: { vi: 'T' }, legalBasis: [], sections, checks: [] }
  })

const likely = fc.constantFrom<unknown>(
  'a',
  'b',
  ['a', 'b'],
  '5/3/1990',
  '1950',
  2,
  '2',
  '1.5',
  true,
  'on',
  '0905123456',
  'ten@vidu.vn',
  'vidu.vn',
  '7:30',
  '056090001234',
  '0100109106',
  '7912345678',
  'H32.KV',
  { province: '56', commune: '22609' },
  { country: 'LA', detail: 'x' },
  { name: 'Nguyễn Văn An', birthDate: '1990' },
  'ﬀ ŉ ΐ ß',
  '',
  null,
  '１２',
  [{ q0: 'a', q1: 'a' }],
  [{ r0: 2 }],
  [{}],
)
/** What a person in a hurry, but no enemy, would type. */
const fitting: Readonly<Record<FormField['type'], unknown>> = {
  text: 'ﬀ ŉ ΐ ß',
  textarea: 'một\r\n\n\n hai',
  number: '2',
  money: '3 đồng',
  date: '5/3/1990',
  'partial-date': '3/1950',
  time: '7h05',
  radio: 'b',
  select: 'A',
  checkboxes: ['b', 'a'],
  consent: 'on',
  phone: '+84 905 123 456',
  email: 'Ten@ViDu.vn',
  url: 'vidu.vn',
  'personal-number': '056 090 001 234',
  'tax-code': '0100109106 001',
  'insurance-number': '7912345678',
  address: { oldCommune: '22612', detail: 'Thôn 1' },
  agency: 'UBND xã Khánh Vĩnh',
  person: { name: 'Nguyễn Văn An', birthDate: '1990', residence: { country: 'Lào', detail: 'Viêng Chăn' } },
  table: [],
  file: 'f1',
}
const rawField = (field: FormField): fc.Arbitrary<unknown> => {
  const good =
    field.type === 'table'
      ? fc.array(rawRow(field.columns ?? []), { minLength: 1, maxLength: 2 })
      : fc.constant(fitting[field.type])
  return fc.oneof(
    { weight: 12, arbitrary: good },
    { weight: 1, arbitrary: likely },
    { weight: 1, arbitrary: fc.jsonValue() },
  )
}
const rawRow = (fields: readonly FormField[]): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(fields.map(field => [field.key, rawField(field)])))
const arbitraryRaw = (form: Form) =>
  fc.record(
    Object.fromEntries(
      form.sections.flatMap((section): [string, fc.Arbitrary<unknown>][] =>
        section.repeat
          ? [[section.key, fc.array(rawRow(section.fields), { maxLength: 3 })]]
          : section.fields.map(field => [
              field.key,
              fc.oneof({ weight: 5, arbitrary: rawField(field) }, fc.constant(undefined)),
            ]),
      ),
    ),
  )
const formAndRaw = arbitraryForm.chain(form => fc.tuple(fc.constant(form), arbitraryRaw(form)))

/** What is kept although it is not shown; nothing, if the rule holds. */
function keptThoughHidden({ answers, visible }: Evaluation): string[] {
  const rowsOrValue = (path: string, answer: unknown): string[] =>
    Array.isArray(answer) && answer.every(row => typeof row === 'object')
      ? answer.flatMap((row, at) => Object.keys(row as object).map(key => `${path}[${at}].${key}`))
      : []
  const paths = Object.entries(answers).flatMap(([key, answer]) => [
    `answers.${key}`,
    ...rowsOrValue(`answers.${key}`, answer),
  ])
  return paths.filter(path => !visible.has(path))
}

const ajv = new Ajv2020({ strict: false })

describe('any form that may be published, with any input', () => {
  it('is evaluated without a crash, keeps nothing hidden, and settles: the same answers again, no new errors', () => {
    let accepted = 0
    fc.assert(
      fc.property(formAndRaw, ([form, raw]) => {
        expect(checkForm(form).filter(problem => problem.code === 'cycle')).toEqual([])
        const first = evaluateForm(form, raw, context)
        expect(keptThoughHidden(first)).toEqual([])
        answersForPrint(form, first.answers)
        if (first.errors.length > 0) return
        accepted += 1
        const again = evaluateForm(form, first.answers, context)
        expect(again.errors).toEqual([])
        expect(again.answers).toEqual(first.answers)
        expect(again.visible).toEqual(first.visible)
      }),
      { numRuns: 1500 },
    )
    expect(accepted).toBeGreaterThan(200)
  })

  it('has a JSON Schema that accepts what the form accepts', () => {
    fc.assert(
      fc.property(formAndRaw, ([form, raw]) => {
        const { answers, errors } = evaluateForm(form, raw, context)
        if (errors.length > 0) return
        const valid = ajv.compile(toJsonSchema(form))
        expect(valid(JSON.parse(JSON.stringify(answers))) || valid.errors).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('has an example that it accepts, whatever its kinds of questions', () => {
    fc.assert(
      fc.property(arbitraryForm, form => {
        // Three at most and today at the latest are bounds that every example keeps but that of money.
        const fitting = form.sections.map(section => ({ ...section, fields: section.fields.map(withoutMoneyBound) }))
        const answers = exampleFor({ ...form, sections: fitting }, context)
        expect(evaluateForm({ ...form, sections: fitting }, answers, context).errors).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

const withoutMoneyBound = (field: FormField): FormField => ({
  ...field,
  max: field.type === 'money' ? undefined : field.max,
})

describe('the schema of a declaration', () => {
  const schema = toJsonSchema(birthForm)
  it('is 2020-12, closed, and lists what is always asked', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      additionalProperties: false,
      required: [
        'recipient',
        'childName',
        'childBirthDate',
        'childEthnicity',
        'childHome',
        'mother',
        'hasFather',
        'wantCopies',
      ],
    })
  })
  it('accepts the kept answers and refuses a stranger among them', () => {
    const valid = ajv.compile(schema)
    const { answers } = evaluateForm(birthForm, birthAnswers, context)
    expect(valid(answers)).toBe(true)
    expect(valid({ ...answers, stranger: 1 })).toBe(false)
    expect(valid({ ...answers, copyCount: 0 })).toBe(false)
  })
})
