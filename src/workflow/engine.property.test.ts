import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Block,
  changesOfBranch,
  changesOfVisit,
  dossierPauses,
  emptyMarking,
  isStandingStill,
  type Marking,
  openVisits,
  openWaits,
  outcomesOf,
  returnTargets,
  tasksOf,
  waitKinds,
  withdrawAll,
} from './index.ts'
import { anyProcess, anyTries, randomAnswers } from './testing/random-process.ts'
import { anEnv, fold, plainDue, Stage } from './testing/stage.ts'

const eventTypes = [
  ...['task-opened', 'task-assigned', 'task-done', 'task-cancelled', 'task-superseded', 'task-returned'],
  ...['parallel-entered', 'parallel-finished', 'parallel-withdrawn'],
  ...['branch-entered', 'branch-finished', 'branch-withdrawn', 'branch-clock-set'],
  ...['choice-taken', 'wait-opened', 'wait-ended', 'process-finished'],
]

type Attempt = () => ReturnType<Stage['tryFinish']>

/** Every command there is for a process, sensible now or not: the ones that move come first. */
function attempts(stage: Stage): readonly Attempt[] {
  const tasks = tasksOf(stage.process)
  const finish = tasks.flatMap(task =>
    outcomesOf(task).map(
      ({ key }) =>
        () =>
          stage.tryFinish(task.id, key),
    ),
  )
  const waits = stage.marking.visits.flatMap(visit => visit.waits)
  return [
    ...stage.open.map(nodeId => () => stage.tryFinish(nodeId)),
    ...stage.open.flatMap(nodeId => waitKinds.map(kind => () => stage.tryWait(nodeId, kind))),
    ...waits.flatMap(({ id }) =>
      (['answered', 'lapsed', 'cancelled'] as const).map(end => () => stage.tryEnd(id, end)),
    ),
    ...stage.open.flatMap(nodeId =>
      tasks.map(
        ({ id }) =>
          () =>
            stage.tryReturn(nodeId, id),
      ),
    ),
    ...finish,
  ]
}

const onStage = (process: Block): Stage => new Stage(process, { scope: { ...anEnv().scope, answers: randomAnswers } })

/** Plays a random process with random commands; `each` sees the marking before and after every one that was accepted. */
function play(each: (stage: Stage, before: Marking) => void, runs = 150): void {
  fc.assert(
    fc.property(anyProcess, anyTries, (process, tries) => {
      const stage = onStage(process)
      each(stage, emptyMarking)
      for (const { pick, hours } of tries) {
        const possible = attempts(stage)
        const result = possible[pick % Math.max(1, possible.length)]?.()
        if (!result?.ok) continue
        const before = stage.marking
        stage.take(result)
        each(stage, before)
        stage.later(hours)
      }
    }),
    { numRuns: runs, seed: 20261125 },
  )
}

it('the random commands reach every kind of event', () => {
  const seen = new Set<string>()
  play(({ events }) => {
    for (const { type } of events) seen.add(type)
  })
  const withoutOfficial = ['task-assigned']
  expect(new Set([...seen, ...withoutOfficial])).toEqual(new Set(eventTypes))
})

