import { describe, expect, it } from 'vitest'
import { outcomesSoFar, returnTargets } from './index.ts'
import { backTo, birthBundle, householdBusiness, land, linear, nested, sequence, task } from './testing/processes.ts'
import { atHour, Stage } from './testing/stage.ts'

const refusal = (result: ReturnType<Stage['tryReturn']>) => (result.ok ? null : result.error.code)

describe('a return', () => {
  it('opens the earlier task again and keeps every visit', () => {
    const dossier = new Stage(linear).finish('examine', 'draft').later(1)
    dossier.take(dossier.tryReturn('sign', 'examine'))
    expect(dossier.history).toEqual(['examine:superseded', 'draft:superseded', 'sign:cancelled', 'examine:open'])
    expect(dossier.marking.visits[3]).toMatchObject({ openedAt: atHour(3), dueAt: atHour(3 + 48) })
    expect(dossier.marking.visits[0]).toMatchObject({ outcome: 'accept', endedAt: atHour(1) })
    expect(dossier.finish('examine', 'draft', 'sign', 'issue').finished).toBe(true)
  })

  it('happens by an outcome of the task, which stays on record', () => {
    const dossier = new Stage(linear).finish('examine', 'draft').later(1)
    dossier.take(dossier.tryFinish('sign', 'back-to-draft'))
    expect(dossier.history).toEqual(['examine:done', 'draft:superseded', 'sign:superseded', 'draft:open'])
    expect(dossier.marking.visits[2]).toMatchObject({ outcome: 'back-to-draft', official: 'an' })
    expect(dossier.marking.returns).toEqual({ 'sign→draft': 1 })
  })

  it('takes a refusal back with the task that refused', () => {
    const dossier = new Stage(linear)
    dossier.take(dossier.tryFinish('examine', 'refuse')).finish('draft')
    dossier.take(dossier.tryReturn('sign', 'draft'))
    expect(dossier.marking.refused).toBe(true)
    dossier.finish('draft').take(dossier.tryReturn('sign', 'examine'))
    expect(dossier.marking.refused).toBe(false)
  })

  it('goes to a finished task that comes before, nearest first, and to no other', () => {
    const dossier = new Stage(linear).finish('examine', 'draft')
    expect(returnTargets(linear, dossier.marking, 'sign')).toEqual(['draft', 'examine'])
    expect(refusal(dossier.tryReturn('sign', 'issue'))).toBe('not-before')
    expect(refusal(dossier.tryReturn('sign', 'sign'))).toBe('not-before')
    expect(refusal(dossier.tryReturn('draft', 'examine'))).toBe('task-not-open')
    expect(refusal(dossier.tryReturn('sign', 'nothing'))).toBe('unknown-task')
  })

  it('is refused to a task that was never done', () => {
    const dossier = new Stage(land)
    dossier.take(dossier.tryFinish('appraise', 'exempt')).finish('record-exemption')
    expect(refusal(dossier.tryReturn('draft', 'payment'))).toBe('not-finished')
    expect(returnTargets(land, dossier.marking, 'draft')).toEqual(['record-exemption', 'appraise'])
  })

  it('is bounded for each pair of tasks, three times unless said otherwise', () => {
    const dossier = new Stage(linear).finish('examine', 'draft')
    for (let round = 0; round < 3; round += 1) dossier.take(dossier.tryReturn('sign', 'draft')).finish('draft')
    expect(dossier.tryReturn('sign', 'draft')).toEqual({
      ok: false,
      error: { code: 'return-limit', from: 'sign', to: 'draft', count: 3, limit: 3 },
    })
    expect(dossier.tryFinish('sign', 'back-to-draft')).toMatchObject({ error: { code: 'return-limit' } })
    expect(returnTargets(linear, dossier.marking, 'sign')).toEqual(['examine'])
    expect(returnTargets(linear, dossier.marking, 'sign', { maxReturns: 4 })).toEqual(['draft', 'examine'])
    dossier.take(dossier.tryReturn('sign', 'examine'))
  })

  it('calls off the waits of the task it leaves', () => {
    const process = sequence('root', task('a'), task('b', { waits: linearWaits }), task('c'))
    const dossier = new Stage(process).finish('a').take(new Stage(process).finish('a').tryWait('b', 'verification'))
    dossier.later(2).take(dossier.tryReturn('b', 'a'))
    expect(dossier.marking.visits[1]).toMatchObject({
      state: 'cancelled',
      waits: [{ end: 'cancelled', endedAt: atHour(3) }],
    })
  })
})

const linearWaits = [
  { kind: 'verification', policy: 'pause', scope: 'dossier', legalBasis: 'Điều 19 Nghị định 118/2025/NĐ-CP' },
] as const

