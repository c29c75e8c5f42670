import { calendarOf } from '../../agencies/index.ts'
import { dueInstant } from '../../deadlines/index.ts'
import type { Permitted } from '../../dossiers/index.ts'
import { carryOver } from '../../dossiers/index.ts'
import type { FormContext, Lists } from '../../forms/index.ts'
import { readCommand } from '../actions/command-body.ts'
import { type Preview, previewOf } from '../actions/preview.ts'
import { type Desk, fieldOf } from '../desk.ts'
import type { DeskDossier } from '../dossier/load-dossier.ts'
import type { ChosenProcedure } from '../intake/choose-procedure.ts'
import {
  carriedAnswers,
  type GivenComponent,
  givenOf,
  readAnswers,
  readTicks,
  type TickedComponent,
  type TypedApplicant,
} from '../intake/intake-body.ts'
import { prefilled } from '../intake/prefill.ts'

type Body = Readonly<Record<string, unknown>>

/** The page as it was sent, and what the right procedure makes of it. */
export interface CorrectState {
  readonly key: string
  readonly held: DeskDossier
  readonly typed: string
  readonly reason: string
  readonly procedure: (ChosenProcedure & Declared) | null
  /** Answers typed for a procedure that was looked at before. */
  readonly carried: readonly [string, string][]
}

interface Declared {
  readonly context: FormContext
  readonly values: Readonly<Record<string, unknown>>
  readonly ticks: ReadonlyMap<string, TickedComponent>
  /** Counted from the acceptance, its pauses left out; null while the clock stands still. */
  readonly dueAt: string | null
  readonly preview: Preview
}

/** @param freshKey of a page that was not sent yet */
export function correctState(
  desk: Desk,
  held: DeskDossier,
  body: Body,
  found: ChosenProcedure | null,
  lists: Lists,
  freshKey: string,
): CorrectState {
  return {
    key: fieldOf(body, '_key') || freshKey,
    held,
    typed: fieldOf(body, 'thu-tuc'),
    reason: fieldOf(body, 'reason'),
    procedure: found === null ? null : { ...found, ...declared(desk, held, body, found, lists) },
    carried: carriedAnswers(found?.chosen.form ?? null, body),
  }
}

function declared(desk: Desk, held: DeskDossier, body: Body, found: ChosenProcedure, lists: Lists): Declared {
  const { dossier } = held
  const { version, chosen } = found
  const context: FormContext = {
    applicant: { ...dossier.applicant },
    case: chosen.key,
    channel: dossier.channel,
    today: desk.now.slice(0, 10),
    lists,
  }
  const fresh = fieldOf(body, 'shown') !== shownKey(found)
  const known = carryOver(held.chosen.form, chosen.form, dossier.answers)
  const answers = readAnswers(chosen.form, body, context, fresh, known)
  const applicant = { personalNumber: '', taxCode: '', email: '', address: '', ...dossier.applicant } as TypedApplicant
  return {
    context,
    // Once the page is sent for good, an empty answer is an answer; before, it is filled from the applicant.
    values: fieldOf(body, 'viec') === '' ? prefilled(chosen.form, answers, applicant, dossier.agency, lists) : answers,
    ticks: fresh ? heldTicks(held, found) : readTicks(body, chosen.components),
    dueAt: dueUnder(desk, held, found),
    preview: previewOf(commandOf(held, found, body), { ...held, facts: { ...held.facts, correctTo: version } }),
  }
}

/** Which declaration the page shows. */
export const shownKey = ({ version, chosen }: ChosenProcedure): string => `${version.code} ${chosen.key}`

const permit: Permitted = { type: 'correct-procedure' }

/** The command as far as it goes without answers and papers. */
export function commandOf(held: DeskDossier, { version, chosen }: ChosenProcedure, body: Body) {
  const { command } = readCommand(permit, { ...body, procedureCode: version.code, caseKey: chosen.key }, held)
  if (command.type !== 'correct-procedure') throw new Error('another command was read')
  return command
}

/** Papers of the new case that were handed in under the old one stand ticked. */
function heldTicks({ dossier }: DeskDossier, { chosen }: ChosenProcedure): Map<string, TickedComponent> {
  const ticks = readTicks({}, chosen.components)
  for (const { key, originals, copies, fileIds } of dossier.components) {
    if (!ticks.has(key) || originals + copies + fileIds.length === 0) continue
    ticks.set(key, { ticked: true, originals: String(originals), copies: String(copies) })
  }
  return ticks
}

/** Ticks as the command carries them: what is not ticked was not handed in. */
export const papersOf = (ticks: ReadonlyMap<string, TickedComponent>): GivenComponent[] => {
  const given = givenOf(ticks)
  return [...ticks.keys()].map(key => given.find(one => one.key === key) ?? { key, originals: 0, copies: 0 })
}

function dueUnder(desk: Desk, { dossier }: DeskDossier, { version, chosen }: ChosenProcedure): string | null {
  if (dossier.clock === null) return null
  const { start, changes } = dossier.clock
  const cutoff = version.operation?.cutoff
  const request = { start, changes, limit: chosen.limits[dossier.channel], ...(cutoff ? { cutoff } : {}) }
  const due = dueInstant(request, calendarOf(desk.directory, dossier.agency))
  if (!due.ok) throw new Error(`procedure ${version.code} has no due date at ${dossier.agency}`)
  return due.value
}
