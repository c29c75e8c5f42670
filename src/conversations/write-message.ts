import type { Kysely } from 'kysely'
import { calendarOf, type DirectoryService, directoryVersionOf } from '../agencies/index.ts'
import { appendAudit } from '../audit/index.ts'
import { formatInstant, type Instant } from '../deadlines/index.ts'
import { type Actor, findDossier, mayRead, type StoredDossier } from '../dossiers/index.ts'
import { attachFiles, checkFiles } from '../files/index.ts'
import { isToldSince, notifyCustomer } from '../notifications/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { err, ok, type Result } from '../platform/result.ts'
import { answerersOf, type Writer, writerFor } from './conversations.policy.ts'
import { findSent, insertMessage, listRecentQuestions, lockConversation, markSeen } from './conversations.queries.ts'
import { answerDue } from './domain/answer-due.ts'
import { LONGEST_MESSAGE, MOST_AN_HOUR, MOST_FILES, type WriteRefusal } from './domain/refusals.ts'

export interface ConversationDeps {
  readonly db: Kysely<DB>
  readonly directory: DirectoryService
}

/** A person who writes: customers and officials have an id, the system writes nothing here. */
export type Author = Extract<Actor, { kind: 'customer' | 'official' }>

export interface WriteRequest {
  readonly actor: Author
  readonly code: string
  readonly body: string
  /** Uploaded by the actor, in no dossier yet. */
  readonly fileIds?: readonly string[]
  /** The same key from the same actor about the same dossier is the same message. */
  readonly key: string
  readonly now: Instant
}

export interface WrittenMessage {
  readonly id: number
  readonly at: Instant
}

const HOUR_MS = 3_600_000
/** Who does not read is not told of every further message within this time. */
const QUIET_MS = HOUR_MS

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g

/** Text as it is kept: composed, with plain line ends, without what is never seen. */
const tidyBody = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').replace(controls, '').trim()

const earlier = (now: Instant, millis: number): Instant => formatInstant(Date.parse(now) - millis)

/** Writes a message into the dossier's thread, once for each key; the other side is told. Nothing takes it back. */
export async function writeMessage(
  deps: ConversationDeps,
  request: WriteRequest,
): Promise<Result<WrittenMessage, WriteRefusal>> {
  const { actor, code, now } = request
  const body = tidyBody(request.body)
  const fileIds = [...new Set(request.fileIds ?? [])]
  return deps.db.transaction().execute(async trx => {
    const held = await findDossier(trx, code)
    if (held === undefined || !mayRead(actor, held.dossier, held.customerId)) return err({ code: 'not-found' })
    if (body === '' && fileIds.length === 0) return err({ code: 'empty' })
    if (body.length > LONGEST_MESSAGE) return err({ code: 'too-long' })
    if (fileIds.length > MOST_FILES) return err({ code: 'too-many-files' })
    const writer = writerFor(actor, held.dossier, held.customerId)
    if (writer === null) return err({ code: 'may-not-write' })

    await lockConversation(trx, held.id)
    const writeKey = `${actor.kind} ${actor.id} ${code} ${request.key}`
    const sent = await findSent(trx, writeKey)
    if (sent !== null) {
      const same = sent.body === body && sent.fileIds.join() === fileIds.join()
      return same ? ok({ id: sent.id, at: sent.at }) : err({ code: 'idempotency-mismatch' })
    }
    if (writer.side === 'customer') {
      const recent = await listRecentQuestions(trx, held.id, earlier(now, HOUR_MS), MOST_AN_HOUR)
      const [first] = recent
      if (first !== undefined && recent.length >= MOST_AN_HOUR)
        return err({ code: 'too-many', seconds: Math.ceil((Date.parse(first) + HOUR_MS - Date.parse(now)) / 1000) })
    }
    if (fileIds.length > 0) {
      const mine = await checkFiles(trx, fileIds, actor).execute()
      if (mine.length < fileIds.length) return err({ code: 'file-not-yours' })
      await attachFiles(trx, held.id, null, fileIds).execute()
    }
    const id = await insertMessage(trx, {
      dossierId: held.id,
      side: writer.side,
      authorId: actor.id,
      agency: writer.side === 'official' ? writer.agency : null,
      ...{ body, fileIds, writeKey, at: now },
      answerDueAt: writer.side === 'customer' ? await dueOf(trx, deps, held, now) : null,
    })
    const label = actor.kind === 'official' ? `official:${actor.username}` : `customer:${actor.id}`
    const data = { side: writer.side, files: fileIds.length }
    const entry = { at: new Date(now), actor: label, action: 'conversation.written', subject: `dossier:${code}` }
    await appendAudit(trx, { ...entry, data })
    if (writer.side === 'official') await tellCustomer(trx, held, now)
    return ok({ id, at: now })
  })
}

async function dueOf(
  trx: Kysely<DB>,
  { directory }: ConversationDeps,
  { dossier }: StoredDossier,
  now: Instant,
): Promise<Instant> {
  const [row] = await directoryVersionOf(trx).execute()
  const places = await directory.get(String(row?.number), trx)
  return answerDue(now, calendarOf(places, answerersOf(dossier)[0]?.agency ?? dossier.agency))
}

/** The text itself stays in the account, behind the sign-in. */
async function tellCustomer(trx: Kysely<DB>, { id, customerId, dossier }: StoredDossier, now: Instant): Promise<void> {
  if (await isToldSince(trx, id, 'conversation', earlier(now, QUIET_MS))) return
  await notifyCustomer(trx, {
    dossierId: id,
    customerId,
    kind: 'conversation',
    body: `Hồ sơ ${dossier.code}: cán bộ vừa nhắn tin cho bạn. Đăng nhập để đọc và trả lời.`,
    phone: dossier.applicant.phone,
    path: `/tai-khoan/ho-so/${dossier.code}/trao-doi`,
    at: now,
  })
}

/** What a side sees on opening the thread counts as read; of officials only of those who may answer. */
export async function noteSeen(
  db: Kysely<DB>,
  dossierId: number,
  actor: Author,
  writer: Writer | null,
  now: Instant,
): Promise<void> {
  if (writer === null) return
  await markSeen(db, dossierId, writer.side, actor.kind === 'official' ? actor.id : null, now)
}
