import { describe, expect, it } from 'vitest'
import { checkExpression, compileExpression, evaluate, evaluateCondition, type Variables } from './index.ts'

const answers = {
  name: 'Cao Thị Mấu',
  age: 30,
  share: 1.5,
  married: true,
  empty: null,
  address: { commune: 'Khánh Vĩnh', line: null },
  papers: ['cccd', 'ho-chieu'],
  children: [{ name: 'Mấu An', age: 3 }, { name: 'Mấu Bình' }],
}
const scope = { answers, case: 'ordinary', channel: 'online', today: '2026-11-25' }

describe('a value', () => {
  it.each<[string, unknown]>([
    ['1 + 2 * 3', 7],
    ['answers.age + 1', 31],
    ['answers.age / 4', 7],
    ['answers.share * 2', 3],
    ['answers.age * answers.share', 45],
    ['answers.name + "!"', 'Cao Thị Mấu!'],
    ['answers.address', { commune: 'Khánh Vĩnh' }],
    ['answers.children.map(c, c.name)', ['Mấu An', 'Mấu Bình']],
    ['answers.children[0].age', 3],
    ['answers["name"]', 'Cao Thị Mấu'],
    ['answers.papers.size()', 2],
    ['channel == "online" ? 0 : 8000', 0],
    ['upper(answers.name)', 'CAO THỊ MẤU'],
    ['age("2008-11-26", today)', 17],
    ['age("2008-11-25", today)', 18],
    ['dateInWords(today)', 'ngày hai mươi lăm tháng mười một năm hai nghìn không trăm hai mươi sáu'],
    ['moneyInWords(1200000)', 'một triệu hai trăm nghìn đồng'],
    ['moneyInWords(answers.age * 1000)', 'ba mươi nghìn đồng'],
    ['{"a": 1, "b": [true]}', { a: 1, b: [true] }],
  ])('%s gives %j', (source, value) => {
    expect(evaluate(source, scope)).toEqual(value)
  })

  it.each<string>([
    'answers.missing',
    'answers.empty',
    'answers.missing.deeper.still',
    'answers.missing + 1',
    'answers.name + answers.missing',
    'answers.children[7].name',
    'age(answers.missing, today)',
    'dateInWords("hôm nay")',
    'moneyInWords(0.5)',
    'answers.name + 1',
    '1 / 0',
    'answers.constructor',
  ])('%s is null: what it needs is absent or unfit', source => {
    expect(evaluate(source, scope)).toBeNull()
  })
})

describe('a condition over answers that may be absent', () => {
  it.each<[string, boolean]>([
    ['answers.missing', false],
    ['!answers.missing', true],
    ['answers.missing == null', true],
    ['answers.empty == null', true],
    ['answers.missing.deeper == null', true],
    ['answers.address.line == null', true],
    ['answers.address == null', false],
    ['answers.name == null', false],
    ['answers.missing == "x"', false],
    ['answers.missing != "x"', true],
    ['answers.missing > 3', false],
    ['!(answers.missing > 3)', false],
    ['answers.missing > 3 || answers.married', true],
    ['answers.married || answers.missing > 3', true],
    ['answers.missing && answers.married', false],
    ['answers.missing in ["a", "b"]', false],
    ['!(answers.missing in ["a", "b"])', true],
    ['answers.name in ["a", "Cao Thị Mấu"]', true],
    ['"cccd" in answers.papers', true],
    ['"cccd" in answers.missing', false],
    ['size(answers.missing) == 0', true],
    ['answers.missing.size() == 0', true],
    ['answers.missing.exists(x, x == 1)', false],
    ['answers.missing.all(x, x == 1)', true],
    ['answers.children.exists(c, c.age == 3)', true],
    ['answers.children.all(c, has(c.age))', false],
    ['answers.children.filter(c, !has(c.age)).size() == 1', true],
    ['has(answers.name)', true],
    ['has(answers.empty)', false],
    ['has(answers.missing.deeper)', false],
    ['!has(answers.missing) && has(answers.address.commune)', true],
    ['answers.age == 30.0', true],
    ['answers.age >= 18 && answers.share > 1', true],
    ['(answers.missing ? 1 : 2) == 2', true],
    ['cel.bind(n, answers.children.size(), n == 2)', true],
    ['answers.name', false],
    ['answers.papers[ (0) ] == "cccd"', true],
  ])('%s is %s', (source, holds) => {
    expect(evaluateCondition(source, scope)).toBe(holds)
  })

  it('throws for a variable that the scope lacks, which publishing refuses', () => {
    expect(() => evaluateCondition('nobody.name == "x"', scope)).toThrow('nobody')
  })
})

describe('compiling', () => {
  it('tells what an expression reads, without the variables of its macros', () => {
    const source =
      'answers.children.exists(c, c.age > answers.limit) && has(applicant.phone) && today > answers["from"]'
    const expression = compileExpression(source)
    expect(expression.ok && expression.value.references).toEqual([
      'answers.children',
      'answers.from',
      'answers.limit',
      'applicant.phone',
      'today',
    ])
  })

  it('refuses what cannot be read, with the place', () => {
    const refused = compileExpression('answers.age >')
    expect(refused).toMatchObject({ ok: false, error: { code: 'syntax', start: 13 } })
    expect(compileExpression('answers.?age')).toMatchObject({ ok: false, error: { code: 'syntax' } })
  })
})

const variables: Variables = {
  answers: {
    record: {
      name: 'string',
      count: 'integer',
      area: 'number',
      married: 'boolean',
      papers: { list: 'string' },
      address: { record: { commune: 'string' } },
      rows: { list: { record: { title: 'string', price: 'integer' } } },
      loose: 'any',
    },
  },
  today: 'string',
}

describe('checking types', () => {
  it.each<string>([
    'answers.name == "x"',
    'answers.name == null',
    'answers.address == null',
    'answers.count > 3 && answers.area > 3',
    'answers.area == 3',
    'answers.area * answers.count + 1 > 2.5',
    'answers.rows.exists(r, r.price > 5)',
    'answers.rows[0].title == "x"',
    '"cccd" in answers.papers',
    'has(answers.address.commune)',
    'answers.loose.anything == 3',
    'age(answers.name, today) >= 18',
    'moneyInWords(answers.count) == dateInWords(today)',
    'size(answers.papers) == 0',
  ])('%s passes', source => {
    expect(checkExpression(source, variables, 'boolean')).toEqual([])
  })

  it.each<[string, string, string]>([
    ['answers.nme == "x"', 'unknown-name', 'nme'],
    ['answers.address.street == "x"', 'unknown-name', 'street'],
    ['answers.rows.exists(r, r.cost > 5)', 'unknown-name', 'cost'],
    ['yesterday == "x"', 'unknown-name', 'yesterday'],
    ['answers.name > 3', 'wrong-type', 'answers.name > 3'],
    ['answers.count == "3"', 'wrong-type', 'answers.count == "3"'],
    ['3 in answers.papers', 'wrong-type', '3 in answers.papers'],
    ['answers.count', 'wrong-result', 'answers.count'],
    ['answers.name ==', 'syntax', ''],
  ])('%s is refused: %s at “%s”', (source, code, place) => {
    const problems = checkExpression(source, variables, 'boolean')
    expect(problems.map(problem => problem.code)).toEqual([code])
    expect(source.slice(problems[0]!.start, problems[0]!.end)).toBe(place)
    expect(problems[0]!.message.vi).not.toBe('')
  })

  it('refuses a function that does not exist', () => {
    expect(checkExpression('ages(today)', variables)).toHaveLength(1)
  })
})
