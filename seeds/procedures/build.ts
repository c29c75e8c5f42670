import type { Cutoff, Limit } from '../../src/deadlines/index.ts'
import type { Answers, Form } from '../../src/forms/index.ts'
import type { Text } from '../../src/platform/text.ts'
import type {
  Channel,
  Component,
  Fee,
  ProcedureInfo,
  ProcedureOperation,
  ResultKind,
} from '../../src/procedures/index.ts'
import type { AgencySelector, Block } from '../../src/workflow/index.ts'
import { twoTierFrom } from '../agencies.ts'
import { type FieldCode, fields } from './fields.ts'
import { linear, type Waits } from './steps.ts'

export interface SeedProcedure {
  readonly code: string
  readonly fieldCode: string
  readonly fieldName: string
  readonly validFrom: string
  readonly info: ProcedureInfo
  readonly operation: ProcedureOperation
}

/** One value for all channels, or one for each. */
type PerChannel<T> = T | Readonly<Record<Channel, T>>
type Audience = 'person' | 'organisation' | 'both'

export interface CaseSpec {
  readonly key?: string
  readonly name?: Text
  readonly components: readonly Component[]
  readonly form: Form
  readonly example: Answers
  readonly results: readonly ResultKind[]
  readonly limit?: PerChannel<Limit>
  readonly fee?: PerChannel<Fee>
  readonly process?: Block
}
export interface ProcedureSpec {
  readonly code: string
  readonly field: FieldCode
  readonly name: string
  readonly shortName: readonly [vi: string, en: string]
  readonly aliases: readonly string[]
  readonly summary: readonly [vi: string, en: string]
  readonly level: 'commune' | 'province'
  readonly audience?: Audience
  readonly competent: AgencySelector
  readonly agencyName: string
  readonly boundaryFree?: 'province'
  readonly decision?: string
  readonly bases: readonly string[]
  readonly limit: PerChannel<Limit>
  readonly limitNote?: string
  readonly fee?: PerChannel<Fee>
  readonly channels?: readonly Channel[]
  readonly cutoff?: Cutoff
  readonly supplement?: ProcedureOperation['supplement']
  readonly verification?: string
  readonly opinion?: string
  readonly money?: string
  readonly review?: boolean
  readonly conditions?: string
  /** Why a human must still confirm time or fee: the source at hand does not give it. */
  readonly unconfirmed?: string
  readonly cases: readonly CaseSpec[]
}

const allChannels: readonly Channel[] = ['online', 'counter', 'post']
const isPerChannel = <T extends object>(value: PerChannel<T>): value is Readonly<Record<Channel, T>> =>
  'online' in value
const perChannel = <T extends object>(value: PerChannel<T>): Readonly<Record<Channel, T>> =>
  isPerChannel(value) ? value : { online: value, counter: value, post: value }

export const free: Fee = { amount: 0, basis: 'free', text: 'Miễn phí' }
export const fixed = (amount: number, text: string): Fee => ({ amount, basis: 'fixed', text })
export const perUnit = (amount: number, text: string): Fee => ({ amount, basis: 'per-unit', text })
/** Set by the provincial council; the amount is not in our sources. */
export const council: Fee = { amount: null, basis: 'council', text: 'Theo nghị quyết của Hội đồng nhân dân tỉnh' }
export const councilFee = (amount: number): Fee => ({
  amount,
  basis: 'council',
  text: `${amount.toLocaleString('de-DE')} đ, mức do Hội đồng nhân dân tỉnh quy định`,
})

export const original = (key: string, name: string, extra: Partial<Component> = {}): Component => ({
  key,
  name,
  originals: 1,
  copies: 0,
  required: true,
  kind: 'submit',
  ...extra,
})
export const copy = (key: string, name: string, extra: Partial<Component> = {}): Component =>
  original(key, name, { originals: 0, copies: 1, ...extra })
/** Only where it applies. */
export const ifAny = (key: string, name: string, note?: string): Component =>
  original(key, name, { required: false, ...(note ? { note } : {}) })
export const shown = (key: string, name: string): Component =>
  original(key, name, { kind: 'present', required: false, note: 'Cho xem, không phải nộp' })
export const declaration = (name: string): Component =>
  original('declaration', name, { note: 'Điền trên mạng hoặc in từ dữ liệu đã nhập' })
export const identityCard = shown('identity', 'Thẻ căn cước hoặc hộ chiếu của người nộp')

export const result = (key: string, code: string, name: string, register: string, template?: string): ResultKind => ({
  key,
  code,
  name,
  register,
  template: template ?? `${name} cấp cho {applicant}, theo hồ sơ {code} về thủ tục {procedure}.`,
})

/** Decree 118/2025 names the transfer and intake rules; windows and effects are those of the sector. */
export const usualSupplement: ProcedureOperation['supplement'] = {
  policy: 'RESTART',
  window: { amount: 30, unit: 'calendar-day' },
  legalBasis: 'Nghị định 118/2025/NĐ-CP, Điều 17',
}
export const pausingSupplement = (legalBasis: string, window: Limit | null): ProcedureOperation['supplement'] => ({
  policy: 'PAUSE',
  window,
  legalBasis,
})

const audienceNames: Readonly<Record<Audience, readonly string[]>> = {
  person: ['Công dân Việt Nam'],
  organisation: ['Doanh nghiệp', 'Tổ chức'],
  both: ['Công dân Việt Nam', 'Doanh nghiệp', 'Tổ chức'],
}
const unitWords: Readonly<Record<Limit['unit'], string>> = {
  'clock-hour': 'giờ',
  'working-hour': 'giờ làm việc',
  'calendar-day': 'ngày',
  'working-day': 'ngày làm việc',
  month: 'tháng',
}
const limitText = ({ amount, unit }: Limit, note: string | undefined): string =>
  `${amount === 0 ? 'Trong ngày' : `${amount} ${unitWords[unit]}`}${note ? `. ${note}` : ''}`

