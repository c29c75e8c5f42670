import { describe, expect, test } from 'vitest'
import type { Limit } from '../../src/deadlines/index.ts'
import { checkForm, evaluateForm } from '../../src/forms/index.ts'
import type { AgencySelector, Block, TaskBlock } from '../../src/workflow/index.ts'
import { agencies, agencyCodes, agencyOfCommune, khanhVinh } from '../agencies.ts'
import { demoOfficials } from '../demo-accounts.ts'
import { lists } from '../lists.ts'
import { posts } from '../officials.ts'
import { fields, procedures } from './index.ts'

const tasksOf = (block: Block): readonly TaskBlock[] => {
  if (block.kind === 'task') return [block]
  if (block.kind === 'sequence') return block.steps.flatMap(tasksOf)
  if (block.kind === 'parallel') return block.branches.flatMap(branch => tasksOf(branch.process))
  return [...block.options.map(option => option.process), block.otherwise].flatMap(tasksOf)
}
const cases = procedures.flatMap(procedure =>
  procedure.operation.cases.map(one => ({ title: `${procedure.code} ${one.key}`, procedure, one })),
)
const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index)
const staffed = new Set(posts.map(post => `${post.agencyCode} ${post.role}`))

/** The agency that a selector means for the example answers, filed at Khánh Vĩnh. */
function resolve(selector: AgencySelector, entry: (typeof cases)[number]): string | null {
  if (selector === 'receiving') return khanhVinh
  if (selector === 'competent') return resolve(entry.procedure.operation.competent, entry)
  if ('named' in selector) return selector.named
  if ('communeOf' in selector) {
    const answer = entry.one.exampleAnswers[selector.communeOf]
    if (typeof answer === 'string') return answer
    return agencyOfCommune.get((answer as { commune?: string } | undefined)?.commune ?? '') ?? null
  }
  return null
}

describe('the catalogue', () => {
  test('codes are unique, well-formed and of a known field', () => {
    expect(procedures.length).toBeGreaterThanOrEqual(60)
    expect(repeated(procedures.map(procedure => procedure.code))).toEqual([])
    expect(procedures.filter(procedure => !/^\d\.\d{6}$/.test(procedure.code))).toEqual([])
    expect(procedures.filter(procedure => !(procedure.fieldCode in fields))).toEqual([])
    expect(new Set(procedures.map(procedure => procedure.fieldCode)).size).toBeGreaterThanOrEqual(10)
  })
  test('keys of cases, components, results and tasks are unique in their place', () => {
    for (const { operation } of procedures) expect(repeated(operation.cases.map(one => one.key))).toEqual([])
    for (const { title, one } of cases) {
      expect(repeated(one.components.map(component => component.key)), title).toEqual([])
      expect(repeated(one.results.map(kind => kind.key)), title).toEqual([])
      expect(repeated(tasksOf(one.process).map(task => task.id)), title).toEqual([])
    }
  })
  test('the birth bundle is found by the words of its three parts', () => {
    expect(procedures.find(procedure => procedure.code === '3.000722')?.info.name).toMatch(
      /Liên thông.*khai sinh.*thường trú.*thẻ bảo hiểm y tế/,
    )
  })
  test('birth is registered the same day, after 15:00 the next; marital status may be paused to verify', () => {
    const operation = (code: string) => procedures.find(procedure => procedure.code === code)?.operation
    expect(operation('1.001193')?.cases[0]?.limits.counter).toEqual({ amount: 0, unit: 'working-day' })
    expect(operation('1.001193')?.cutoff).toEqual({ at: '15:00', effect: 'result-day' })
    expect(operation('1.004873')?.cases[0]?.limits.counter).toEqual({ amount: 3, unit: 'working-day' })
    expect(operation('1.004873')?.pauseGrounds.map(ground => ground.ground)).toContain('verification')
  })
})

describe('forms', () => {
  test.each(cases)('$title: the form may be published', ({ one }) => {
    expect(checkForm(one.form, { listNames: new Set(Object.keys(lists)), cases: [one.key] })).toEqual([])
  })
  test.each(cases)('$title: the example answers pass on every channel', ({ one }) => {
    for (const channel of ['online', 'counter', 'post'] as const) {
      const context = { applicant: {}, case: one.key, channel, today: '2026-11-25', lists }
      expect(evaluateForm(one.form, one.exampleAnswers, context).errors).toEqual([])
    }
  })
})

