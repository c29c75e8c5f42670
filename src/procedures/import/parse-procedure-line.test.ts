import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseProcedureLine, parseProcedures } from './parse-procedure-line.ts'

const method = {
  channel: 'direct',
  time: { value: 5, unit: 'working_day', text: '5 Ngày làm việc' },
  fee: { amount: 0, currency: 'VND', free: true, text: 'Miễn phí' },
  note: null,
}
const full = {
  code: '9.000001',
  name: 'Đăng ký  nuôi ong ',
  field: 'Chăn nuôi',
  levels: ['ward'],
  executingAgencies: ['Ủy ban nhân dân cấp xã'],
  competentAgency: 'Ủy ban nhân dân cấp xã',
  audiences: ['Công dân Việt Nam'],
  decision: '1/QĐ-UBND',
  methods: [method],
  documents: [
    { kind: 'document', group: null, name: 'Tờ khai', originals: 1, copies: 0, template: 'Mẫu 01' },
    { kind: 'note', group: null, name: 'Giấy tờ phải xuất trình:', originals: 0, copies: 0, template: null },
  ],
  steps: 'Bước 1: nộp hồ sơ\n\nBước 2: nhận kết quả',
  legalBasis: ['1/2024/NĐ-CP'],
  conditions: null,
  results: [{ name: 'Giấy xác nhận', code: 'KQ.1' }],
  sourceUrl: 'https://example.gov.vn/1',
  source: 'portal',
  sourceDate: '2026-07',
}
const parse = (row: unknown, line = 1) => parseProcedureLine(JSON.stringify(row), line)
const taken = (row: unknown) => {
  const parsed = parse(row)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value.info
}
const refused = (row: unknown) => {
  const parsed = parse(row, 7)
  return parsed.ok ? [] : parsed.error
}

test('keeps what a full record says, in tidy text', () => {
  expect(taken(full)).toEqual({
    name: 'Đăng ký nuôi ong',
    fieldName: 'Chăn nuôi',
    levels: ['commune'],
    audiences: ['Công dân Việt Nam'],
    competentAgency: 'Ủy ban nhân dân cấp xã',
    executingAgencies: ['Ủy ban nhân dân cấp xã'],
    decision: '1/QĐ-UBND',
    methods: [
      {
        channel: 'counter',
        limit: { amount: 5, unit: 'working_day' },
        limitText: '5 Ngày làm việc',
        fee: { amount: 0, free: true, text: 'Miễn phí' },
        note: null,
      },
    ],
    documents: full.documents,
    steps: ['Bước 1: nộp hồ sơ', 'Bước 2: nhận kết quả'],
    legalBases: ['1/2024/NĐ-CP'],
    conditions: null,
    results: ['Giấy xác nhận'],
    source: { name: 'portal', url: 'https://example.gov.vn/1', date: '2026-07' },
    nameOnly: false,
    confirm: [],
  })
})

const doubts = (change: object) => taken({ ...full, ...change }).confirm
const withMethod = (change: object) => ({ methods: [{ ...method, ...change }] })

test.each([
  [
    'a number without a unit',
    withMethod({ time: { value: 1, unit: null, text: '1' } }),
    [{ path: 'methods[0].limit', reason: 'thời hạn 1 không có đơn vị' }],
  ],
  [
    'a headline of days against working days in the text',
    withMethod({
      time: { value: 10, unit: 'day', text: '10 Ngày' },
      note: '- Trường hợp (1): 10 ngày làm việc kể từ ngày nhận.',
    }),
    [{ path: 'methods[0].limit', reason: 'thời hạn 10 ngày, nhưng phần mô tả ghi 10 ngày làm việc' }],
  ],
  [
    'a headline that is not its own text',
    withMethod({ time: { value: 3, unit: 'day', text: '03 giờ' } }),
    [{ path: 'methods[0].limit', reason: 'thời hạn ghi hai cách khác nhau: 3 ngày và "03 giờ"' }],
  ],
  [
    'a fee that its source suspects',
    withMethod({ fee: { amount: 120, currency: 'VND', free: false, text: '120 VNĐ', suspect: true } }),
    [{ path: 'methods[0].fee', reason: 'mức phí đáng ngờ: 120 đồng' }],
  ],
  [
    'a fee in another currency',
    withMethod({ fee: { amount: 10, currency: 'USD', free: false, text: '10 USD' } }),
    [{ path: 'methods[0].fee', reason: 'phí ghi bằng USD: "10 USD"' }],
  ],
  [
    'free of charge with a condition',
    withMethod({
      fee: { amount: null, currency: 'VND', free: null, text: 'Miễn phí (do Hội đồng nhân dân tỉnh quy định)' },
    }),
    [{ path: 'methods[0].fee', reason: 'ghi "miễn phí" kèm điều kiện hoặc mức phí khác' }],
  ],
  [
    'several levels',
    { levels: ['province', 'ward'] },
    [{ path: 'levels', reason: 'nhiều cấp thực hiện: mỗi cấp là một quy trình riêng' }],
  ],
  [
    'no competent agency',
    { competentAgency: null },
    [{ path: 'competentAgency', reason: 'không ghi cơ quan có thẩm quyền' }],
  ],
])('takes a record and asks to confirm: %s', (_, change, expected) => {
  expect(doubts(change)).toEqual(expected)
})

