import { expect, it } from 'vitest'
import { stepsOf } from './index.ts'
import { birthBundle, land, nested, task } from './testing/processes.ts'

const lines = (process: Parameters<typeof stepsOf>[0]) => stepsOf(process).map(step => `${step.number} ${step.nodeId}`)

it('lists a process with lanes side by side as letters', () => {
  expect(lines(birthBundle)).toEqual([
    '1 register-birth',
    '2 birth-draft',
    '3 birth-sign',
    '4 birth-issue',
    '5a.1 residence-examine',
    '5a.2 residence-draft',
    '5a.3 residence-sign',
    '5a.4 residence-issue',
    '5b.1 health-examine',
    '5b.2 health-draft',
    '5b.3 health-sign',
    '5b.4 health-issue',
  ])
  expect(stepsOf(birthBundle).at(-1)).toMatchObject({
    lanes: [{ branchId: 'health-card', when: 'answers.wantsHealthCard', limit: { amount: 3 } }],
    conditions: [],
  })
})

it('lists the ways of a choice with what must hold for each', () => {
  expect(stepsOf(land).map(step => [step.number, step.conditions])).toEqual([
    ['1', []],
    ['2/1.1', ['outcomes.appraise == "accept"']],
    ['2/1.2', ['outcomes.appraise == "accept"']],
    ['2/2', [null]],
    ['3', []],
    ['4', []],
    ['5', []],
  ])
})

it('names every lane around a step, outermost first', () => {
  const step = stepsOf(nested).find(({ nodeId }) => nodeId === 'down-task')
  expect(step?.number).toBe('2a.2b')
  expect(step?.lanes.map(({ branchId }) => branchId)).toEqual(['left', 'down'])
})

it('lists a single task as the first step, with its one outcome', () => {
  expect(stepsOf(task('only'))).toMatchObject([{ number: '1', limit: null, outcomes: [{ key: 'done' }] }])
})
