import { describe, expect, test } from 'vitest'
import { compileCalendar, dueInstant, type Limit } from '../../src/deadlines/index.ts'
import { checkForm, evaluateForm, formVariables } from '../../src/forms/index.ts'
import { type AgencySelector, type Block, checkProcess, type TaskBlock } from '../../src/workflow/index.ts'
import { agencies, agencyCodes, agencyOfCommune, khanhVinh } from '../agencies.ts'
import { provincialWorkingCalendar } from '../calendars.ts'
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

const compiled = compileCalendar(provincialWorkingCalendar())
if (!compiled.ok) throw new Error('the provincial calendar does not compile')
const calendar = compiled.value
const codesOf = (...kinds: readonly string[]) =>
  agencies.filter(agency => kinds.includes(agency.kind)).map(agency => agency.code)
const due = (start: string, limit: Limit): string => {
  const found = dueInstant({ start, limit }, calendar)
  if (!found.ok || found.value === null) throw new Error(`no due date for ${start}`)
  return found.value
}
/** Agencies that an answer of this name may stand for: the police for residence, else the communes. */
const namedByAnswer = (field: string) =>
  codesOf(['recipient', 'residenceAgency'].includes(field) ? 'commune-police' : 'commune')
function competentOf(selector: AgencySelector): readonly string[] {
  if (selector === 'receiving') return codesOf('commune')
  if (typeof selector === 'object' && 'communeOf' in selector) return namedByAnswer(selector.communeOf)
  return typeof selector === 'object' && 'named' in selector ? [selector.named] : []
}

describe('processes', () => {
  test.each(cases)('$title: the process may be published, wherever it is received', ({ procedure, one }) => {
    const { competent, receivedBy } = procedure.operation
    const problems = checkProcess(one.process, {
      results: one.results.map(kind => kind.key),
      limits: one.limits,
      variables: formVariables(one.form),
      receiving: codesOf('commune', ...(receivedBy.includes('province') ? ['centre'] : [])),
      competent: competentOf(competent),
      namedByAnswer,
      superiorOf: code => agencies.find(agency => agency.code === code)?.parentCode ?? null,
      staffed: (agency, role) => staffed.has(`${agency} ${role}`),
      due,
      starts: ['2026-03-02T07:30:00+07:00', '2026-08-24T07:30:00+07:00', '2026-11-19T07:30:00+07:00'],
    })
    expect(problems).toEqual([])
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