const steps = (spec: ProcedureSpec): readonly string[] => [
  'Bạn nộp hồ sơ trên mạng, tại quầy Một cửa hoặc qua bưu chính.',
  'Bộ phận Một cửa kiểm tra. Nếu thiếu, bạn nhận một danh sách đủ, kèm cách sửa từng thứ.',
  `${spec.agencyName} giải quyết trong thời hạn.`,
  'Bạn nhận kết quả tại quầy, qua bưu chính hoặc bản điện tử.',
]

function infoOf(spec: ProcedureSpec, channels: readonly Channel[]): ProcedureInfo {
  const limits = perChannel(spec.limit)
  const fees = perChannel(spec.fee ?? free)
  return {
    name: spec.name,
    fieldName: fields[spec.field],
    levels: [spec.level],
    audiences: audienceNames[spec.audience ?? 'person'],
    competentAgency: spec.agencyName,
    executingAgencies: [spec.agencyName],
    decision: spec.decision ?? null,
    methods: channels.map(channel => ({
      channel,
      limit: limits[channel],
      limitText: limitText(limits[channel], spec.limitNote),
      fee: { amount: fees[channel].amount, free: fees[channel].basis === 'free', text: fees[channel].text },
      note: null,
    })),
    documents: spec.cases.flatMap(one =>
      one.components.map(component => ({
        kind: 'document' as const,
        group: spec.cases.length > 1 ? (one.name?.vi ?? null) : null,
        name: component.name,
        originals: component.originals,
        copies: component.copies,
        template: component.key === 'declaration' ? one.form.code : null,
      })),
    ),
    steps: steps(spec),
    legalBases: spec.bases,
    conditions: spec.conditions ?? null,
    results: [...new Set(spec.cases.flatMap(one => one.results.map(({ name }) => name)))],
    source: { name: 'Dữ liệu minh họa của hệ thống', url: null, date: '2026-11-24' },
    nameOnly: false,
    confirm: spec.unconfirmed ? [{ path: 'methods', reason: spec.unconfirmed }] : [],
  }
}

const waitPolicies = { RESTART: 'restart', PAUSE: 'pause', NONE: 'none' } as const

/** Waits of this procedure's examining tasks, for processes written by hand. */
export function waitsOf(spec: Pick<ProcedureSpec, 'supplement' | 'verification' | 'opinion' | 'money'>): Waits {
  const { policy, window, legalBasis } = spec.supplement ?? usualSupplement
  return {
    supplement: { policy: waitPolicies[policy], legalBasis, ...(window ? { window } : {}) },
    verification: spec.verification,
    opinion: spec.opinion,
    money: spec.money,
  }
}

function operationOf(spec: ProcedureSpec, channels: readonly Channel[]): ProcedureOperation {
  const grounds: readonly (readonly [
    ProcedureOperation['pauseGrounds'][number]['ground'],
    Text,
    string | undefined,
  ])[] = [
    ['verification', { vi: 'Chờ xác minh', en: 'Verification' }, spec.verification],
    ['opinion', { vi: 'Chờ ý kiến cơ quan liên quan', en: 'Opinion of another agency' }, spec.opinion],
    ['financial-obligation', { vi: 'Chờ nộp nghĩa vụ tài chính', en: 'Payment due' }, spec.money],
  ]
  const smallest = Object.values(perChannel(spec.limit)).reduce((a, b) => (b.amount < a.amount ? b : a))
  return {
    shortName: { vi: spec.shortName[0], en: spec.shortName[1] },
    aliases: spec.aliases,
    summary: { vi: spec.summary[0], en: spec.summary[1] },
    channels,
    onlineLevel: channels.includes('online') ? 'full' : 'none',
    competent: spec.competent,
    ...(spec.boundaryFree ? { boundaryFree: spec.boundaryFree } : {}),
    // The provincial centre has no deciding staff: what the receiving agency itself decides goes to a commune.
    receivedBy: spec.competent === 'receiving' ? ['commune'] : ['commune', 'province'],
    cutoff: spec.cutoff ?? null,
    supplement: spec.supplement ?? usualSupplement,
    pauseGrounds: grounds.flatMap(([ground, label, legalBasis]) =>
      legalBasis === undefined ? [] : [{ ground, label, legalBasis }],
    ),
    cases: spec.cases.map(one => ({
      key: one.key ?? 'usual',
      name: one.name ?? { vi: 'Thông thường', en: 'Usual' },
      components: one.components,
      form: one.form,
      exampleAnswers: one.example,
      limits: perChannel(one.limit ?? spec.limit),
      fees: perChannel(one.fee ?? spec.fee ?? free),
      process: one.process ?? linear(smallest, waitsOf(spec), { review: spec.review ?? false }),
      results: one.results,
    })),
  }
}

/** A whole procedure from its short entry: information and operation say the same, because they come from one place. */
export function procedure(spec: ProcedureSpec): SeedProcedure {
  const channels = spec.channels ?? allChannels
  return {
    code: spec.code,
    fieldCode: spec.field,
    fieldName: fields[spec.field],
    validFrom: twoTierFrom,
    info: infoOf(spec, channels),
    operation: operationOf(spec, channels),
  }
}

type SimpleSpec = Omit<ProcedureSpec, 'cases'> & Omit<CaseSpec, 'key' | 'name' | 'limit' | 'fee'>

/** A procedure with one case. */
export function simple({ components, form, example, results, process, ...spec }: SimpleSpec): SeedProcedure {
  return procedure({ ...spec, cases: [{ components, form, example, results, ...(process ? { process } : {}) }] })
}
