import type { Limit } from '../../src/deadlines/index.ts'
import type { AgencySelector, Block, Outcome, Role, TaskBlock, WaitRule } from '../../src/workflow/index.ts'

export const sameDay: Limit = { amount: 0, unit: 'working-day' }
export const workingDays = (amount: number): Limit => ({ amount, unit: 'working-day' })
export const days = (amount: number): Limit => ({ amount, unit: 'calendar-day' })
/** Whole hours that surely fit a working day of 7.5. */
export const hoursOfDay = 7
export const hours = (amount: number): Limit => ({ amount, unit: 'working-hour' })

type Step = Partial<Pick<TaskBlock, 'limit' | 'outcomes' | 'waits' | 'result'>>

const step =
  (work: TaskBlock['work'], role: Role) =>
  (id: string, vi: string, en: string, agency: AgencySelector, extra: Step = {}): TaskBlock => ({
    kind: 'task',
    id,
    name: { vi, en },
    work,
    performer: { agency, role },
    ...extra,
  })

export const examine = step('examine', 'specialist')
export const review = step('examine', 'unit-head')
export const acknowledge = step('acknowledge', 'specialist')
export const settle = step('pay', 'specialist')
export const draft = step('draft-result', 'specialist')
/** The one-stop prints a notice from data that another agency has entered; no decision on the merits. */
export const draftNotice = step('draft-result', 'one-stop-officer')
export const sign = step('sign-result', 'leader')
export const issue = step('issue-result', 'clerk')

export const sequence = (id: string, ...steps: readonly Block[]): Block => ({ kind: 'sequence', id, steps })

/** The usual outcomes of an appraisal: go on, or prepare a refusal. */
export const appraisal: readonly Outcome[] = [
  { key: 'eligible', label: { vi: 'Đủ điều kiện', en: 'Conditions met' }, effect: 'continue' },
  { key: 'refuse', label: { vi: 'Không đủ điều kiện', en: 'Conditions not met' }, effect: 'refuse' },
]
const reviewed = (draftId: string): readonly Outcome[] => [
  { key: 'agree', label: { vi: 'Đồng ý, trình ký', en: 'Agreed' }, effect: 'continue' },
  { key: 'redo', label: { vi: 'Trả lại dự thảo', en: 'Back to the draft' }, effect: { return: draftId } },
]

export interface Waits {
  readonly supplement: Pick<WaitRule, 'policy' | 'window' | 'legalBasis'>
  readonly verification?: string | undefined
  readonly opinion?: string | undefined
  readonly money?: string | undefined
}

/** Lawful waits of an examining task, as rules; the named ones pause, each with its legal basis. */
export function waitRules(waits: Waits, scope: WaitRule['scope'] = 'dossier'): readonly WaitRule[] {
  const pausing = (kind: WaitRule['kind'], legalBasis: string | undefined): readonly WaitRule[] =>
    legalBasis === undefined ? [] : [{ kind, policy: 'pause', scope, legalBasis }]
  const supplement: readonly WaitRule[] =
    waits.supplement.policy === 'none' ? [] : [{ kind: 'supplement', scope, ...waits.supplement }]
  return [
    ...supplement,
    ...pausing('verification', waits.verification),
    ...pausing('opinion', waits.opinion),
    ...pausing('financial-obligation', waits.money),
  ]
}

interface StepLimits {
  readonly examine?: Limit
  readonly draft?: Limit
  readonly review?: Limit
  readonly sign?: Limit
  readonly issue?: Limit
}

/**
 * Shares a case's limit among its steps so that they never exceed it. Same-day work has the dossier's clock only; from
 * five days on, drafting, review, signature and issue have a day each and the rest is for the appraisal.
 */
export function shareLimit(total: Limit): StepLimits {
  const { amount, unit } = total
  if (amount === 0) return {}
  if (unit === 'working-hour') return {}
  if (amount >= 5) {
    const one = { amount: 1, unit }
    return { examine: { amount: amount - 4, unit }, draft: one, review: one, sign: one, issue: one }
  }
  if (unit !== 'working-day') return {}
  const whole = amount * hoursOfDay
  const short = amount === 1 ? 1 : 2
  return {
    examine: hours(whole - 4 * short),
    draft: hours(short),
    review: hours(short),
    sign: hours(short),
    issue: hours(short),
  }
}

/** Examine, draft, (review,) sign, issue: the five hands of a decision, all at one agency. */
export function linear(total: Limit, waits: Waits, options: { at?: AgencySelector; review?: boolean } = {}): Block {
  const at = options.at ?? 'competent'
  const share = shareLimit(total)
  const limited = (limit: Limit | undefined): Step => (limit ? { limit } : {})
  return sequence(
    'main',
    examine('examine', 'Thẩm định hồ sơ', 'Appraise', at, {
      ...limited(share.examine),
      outcomes: appraisal,
      waits: waitRules(waits),
    }),
    draft('draft', 'Dự thảo kết quả', 'Draft the result', at, limited(share.draft)),
    ...(options.review
      ? [
          review('review', 'Soát dự thảo', 'Review the draft', at, {
            ...limited(share.review),
            outcomes: reviewed('draft'),
          }),
        ]
      : []),
    sign('sign', 'Ký kết quả', 'Sign', at, limited(share.sign)),
    issue('issue', 'Vào sổ, đóng dấu, phát hành', 'Number and issue', at, limited(share.issue)),
  )
}

/** Residence: the commune's police decide and sign; the one-stop prints the notice from the updated database. */
export function residence(total: Limit, waits: Waits): Block {
  const share = shareLimit(total)
  const limited = (limit: Limit | undefined): Step => (limit ? { limit } : {})
  return sequence(
    'main',
    examine('examine', 'Kiểm tra, cập nhật cơ sở dữ liệu cư trú', 'Check and update the register', 'competent', {
      ...limited(share.examine),
      outcomes: appraisal,
      waits: waitRules(waits),
    }),
    draftNotice('draft', 'Lập thông báo kết quả', 'Prepare the notice', 'receiving', limited(share.draft)),
    sign('sign', 'Trưởng Công an xã ký thông báo', 'The police chief signs', 'competent', limited(share.sign)),
    issue('issue', 'Phát hành thông báo', 'Issue the notice', 'competent', limited(share.issue)),
  )
}
