import { checkExpression, type ExpectedType, type Variables } from '../expressions/index.ts'
import type { Text } from '../platform/text.ts'
import { expectedOf, filterVariables, formVariables, rowVariables } from './answer-types.ts'
import { problemWords } from './check-form.words.ts'
import { findCycle, formGraph, rowGraph } from './dependencies.ts'
import { listOf } from './lists.ts'
import { neverShows } from './never-shows.ts'
import type { Cel, Form, FormField } from './types.ts'
import { isFixedDate } from './values/date-value.ts'

export interface FormProblem {
  /** Place in the definition: `sections[1].fields[0].when`. */
  readonly path: string
  readonly code: string
  readonly message: Text
}

/** What the form may lean on; without `listNames` and `cases` those two are not looked at. */
export interface FormCheckContext {
  readonly listNames?: ReadonlySet<string> | undefined
  readonly cases?: readonly string[] | undefined
}

/**
 * Everything that stands against publishing a form, with its place; empty when it may be published: keys, options,
 * lists, bounds, the type of every expression, circles among conditions and values, what can never show.
 */
export function checkForm(form: Form, context: FormCheckContext = {}): FormProblem[] {
  const problems: FormProblem[] = []
  const report = (path: string, code: string, message: Text) => problems.push({ path, code, message })
  const variables = formVariables(form)
  const sectionKeys = new Set<string>()
  const answerKeys = new Set<string>()
  const plainFields = form.sections.flatMap(section => (section.repeat ? [] : section.fields))

  const expression = (path: string, source: Cel, among: Variables, expected?: ExpectedType): boolean => {
    const found = checkExpression(source, among, expected)
    for (const problem of found) report(path, problem.code, problem.message)
    return found.length === 0
  }
  const condition = (path: string, when: Cel | undefined, among: Variables) => {
    if (when === undefined || !expression(path, when, among, 'boolean')) return
    if (neverShows(form, when, context.cases)) report(path, 'never-shows', problemWords.neverShows)
  }
  const key = (path: string, name: string, taken: Set<string>) => {
    if (!/^[a-z][A-Za-z0-9]*$/.test(name)) report(`${path}.key`, 'key', problemWords.key(name))
    if (taken.has(name)) report(`${path}.key`, 'duplicate-key', problemWords.duplicateKey(name))
    taken.add(name)
  }
  const cycle = (path: string, graph: ReturnType<typeof formGraph>) => {
    const found = findCycle(graph)
    if (found) report(path, 'cycle', problemWords.cycle(found))
  }

  const options = (path: string, field: FormField, among: Variables) => {
    const list = listOf(field)
    if (list !== null && context.listNames && !context.listNames.has(list)) {
      report(`${path}.options`, 'unknown-list', problemWords.unknownList(list))
    }
    if (field.options !== undefined && 'list' in field.options) {
      const { filter } = field.options
      if (filter !== undefined) expression(`${path}.options.filter`, filter, filterVariables(among), 'boolean')
      return
    }
    if (!['radio', 'select', 'checkboxes'].includes(field.type)) return
    const values = (field.options ?? []).map(option => option.value)
    if (values.length === 0) report(`${path}.options`, 'no-options', problemWords.noOptions)
    for (const [at, value] of values.entries()) {
      if (values.indexOf(value) !== at)
        report(`${path}.options[${at}]`, 'duplicate-option', problemWords.duplicateOption(value))
    }
  }

  const bounds = (path: string, field: FormField, siblings: readonly FormField[]) => {
    for (const side of ['min', 'max'] as const) {
      const bound = field[side]
      if (typeof bound !== 'string' || bound === 'today' || isFixedDate(bound)) continue
      const other = siblings.find(sibling => sibling.key === bound && sibling.key !== field.key)
      if (!other?.type.endsWith('date')) report(`${path}.${side}`, 'date-bound', problemWords.dateBound(bound))
    }
    if (typeof field.min === 'number' && typeof field.max === 'number' && field.min > field.max) {
      report(`${path}.min`, 'bounds', problemWords.bounds)
    }
    for (const name of [field.declared?.birthDate, field.declared?.sex]) {
      if (name !== undefined && !siblings.some(sibling => sibling.key === name)) {
        report(`${path}.declared`, 'unknown-field', problemWords.unknownField(name))
      }
    }
  }

  const field = (path: string, one: FormField, siblings: readonly FormField[], among: Variables, inTable: boolean) => {
    condition(`${path}.when`, one.when, among)
    if (typeof one.required === 'string') expression(`${path}.required`, one.required, among, 'boolean')
    const composite = ['person', 'table', 'address', 'file', 'checkboxes'].includes(one.type)
    for (const rule of ['value', 'default'] as const) {
      const source = one[rule]
      if (source === undefined) continue
      if (rule === 'value' && composite)
        report(`${path}.value`, 'calculated-composite', problemWords.calculatedComposite)
      else expression(`${path}.${rule}`, source, among, expectedOf(one))
    }
    options(path, one, among)
    bounds(path, one, siblings)
    if (one.type !== 'table') return
    if (inTable) report(path, 'nested-table', problemWords.nestedTable)
    else rows(`${path}.columns`, one.columns ?? [], true)
  }

  const rows = (path: string, columns: readonly FormField[], inTable: boolean) => {
    if (columns.length === 0) return report(path, 'no-columns', problemWords.noColumns)
    const taken = new Set<string>()
    const among = rowVariables(form, columns)
    for (const [at, column] of columns.entries()) {
      key(`${path}[${at}]`, column.key, taken)
      field(`${path}[${at}]`, column, columns, among, inTable)
    }
    cycle(path, rowGraph(columns))
  }

  for (const [at, section] of form.sections.entries()) {
    const path = `sections[${at}]`
    key(path, section.key, sectionKeys)
    condition(`${path}.when`, section.when, variables)
    if (section.repeat) {
      if (answerKeys.has(section.key)) report(`${path}.key`, 'duplicate-key', problemWords.duplicateKey(section.key))
      answerKeys.add(section.key)
      if (section.repeat.min > section.repeat.max) report(`${path}.repeat`, 'bounds', problemWords.bounds)
      rows(`${path}.fields`, section.fields, false)
      continue
    }
    if (section.fields.length === 0) report(`${path}.fields`, 'no-fields', problemWords.noFields)
    for (const [index, one] of section.fields.entries()) {
      key(`${path}.fields[${index}]`, one.key, answerKeys)
      field(`${path}.fields[${index}]`, one, plainFields, variables, false)
    }
  }
  cycle('sections', formGraph(form))
  for (const [at, check] of form.checks.entries()) {
    expression(`checks[${at}].when`, check.when, variables, 'boolean')
    for (const name of check.fields) {
      if (!answerKeys.has(name)) report(`checks[${at}].fields`, 'unknown-field', problemWords.unknownField(name))
    }
  }
  return problems
}
