import type { Compilable, Kysely } from 'kysely'
import type { Directory } from '../agencies/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { commitWithin, merge, together } from '../platform/db/together.ts'
import { quietJobOf } from '../platform/jobs/add-job.ts'
import type { ProcedureVersion } from '../procedures/index.ts'
import { chainHash, chainStart } from './domain/chain.ts'
import { resultKindOf } from './domain/commands/results.ts'
import { statisticChanges } from './domain/contributions.ts'
import type { Decision } from './domain/decide.ts'
import type { Dossier } from './domain/dossier.ts'
import type { DossierEvent } from './domain/events.ts'
import type { Actor, Facts } from './domain/facts.ts'
import { citizenMessages } from './domain/messages.ts'
import { taskRows, turnsOf } from './domain/task-rows.ts'
import {
  addStatistics,
  deleteTasks,
  type EventRow,
  insertDossier,
  insertEvents,
  insertMessages,
  insertParties,
  insertPayments,
  insertResults,
  insertTasks,
  type PaymentRow,
  updateDossier,
} from './dossiers.queries.ts'

export interface Before {
  readonly id: number
  readonly customerId: number
  readonly dossier: Dossier
  readonly lastHash: string
}

export interface NewDossier {
  readonly id: number
  readonly customerId: number
}

function chained(events: readonly DossierEvent[], code: string, before: Before | null): EventRow[] {
  let previous = before?.lastHash ?? chainStart(code)
  let seq = before?.dossier.version ?? 0
  return events.map(event => {
    seq += 1
    previous = chainHash(previous, seq, event)
    return { seq, event, hash: previous }
  })
}

const officialIdOf = (directory: Directory, username: string | null): number | null =>
  username === null ? null : (directory.byUsername.get(username)?.[0]?.officialId ?? null)

const issuedBy = (events: readonly DossierEvent[], decision: Decision, facts: Facts) =>
  events.flatMap(({ body }) => {
    if (body.type !== 'issued') return []
    const draft = decision.dossier.results.find(r => r.key === body.key)
    const kind = draft && resultKindOf(decision.dossier, facts, draft.nodeId)
    return kind ? [{ key: body.key, kind: kind.code, name: kind.name }] : []
  })

/** Jobs are added where their part is asked for. */
const selectOf = (jobs: readonly string[]): string =>
  `select ${jobs.map(job => `(select count(*) from ${job})`).join(', ') || 'null'}`

/** Money that these events say came in or was given back. */
export const paymentRows = (rows: readonly Pick<EventRow, 'seq' | 'event'>[]): PaymentRow[] =>
  rows.flatMap(({ seq, event: { at, by, body } }): PaymentRow[] => {
    if (body.type === 'fee-paid') {
      const { amount, method, receiptNumber } = body
      return [{ seq, at, by, amount, method, receiptNumber }]
    }
    if (body.type === 'fee-refunded')
      return [{ seq, at, by, amount: -body.amount, method: 'refund', receiptNumber: null }]
    return []
  })

/**
 * Writes a decision in the caller's transaction: events with their hashes, the fold, open work, parties, results,
 * counters, messages and the job that sends them; `further` goes with them. Commits: nothing may follow it. Nothing else
 * writes to a dossier.
 */
export async function saveDecision(
  trx: Kysely<DB>,
  decision: Decision,
  before: Before | NewDossier,
  facts: Facts,
  further: readonly Compilable[] = [],
): Promise<void> {
  const { dossier, events } = decision
  const { directory, version, actor } = facts
  const { id, customerId } = before
  const known = 'dossier' in before ? before : null
  const rows = chained(events, dossier.code, known)
  const lastHash = rows.at(-1)?.hash ?? chainStart(dossier.code)
  const current: ProcedureVersion = dossier.procedureVersionId === version.id ? version : (facts.correctTo ?? version)
  const tasks = taskRows(dossier, current).map(task => ({
    ...task,
    officialId: officialIdOf(directory, task.official),
    ...turnsOf(task, directory),
  }))
  const issued = issuedBy(events, decision, facts)
  const money = paymentRows(rows)
  const changes = statisticChanges(known?.dossier ?? null, dossier)
  const messages = citizenMessages(known?.dossier ?? null, events)
  const told = messages.length > 0
  const writes = merge(
    {
      fold: known ? updateDossier(trx, id, dossier, lastHash) : insertDossier(id, dossier, customerId, lastHash),
      events: insertEvents(id, officialId(actor), rows),
      parties: insertParties(id, dossier),
      ...(tasks.length > 0 ? { tasks: insertTasks(id, dossier, nameOf(current), tasks) } : {}),
      ...(issued.length > 0 ? { results: insertResults(trx, id, customerId, dossier, issued) } : {}),
      ...(issued.length > 0 ? { documents: quietJobOf('make-result-documents', { dossier: id }) } : {}),
      ...(money.length > 0 ? { payments: insertPayments(id, dossier, money) } : {}),
      ...(told ? { messages: insertMessages(before, dossier.applicant.phone, facts.now, messages) } : {}),
      ...(told ? { job: quietJobOf('send-messages', { dossier: id }) } : {}),
      ...Object.fromEntries(further.map((query, i) => [`further${i}`, query])),
    },
    selectOf([...(told ? ['job'] : []), ...(issued.length > 0 ? ['documents'] : [])]),
  )
  const statements: Compilable[] = known ? [deleteTasks(trx, id), writes] : [writes]
  // Counters last: their rows are shared, so they are held for the shortest time.
  if (changes.length > 0) statements.push(addStatistics(changes))
  await together(trx as never, [...statements, commitWithin])
}

const officialId = (actor: Actor): number | null => (actor.kind === 'official' ? actor.id : null)

const nameOf = (version: ProcedureVersion): string => version.operation?.shortName.vi ?? version.info.name