test('never guesses a unit, nor reads a foreign amount as đồng', () => {
  const noUnit = taken({ ...full, ...withMethod({ time: { value: 1, unit: null, text: '1' } }) })
  expect(noUnit.methods[0]?.limit).toEqual({ amount: 1, unit: null })
  const dollars = taken({
    ...full,
    ...withMethod({ fee: { amount: 10, currency: 'USD', free: false, text: '10 USD' } }),
  })
  expect(dollars.methods[0]?.fee).toEqual({ amount: null, free: false, text: '10 USD' })
})

test('keeps notes apart from documents and drops the remains of an empty page', () => {
  const info = taken({ ...full, conditions: 'Không có thông tinTừ khóaKhông có thông tin' })
  expect(info.documents.map(document => document.kind)).toEqual(['document', 'note'])
  expect(info.conditions).toBeNull()
  expect(taken({ ...full, conditions: 'Không có tiền án' }).conditions).toBe('Không có tiền án')
})

test('takes code and name alone, and records of the three-tier era without field and levels', () => {
  expect(taken({ code: '9.000001', name: 'Đăng ký nuôi ong', source: 's', sourceDate: '2025-05' })).toMatchObject({
    nameOnly: true,
    fieldName: '',
    levels: [],
    methods: [],
    confirm: [],
  })
  const { code, name, executingAgencies, methods, documents, steps } = full
  expect(taken({ code, name, executingAgencies, methods, documents, steps })).toMatchObject({
    nameOnly: false,
    fieldName: '',
  })
})

test.each([
  ['no code', { code: null }, { field: 'code', value: 'null', reason: 'expected N.NNNNNN' }],
  ['a code of another form', { code: '1.23' }, { field: 'code', value: '"1.23"', reason: 'expected N.NNNNNN' }],
  ['an empty name', { name: '  ' }, { field: 'name', value: '"  "', reason: 'expected a text that is not empty' }],
  ['a name that is no text', { name: 5 }, { field: 'name', value: '5', reason: 'expected a text' }],
  [
    'an unknown channel',
    withMethod({ channel: 'fax' }),
    { field: 'methods[0].channel', value: '"fax"', reason: 'expected one of online, postal, direct' },
  ],
  [
    'an unknown level',
    { levels: ['moon'] },
    { field: 'levels[0]', value: '"moon"', reason: 'expected one of central, province, ward, commune, other' },
  ],
  [
    'a negative time',
    withMethod({ time: { value: -1, unit: 'day', text: null } }),
    { field: 'methods[0].time.value', value: '-1', reason: 'expected a number of 0 or more' },
  ],
  [
    'an unknown unit',
    withMethod({ time: { value: 1, unit: 'week', text: null } }),
    { field: 'methods[0].time.unit', value: '"week"', reason: 'expected one of working_day, day, hour, month' },
  ],
  [
    'half a copy',
    { documents: [{ name: 'Đơn', originals: 0.5, copies: 0 }] },
    { field: 'documents[0].originals', value: '0.5', reason: 'expected a whole number' },
  ],
])('refuses %s', (_, change, problem) => {
  expect(refused({ ...full, ...change })).toEqual([{ line: 7, ...problem }])
})

test('refuses what is no JSON object, and tells every problem of a row at once', () => {
  expect(parseProcedureLine('{"code":', 3)).toEqual({
    ok: false,
    error: [{ line: 3, field: '', value: '"{\\"code\\":"', reason: 'expected one JSON object on the line' }],
  })
  expect(refused({ ...full, code: 'x', name: '' }).map(problem => problem.field)).toEqual(['code', 'name'])
})

test('a bad row never stops the good ones; a code that comes again is a bad row', () => {
  const lines = [full, { ...full, code: null }, { ...full, code: '9.000002' }, full].map(row => JSON.stringify(row))
  const { procedures, problems, rows } = parseProcedures(`${lines.join('\n\n')}\n`)
  expect(rows).toBe(4)
  expect(procedures.map(({ code, line }) => [code, line])).toEqual([
    ['9.000001', 1],
    ['9.000002', 5],
  ])
  expect(problems).toEqual([
    { line: 3, field: 'code', value: 'null', reason: 'expected N.NNNNNN' },
    { line: 7, field: 'code', value: '"9.000001"', reason: 'stands on line 1 already' },
  ])
})

