import type { Kysely } from 'kysely'
import type { Instant } from '../deadlines/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { listThread } from './conversations.queries.ts'
import { type ThreadMessage, threadOf } from './domain/thread.ts'

/** Messages on one page of a thread. */
export const THREAD_PAGE = 50

export interface Thread {
  /** Oldest first. */
  readonly messages: readonly ThreadMessage[]
  /** Id before which older messages are; null: there are none. */
  readonly older: number | null
}

/**
 * The newest messages of a dossier's thread, or those before one of them. On an older page an answer that came on a
 * newer one is not known, so nothing there is called late. Whoever calls has asked `mayRead`.
 */
export async function readThread(
  db: Kysely<DB>,
  dossierId: number,
  now: Instant,
  before: number | null = null,
  size = THREAD_PAGE,
): Promise<Thread> {
  const { messages, reads, older } = await listThread(db, dossierId, before, size)
  const thread = threadOf(messages, reads, now)
  return {
    messages: before === null ? thread : thread.map(one => (one.answeredAt === null ? { ...one, late: false } : one)),
    older,
  }
}
