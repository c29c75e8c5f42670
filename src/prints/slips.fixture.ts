import type { Agency, Directory, PostHolder } from '../agencies/index.ts'
import type { Dossier, StoredEvent } from '../dossiers/index.ts'
import type { ProcedureVersion } from '../procedures/index.ts'
import type { Visit } from '../workflow/index.ts'
import type { SlipSource } from './forms/parts.ts'
import type { SlipForm } from './slip.ts'

const agency = (fields: Partial<Agency> & Pick<Agency, 'code' | 'name' | 'shortName'>): Agency => ({
  slug: fields.code,
  kind: 'commune',
  tier: 'commune',
  parentCode: 'tinh',
  address: null,
  phone: null,
  email: null,
  calendarCode: 'tinh',
  oneStop: true,
  communeCode: null,
  validFrom: '2025-07-01',
  validTo: null,
  successorCode: null,
  ...fields,
})
const agencies = [
  agency({ code: 'tinh', name: 'UBND tỉnh Khánh Hòa', shortName: 'UBND tỉnh', tier: 'province', parentCode: null }),
  agency({
    code: 'xa',
    name: 'UBND xã Khánh Vĩnh',
    shortName: 'Xã Khánh Vĩnh',
    address: 'Số 1 đường Hùng Vương, xã Khánh Vĩnh, tỉnh Khánh Hòa',
    phone: '0258 3790 101',
  }),
  agency({ code: 'ca', name: 'Công an xã Khánh Vĩnh', shortName: 'Công an xã Khánh Vĩnh', kind: 'commune-police' }),
]

const post = (username: string, fullName: string, role: PostHolder['role'], code = 'xa'): [string, PostHolder[]] => [
  username,
  [{ officialId: 1, username, fullName, agency: code, unit: null, role, validFrom: '2025-07-01', validTo: null }],
]
const directory: Directory = {
  version: '1',
  agencies: new Map(agencies.map(one => [one.code, one])),
  bySlug: new Map(),
  children: new Map(),
  calendars: new Map(),
  holders: new Map(),
  byUsername: new Map([
    post('motcua', 'Trần Thị Mai', 'one-stop-officer'),
    post('truongmotcua', 'Phạm Quốc Bảo', 'one-stop-head'),
    post('chuyenvien', 'Lê Văn Hùng', 'specialist'),
    post('lanhdao', 'Nguyễn Thị Thu Hà', 'leader'),
    post('congan', 'Đỗ Minh Quân', 'specialist', 'ca'),
  ]),
  units: new Map(),
  communes: new Map(),
}

const task = (id: string, name: string) => ({
  kind: 'task' as const,
  id,
  name: { vi: name, en: id },
  work: 'examine' as const,
  performer: { agency: 'competent' as const, role: 'specialist' as const },
})
const limit = { amount: 3, unit: 'working-day' } as const
const fee = { amount: 8000, basis: 'fixed', text: '8.000 đồng' } as const
const papers = [
  ['application', 'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân', 1, 0],
  ['decree', 'Bản án hoặc quyết định ly hôn đã có hiệu lực của Tòa án', 0, 1],
  ['residence', 'Giấy tờ chứng minh nơi cư trú', 0, 1],
] as const

const version = {
  id: 1,
  code: '1.004873',
  number: 1,
  fieldCode: 'HT',
  validFrom: '2025-07-01',
  validTo: null,
  info: { name: 'Cấp Giấy xác nhận tình trạng hôn nhân', fieldName: 'Hộ tịch' },
  operation: {
    cases: [
      {
        key: 'main',
        components: papers.map(([key, name, originals, copies]) => ({ key, name, originals, copies })),
        limits: { online: limit, counter: limit, post: limit },
        fees: { online: fee, counter: fee, post: fee },
        process: {
          kind: 'sequence',
          id: 's',
          steps: [task('examine', 'Thẩm định'), task('residence', 'Xác minh cư trú'), task('sign', 'Ký kết quả')],
        },
      },
    ],
  },
} as unknown as ProcedureVersion

const day = (date: number, time: string) => `2026-11-${date}T${time}:00+07:00`
const visit = (id: number, nodeId: string, fields: Partial<Visit>): Visit => ({
  id,
  nodeId,
  work: 'examine',
  agency: 'xa',
  role: 'specialist',
  branchEntry: null,
  official: null,
  state: 'done',
  openedAt: day(25, '09:05'),
  limit: { amount: 1, unit: 'working-day' },
  dueAt: day(26, '17:00'),
  endedAt: day(25, '16:00'),
  outcome: 'done',
  refuses: false,
  waits: [],
  ...fields,
})

