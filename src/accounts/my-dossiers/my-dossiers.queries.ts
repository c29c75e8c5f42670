import type { Kysely } from 'kysely'
import type { Dossier } from '../../dossiers/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'

type Db = Kysely<DB>

const mine = (db: Db, customerId: number) =>
  db.selectFrom('dossier').select(['id', 'fold']).where('customer_id', '=', customerId)

const folds = (rows: readonly { id: number; fold: unknown }[]) =>
  rows.map(row => ({ id: Number(row.id), dossier: row.fold as Dossier }))

/** What still runs or waits to be collected, newest first; beyond 200 the company works through its finished ones. */
export async function listOpenDossiers(db: Db, customerId: number): Promise<Dossier[]> {
  const rows = await mine(db, customerId)
    .where(where => where.or([where('finished_at', 'is', null), where('state', '=', 'resolved')]))
    .orderBy('submitted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return folds(rows).map(row => row.dossier)
}

export interface FinishedPage {
  readonly dossiers: readonly Dossier[]
  /** Where the next page begins; null on the last. */
  readonly next: number | null
}

/** What has ended, newest first. @param before id at which the page before ended */
export async function listFinishedDossiers(
  db: Db,
  customerId: number,
  before: number | null,
  size: number,
): Promise<FinishedPage> {
  let query = mine(db, customerId).where('finished_at', 'is not', null).where('state', '!=', 'resolved')
  if (before !== null) query = query.where('id', '<', before)
  const rows = await query
    .orderBy('id', 'desc')
    .limit(size + 1)
    .execute()
  const shown = folds(rows.slice(0, size))
  return { dossiers: shown.map(row => row.dossier), next: rows.length > size ? (shown.at(-1)?.id ?? null) : null }
}

export interface ReceivedMessage {
  readonly id: number
  /** Null: about no dossier, such as of a draft. */
  readonly code: string | null
  readonly kind: string
  readonly body: string
  readonly at: string
  /** Where it leads; null: to the dossier. */
  readonly path: string | null
  readonly read: boolean
}

/** Messages to the customer, newest first; of one dossier where it is named. */
export async function listMessages(
  db: Db,
  customerId: number,
  options: { readonly dossierId?: number; readonly before?: number; readonly size: number },
): Promise<ReceivedMessage[]> {
  let query = db
    .selectFrom('message')
    .leftJoin('dossier', 'dossier.id', 'message.dossier_id')
    .select([
      'message.id',
      'dossier.code',
      'message.kind',
      'message.body',
      'message.created_at',
      'message.path',
      'message.read_at',
    ])
    .where('message.customer_id', '=', customerId)
  if (options.dossierId !== undefined) query = query.where('message.dossier_id', '=', options.dossierId)
  if (options.before !== undefined) query = query.where('message.id', '<', options.before)
  const rows = await query.orderBy('message.id', 'desc').limit(options.size).execute()
  return rows.map(({ id, code, kind, body, created_at, path, read_at }) => ({
    ...{ id: Number(id), code, kind, body, path },
    at: created_at,
    read: read_at !== null,
  }))
}

/** More unread messages than this are not counted. */
export const MOST_COUNTED = 99

/** How many messages the customer has not marked as read, counted up to one more than `MOST_COUNTED`. */
export async function countUnreadMessages(db: Db, customerId: number): Promise<number> {
  const unread = db
    .selectFrom('message')
    .select('id')
    .where('customer_id', '=', customerId)
    .where('read_at', 'is', null)
    .limit(MOST_COUNTED + 1)
    .as('unread')
  const row = await db
    .selectFrom(unread)
    .select(eb => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Marks the customer's messages as read: up to the newest that was shown, or what was shown of one dossier. */
export async function markMessagesRead(
  db: Db,
  customerId: number,
  which: { readonly upTo: number } | { readonly dossierId: number; readonly kind?: string },
  at: Date,
): Promise<void> {
  let query = db
    .updateTable('message')
    .set({ read_at: at.toISOString() })
    .where('customer_id', '=', customerId)
    .where('read_at', 'is', null)
  if ('upTo' in which) query = query.where('id', '<=', which.upTo)
  else {
    query = query.where('dossier_id', '=', which.dossierId)
    if (which.kind !== undefined) query = query.where('kind', '=', which.kind)
  }
  await query.execute()
}
