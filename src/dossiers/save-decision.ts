import type { Kysely } from 'kysely'
import type { Directory } from '../agencies/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { addJob } from '../platform/jobs/add-job.ts'
import type { ProcedureVersion } from '../procedures/index.ts'
import { chainHash, chainStart } from './domain/chain.ts'
import { resultKindOf } from './domain/commands/results.ts'
import { statisticChanges } from './domain/contributions.ts'
import type { Decision } from './domain/decide.ts'
import type { Dossier } from './domain/dossier.ts'
import type { DossierEvent } from './domain/events.ts'
import { evolve } from './domain/evolve.ts'
import type { Actor, Facts } from './domain/facts.ts'
import { type CitizenMessage, citizenMessage } from './domain/messages.ts'
import { taskRows } from './domain/task-rows.ts'
import {
  addStatistics,
  type EventRow,
  insertDossier,
  insertEvents,
  insertMessages,
  insertParties,
  insertResults,
  replaceTasks,
  updateDossier,
} from './dossiers.queries.ts'

export interface Before {
  readonly id: number
  readonly dossier: Dossier
  readonly lastHash: string
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

/** Each message as it reads right after its event, not after later ones of the same command. */
function messagesOf(events: readonly DossierEvent[], before: Dossier | null): CitizenMessage[] {
  let dossier = before
  return events.flatMap(event => {
    dossier = evolve(dossier, event)
    return citizenMessage(event, dossier) ?? []
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

/**
 * Writes a decision in the caller's transaction: events with their hashes, the fold, open work, parties, results,
 * counters, messages and the jobs that send them. Nothing else writes to a dossier.
 */
export async function saveDecision(
  trx: Kysely<DB>,
  decision: Decision,
  before: Before | null,
  customerId: number,
  facts: Facts,
): Promise<number> {
  const { dossier, events } = decision
  const { directory, version, actor } = facts
  const rows = chained(events, dossier.code, before)
  const lastHash = rows.at(-1)?.hash ?? before?.lastHash ?? chainStart(dossier.code)
  const id = before ? before.id : await insertDossier(trx, dossier, customerId, lastHash)
  const current: ProcedureVersion = dossier.procedureVersionId === version.id ? version : (facts.correctTo ?? version)
  const tasks = taskRows(dossier, current).map(task => ({
    ...task,
    officialId: officialIdOf(directory, task.official),
  }))
  // One connection: the statements are sent in this order without waiting for each answer.
  const [, , , , , , messages] = await Promise.all([
    before ? updateDossier(trx, id, dossier, lastHash) : undefined,
    insertEvents(trx, id, officialId(actor), rows),
    replaceTasks(trx, id, dossier, nameOf(current), tasks),
    insertParties(trx, id, dossier),
    insertResults(trx, id, customerId, dossier, issuedBy(events, decision, facts)),
    addStatistics(trx, statisticChanges(before?.dossier ?? null, dossier)),
    insertMessages(trx, id, dossier.applicant.phone, facts.now, messagesOf(events, before?.dossier ?? null)),
  ])
  if (messages.length > 0) await addJob(trx as never, 'send-messages', { messages })
  return id
}

const officialId = (actor: Actor): number | null => (actor.kind === 'official' ? actor.id : null)

const nameOf = (version: ProcedureVersion): string => version.operation?.shortName.vi ?? version.info.name
