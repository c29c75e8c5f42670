import { type Compilable, type Kysely, sql } from 'kysely'
import { insertRows } from '../platform/db/insert-rows.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { merge } from '../platform/db/together.ts'
import { type Counter, counters, type StatisticChange } from './domain/contributions.ts'
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

/** The history of a dossier. Months before it was submitted hold nothing of it, so their partitions are passed over. */
export async function listEvents(db: Db, dossierId: number): Promise<StoredEvent[]> {
  const submittedAt = db.selectFrom('dossier').select('submitted_at').where('id', '=', dossierId)
  const rows = await db
    .selectFrom('dossier_event')
    .select(['seq', 'at', 'actor', 'data', 'hash'])
    .where('dossier_id', '=', dossierId)
    .where('at', '>=', submittedAt)
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

/**
 * All that a new dossier needs numbers for, in one statement: its id, its place in the day's codes and in the year's
 * register, and the row of its customer. Serials are held until the transaction ends, so they are drawn last.
 */
export function drawNumbers(
  trx: Db,
  wanted: { readonly code: string; readonly register: string | null; readonly customer: Compilable | null },
): Compilable<{ id: number; customer: number | null; serial: number; register: number | null }> {
  const { customer, register } = wanted
  return merge(
    {
      ...(customer ? { upserted: customer } : {}),
      of_day: nextSerial(trx, wanted.code),
      ...(register === null ? {} : { of_year: nextSerial(trx, register) }),
    },
    `select nextval(pg_get_serial_sequence('dossier', 'id')) as id,
      ${customer ? '(select id from upserted)' : 'null::bigint'} as customer,
      (select last from of_day) as serial,
      ${register === null ? 'null::int' : '(select last from of_year)'} as register`,
  )
}

// The builders below are not executed here: `saveDecision` sends them together.

export const insertDossier = (id: number, dossier: Dossier, customerId: number, lastHash: string) =>
  insertRows('dossier', [
    {
      id,
      code: dossier.code,
      customer_id: customerId,
      last_hash: lastHash,
      fold: dossier,
      ...dossierColumns(dossier),
    },
  ])

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

export const insertEvents = (dossierId: number, officialId: number | null, rows: readonly EventRow[]) =>
  insertRows(
    'dossier_event',
    rows.map(({ seq, event, hash }) => ({
      dossier_id: dossierId,
      seq,
      type: event.body.type,
      at: event.at,
      official_id: officialId,
      actor: event.by,
      data: event.body,
      hash,
    })),
  )

/** The open work of the dossier, after what was open before was deleted; closed tasks leave. */
export function insertTasks(
  dossierId: number,
  dossier: Dossier,
  procedureName: string,
  rows: readonly (TaskRow & { officialId: number | null; soonAt: string | null; lateAt: string | null })[],
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
    time_limit: row.limit,
    soon_at: row.soonAt,
    late_at: row.lateAt,
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
  return insertRows('task', values)
}

export const deleteTasks = (trx: Db, dossierId: number) => trx.deleteFrom('task').where('dossier_id', '=', dossierId)

export const insertParties = (dossierId: number, dossier: Dossier) =>
  insertRows(
    'dossier_party',
    partiesOf(dossier).map(agency_code => ({ dossier_id: dossierId, agency_code, submitted_at: dossier.submittedAt })),
    'on conflict do nothing',
  )

const noCounts = Object.fromEntries(counters.map(counter => [counter, 0])) as Record<Counter, number>
const addCounts = `on conflict (grain, bucket, agency_code, procedure_code) do update set ${counters
  .map(counter => `"${counter}" = statistic."${counter}" + excluded."${counter}"`)
  .join(', ')}`

/** Adds to the counters, in the order of the changes, which is the order in which their rows are locked. */
export const addStatistics = (changes: readonly StatisticChange[]) =>
  insertRows(
    'statistic',
    changes.map(c => ({
      grain: c.grain,
      bucket: c.bucket,
      agency_code: c.agency,
      procedure_code: c.procedure,
      ...noCounts,
      ...c.counts,
    })),
    addCounts,
  )

export const insertMessages = (
  { id, customerId }: { readonly id: number; readonly customerId: number },
  phone: string,
  at: string,
  messages: readonly CitizenMessage[],
) =>
  insertRows(
    'message',
    messages.map(({ kind, body }) => ({
      dossier_id: id,
      customer_id: customerId,
      kind,
      body,
      recipient: phone,
      created_at: at,
    })),
  )

export interface PaymentRow {
  readonly seq: number
  readonly at: string
  readonly by: string
  /** Đồng; negative where it was given back. */
  readonly amount: number
  readonly method: string
  readonly receiptNumber: number | null
}

export const insertPayments = (dossierId: number, dossier: Dossier, payments: readonly PaymentRow[]) =>
  insertRows(
    'payment',
    payments.map(({ seq, at, by, amount, method, receiptNumber }) => ({
      dossier_id: dossierId,
      seq,
      dossier_code: dossier.code,
      agency_code: dossier.agency,
      amount,
      method,
      receipt_number: receiptNumber,
      at,
      actor: by,
    })),
  )

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
        file_sha256: draft.documentSha256 ?? null,
        issued_at: draft.issuedAt,
        state: 'current',
      },
    ]
  })
  return trx.insertInto('result').values(values)
}

export const isResultNumberTaken = async (trx: Db, number: string): Promise<boolean> =>
  (await trx.selectFrom('result').select('id').where('number', '=', number).executeTakeFirst()) !== undefined
