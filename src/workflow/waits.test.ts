import { describe, expect, it } from 'vitest'
import { dossierPauses, isStandingStill, openWait, withdrawAll } from './index.ts'
import { birthBundle, linear, nested, sequence, task, wait } from './testing/processes.ts'
import { anEnv, atHour, fold, Stage } from './testing/stage.ts'

describe('a wait', () => {
  it('holds its task back until it ends', () => {
    const dossier = new Stage(linear)
    dossier.take(dossier.tryWait('examine', 'verification'))
    expect(dossier.tryFinish('examine')).toEqual({
      ok: false,
      error: { code: 'open-wait', nodeId: 'examine', kinds: ['verification'] },
    })
    dossier.take(dossier.tryEnd(1)).finish('examine')
    expect(dossier.open).toEqual(['draft'])
  })

  it('for an optional opinion does not, and is called off when the task is done', () => {
    const dossier = new Stage(linear)
    dossier.take(dossier.tryWait('examine', 'opinion')).finish('examine')
    expect(dossier.marking.visits[0]?.waits[0]).toMatchObject({ optional: true, end: 'cancelled' })
  })

  it('is refused where the task does not know it, unless the procedure allows it for every task', () => {
    const dossier = new Stage(linear)
    expect(dossier.tryWait('examine', 'financial-obligation')).toMatchObject({ error: { code: 'wait-not-allowed' } })
    const command = { nodeId: 'examine', kind: 'financial-obligation', policy: 'pause' } as const
    expect(openWait(linear, dossier.marking, command, anEnv())).toMatchObject({
      error: { code: 'wait-without-legal-basis' },
    })
    dossier.take(openWait(linear, dossier.marking, { ...command, legalBasis: 'Luật Đất đai' }, anEnv()))
    expect(isStandingStill(dossier.marking)).toBe(true)
  })

  it('is refused at a task that is not open, and twice at once for all but opinions', () => {
    const dossier = new Stage(linear)
    expect(dossier.tryWait('sign', 'verification')).toMatchObject({ error: { code: 'task-not-open' } })
    dossier.take(dossier.tryWait('examine', 'verification'))
    expect(dossier.tryWait('examine', 'verification')).toMatchObject({ error: { code: 'wait-already-open' } })
    dossier.take(dossier.tryWait('examine', 'opinion')).take(dossier.tryWait('examine', 'opinion'))
    expect(dossier.marking.visits[0]?.waits.map(({ id }) => id)).toEqual([1, 2, 3])
  })

  it('lapses only  its window, and never without one', () => {
    const dossier = new Stage(linear)
    dossier.take(dossier.tryWait('examine', 'supplement')).take(dossier.tryWait('examine', 'verification'))
    dossier.later(7 * 24 - 1)
    expect(dossier.tryEnd(1, 'lapsed')).toMatchObject({
      error: { code: 'window-not-over', windowEndsAt: atHour(7 * 24) },
    })
    dossier.later(1).take(dossier.tryEnd(1, 'lapsed'))
    expect(dossier.tryEnd(2, 'lapsed')).toMatchObject({ error: { code: 'window-not-over', windowEndsAt: null } })
    expect(dossier.tryEnd(1)).toEqual({ ok: false, error: { code: 'wait-not-open', waitId: 1 } })
  })
})

describe('the clock of a visit', () => {
  const due = (dossier: Stage) => dossier.marking.visits.at(-1)?.dueAt

  it('stands still during a pause and goes on with what was left', () => {
    const dossier = new Stage(linear).later(10)
    dossier.take(dossier.tryWait('examine', 'verification'))
    expect(due(dossier)).toBeNull()
    dossier.later(5).take(dossier.tryEnd(1))
    expect(due(dossier)).toBe(atHour(48 + 5))
  })

  it('starts anew when a supplement comes, where the law restarts it', () => {
    const dossier = new Stage(linear).later(10)
    dossier.take(dossier.tryWait('examine', 'supplement'))
    expect(due(dossier)).toBeNull()
    dossier.later(5).take(dossier.tryEnd(1))
    expect(due(dossier)).toBe(atHour(15 + 48))
  })

  it('does not start anew when the request was called off', () => {
    const dossier = new Stage(linear).later(10)
    dossier.take(dossier.tryWait('examine', 'supplement')).later(5).take(dossier.tryEnd(1, 'cancelled'))
    expect(due(dossier)).toBe(atHour(48 + 5))
  })

  it('starts anew with the supplement, and stands still with the full limit until the other wait has ended', () => {
    const dossier = new Stage(linear).later(10)
    dossier.take(dossier.tryWait('examine', 'verification')).later(2).take(dossier.tryWait('examine', 'supplement'))
    dossier.later(3).take(dossier.tryEnd(2))
    expect(due(dossier)).toBeNull()
    dossier.later(5).take(dossier.tryEnd(1))
    expect(due(dossier)).toBe(atHour(20 + 48))
  })

  it('counts waits that overlap once', () => {
    const process = task('a', {
      limit: { amount: 2, unit: 'working-day' },
      waits: [wait('verification', 'pause'), wait('opinion', 'pause')],
    })
    const dossier = new Stage(process).later(10)
    dossier.take(dossier.tryWait('a', 'verification')).later(3).take(dossier.tryWait('a', 'opinion'))
    dossier.later(3).take(dossier.tryEnd(1))
    expect(due(dossier)).toBeNull()
    dossier.later(3).take(dossier.tryEnd(2))
    expect(due(dossier)).toBe(atHour(48 + 9))
  })

  it('is not moved by a wait without a policy', () => {
    const dossier = new Stage(linear)
    dossier.take(dossier.tryWait('examine', 'opinion')).later(5)
    expect(due(dossier)).toBe(atHour(48))
    expect(isStandingStill(dossier.marking)).toBe(false)
  })
})

