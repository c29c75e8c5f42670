import { type Kysely, sql } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import type { KeptMessage, ReadMark, Side, ThreadFile } from './domain/thread.ts'

type Db = Kysely<DB>

/** Makes messages of one dossier wait for each other, so that a thread has one order. */
export async function lockConversation(trx: Db, dossierId: number): Promise<void> {
  await trx
    .insertInto('conversation')
    .values({ dossier_id: dossierId })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  await trx
    .selectFrom('conversation')
    .select('dossier_id')
    .where('dossier_id', '=', dossierId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export interface SentBefore {
  readonly id: number
  readonly body: string
  readonly fileIds: readonly string[]
  readonly at: string
}

/** The message that was sent with this key before. */
export async function findSent(trx: Db, writeKey: string): Promise<SentBefore | null> {
  const row = await trx
    .selectFrom('conversation_message')
    .select(['id', 'body', 'file_ids', 'written_at'])
    .where('write_key', '=', writeKey)
    .executeTakeFirst()
  return row === undefined ? null : { id: Number(row.id), body: row.body, fileIds: row.file_ids, at: row.written_at }
}

/** When the customer wrote since then, oldest first; at most `most` of them. */
export async function listRecentQuestions(trx: Db, dossierId: number, since: string, most: number): Promise<string[]> {
  const rows = await trx
    .selectFrom('conversation_message')
    .select('written_at')
    .where('dossier_id', '=', dossierId)
    .where('side', '=', 'customer')
    .where('written_at', '>', since)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(row => row.written_at).toReversed()
}

export interface NewThreadMessage {
  readonly dossierId: number
  readonly side: Side
  readonly authorId: number
  readonly agency: string | null
  readonly body: string
  readonly fileIds: readonly string[]
  readonly writeKey: string
  readonly at: string
  readonly answerDueAt: string | null
}

/** Keeps a message, and what the thread now adds up to. @returns the id */
export async function insertMessage(trx: Db, message: NewThreadMessage): Promise<number> {
  const { dossierId, side, authorId, at, answerDueAt } = message
  const kept = await trx
    .insertInto('conversation_message')
    .values({
      dossier_id: dossierId,
      side,
      official_id: side === 'official' ? authorId : null,
      customer_id: side === 'customer' ? authorId : null,
      agency_code: message.agency,
      body: message.body,
      file_ids: [...message.fileIds],
      write_key: message.writeKey,
      written_at: at,
      answer_due_at: answerDueAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const id = Number(kept.id)
  const now =
    side === 'official'
      ? {
          question_id: null,
          asked_at: null,
          answer_due_at: null,
          unread_by_customer: sql<number>`unread_by_customer + 1`,
        }
      : {
          // A second question does not put off the answer to the first.
          question_id: sql<number>`coalesce(question_id, ${id})`,
          asked_at: sql<string>`coalesce(asked_at, ${at}::timestamptz)`,
          answer_due_at: sql<string>`coalesce(answer_due_at, ${answerDueAt}::timestamptz)`,
          unread_by_officials: sql<number>`unread_by_officials + 1`,
        }
  await trx.updateTable('conversation').set(now).where('dossier_id', '=', dossierId).execute()
  return id
}

const unreadColumn = { customer: 'unread_by_customer', official: 'unread_by_officials' } as const

/** Notes that a side sees what the other wrote; nothing is written where nothing is new. */
export async function markSeen(
  db: Db,
  dossierId: number,
  side: Side,
  officialId: number | null,
  at: string,
): Promise<void> {
  const column = unreadColumn[side]
  const held = await db
    .selectFrom('conversation')
    .select(column)
    .where('dossier_id', '=', dossierId)
    .where(column, '>', 0)
    .executeTakeFirst()
  if (held === undefined) return
  await db.transaction().execute(async trx => {
    await lockConversation(trx, dossierId)
    const { last } = await trx
      .selectFrom('conversation_message')
      .select(eb => eb.fn.max('id').as('last'))
      .where('dossier_id', '=', dossierId)
      .where('side', '!=', side)
      .executeTakeFirstOrThrow()
    await trx
      .updateTable('conversation')
      .set({ [column]: 0 })
      .where('dossier_id', '=', dossierId)
      .execute()
    await trx
      .insertInto('conversation_read')
      .values({ dossier_id: dossierId, side, up_to: Number(last), read_at: at, official_id: officialId })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  })
}

export interface ThreadPage {
  /** Oldest first. */
  readonly messages: readonly KeptMessage[]
  readonly reads: readonly ReadMark[]
  /** Id before which older ones are; null: these are the oldest. */
  readonly older: number | null
}

async function listThreadFiles(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, ThreadFile>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('file')
    .select(['id', 'name', 'size', 'media_type as mediaType'])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(row => [row.id, { ...row, size: Number(row.size) }]))
}

/** The newest messages of a thread, or those before one, with when they were seen. */
export async function listThread(db: Db, dossierId: number, before: number | null, size: number): Promise<ThreadPage> {
  let query = db
    .selectFrom('conversation_message as one')
    .leftJoin('official', 'official.id', 'one.official_id')
    .select([
      'one.id',
      'one.side',
      'official.full_name',
      'one.agency_code',
      'one.body',
      'one.file_ids',
      'one.written_at',
      'one.answer_due_at',
    ])
    .where('one.dossier_id', '=', dossierId)
  if (before !== null) query = query.where('one.id', '<', before)
  const found = await query
    .orderBy('one.id', 'desc')
    .limit(size + 1)
    .execute()
  const rows = found.slice(0, size).toReversed()
  const first = Number(rows[0]?.id ?? 0)
  const [reads, files] = await Promise.all([
    db
      .selectFrom('conversation_read')
      .select(['side', 'up_to', 'read_at'])
      .where('dossier_id', '=', dossierId)
      .where('up_to', '>=', first)
      .execute(),
    listThreadFiles(
      db,
      rows.flatMap(row => row.file_ids),
    ),
  ])
  return {
    messages: rows.map(row => ({
      id: Number(row.id),
      side: row.side as Side,
      author: row.full_name,
      agency: row.agency_code,
      body: row.body,
      files: row.file_ids.flatMap(id => files.get(id) ?? []),
      at: row.written_at,
      answerDueAt: row.answer_due_at,
    })),
    reads: reads.map(row => ({ side: row.side as Side, upTo: Number(row.up_to), at: row.read_at })),
    older: found.length > size ? first : null,
  }
}

/** How many messages of a thread a side has not seen. */
export async function countUnread(db: Db, dossierId: number, side: Side): Promise<number> {
  const column = unreadColumn[side]
  const row = await db
    .selectFrom('conversation')
    .select(`${column} as unread`)
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  return row?.unread ?? 0
}