export const accepted = {
  code: 'H32.26-20261125-0001',
  version: 9,
  procedureCode: '1.004873',
  procedureVersionId: 1,
  caseKey: 'main',
  agency: 'xa',
  competent: 'xa',
  channel: 'counter',
  applicant: {
    kind: 'person',
    fullName: 'Cao Thị Lan',
    personalNumber: '056190001234',
    phone: '0905123456',
    email: 'lan@example.vn',
    address: 'Thôn Đá Trắng, xã Khánh Vĩnh, tỉnh Khánh Hòa',
  },
  answers: {},
  components: papers.map(([key, name, originals, copies]) => ({ key, name, originals, copies, fileIds: [] })),
  submittedAt: day(25, '09:00'),
  submittedBy: 'motcua',
  acceptedAt: day(25, '09:05'),
  acceptedBy: 'motcua',
  intake: { state: 'accepted' },
  transfers: [],
  registerNumber: 128,
  feePaid: true,
  clock: {
    start: day(25, '09:05'),
    limit,
    cutoff: null,
    changes: [],
    dueOriginal: day(30, '17:00'),
    dueAt: day(30, '17:00'),
    extension: null,
    history: [],
  },
  supplements: [],
  pauses: [],
  marking: {
    visits: [
      visit(1, 'examine', {}),
      visit(2, 'residence', { agency: 'ca', openedAt: day(25, '16:00'), endedAt: day(27, '08:30') }),
      visit(3, 'sign', {
        state: 'open',
        openedAt: day(27, '08:30'),
        dueAt: day(30, '17:00'),
        endedAt: null,
        outcome: null,
      }),
    ],
    branches: [],
    parallels: [],
    choices: {},
    returns: {},
    refused: false,
    finishedAt: null,
  },
  results: [],
  corrections: [],
  end: null,
  deliveries: [],
  deliveredAt: null,
} as unknown as Dossier

const waiting: Dossier = { ...accepted, acceptedAt: null, acceptedBy: null, registerNumber: null, clock: null }

const happened = (by: string, at: string, body: unknown): StoredEvent =>
  ({ seq: 1, at, by, body, hash: '' }) as StoredEvent

const opened = (visitId: number, by: string) => happened(by, '', { type: 'task-opened', visit: visitId })
const finished = (visitId: number, by: string) => happened(by, '', { type: 'task-done', visit: visitId })

export const sourceOf = (dossier: Dossier, events: readonly StoredEvent[] = []): SlipSource => ({
  dossier,
  version,
  events,
  directory,
  publicUrl: 'https://dichvucong.example',
})

const life = [
  opened(1, 'motcua'),
  finished(1, 'chuyenvien'),
  opened(2, 'chuyenvien'),
  finished(2, 'congan'),
  opened(3, 'congan'),
]

/** For each form a dossier that has it. */
export const sources: Readonly<Record<SlipForm, SlipSource>> = {
  M01: sourceOf(accepted, life),
  M02: sourceOf({
    ...waiting,
    supplements: [
      {
        round: 1,
        phase: 'intake',
        requestedAt: day(25, '10:15'),
        by: 'motcua',
        items: [
          {
            componentKey: 'decree',
            reason: 'Bản sao mờ, không đọc được số quyết định',
            howToFix: 'Nộp bản sao có chứng thực hoặc mang bản chính đến đối chiếu',
          },
          { componentKey: 'residence', reason: 'Chưa có', howToFix: 'Nộp một bản sao' },
        ],
        policy: 'NONE',
        legalBasis: '',
        windowEndsAt: day(30, '17:00'),
        suppliedAt: null,
      },
    ],
  }),
  M03: sourceOf(waiting, [
    happened('motcua', day(25, '10:15'), {
      type: 'intake-refused',
      reason: 'Người yêu cầu thường trú ở tỉnh khác và thủ tục chưa được tiếp nhận không phụ thuộc địa giới',
      intakeLate: false,
    }),
  ]),
  M04: sourceOf(
    {
      ...accepted,
      clock: {
        ...(accepted.clock as NonNullable<Dossier['clock']>),
        extension: {
          at: day(27, '09:00'),
          newDueAt: '2026-12-02T17:00:00+07:00',
          reason: 'Nơi cư trú trước đây chưa trả lời xác minh.',
        },
      },
    },
    [happened('lanhdao', day(27, '09:00'), { type: 'extended' })],
  ),
  M05: sourceOf(accepted, life),
  BL: sourceOf({
    ...accepted,
    fees: {
      requested: null,
      payments: [
        {
          ...{ amount: 8000, method: 'transfer', reference: 'MC0000012805', transaction: 'FT26329000001' },
          ...{ receiptNumber: 27, at: day(25, '10:42'), by: 'payments' },
        },
      ],
      refunds: [],
    },
  }),
  M06: sourceOf(
    {
      ...accepted,
      deliveries: [
        { at: day(30, '08:20'), method: 'counter', receivedBy: 'Cao Thị Lan', by: 'motcua', results: ['a'] },
      ],
    },
    life,
  ),
}
