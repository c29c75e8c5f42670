import { seatsOf } from '../../dossiers/index.ts'
import type { listFiles } from '../../files/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import type { Component } from '../../procedures/index.ts'
import { type Desk, fieldOf } from '../desk.ts'
import type { DeskDossier } from '../dossier/load-dossier.ts'
import { promisedDue } from '../intake/intake-state.ts'
import { type Shortcoming, shortcomingsOf } from './shortcomings.ts'

export type FileOfPaper = Awaited<ReturnType<typeof listFiles>>[number]

/** One paper of the dossier under the officer's eyes: what came, and what he thinks of it so far. */
export interface PaperCheck {
  readonly component: Component
  readonly files: readonly FileOfPaper[]
  /** Handed in on paper. */
  readonly onPaper: boolean
  readonly verdict: '' | 'du' | 'thieu'
  readonly shortcomings: readonly Shortcoming[]
  /** Index of the ready sentence, as posted; empty where none was picked. */
  readonly canned: string
  readonly reason: string
  readonly fix: string
}

/** Everything on the page of one dossier in the queue: what was posted, and what follows from it. */
export interface CheckState {
  readonly key: string
  readonly papers: readonly PaperCheck[]
  readonly seats: readonly string[]
  readonly competent: string
  readonly dueAt: string
  readonly feePaid: boolean
  readonly ground: string
  readonly detail: string
}

type Body = Readonly<Record<string, unknown>>

/** The declaration was filled in on our pages and checked there: it begins as complete. */
const startsComplete = ({ key }: Component): boolean => key === 'declaration'

const verdictOf = (text: string): PaperCheck['verdict'] => (text === 'du' || text === 'thieu' ? text : '')

function paperCheck(component: Component, held: DeskDossier, files: readonly FileOfPaper[], body: Body): PaperCheck {
  const { key } = component
  const has = held.dossier.components.find(one => one.key === key)
  const own = files.filter(file => has?.fileIds.includes(file.id))
  const onPaper = has !== undefined && has.originals + has.copies > 0
  const fresh = fieldOf(body, 'ban') === ''
  return {
    component,
    files: own,
    onPaper,
    verdict: fresh && startsComplete(component) && onPaper ? 'du' : verdictOf(fieldOf(body, `t.${key}`)),
    shortcomings: shortcomingsOf(component, own.length > 0 || onPaper),
    canned: fieldOf(body, `mau.${key}`),
    reason: fieldOf(body, `reason.${key}`),
    fix: fieldOf(body, `fix.${key}`),
  }
}

export function checkState(
  desk: Desk,
  held: DeskDossier,
  files: readonly FileOfPaper[],
  body: Body,
  freshKey: string,
): CheckState {
  const { dossier, chosen, version } = held
  const others = seatsOf(held.facts, dossier.agency)
  const seats = others.length === 0 ? [] : [dossier.competent, ...others.filter(seat => seat !== dossier.competent)]
  const wanted = fieldOf(body, 'competentCode')
  const competent = seats.includes(wanted) ? wanted : dossier.competent
  const elsewhere = { receiving: dossier.agency, competent: seats.length === 0 ? dossier.agency : competent }
  return {
    key: fieldOf(body, '_key') || freshKey,
    papers: chosen.components.map(component => paperCheck(component, held, files, body)),
    seats,
    competent,
    dueAt: promisedDue(desk, { version, chosen }, dossier.channel, elsewhere),
    feePaid: fieldOf(body, 'feePaid') !== '',
    ground: fieldOf(body, 'ground'),
    detail: fieldOf(body, 'detail'),
  }
}

/** Papers about which the officer must have said something before the dossier is accepted. */
export const mustBeMarked = ({ component, files }: PaperCheck): boolean =>
  files.length > 0 || (component.required && component.kind === 'submit')

export const paperId = (key: string): string => `t-${key}`

/** The control of the page that a path of a refusal speaks of. */
export const controlOf = (path: string): string => path.replace(/^components\./, 't-')

export const problemOf = (problems: readonly FormProblem[], id: string): FormProblem['text'] | undefined =>
  problems.find(problem => problem.id === id)?.text
