import { calendarOf } from '../../agencies/index.ts'
import { type Cutoff, dueInstant, type Limit, transferLimitOn } from '../../deadlines/index.ts'
import { type ReturnMethod, seatsOf } from '../../dossiers/index.ts'
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
import { addressedTo, prefilled } from './prefill.ts'

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
        /** Who may resolve it, the desk first; empty where the procedure is not boundary-free. */
        readonly seats: readonly string[]
        readonly competent: string
        /** Where another agency resolves it: if that agency confirms at the last moment. */
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

/**
 * The date that accepting now would promise. Where another agency resolves it, the clock starts with its receipt: the
 * date then is the latest one.
 */
export function promisedDue(
  desk: Desk,
  { version, chosen }: Pick<ChosenProcedure, 'version' | 'chosen'>,
  channel: 'online' | 'counter' | 'post',
  { receiving, competent }: { readonly receiving: string; readonly competent: string },
): string {
  const due = (agency: string, start: string, limit: Limit, cutoff?: Cutoff | null): string => {
    const found = dueInstant({ start, limit, ...(cutoff ? { cutoff } : {}) }, calendarOf(desk.directory, agency))
    if (!found.ok || found.value === null) throw new Error(`procedure ${version.code} has no due date at ${agency}`)
    return found.value
  }
  const transfer = competent === receiving ? null : transferLimitOn(desk.now.slice(0, 10))
  const start = transfer === null ? desk.now : due(competent, desk.now, transfer)
  return due(receiving, start, chosen.limits[channel], version.operation?.cutoff)
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
  const others = seatsOf({ version, directory: desk.directory, now: desk.now }, agency)
  const seats = others.length === 0 ? [] : [agency, ...others.filter(seat => seat !== agency)]
  const wanted = fieldOf(body, 'competentCode')
  const competent = seats.includes(wanted) ? wanted : agency
  const fresh = fieldOf(body, 'shown') !== `${version.code} ${chosen.key}`
  const answers = addressedTo(chosen.form, readAnswers(chosen.form, body, context, fresh), agency, competent)
  return {
    ...found,
    context,
    // Once the page is sent for good, an empty answer is an answer; before, it is filled from the applicant.
    values: fieldOf(body, 'viec') === '' ? prefilled(chosen.form, answers, applicant, competent, lists) : answers,
    ticks: readTicks(body, chosen.components),
    seats,
    competent,
    dueAt: promisedDue(desk, found, 'counter', { receiving: agency, competent }),
  }
}