test("takes the national portal's own layout", () => {
  const portal = {
    id: '00000000-0000-7000-8000-000000000001',
    code: '9.000003',
    name: 'Cấp giấy phép nuôi ong',
    state: 'ACTIVE',
    isProvince: true,
    isWard: false,
    updatedAt: Date.UTC(2026, 6, 1, 18),
    categoriesDetails: [{ name: 'Chăn nuôi', code: 'CN' }],
    subjectTypesDetails: [{ name: 'Doanh nghiệp', code: 'ĐT2' }],
    departmentsExecuting: [{ name: 'Sở Nông nghiệp và Môi trường' }],
    departmentsAuthority: [{ name: 'Ủy ban nhân dân tỉnh' }],
    procedureProposal: { proposalNumber: '2/QĐ-BNN' },
    executionSteps: [{ name: 'Bước 1', description: 'Nộp hồ sơ' }],
    executionMethods: [
      { submissionMethod: 'ONLINE', processingTime: 5, processingTimeUnit: 'WORKING_DAY', description: null, fees: [] },
      {
        submissionMethod: 'POSTAL',
        processingTime: 2,
        processingTimeUnit: 'FORTNIGHT',
        fees: [{ value: 50000, currencyId: 'VND' }],
      },
      {
        submissionMethod: 'DIRECT',
        processingTime: null,
        fees: [{ value: 50000 }, { value: 70000, description: 'Cấp lại' }],
      },
    ],
    executionCases: [
      {
        name: 'Cấp mới',
        profileComponents: [{ name: 'Đơn', originalQty: 1, copyQty: 0, attachments: [{ name: 'Mẫu 1' }] }],
      },
    ],
    resultsDetails: [{ name: 'Giấy phép', code: 'KQ.1' }],
    legalBasisesDetails: [{ name: 'Nghị định về chăn nuôi', code: '1/2024/NĐ-CP' }],
    requirementsAndConditions: 'Có chuồng',
  }
  const info = taken(portal)
  expect(info).toMatchObject({
    fieldName: 'Chăn nuôi',
    levels: ['province'],
    competentAgency: 'Ủy ban nhân dân tỉnh',
    decision: '2/QĐ-BNN',
    steps: ['Bước 1: Nộp hồ sơ'],
    legalBases: ['1/2024/NĐ-CP: Nghị định về chăn nuôi'],
    documents: [{ kind: 'document', group: 'Cấp mới', name: 'Đơn', originals: 1, copies: 0, template: 'Mẫu 1' }],
    source: { name: 'dichvucong.gov.vn', date: '2026-07-02' },
    nameOnly: false,
  })
  expect(info.methods.map(({ channel, limit, limitText, fee }) => ({ channel, limit, limitText, fee }))).toEqual([
    {
      channel: 'online',
      limit: { amount: 5, unit: 'working_day' },
      limitText: '5 ngày làm việc',
      fee: { amount: null, free: false, text: null },
    },
    {
      channel: 'post',
      limit: { amount: 2, unit: null },
      limitText: '2 FORTNIGHT',
      fee: { amount: 50000, free: false, text: '50000 VND' },
    },
    {
      channel: 'counter',
      limit: null,
      limitText: null,
      fee: { amount: null, free: false, text: '50000 VND; 70000 VND: Cấp lại' },
    },
  ])
  expect(info.confirm).toEqual([{ path: 'methods[1].limit', reason: 'thời hạn 2 không có đơn vị' }])
})

const DATA = process.env.SHARED_DATA ?? join(import.meta.dirname, '../../../../shared/data')
const present = existsSync(join(DATA, 'procedures.jsonl'))
if (!present) console.log(`skipped: ${DATA} is absent, the real records are not read`)

test.skipIf(!present)('takes every real record, and marks the known traps', () => {
  const read = (file: string) => parseProcedures(readFileSync(join(DATA, file), 'utf8'))
  const { procedures, problems } = read('procedures.jsonl')
  expect(problems).toEqual([])
  expect(procedures).toHaveLength(2849)
  const marked = procedures.flatMap(({ info }) => info.confirm)
  expect(marked.filter(({ reason }) => reason.endsWith('không có đơn vị')).length).toBeGreaterThan(750)
  expect(marked.filter(({ reason }) => reason.startsWith('mức phí đáng ngờ'))).toHaveLength(150)
  const contradicting = procedures.find(({ code }) => code === '1.009664')
  expect(contradicting?.info.confirm.map(({ path }) => path)).toContain('methods[0].limit')
  expect(read('procedures-names.jsonl')).toMatchObject({ rows: 1497, problems: [] })
  const old = read('procedures-2021.jsonl')
  expect([old.procedures.length, old.problems.length]).toEqual([32, 53])
})
