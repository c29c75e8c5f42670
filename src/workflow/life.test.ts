import { describe, expect, it } from 'vitest'
import { branchesOf } from './index.ts'
import { assignTask } from './tasks.ts'
import {
  birthBundle,
  branch,
  choice,
  householdBusiness,
  land,
  linear,
  nested,
  parallel,
  sequence,
  task,
} from './testing/processes.ts'
import { anEnv, atHour, Stage } from './testing/stage.ts'

describe('a counter procedure of one agency', () => {
  it('opens one task  another and ends with the last', () => {
    const dossier = new Stage(linear)
    expect(dossier.open).toEqual(['examine'])
    dossier.finish('examine')
    expect(dossier.open).toEqual(['draft'])
    dossier.finish('draft', 'sign')
    expect(dossier.open).toEqual(['issue'])
    expect(dossier.finished).toBe(false)
    dossier.finish('issue')
    expect(dossier.open).toEqual([])
    expect(dossier.marking.finishedAt).toBe(atHour(4))
  })

  it('gives each visit the whole limit of its task from its opening', () => {
    const dossier = new Stage(linear).later(5).finish('examine')
    expect(dossier.marking.visits.map(({ openedAt, dueAt }) => [openedAt, dueAt])).toEqual([
      [atHour(0), atHour(48)],
      [atHour(6), atHour(30)],
    ])
  })

  it('keeps who held a visit and with which outcome it ended', () => {
    const dossier = new Stage(linear)
    dossier.take(assignTask(linear, dossier.marking, { visit: 1, official: 'binh' }, anEnv()))
    expect(dossier.marking.visits[0]).toMatchObject({ official: 'binh', outcome: null })
    dossier.finish('examine')
    expect(dossier.marking.visits[0]).toMatchObject({ official: 'an', outcome: 'accept', endedAt: atHour(1) })
  })

  it('goes on to draft the refusal  an outcome that refuses', () => {
    const dossier = new Stage(linear)
    dossier.take(dossier.tryFinish('examine', 'refuse'))
    expect(dossier.open).toEqual(['draft'])
    expect(dossier.marking.refused).toBe(true)
    dossier.finish('draft', 'sign', 'issue')
    expect(dossier.finished).toBe(true)
  })

  it('refuses a task that is not open, an outcome it does not have and a task of no process', () => {
    const dossier = new Stage(linear)
    expect(dossier.tryFinish('draft')).toEqual({ ok: false, error: { code: 'task-not-open', nodeId: 'draft' } })
    expect(dossier.tryFinish('examine', 'perhaps')).toEqual({
      ok: false,
      error: { code: 'unknown-outcome', nodeId: 'examine', known: ['accept', 'refuse'] },
    })
    expect(dossier.tryFinish('nothing')).toEqual({ ok: false, error: { code: 'unknown-task', nodeId: 'nothing' } })
    expect(assignTask(linear, dossier.marking, { visit: 9, official: 'x' }, anEnv())).toEqual({
      ok: false,
      error: { code: 'visit-not-open', visit: 9 },
    })
  })
})

describe('the birth bundle', () => {
  const registered = (wantsHealthCard = true) =>
    new Stage(birthBundle, { scope: { ...anEnv().scope, answers: { wantsHealthCard } } }).finish(
      ...['register-birth', 'birth-draft', 'birth-sign', 'birth-issue'],
    )

  it('enters residence and health card together, each with its agency and its clock', () => {
    const dossier = registered()
    expect(dossier.open).toEqual(['residence-examine', 'health-examine'])
    const branches = branchesOf(dossier.marking, 'after-birth')
    expect(branches.map(({ branchId, agency, lead, dueAt }) => [branchId, agency, lead, dueAt])).toEqual([
      ['residence', 'POLICE', true, atHour(4 + 48)],
      ['health-card', 'INSURANCE', false, atHour(4 + 72)],
    ])
  })

  it('leaves out a branch whose condition does not hold, and does not ask again', () => {
    const dossier = registered(false)
    expect(dossier.open).toEqual(['residence-examine'])
    dossier.finish('residence-examine', 'residence-draft', 'residence-sign', 'residence-issue')
    expect(dossier.finished).toBe(true)
  })

  it('joins when both are through, whichever is first', () => {
    const dossier = registered()
    dossier.finish('health-examine', 'health-draft', 'health-sign', 'health-issue')
    expect(branchesOf(dossier.marking).map(({ state }) => state)).toEqual(['running', 'finished'])
    expect(dossier.finished).toBe(false)
    dossier.finish('residence-examine', 'residence-draft', 'residence-sign', 'residence-issue')
    expect(dossier.finished).toBe(true)
    expect(dossier.events.filter(event => event.type === 'parallel-finished')).toHaveLength(1)
  })
})

