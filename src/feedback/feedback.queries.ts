import { type Kysely, type SqlBool, sql } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import { type Feedback, type FeedbackEvent, type QueueGroup, type State, sortAt } from './domain/feedback.ts'
import type { Kind } from './domain/feedback-terms.ts'
import type { QueueScope } from './feedback.policy.ts'

type Db = Kysely<DB>

/** A thread as it is kept: its clocks, and the words and contact of who sent it. */
export interface StoredFeedback extends Feedback {
  readonly id: number
  readonly digits: string
  readonly dossierCode: string | null
  readonly procedureCode: string | null
  readonly body: string
  readonly senderName: string
  readonly phone: string | null
  readonly email: string | null
  readonly customerId: number | null
  /** Agencies that have or had it. */
  readonly parties: readonly string[]
}

const columns = [
  'id',
  'code',
  'digits',
  'kind',
  'state',
  'version',
  'agency_code as agency',
  'dossier_code as dossierCode',
  'procedure_code as procedureCode',
  'body',
  'sender_name as senderName',
  'phone',
  'email',
  'customer_id as customerId',
  'may_publish as mayPublish',
  'received_at as receivedAt',
  'take_up_due_at as takeUpDueAt',
  'taken_up_at as takenUpAt',
  'answer_due_at as answerDueAt',
  'closed_at as closedAt',
  'answer',
  'decline_ground as declineGround',
  'published_at as publishedAt',
  'public_body as publicBody',
  'public_answer as publicAnswer',
] as const

const parties = sql<string[]>`array(select p.agency_code from feedback_party p where p.feedback_id = feedback.id)`.as(
  'parties',
)

const selectFeedback = (db: Db) => db.selectFrom('feedback').select([...columns, parties])

type Row = Omit<StoredFeedback, 'kind' | 'state'> & { readonly kind: string; readonly state: string }
const stored = (row: Row): StoredFeedback => ({
  ...row,
  id: Number(row.id),
  customerId: row.customerId === null ? null : Number(row.customerId),
  kind: row.kind as Kind,
  state: row.state as State,
})

export async function findFeedback(db: Db, code: string): Promise<StoredFeedback | undefined> {
  const row = await selectFeedback(db).where('code', '=', code).executeTakeFirst()
  return row && stored(row)
}

/** The thread, held until the transaction ends, so that one command at a time decides on it. */
export async function lockFeedback(trx: Db, code: string): Promise<StoredFeedback | undefined> {
  await trx.selectFrom('feedback').select('id').where('code', '=', code).forUpdate().executeTakeFirst()
  return findFeedback(trx, code)
}

