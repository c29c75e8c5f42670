import { describe, expect, it } from 'vitest'
import { checkProcess } from '../index.ts'
import {
  accept,
  backTo,
  birthBundle,
  branch,
  choice,
  days,
  hours,
  householdBusiness,
  land,
  linear,
  nested,
  parallel,
  refuse,
  sequence,
  task,
  wait,
} from '../testing/processes.ts'
import { dayOne, plainDue } from '../testing/stage.ts'
import type { Block } from '../types.ts'
import type { CheckContext } from './context.ts'

const aContext = (over: Partial<CheckContext> = {}): CheckContext => ({
  results: ['certificate'],
  limits: { online: days(20), counter: days(20) },
  variables: {
    answers: { record: { wantsHealthCard: 'boolean', home: 'string', children: 'integer' } },
    applicant: { record: { kind: 'string' } },
    case: 'string',
    channel: 'string',
    today: 'string',
  },
  receiving: ['ONE-STOP'],
  competent: ['COMMUNE-1', 'COMMUNE-2'],
  namedByAnswer: () => ['COMMUNE-1', 'COMMUNE-2'],
  superiorOf: code => (code.startsWith('COMMUNE') ? 'PROVINCE' : null),
  staffed: () => true,
  due: (start, limit) => plainDue('', start, limit, [])!,
  starts: [dayOne],
  ...over,
})

const conclusion = [
  task('draft', { work: 'draft-result' }),
  task('sign', { work: 'sign-result' }),
  task('issue', { work: 'issue-result' }),
]
const concluded = (...steps: Block[]): Block => sequence('root', ...steps, ...conclusion)
const found = (process: Block, over: Partial<CheckContext> = {}) =>
  checkProcess(process, aContext(over)).map(({ code, place }) => `${code} at ${place}`)

describe('a process that may be published', () => {
  it.each<[string, Block]>([
    ['counter procedure', linear],
    ['birth bundle', birthBundle],
    ['household business', householdBusiness],
    ['land registration', land],
    ['forks within a fork', nested],
  ])('%s', (_, process) => {
    expect(found(process)).toEqual([])
  })
})

describe('shape', () => {
  it('each block and branch has an id of its own', () => {
    expect(found(concluded(task('draft')))).toEqual(['duplicate-id at root › draft'])
    const fork = parallel('fork', branch('fork', task('a')), branch('', task('b')))
    expect(found(concluded(fork))).toEqual(['duplicate-id at root › fork › fork', 'duplicate-id at root › fork › '])
  })

  it('no block is empty', () => {
    expect(found(concluded(sequence('none'), parallel('fork')))).toEqual([
      'empty-block at root › none',
      'empty-block at root › fork',
    ])
  })

  it('limits count whole units, nothing only for “trong ngày”', () => {
    expect(found(concluded(task('a', { limit: days(0) })))).toEqual([])
    expect(found(concluded(task('a', { limit: hours(0) })))).toEqual(['wrong-limit at root › a'])
    const fork = parallel('fork', branch('half', task('a'), { limit: days(0.5) }))
    expect(found(concluded(fork))).toEqual(['wrong-limit at root › fork › half'])
  })

  it('waits that move a clock name their legal basis, once for each kind, with a window that is one', () => {
    const waits = [wait('opinion', 'pause', { legalBasis: ' ' }), wait('opinion', 'none', { window: days(-1) })]
    expect(found(concluded(task('a', { waits })))).toEqual(new Array(3).fill('wrong-wait at root › a'))
  })
})

describe('outcomes', () => {
  it('the first goes on', () => {
    expect(found(concluded(task('a', { outcomes: [refuse, accept] })))).toEqual(['wrong-outcomes at root › a'])
  })

  it('have different keys', () => {
    expect(found(concluded(task('a', { outcomes: [accept, { ...refuse, key: 'accept' }] })))).toEqual([
      'wrong-outcomes at root › a',
    ])
  })

  it('return only to an earlier task on the same side of every fork', () => {
    const fork = parallel(
      'fork',
      branch('left', task('a')),
      branch('right', task('b', { outcomes: [accept, backTo('a')] })),
    )
    expect(found(concluded(fork))).toEqual(['wrong-return at root › fork › right › b'])
    expect(found(concluded(task('a', { outcomes: [accept, backTo('issue'), backTo('nowhere')] })))).toEqual([
      'wrong-return at root › a',
      'wrong-return at root › a',
    ])
  })

  it('that refuse are followed by a draft', () => {
    const process = sequence('root', ...conclusion, task('late', { outcomes: [accept, refuse] }))
    expect(found(process)).toEqual(['refusal-without-draft at root › late'])
  })
})