/** Working days along the longest path; a calendar day counts as one, for processes that use nothing else. */
function longest(block: Block): number {
  if (block.kind === 'task') return daysOf(block.limit)
  if (block.kind === 'sequence') return block.steps.reduce((sum, part) => sum + longest(part), 0)
  if (block.kind === 'parallel')
    return Math.max(...block.branches.map(branch => (branch.limit ? daysOf(branch.limit) : longest(branch.process))))
  return Math.max(longest(block.otherwise), ...block.options.map(option => longest(option.process)))
}
const daysOf = (limit: Limit | undefined): number => {
  if (!limit) return 0
  return limit.unit === 'working-hour' ? limit.amount / 8 : limit.amount
}

describe('processes', () => {
  test.each(cases)('$title: the limits of its steps fit the promise on every channel', ({ one }) => {
    for (const promise of Object.values(one.limits)) {
      expect(longest(one.process)).toBeLessThanOrEqual(daysOf(promise))
      const units = new Set(tasksOf(one.process).flatMap(task => (task.limit ? [task.limit.unit] : [])))
      expect(promise.unit === 'calendar-day' || !units.has('calendar-day')).toBe(true)
    }
  })
  test.each(cases)('$title: the steps of a branch fit its own limit', ({ one }) => {
    const root = one.process.kind === 'sequence' ? one.process.steps : [one.process]
    for (const part of root)
      if (part.kind === 'parallel')
        for (const branch of part.branches) expect(longest(branch.process)).toBeLessThanOrEqual(daysOf(branch.limit))
  })
  test.each(cases)('$title: every performer is a staffed post', entry => {
    for (const task of tasksOf(entry.one.process)) {
      const agency = resolve(task.performer.agency, entry)
      expect(
        agencies.some(known => known.code === agency),
        `${task.id} at ${agency}`,
      ).toBe(true)
      expect(staffed.has(`${agency} ${task.performer.role}`), `${task.id}: ${task.performer.role} at ${agency}`).toBe(
        true,
      )
    }
  })
  test.each(cases)('$title: each result is drafted, signed and issued once, and returns lead back', ({ one }) => {
    const tasks = tasksOf(one.process)
    for (const work of ['draft-result', 'sign-result', 'issue-result'] as const) {
      const keys = tasks.filter(task => task.work === work).map(task => task.result ?? one.results[0]?.key)
      expect(keys.toSorted()).toEqual(one.results.map(kind => kind.key).toSorted())
    }
    tasks.forEach((task, index) => {
      for (const { effect } of task.outcomes ?? [])
        if (typeof effect === 'object')
          expect(tasks.slice(0, index).some(earlier => earlier.id === effect.return)).toBe(true)
    })
  })
  test('commune procedures, bundles and land changes come to their end with the fixed accounts alone', () => {
    const fixed = new Set(demoOfficials.filter(official => official.fixed).map(official => official.username))
    const held = posts.filter(post => fixed.has(post.username))
    const holders = (agency: string | null, role: string) =>
      held.filter(post => post.agencyCode === agency && post.role === role).map(post => post.username)
    const must = cases.filter(
      ({ procedure, one }) =>
        (procedure.info.levels[0] === 'commune' && one.key !== 'merit') ||
        resolve(procedure.operation.competent, { title: '', procedure, one }) === agencyCodes.landOffice,
    )
    expect(must.length).toBeGreaterThan(40)
    for (const entry of must) {
      const tasks = tasksOf(entry.one.process)
      const who = (task: TaskBlock) => holders(resolve(task.performer.agency, entry), task.performer.role)
      for (const task of tasks) expect(who(task), `${entry.title} ${task.id}`).not.toEqual([])
      for (const kind of entry.one.results) {
        const of = (work: TaskBlock['work']) =>
          tasks.find(task => task.work === work && (task.result ?? entry.one.results[0]?.key) === kind.key)!
        const signers = who(of('sign-result')).filter(name => !who(of('draft-result')).includes(name))
        expect(signers, `${entry.title}: nobody signs another's draft`).not.toEqual([])
      }
    }
  })
})