/** Counts up the serial of the day's codes and holds it until the transaction ends. */
export async function nextFeedbackSerial(trx: Db, day: string): Promise<number> {
  const row = await trx
    .insertInto('serial')
    .values({ scope: `feedback ${day}`, last: 1 })
    .onConflict(conflict => conflict.column('scope').doUpdateSet({ last: sql`serial.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

export type NewRow = Omit<StoredFeedback, 'id' | 'parties'>

const clocks = (feedback: Feedback) => ({
  state: feedback.state,
  version: feedback.version,
  agency_code: feedback.agency,
  sort_at: sortAt(feedback),
  take_up_due_at: feedback.takeUpDueAt,
  taken_up_at: feedback.takenUpAt,
  answer_due_at: feedback.answerDueAt,
  closed_at: feedback.closedAt,
  answer: feedback.answer,
  decline_ground: feedback.declineGround,
  published_at: feedback.publishedAt,
  public_body: feedback.publicBody,
  public_answer: feedback.publicAnswer,
})

export async function insertFeedback(trx: Db, row: NewRow): Promise<number> {
  const { id } = await trx
    .insertInto('feedback')
    .values({
      ...clocks(row),
      code: row.code,
      digits: row.digits,
      kind: row.kind,
      dossier_code: row.dossierCode,
      procedure_code: row.procedureCode,
      body: row.body,
      sender_name: row.senderName,
      phone: row.phone,
      email: row.email,
      customer_id: row.customerId,
      may_publish: row.mayPublish,
      received_at: row.receivedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return Number(id)
}

export async function updateFeedback(trx: Db, id: number, feedback: Feedback): Promise<void> {
  await trx.updateTable('feedback').set(clocks(feedback)).where('id', '=', id).execute()
}

/** Adds to the thread, and the agencies named in it to those that may read. */
export async function insertFeedbackEvent(
  trx: Db,
  id: number,
  seq: number,
  event: FeedbackEvent,
  officialId: number | null,
): Promise<void> {
  await trx
    .insertInto('feedback_event')
    .values({
      feedback_id: id,
      seq,
      type: event.type,
      at: event.at,
      official_id: officialId,
      agency_code: event.agency,
      to_code: event.to,
      note: event.note,
    })
    .execute()
  await trx
    .insertInto('feedback_party')
    .values({ feedback_id: id, agency_code: event.to ?? event.agency })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export interface StoredEvent extends FeedbackEvent {
  /** For officials; the public thread names agencies alone. */
  readonly official: string | null
}

export async function listFeedbackEvents(db: Db, id: number): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom('feedback_event')
    .leftJoin('official', 'official.id', 'feedback_event.official_id')
    .select(['type', 'at', 'agency_code as agency', 'to_code as to', 'note', 'official.full_name as official'])
    .where('feedback_id', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map(row => ({ ...row, type: row.type as StoredEvent['type'] }))
}

/** Files that the sender added, in order. */
export const listFeedbackFiles = (db: Db, id: number) =>
  db.selectFrom('file').select(['id', 'name', 'size']).where('feedback_id', '=', id).orderBy('created_at').execute()

function inScope(scope: QueueScope) {
  if (scope === 'all') return sql<SqlBool>`true`
  if (scope.length === 0) return sql<SqlBool>`false`
  return sql<SqlBool>`(${sql.join(
    scope.map(({ agency, kinds }) => sql`(agency_code = ${agency} and kind = any(${kinds}::text[]))`),
    sql` or `,
  )})`
}

const midnight = (today: string): string => `${today}T00:00:00+07:00`

const inGroup = (group: QueueGroup, today: string) =>
  ({
    waiting: sql<SqlBool>`closed_at is null and taken_up_at is null`,
    working: sql<SqlBool>`closed_at is null and taken_up_at is not null`,
    late: sql<SqlBool>`closed_at is null and sort_at < ${midnight(today)}::timestamptz`,
    closed: sql<SqlBool>`closed_at is not null`,
  })[group]

/** Counts of open work; costs what is open, never what was closed. */
export async function countQueue(
  db: Db,
  scope: QueueScope,
  today: string,
): Promise<Record<Exclude<QueueGroup, 'closed'>, number>> {
  const row = await db
    .selectFrom('feedback')
    .select([
      sql<number>`count(*) filter (where taken_up_at is null)::int`.as('waiting'),
      sql<number>`count(*) filter (where taken_up_at is not null)::int`.as('working'),
      sql<number>`count(*) filter (where sort_at < ${midnight(today)}::timestamptz)::int`.as('late'),
    ])
    .where('closed_at', 'is', null)
    .where(inScope(scope))
    .executeTakeFirstOrThrow()
  return row
}

export interface Cursor {
  readonly at: string
  readonly id: number
}

/** One page of a group: open ones by the clock that runs, closed ones newest first. */
export async function listQueue(
  db: Db,
  query: {
    readonly scope: QueueScope
    readonly group: QueueGroup
    readonly kind: Kind | null
    readonly today: string
    readonly after: Cursor | null
    readonly size: number
  },
): Promise<StoredFeedback[]> {
  const { scope, group, kind, today, after, size } = query
  const closed = group === 'closed'
  const key = closed ? sql.ref('closed_at') : sql.ref('sort_at')
  const rows = await selectFeedback(db)
    .where(inScope(scope))
    .where(inGroup(group, today))
    .$if(kind !== null, q => q.where('kind', '=', kind ?? ''))
    .$if(after !== null, q =>
      q.where(
        closed
          ? sql<SqlBool>`(${key}, id) < (${after?.at}::timestamptz, ${after?.id ?? 0})`
          : sql<SqlBool>`(${key}, id) > (${after?.at}::timestamptz, ${after?.id ?? 0})`,
      ),
    )
    .orderBy(key, closed ? 'desc' : 'asc')
    .orderBy('id', closed ? 'desc' : 'asc')
    .limit(size)
    .execute()
  return rows.map(stored)
}

/** A customer's own, newest first. */
export async function listOwnFeedback(db: Db, customerId: number, size: number): Promise<StoredFeedback[]> {
  const rows = await selectFeedback(db)
    .where('customer_id', '=', customerId)
    .orderBy('received_at', 'desc')
    .limit(size)
    .execute()
  return rows.map(stored)
}

export interface Published {
  readonly id: number
  readonly kind: Kind
  readonly at: string
  readonly agency: string
  readonly body: string
  readonly answer: string
}

/** Published answers, newest first; questions stand in the bank of questions instead. */
export async function listPublished(db: Db, after: Cursor | null, size: number): Promise<Published[]> {
  const rows = await db
    .selectFrom('feedback')
    .select([
      'id',
      'kind',
      'published_at as at',
      'agency_code as agency',
      'public_body as body',
      'public_answer as answer',
    ])
    .where('published_at', 'is not', null)
    .where('kind', '<>', 'question')
    .$if(after !== null, q =>
      q.where(sql<SqlBool>`(published_at, id) < (${after?.at}::timestamptz, ${after?.id ?? 0})`),
    )
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(size)
    .execute()
  return rows.map(row => ({
    ...row,
    id: Number(row.id),
    kind: row.kind as Kind,
    at: row.at ?? '',
    body: row.body ?? '',
    answer: row.answer ?? '',
  }))
}

/** How to reach a customer, as the account has it. */
export const findCustomerContact = (db: Db, id: number) =>
  db
    .selectFrom('customer')
    .select(['full_name as fullName', 'phone', 'email'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

export async function findProcedureName(db: Db, code: string): Promise<string | null> {
  const row = await db.selectFrom('procedure').select('name').where('code', '=', code).executeTakeFirst()
  return row?.name ?? null
}
