import { checkForm, evaluateForm, formVariables, type Lists } from '../../forms/index.ts'
import type { Text } from '../../platform/text.ts'
import { checkProcess } from '../../workflow/index.ts'
import type { ProcedureCase, ProcedureOperation } from '../types.ts'

/** What a version is checked against: the province as it stands (`publishingWorld`). */
export interface PublishingWorld {
  readonly lists: Lists
  /** `YYYY-MM-DD` of the publishing. */
  readonly today: string
  readonly contextOf: (
    operation: ProcedureOperation,
    one: ProcedureCase,
    variables: ProcessCheckContext['variables'],
  ) => ProcessCheckContext
}
type ProcessCheckContext = Parameters<typeof checkProcess>[1]

/** Why a version cannot be published, and where: `usual › form › sections[1].fields[0].when`. */
export interface PublishingProblem {
  readonly place: string
  readonly code: string
  readonly reason: Text
}

/** Everything that forbids publishing how the province works a procedure: forms, their examples, and processes. */
export function operationProblems(operation: ProcedureOperation, world: PublishingWorld): PublishingProblem[] {
  const { cases } = operation
  if (cases.length === 0)
    return [
      { place: 'cases', code: 'no-case', reason: { vi: 'Thủ tục không có trường hợp nào', en: 'There is no case' } },
    ]
  const twice = cases.filter((one, at) => cases.findIndex(({ key }) => key === one.key) !== at)
  return [
    ...twice.map(({ key }) => ({
      ...{ place: key, code: 'duplicate-case' },
      reason: { vi: `Trường hợp “${key}” có hai lần`, en: `The case “${key}” stands twice` },
    })),
    ...cases.flatMap(one => [...formProblems(one, world), ...processProblems(operation, one, world)]),
  ]
}

function formProblems(one: ProcedureCase, { lists, today }: PublishingWorld): PublishingProblem[] {
  const found = checkForm(one.form, { listNames: new Set(Object.keys(lists)), cases: [one.key] })
  if (found.length > 0)
    return found.map(({ path, code, message }) => ({ place: `${one.key} › form › ${path}`, code, reason: message }))
  const context = { applicant: {}, case: one.key, channel: 'online', today, lists } as const
  return evaluateForm(one.form, one.exampleAnswers, context).errors.map(({ field, message }) => ({
    ...{ place: `${one.key} › exampleAnswers › ${field}`, code: 'wrong-example', reason: message },
  }))
}

const processProblems = (operation: ProcedureOperation, one: ProcedureCase, world: PublishingWorld) =>
  checkProcess(one.process, world.contextOf(operation, one, formVariables(one.form))).map(
    ({ place, code, reason }): PublishingProblem => ({ place: `${one.key} › process › ${place}`, code, reason }),
  )