describe('a return across a fork', () => {
  const forked = () => new Stage(householdBusiness).finish('examine', 'business-record')

  it('withdraws every branch  the earlier task: open visits are cancelled, finished ones superseded', () => {
    const dossier = forked()
    dossier.take(dossier.tryReturn('tax-code', 'examine'))
    expect(dossier.history).toEqual([
      'examine:superseded',
      'business-record:superseded',
      'tax-code:cancelled',
      'examine:open',
    ])
    expect(dossier.marking.branches.map(branch => branch.state)).toEqual(['withdrawn', 'withdrawn'])
    expect(dossier.marking.parallels.map(entry => entry.state)).toEqual(['withdrawn'])
  })

  it('keeps when a branch that it withdraws had finished, and asks for its outcomes no longer', () => {
    const dossier = forked().later(5)
    dossier.take(dossier.tryReturn('tax-code', 'examine'))
    expect(dossier.marking.branches.map(branch => branch.endedAt)).toEqual([atHour(2), atHour(7)])
    expect(outcomesSoFar(dossier.marking)).toEqual({})
  })

  it('enters the fork anew afterwards, with a join of its own', () => {
    const dossier = forked()
    dossier.take(dossier.tryReturn('tax-code', 'examine')).finish('examine', 'tax-code')
    expect(dossier.open).toEqual(['business-record'])
    expect(dossier.finish('business-record').open).toEqual(['draft'])
    expect(dossier.marking.parallels.map(entry => entry.state)).toEqual(['withdrawn', 'finished'])
  })

  it('never goes into a sibling branch, nor into a branch of a fork that is over', () => {
    const dossier = forked()
    expect(refusal(dossier.tryReturn('tax-code', 'business-record'))).toBe('not-before')
    dossier.finish('tax-code')
    expect(refusal(dossier.tryReturn('draft', 'tax-code'))).toBe('not-before')
    expect(returnTargets(householdBusiness, dossier.marking, 'draft')).toEqual(['examine'])
  })

  it('inside a branch leaves the other branches and the clock of its own alone', () => {
    const dossier = new Stage(birthBundle)
    dossier.finish('register-birth', 'birth-draft', 'birth-sign', 'birth-issue', 'residence-examine')
    const branches = dossier.marking.branches
    dossier.later(1).take(dossier.tryReturn('residence-draft', 'residence-examine'))
    expect(dossier.open).toEqual(['health-examine', 'residence-examine'])
    expect(dossier.marking.branches).toEqual(branches)
    expect(dossier.marking.visits.at(-1)).toMatchObject({ branchEntry: 1, dueAt: atHour(6 + 48) })
  })

  it('inside an outer branch withdraws the inner fork only', () => {
    const dossier = new Stage(nested).finish('start', 'left-first', 'up-task')
    dossier.take(dossier.tryReturn('down-task', 'left-first'))
    expect(dossier.open).toEqual(['right-first', 'left-first'])
    expect(dossier.marking.parallels.map(({ parallelId, state }) => [parallelId, state])).toEqual([
      ['outer', 'running'],
      ['inner', 'withdrawn'],
    ])
    dossier.finish('left-first', 'up-task', 'down-task', 'left-last', 'right-first', 'right-last')
    expect(dossier.open).toEqual(['draft'])
  })
})

describe('a return over an issued result', () => {
  const downstream = () => new Stage(birthBundle).finish('register-birth', 'birth-draft', 'birth-sign', 'birth-issue')

  it('is refused until the result is revoked', () => {
    const dossier = downstream()
    expect(dossier.tryReturn('health-examine', 'register-birth')).toEqual({
      ok: false,
      error: { code: 'result-issued', from: 'health-examine', to: 'register-birth', issued: ['birth-issue'] },
    })
    expect(returnTargets(birthBundle, dossier.marking, 'health-examine')).toEqual([])
    dossier.take(dossier.tryReturn('health-examine', 'register-birth', new Set()))
    expect(dossier.open).toEqual(['register-birth'])
  })

  it('counts a result of a sibling branch in the withdrawn part', () => {
    const dossier = downstream().finish('residence-examine', 'residence-draft', 'residence-sign', 'residence-issue')
    const standing = new Set(['residence-issue'])
    expect(refusal(dossier.tryReturn('health-examine', 'birth-sign', standing))).toBe('result-issued')
  })
})

describe('a reopened task', () => {
  it('goes to the agency that did it, even where its selector would now name another', () => {
    const process = sequence(
      'root',
      task('a', { performer: { agency: { communeOf: 'home' }, role: 'leader' } }),
      task('b'),
    )
    const dossier = new Stage(process, { communeOf: () => 'OLD', agencyNow: code => code }).finish('a')
    const moved = { communeOf: () => 'OTHER', agencyNow: (code: string) => (code === 'OLD' ? 'SUCCESSOR' : code) }
    Object.assign(dossier.over, moved)
    dossier.take(dossier.tryReturn('b', 'a'))
    expect(dossier.marking.visits.at(-1)?.agency).toBe('SUCCESSOR')
  })
})

it('refuses an outcome whose return leads to no earlier task', () => {
  const process = sequence('root', task('a', { outcomes: [backTo('b')] }), task('b'))
  expect(new Stage(process).tryFinish('a')).toMatchObject({ error: { code: 'not-before' } })
})
