import type { Limit } from '../../deadlines/index.ts'
import type { Block, Branch, Outcome, TaskBlock, WaitRule } from '../index.ts'

// Fictional processes that read as the procedures they stand for; used by the tests of this slice.

const text = (vi: string) => ({ vi })
export const hours = (amount: number): Limit => ({ amount, unit: 'working-hour' })
export const days = (amount: number): Limit => ({ amount, unit: 'working-day' })

type Options = Partial<Omit<TaskBlock, 'kind' | 'id'>>
export const task = (id: string, options: Options = {}): TaskBlock => ({
  kind: 'task',
  id,
  name: text(id),
  work: 'examine',
  performer: { agency: 'competent', role: 'specialist' },
  ...options,
})
export const sequence = (id: string, ...steps: Block[]): Block => ({ kind: 'sequence', id, steps })
export const branch = (id: string, process: Block, options: Partial<Branch> = {}): Branch => ({
  id,
  name: text(id),
  process,
  ...options,
})
export const parallel = (id: string, ...branches: Branch[]): Block => ({ kind: 'parallel', id, branches })
export const choice = (id: string, when: string, process: Block, otherwise: Block): Block => ({
  kind: 'choice',
  id,
  options: [{ when, process }],
  otherwise,
})

export const accept: Outcome = { key: 'accept', label: text('Đủ điều kiện'), effect: 'continue' }
export const refuse: Outcome = { key: 'refuse', label: text('Không đủ điều kiện'), effect: 'refuse' }
export const backTo = (taskId: string): Outcome => ({
  key: `back-to-${taskId}`,
  label: text('Trả lại'),
  effect: { return: taskId },
})
export const wait = (
  kind: WaitRule['kind'],
  policy: WaitRule['policy'],
  options: Partial<WaitRule> = {},
): WaitRule => ({
  kind,
  policy,
  scope: 'dossier',
  legalBasis: 'Điều 19 Nghị định 118/2025/NĐ-CP',
  ...options,
})

/** Draft, sign and issue one result. */
const conclude = (prefix: string, agency: TaskBlock['performer']['agency'], limit?: Limit): TaskBlock[] => [
  task(`${prefix}draft`, { work: 'draft-result', performer: { agency, role: 'specialist' }, limit }),
  task(`${prefix}sign`, { work: 'sign-result', performer: { agency, role: 'leader' }, outcomes: [accept] }),
  task(`${prefix}issue`, { work: 'issue-result', performer: { agency, role: 'clerk' } }),
]

/** Counter procedure of one agency: examine, draft, sign (or send back), issue. */
export const linear = sequence(
  'root',
  task('examine', {
    limit: days(2),
    outcomes: [accept, refuse],
    waits: [
      wait('supplement', 'restart', { window: days(7) }),
      wait('verification', 'pause'),
      wait('opinion', 'none', { optional: true, window: days(1) }),
    ],
  }),
  task('draft', { work: 'draft-result', limit: days(1) }),
  task('sign', {
    work: 'sign-result',
    performer: { agency: 'competent', role: 'leader' },
    outcomes: [accept, backTo('draft'), backTo('examine')],
  }),
  task('issue', { work: 'issue-result', performer: { agency: 'competent', role: 'clerk' } }),
)

const residenceAgency = { named: 'POLICE' }
const healthAgency = { named: 'INSURANCE' }

/** Decree 63/2024: birth, then residence and health card side by side, each result released when ready. */
export const birthBundle = sequence(
  'root',
  task('register-birth', { limit: hours(8), waits: [wait('supplement', 'pause')] }),
  ...conclude('birth-', 'competent'),
  parallel(
    'after-birth',
    branch(
      'residence',
      sequence(
        'residence-steps',
        task('residence-examine', {
          performer: { agency: residenceAgency, role: 'specialist' },
          limit: days(2),
          waits: [wait('verification', 'pause', { scope: 'branch' })],
        }),
        ...conclude('residence-', residenceAgency),
      ),
      { limit: days(2), lead: true },
    ),
    branch(
      'health-card',
      sequence(
        'health-steps',
        task('health-examine', {
          performer: { agency: healthAgency, role: 'specialist' },
          waits: [wait('supplement', 'restart', { scope: 'branch' }), wait('opinion', 'pause', { scope: 'visit' })],
        }),
        ...conclude('health-', healthAgency),
      ),
      { limit: days(3), when: 'answers.wantsHealthCard' },
    ),
  ),
)

/** Household business and its tax code, registered at once by two agencies; the lead issues both. */
export const householdBusiness = sequence(
  'root',
  task('examine', { limit: days(1), outcomes: [accept, refuse] }),
  parallel(
    'both',
    branch('business', task('business-record', { limit: days(1) }), { lead: true }),
    branch('tax', task('tax-code', { performer: { agency: { named: 'TAX' }, role: 'specialist' }, limit: days(1) })),
  ),
  ...conclude('', 'competent'),
)

/** Land: appraisal, tax notice and payment where money is due, then the certificate. */
export const land = sequence(
  'root',
  task('appraise', { outcomes: [accept, { ...accept, key: 'exempt' }, refuse], limit: days(5) }),
  choice(
    'money',
    'outcomes.appraise == "accept"',
    sequence(
      'money-steps',
      task('tax-notice', { performer: { agency: { named: 'TAX' }, role: 'specialist' }, limit: days(3) }),
      task('payment', {
        work: 'pay',
        performer: { agency: { of: 'tax-notice' }, role: 'specialist' },
        waits: [wait('financial-obligation', 'pause')],
      }),
    ),
    task('record-exemption'),
  ),
  ...conclude('', 'competent', days(2)),
)

/** Forks within a fork. */
export const nested = sequence(
  'root',
  task('start'),
  parallel(
    'outer',
    branch(
      'left',
      sequence(
        'left-steps',
        task('left-first'),
        parallel(
          'inner',
          branch('up', task('up-task', { waits: [wait('verification', 'pause')] })),
          branch('down', task('down-task', { waits: [wait('verification', 'pause')] })),
        ),
        task('left-last'),
      ),
      { limit: days(5) },
    ),
    branch('right', sequence('right-steps', task('right-first'), task('right-last'))),
  ),
  ...conclude('', 'competent'),
)