describe('the clock of a branch', () => {
  const atBranches = () => new Stage(birthBundle).finish('register-birth', 'birth-draft', 'birth-sign', 'birth-issue')
  const dues = (dossier: Stage) => dossier.marking.branches.map(branch => branch.dueAt)

  it('stands still with its open task, the other runs on', () => {
    const dossier = atBranches().later(6)
    dossier.take(dossier.tryWait('residence-examine', 'verification'))
    expect(dues(dossier)).toEqual([null, atHour(4 + 72)])
    expect(isStandingStill(dossier.marking)).toBe(false)
    dossier.later(10).take(dossier.tryEnd(1))
    expect(dues(dossier)).toEqual([atHour(4 + 48 + 10), atHour(4 + 72)])
  })

  it('is restarted by a wait that restarts, and left alone by one of its visit only', () => {
    const dossier = atBranches().later(6)
    dossier.take(dossier.tryWait('health-examine', 'opinion'))
    expect(dues(dossier)[1]).toBe(atHour(4 + 72))
    dossier.take(dossier.tryEnd(1)).take(dossier.tryWait('health-examine', 'supplement'))
    dossier.later(4).take(dossier.tryEnd(2))
    expect(dues(dossier)[1]).toBe(atHour(14 + 72))
  })

  it('around a fork stands still only while every open task in it waits', () => {
    const dossier = new Stage(nested).finish('start', 'left-first')
    const left = () => dossier.marking.branches.find(branch => branch.branchId === 'left')?.dueAt
    expect(left()).toBe(atHour(1 + 120))
    dossier.take(dossier.tryWait('up-task', 'verification'))
    expect(left()).toBe(atHour(1 + 120))
    dossier.later(3).take(dossier.tryWait('down-task', 'verification'))
    expect(left()).toBeNull()
    dossier.later(5).take(dossier.tryEnd(1))
    expect(left()).toBe(atHour(1 + 120 + 5))
    dossier.finish('up-task')
    expect(left()).toBeNull()
    dossier.later(2).take(dossier.tryEnd(2))
    expect(left()).toBe(atHour(1 + 120 + 5 + 2))
  })

  it('takes up again  a return ends the wait', () => {
    const process = sequence('root', task('a'), nested)
    const dossier = new Stage(process).finish('a', 'start', 'left-first', 'up-task')
    dossier.take(dossier.tryWait('down-task', 'verification'))
    const left = () => dossier.marking.branches.find(branch => branch.branchId === 'left')?.dueAt
    expect(left()).toBeNull()
    dossier.later(5).take(dossier.tryReturn('down-task', 'left-first'))
    expect(left()).toBe(atHour(2 + 120 + 5))
  })
})

describe('the clock of the dossier', () => {
  it('stands still exactly while every open task is under a lawful pause', () => {
    const dossier = new Stage(nested).finish('start', 'left-first')
    dossier.take(dossier.tryWait('up-task', 'verification')).take(dossier.tryWait('down-task', 'verification'))
    expect(isStandingStill(dossier.marking)).toBe(false)
    dossier.finish('right-first', 'right-last')
    expect(isStandingStill(dossier.marking)).toBe(true)
    expect(dossierPauses(dossier.marking)).toEqual([{ type: 'pause', from: atHour(4) }])
    dossier.later(3).take(dossier.tryEnd(1))
    expect(isStandingStill(dossier.marking)).toBe(false)
    expect(dossierPauses(dossier.marking)).toEqual([{ type: 'pause', from: atHour(4), to: atHour(7) }])
  })

  it('does not stand still before the process is entered or  its end', () => {
    expect(isStandingStill(fold([]))).toBe(false)
  })
})

describe('withdrawing the whole', () => {
  it('cancels open visits and waits and withdraws running branches; what is done stays', () => {
    const dossier = new Stage(birthBundle).finish('register-birth', 'birth-draft', 'birth-sign', 'birth-issue')
    dossier.finish('health-examine').take(dossier.tryWait('residence-examine', 'verification'))
    const marking = fold(withdrawAll(dossier.marking, atHour(9)), dossier.marking)
    expect(marking.visits.map(visit => visit.state)).toEqual([
      ...['done', 'done', 'done', 'done'],
      ...['cancelled', 'done', 'cancelled'],
    ])
    expect(marking.visits[4]).toMatchObject({ endedAt: atHour(9), waits: [{ end: 'cancelled' }] })
    expect(marking.branches.map(branch => branch.state)).toEqual(['withdrawn', 'withdrawn'])
    expect(marking.parallels.map(entry => entry.state)).toEqual(['withdrawn'])
    expect(withdrawAll(marking, atHour(10))).toEqual([])
  })
})
