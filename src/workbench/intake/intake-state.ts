import { calendarOf } from '../../agencies/index.ts'
import { dueInstant } from '../../deadlines/index.ts'
import type { ReturnMethod } from '../../dossiers/index.ts'
import type { FormContext, FormError, Lists } from '../../forms/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import { type Desk, fieldOf } from '../desk.ts'
import type { ChosenProcedure } from './choose-procedure.ts'
import {
  carriedAnswers,
  readAnswers,
  readApplicant,
  readReturnMethod,
  readTicks,
  type TickedComponent,
  type TypedApplicant,
} from './intake-body.ts'
import { prefilled } from './prefill.ts'

/** Everything on the counter's page: what was typed, and what the procedure makes of it. */
export interface IntakeState {
  readonly key: string
  readonly agency: string
  readonly procedureWords: string
  readonly applicant: TypedApplicant
  readonly procedure:
    | (ChosenProcedure & {
        readonly context: FormContext
        readonly values: Readonly<Record<string, unknown>>
        readonly ticks: ReadonlyMap<string, TickedComponent>
        readonly dueAt: string
      })
    | null
  readonly carried: readonly [string, string][]
  readonly feePaid: boolean
  readonly returnMethod: ReturnMethod
  readonly returnAddress: string
}

export interface IntakeProblems {
  /** In page order, for the summary. */
  readonly list: readonly FormProblem[]
  readonly byField: ReadonlyMap<string, FormProblem['text']>
  readonly answers: readonly FormError[]
}
export const noProblems: IntakeProblems = { list: [], byField: new Map(), answers: [] }

type Body = Readonly<Record<string, unknown>>

/** Reads the page as it was sent. `fresh` keys are those of a new page. */
export function intakeState(
  desk: Desk,
  body: Body,
  found: ChosenProcedure | null,
  lists: Lists,
  freshKey: string,
): IntakeState {
  const applicant = readApplicant(body)
  const agency = agencyOf(desk, body)
  const chosen = found === null ? null : procedurePart(desk, body, found, lists, applicant, agency)
  return {
    key: fieldOf(body, '_key') || freshKey,
    agency,
    procedureWords: fieldOf(body, 'thu-tuc'),
    applicant,
    procedure: chosen,
    carried: carriedAnswers(found?.chosen.form ?? null, body),
    feePaid: fieldOf(body, 'feePaid') !== '',
    returnMethod: readReturnMethod(body),
    returnAddress: fieldOf(body, 'returnAddress').trim(),
  }
}

/** The desk that was chosen among the official's own, else his first. */
export function agencyOf(desk: Desk, body: Body): string {
  const wanted = fieldOf(body, 'agency')
  const { receiving } = desk.scope
  return receiving.includes(wanted) ? wanted : (receiving[0] ?? '')
}

function procedurePart(
  desk: Desk,
  body: Body,
  found: ChosenProcedure,
  lists: Lists,
  applicant: TypedApplicant,
  agency: string,
) {
  const { version, chosen } = found
  const context: FormContext = {
    applicant: { ...applicant },
    case: chosen.key,
    channel: 'counter',
    today: desk.now.slice(0, 10),
    lists,
  }
  const cutoff = version.operation?.cutoff
  const request = { start: desk.now, limit: chosen.limits.counter, ...(cutoff ? { cutoff } : {}) }
  const due = dueInstant(request, calendarOf(desk.directory, agency))
  if (!due.ok || due.value === null) throw new Error(`procedure ${version.code} has no due date at ${agency}`)
  const fresh = fieldOf(body, 'shown') !== `${version.code} ${chosen.key}`
  const answers = readAnswers(chosen.form, body, context, fresh)
  return {
    ...found,
    context,
    // Once the page is sent for good, an empty answer is an answer; before, it is filled from the applicant.
    values: fieldOf(body, 'viec') === '' ? prefilled(chosen.form, answers, applicant, agency, lists) : answers,
    ticks: readTicks(body, chosen.components),
    dueAt: due.value,
  }
}