describe('performers', () => {
  const at = (agency: Parameters<typeof task>[1]) => concluded(task('a', agency))

  it('are in post at every agency that may come up', () => {
    const staffed = (agency: string, role: string) => !(agency === 'COMMUNE-2' && role === 'leader')
    const process = at({ performer: { agency: 'competent', role: 'leader' } })
    expect(found(process, { staffed })).toEqual(['no-performer at root › a'])
    expect(checkProcess(process, aContext({ staffed }))[0]?.reason.vi).toContain('COMMUNE-2')
  })

  it.each([
    ['no-performer', { superiorOf: 'receiving' }],
    ['no-performer', { of: 'a' }],
    ['unknown-task', { of: 'nothing' }],
    ['unknown-field', { communeOf: 'nowhere' }],
    ['unknown-field', { superiorOf: { communeOf: 'nowhere' } }],
  ] as const)('%s: %j', (code, agency) => {
    expect(found(at({ performer: { agency, role: 'leader' } }))).toEqual([`${code} at root › a`])
  })

  it('are found through answers, superiors and other tasks', () => {
    const staffed = (agency: string) => agency === 'PROVINCE' || agency.startsWith('COMMUNE')
    const process = concluded(
      task('a', { performer: { agency: { communeOf: 'home' }, role: 'leader' } }),
      task('b', { performer: { agency: { superiorOf: { of: 'a' } }, role: 'leader' } }),
    )
    expect(found(process, { staffed })).toEqual([])
  })
})

describe('conditions', () => {
  const when = (condition: string) => concluded(task('a'), choice('way', condition, task('b'), task('c')))

  it.each(['answers.children > 2', 'applicant.kind == "person"', 'channel == "online"', 'outcomes.a == "done"'])(
    'may read %s',
    condition => {
      expect(found(when(condition))).toEqual([])
    },
  )

  it.each([
    ['answers.childern > 2', 'wrong-condition'],
    ['answers.children > "2"', 'wrong-condition'],
    ['answers.children', 'wrong-condition'],
    ['answers.children >', 'wrong-condition'],
    ['today > "2026-01-01"', 'wrong-condition'],
    ['outcomes.nothing == "done"', 'wrong-condition'],
    ['outcomes.sign == "done"', 'outcome-too-early'],
    ['outcomes.b == "done"', 'outcome-too-early'],
  ])('may not read %s', (condition, code) => {
    expect(found(when(condition))).toEqual([`${code} at root › way`])
  })

  it('of a branch are named with the branch', () => {
    const fork = parallel('fork', branch('maybe', task('a'), { when: 'answers.nothing' }), branch('sure', task('b')))
    expect(found(concluded(fork))).toEqual(['wrong-condition at root › fork › maybe'])
  })
})

describe('results', () => {
  it('each is drafted, signed and issued, in this order', () => {
    expect(found(concluded(), { results: ['certificate', 'card'] })).toEqual(
      new Array(3).fill('result-incomplete at root'),
    )
    expect(found(sequence('root', ...conclusion.toReversed()))).toEqual([
      'result-incomplete at root › sign',
      'result-incomplete at root › issue',
    ])
  })

  it('are those of the case', () => {
    expect(found(concluded(task('a', { result: 'medal' })))).toEqual(['unknown-result at root › a'])
  })

  it('come out on every way through the process', () => {
    expect(found(choice('root', 'answers.wantsHealthCard', sequence('steps', ...conclusion), task('shrug')))).toEqual([
      'path-without-result at root',
    ])
    expect(found(parallel('root', branch('maybe', sequence('steps', ...conclusion), { when: 'false' })))).toEqual([
      'path-without-result at root',
    ])
  })
})

describe('limits along the longest path', () => {
  const reasons = (process: Block, limits: CheckContext['limits']) =>
    checkProcess(process, aContext({ limits })).map(({ reason }) => reason.vi)

  const fork = parallel(
    'fork',
    branch('long', sequence('long-steps', task('b', { limit: days(2) }), task('c', { limit: days(2) }))),
    branch('short', task('d', { limit: days(1) }), { limit: days(3) }),
  )

  it('fit exactly', () => {
    expect(reasons(concluded(task('a', { limit: days(1) }), fork), { online: days(5) })).toEqual([])
  })

  it('exceed by so much, said once for channels with the same limit', () => {
    const limits = { online: days(3), counter: days(3), post: days(5) }
    expect(reasons(concluded(task('a', { limit: days(1) }), fork), limits)).toEqual([
      'Các bước trên đường dài nhất cộng lại 5 ngày làm việc, thời hạn là 3 ngày làm việc: vượt 2 ngày làm việc. (online, counter)',
    ])
  })

  it('count the longest option of a choice', () => {
    const way = choice('way', 'answers.wantsHealthCard', task('b', { limit: days(4) }), task('c', { limit: days(1) }))
    expect(reasons(concluded(way), { online: days(3) })).toHaveLength(1)
  })

  it('of different units are tried under the calendar', () => {
    const process = concluded(task('a', { limit: hours(30) }), task('b', { limit: days(1) }))
    expect(reasons(process, { online: days(3) })).toEqual([])
    expect(reasons(process, { online: days(2) })).toEqual([])
    expect(reasons(process, { online: days(1) })).toEqual([
      'Bắt đầu lúc 08:00 02/11/2026, các bước trên đường dài nhất xong lúc 14:00 04/11/2026, thời hạn 1 ngày làm việc đến 08:00 03/11/2026: vượt 1 ngày. (online)',
    ])
    expect(reasons(process, { online: hours(53) })[0]).toContain('vượt 60 phút')
  })

  it('of a branch fit the limit of the branch', () => {
    const tight = parallel('fork', branch('tight', task('a', { limit: days(4) }), { limit: days(3) }))
    expect(found(concluded(tight))).toEqual(['limits-exceed at root › fork › tight'])
  })
})