describe('household business and tax code', () => {
  it('waits for the tax agency before the lead concludes', () => {
    const dossier = new Stage(householdBusiness).finish('examine', 'business-record')
    expect(dossier.open).toEqual(['tax-code'])
    dossier.finish('tax-code')
    expect(dossier.open).toEqual(['draft'])
  })
})

describe('land registration', () => {
  it('goes to tax and payment where money is due, and records the choice', () => {
    const dossier = new Stage(land).finish('appraise')
    expect(dossier.marking.choices).toEqual({ money: 0 })
    dossier.finish('tax-notice')
    expect(dossier.marking.visits.at(-1)).toMatchObject({ nodeId: 'payment', agency: 'TAX' })
    expect(dossier.finish('payment').open).toEqual(['draft'])
  })

  it('takes the other way where nothing is due', () => {
    const dossier = new Stage(land)
    dossier.take(dossier.tryFinish('appraise', 'exempt'))
    expect(dossier.open).toEqual(['record-exemption'])
    expect(dossier.marking.choices).toEqual({ money: -1 })
    expect(dossier.finish('record-exemption').open).toEqual(['draft'])
  })
})

describe('forks within a fork', () => {
  it('joins the inner fork first, then goes on in its branch', () => {
    const dossier = new Stage(nested).finish('start', 'left-first')
    expect(dossier.open).toEqual(['right-first', 'up-task', 'down-task'])
    dossier.finish('up-task', 'right-first', 'right-last')
    expect(dossier.open).toEqual(['down-task'])
    dossier.finish('down-task')
    expect(dossier.open).toEqual(['left-last'])
    dossier.finish('left-last')
    expect(dossier.open).toEqual(['draft'])
  })
})

describe('edges of blocks', () => {
  const never = branch('never', task('never-task'), { when: 'false' })

  it('a fork that includes no branch is finished at once', () => {
    const dossier = new Stage(sequence('root', task('a'), parallel('fork', never), task('b'))).finish('a')
    expect(dossier.open).toEqual(['b'])
    expect(dossier.marking.parallels).toEqual([{ id: 1, parallelId: 'fork', within: null, state: 'finished' }])
  })

  it('a branch that is over at once does not fire the join before the others', () => {
    const empty = branch('empty', parallel('inner', never))
    const dossier = new Stage(sequence('root', parallel('fork', empty, branch('real', task('a'))), task('b')))
    expect(dossier.open).toEqual(['a'])
    expect(dossier.finish('a').open).toEqual(['b'])
  })

  it('a process without any task to do ends as it is entered', () => {
    expect(new Stage(parallel('root', never)).finished).toBe(true)
  })

  it('a condition that asks for an absent answer takes the other way', () => {
    const process = choice('root', 'answers.unasked > 3', task('yes'), task('no'))
    expect(new Stage(process).open).toEqual(['no'])
  })
})

describe('the agency of a task', () => {
  const doneBy = (agency: Parameters<typeof task>[1], over = {}) =>
    new Stage(task('a', agency), over).marking.visits[0]!.agency

  it.each([
    ['receiving', 'ONE-STOP'],
    ['competent', 'COMMUNE'],
    [{ named: 'TAX' }, 'TAX'],
    [{ superiorOf: 'competent' }, 'PROVINCE'],
    [{ communeOf: 'home' }, 'NHA-TRANG'],
    [{ of: 'a' }, 'COMMUNE'],
  ] as const)('%j is %s', (agency, code) => {
    const scope = { ...anEnv().scope, answers: { home: 'NHA-TRANG' } }
    expect(doneBy({ performer: { agency, role: 'leader' } }, { scope })).toBe(code)
  })

  it('is the successor of one that has closed', () => {
    const agencyNow = (code: string) => (code === 'OLD' ? 'NEW' : code)
    expect(doneBy({ performer: { agency: { named: 'OLD' }, role: 'leader' } }, { agencyNow })).toBe('NEW')
  })

  it('is the competent agency where an answer names none, so that somebody always holds the dossier', () => {
    expect(doneBy({ performer: { agency: { communeOf: 'nowhere' }, role: 'leader' } })).toBe('COMMUNE')
  })
})