describe('whatever happens in whatever process', () => {
  it('a running process has an open task, held by an agency in a role', () => {
    play(stage => {
      if (stage.finished) expect(stage.open).toEqual([])
      else expect(stage.open).not.toEqual([])
      for (const visit of openVisits(stage.marking)) expect(visit.agency && visit.role).toBeTruthy()
    })
  })

  it('no task is open twice, and every join fires once for each entry', () => {
    play(stage => {
      expect(new Set(stage.open).size).toBe(stage.open.length)
      const joins = stage.events.flatMap(event => (event.type === 'parallel-finished' ? [event.entry] : []))
      expect(new Set(joins).size).toBe(joins.length)
      for (const { id, state } of stage.marking.parallels) {
        const branches = stage.marking.branches.filter(branch => branch.parallelEntry === id)
        expect(branches.some(branch => branch.state === 'running')).toBe(state === 'running')
      }
    })
  })

  it('visits that were cancelled or superseded, and waits that ended, take no command', () => {
    play(stage => {
      for (const visit of stage.marking.visits) {
        if (!stage.open.includes(visit.nodeId)) expect(stage.tryFinish(visit.nodeId).ok).toBe(false)
        for (const wait of visit.waits) if (wait.endedAt !== null) expect(stage.tryEnd(wait.id).ok).toBe(false)
      }
    })
  })

  it('refolding the events, also after a way through JSON, gives the same marking', () => {
    play(stage => {
      expect(fold(stage.events)).toEqual(stage.marking)
      expect(fold(JSON.parse(JSON.stringify(stage.events)))).toEqual(stage.marking)
    })
  })

  it('the clocks are those that the limits and the waits give', () => {
    play(stage => {
      const { marking } = stage
      for (const visit of marking.visits.filter(({ state }) => state !== 'superseded')) {
        const { agency, openedAt, limit, dueAt } = visit
        expect(dueAt).toBe(limit && plainDue(agency, openedAt, limit, changesOfVisit(visit)))
      }
      for (const branch of marking.branches.filter(({ state }) => state === 'running')) {
        const { agency, openedAt, limit, dueAt } = branch
        expect(dueAt).toBe(limit && plainDue(agency, openedAt, limit, changesOfBranch(marking, branch)))
      }
      const last = dossierPauses(marking).at(-1)
      expect(isStandingStill(marking)).toBe(last?.type === 'pause' && last.to === undefined)
    })
  })

  it('a return is accepted exactly where it is offered', () => {
    play(stage => {
      for (const nodeId of stage.open) {
        const accepted = tasksOf(stage.process).filter(({ id }) => stage.tryReturn(nodeId, id).ok)
        expect(new Set(returnTargets(stage.process, stage.marking, nodeId))).toEqual(
          new Set(accepted.map(({ id }) => id)),
        )
      }
    }, 60)
  })

  it('ordinary outcomes alone lead from every state to the end', () => {
    play(stage => {
      const rest = onStage(stage.process)
      Object.assign(rest, { marking: stage.marking, events: [...stage.events], clock: stage.clock })
      for (const visit of openVisits(rest.marking)) {
        for (const wait of openWaits(visit)) rest.take(rest.tryEnd(wait.id))
      }
      const steps = tasksOf(rest.process).length
      for (let step = 0; step < steps && rest.open[0]; step += 1) rest.finish(rest.open[0])
      expect(rest.finished).toBe(true)
    }, 60)
  })

  it('what has ended stays as it was, but that a finished visit may be superseded', () => {
    play((stage, before) => {
      const { marking } = stage
      for (const [index, visit] of before.visits.entries()) {
        const now = marking.visits[index]!
        const ended = visit.waits.filter(wait => wait.endedAt !== null)
        expect(now.waits.filter(wait => ended.some(({ id }) => id === wait.id))).toEqual(ended)
        if (visit.state === 'open') continue
        expect({ ...now, state: visit.state }).toEqual(visit)
        if (now.state !== visit.state) expect([visit.state, now.state]).toEqual(['done', 'superseded'])
      }
      for (const [index, branch] of before.branches.entries()) {
        if (branch.state === 'running') continue
        const now = marking.branches[index]!
        expect({ ...now, state: branch.state }).toEqual(branch)
      }
    })
  })

  it('withdrawing the whole leaves nothing open', () => {
    play(stage => {
      const marking = fold(withdrawAll(stage.marking, stage.env().at), stage.marking)
      expect(openVisits(marking)).toEqual([])
      expect(marking.visits.flatMap(openWaits)).toEqual([])
      expect([...marking.branches, ...marking.parallels].filter(({ state }) => state === 'running')).toEqual([])
    })
  })
})
