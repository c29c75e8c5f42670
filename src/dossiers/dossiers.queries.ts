import { type Kysely, sql } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import { counters, type StatisticChange } from './domain/contributions.ts'
import type { Dossier } from './domain/dossier.ts'
import { partiesOf } from './domain/dossier-state.ts'
import type { DossierEvent, DossierEventBody } from './domain/events.ts'
import type { CitizenMessage } from './domain/messages.ts'
import { dossierColumns, type TaskRow } from './domain/task-rows.ts'

type Db = Kysely<DB>

export interface StoredDossier {
  readonly id: number
  readonly customerId: number
  readonly lastHash: string
  readonly dossier: Dossier
}

const stored = (row: { id: number; customer_id: number; last_hash: string; fold: unknown }): StoredDossier => ({
  id: Number(row.id),
  customerId: Number(row.customer_id),
  lastHash: row.last_hash,
  dossier: row.fold as Dossier,
})

export async function findDossier(db: Db, code: string): Promise<StoredDossier | undefined> {
  const row = await db
    .selectFrom('dossier')
    .select(['id', 'customer_id', 'last_hash', 'fold'])
    .where('code', '=', code)
    .executeTakeFirst()
  return row && stored(row)
}

export async function findDossierById(db: Db, id: number): Promise<StoredDossier | undefined> {
  const row = await db
    .selectFrom('dossier')
    .select(['id', 'customer_id', 'last_hash', 'fold'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && stored(row)
}

/** The dossier, held until the transaction ends, so that one command at a time decides on it. */
export const lockDossier = (trx: Db, code: string) =>
  trx.selectFrom('dossier').select(['id', 'customer_id', 'last_hash', 'fold']).where('code', '=', code).forUpdate()

export { stored as storedDossier }

export interface StoredEvent extends DossierEvent {
  readonly seq: number
  readonly hash: string
}

export async function listEvents(db: Db, dossierId: number): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom('dossier_event')
    .select(['seq', 'at', 'actor', 'data', 'hash'])
    .where('dossier_id', '=', dossierId)
    .orderBy('seq')
    .execute()
  return rows.map(row => ({
    seq: row.seq,
    at: row.at,
    by: row.actor,
    body: row.data as unknown as DossierEventBody,
    hash: row.hash,
  }))
}

/** Counts up a serial and holds it until the transaction ends. */
export const nextSerial = (trx: Db, scope: string) =>
  trx
    .insertInto('serial')
    .values({ scope, last: 1 })
    .onConflict(c => c.column('scope').doUpdateSet({ last: sql`serial.last + 1` }))
    .returning('last')

export const nextDossierId = (trx: Db) =>
  trx.selectNoFrom(sql<number>`nextval(pg_get_serial_sequence('dossier', 'id'))`.as('id'))

// The builders below are not executed here: `saveDecision` sends them together.

export const insertDossier = (trx: Db, id: number, dossier: Dossier, customerId: number, lastHash: string) =>
  trx.insertInto('dossier').values({
    id,
    code: dossier.code,
    customer_id: customerId,
    last_hash: lastHash,
    fold: JSON.stringify(dossier),
    ...dossierColumns(dossier),
  })

export const updateDossier = (trx: Db, id: number, dossier: Dossier, lastHash: string) =>
  trx
    .updateTable('dossier')
    .set({ last_hash: lastHash, fold: JSON.stringify(dossier), ...dossierColumns(dossier) })
    .where('id', '=', id)

export interface EventRow {
  readonly seq: number
  readonly event: DossierEvent
  readonly hash: string
}

export const insertEvents = (trx: Db, dossierId: number, officialId: number | null, rows: readonly EventRow[]) =>
  trx.insertInto('dossier_event').values(
    rows.map(({ seq, event, hash }) => ({
      dossier_id: dossierId,
      seq,
      type: event.body.type,
      at: event.at,
      official_id: officialId,
      actor: event.by,
      data: JSON.stringify(event.body),
      hash,
    })),
  )

/** The open work of the dossier, after what was open before was deleted; closed tasks leave. */
export function insertTasks(
  trx: Db,
  dossierId: number,
  dossier: Dossier,
  procedureName: string,
  rows: readonly (TaskRow & { officialId: number | null })[],
) {
  const columns = dossierColumns(dossier)
  const values = rows.map(row => ({
    dossier_id: dossierId,
    visit: row.visit,
    node_id: row.nodeId,
    work: row.work,
    name: row.name,
    agency_code: row.agency,
    receiving_code: dossier.agency,
    role: row.role,
    official_id: row.officialId,
    state: row.state,
    opened_at: row.openedAt,
    due_at: row.dueAt,
    sort_at: row.sortAt,
    paused: row.paused,
    dossier_code: dossier.code,
    dossier_status: columns.status,
    dossier_state: columns.state,
    dossier_due_at: columns.due_at,
    procedure_code: dossier.procedureCode,
    procedure_name: procedureName,
    applicant_name: columns.applicant_name,
    applicant_plain: columns.applicant_plain,
    channel: dossier.channel,
  }))
  return trx.insertInto('task').values(values)
}

export const deleteTasks = (trx: Db, dossierId: number) => trx.deleteFrom('task').where('dossier_id', '=', dossierId)

export const insertParties = (trx: Db, dossierId: number, dossier: Dossier) =>
  trx
    .insertInto('dossier_party')
    .values(partiesOf(dossier).map(agency_code => ({ dossier_id: dossierId, agency_code })))
    .onConflict(c => c.doNothing())

export function addStatistics(trx: Db, changes: readonly StatisticChange[]) {
  const zero = Object.fromEntries(counters.map(counter => [counter, 0])) as Record<(typeof counters)[number], number>
  return trx
    .insertInto('statistic')
    .values(
      changes.map(c => ({
        grain: c.grain,
        bucket: c.bucket,
        agency_code: c.agency,
        procedure_code: c.procedure,
        ...zero,
        ...c.counts,
      })),
    )
    .onConflict(c =>
      c
        .columns(['grain', 'bucket', 'agency_code', 'procedure_code'])
        .doUpdateSet(Object.fromEntries(counters.map(n => [n, sql`statistic.${sql.ref(n)} + excluded.${sql.ref(n)}`]))),
    )
}

export const insertMessages = (
  trx: Db,
  dossierId: number,
  phone: string,
  at: string,
  messages: readonly CitizenMessage[],
) =>
  trx
    .insertInto('message')
    .values(messages.map(({ kind, body }) => ({ dossier_id: dossierId, kind, body, recipient: phone, created_at: at })))

/** Results of the dossier that were issued by these events, into the results database. */
export function insertResults(
  trx: Db,
  dossierId: number,
  customerId: number,
  dossier: Dossier,
  issued: readonly { key: string; kind: string; name: string }[],
) {
  const values = issued.flatMap(({ key, kind, name }) => {
    const draft = dossier.results.find(r => r.key === key)
    if (!draft?.number || !draft.issuedAt) return []
    return [
      {
        number: draft.number,
        dossier_id: dossierId,
        procedure_code: dossier.procedureCode,
        kind,
        name,
        decision: draft.decision,
        customer_id: customerId,
        holder: dossier.applicant.fullName,
        agency_code: draft.agency,
        content: draft.content,
        issued_at: draft.issuedAt,
        state: 'current',
      },
    ]
  })
  return trx.insertInto('result').values(values)
}

export const isResultNumberTaken = async (trx: Db, number: string): Promise<boolean> =>
  (await trx.selectFrom('result').select('id').where('number', '=', number).executeTakeFirst()) !== undefined
