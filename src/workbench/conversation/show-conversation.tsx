import type { Kysely } from 'kysely'
import {
  listCannedReplies,
  noteSeen,
  readThread,
  type TypedMessage,
  usedAgencies,
  writerFor,
} from '../../conversations/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { randomSecret } from '../../platform/http/index.ts'
import type { Desk } from '../desk.ts'
import type { DeskDossier } from '../dossier/load-dossier.ts'
import { ConversationPart, type ShownMessage } from './conversation-part.view.tsx'

const nothing: TypedMessage = { body: '', files: [] }

/** The part "Trao đổi" of a dossier's page; looking at it counts as reading for those who may answer. */
export async function conversationPart(
  db: Kysely<DB>,
  desk: Desk,
  held: DeskDossier,
  before: number | null,
  shown: ShownMessage | null,
) {
  const { actor, now } = desk
  const writer = writerFor(actor, held.dossier, held.customerId)
  const [thread, replies] = await Promise.all([
    readThread(db, held.id, now, before),
    writer === null ? [] : listCannedReplies(db, usedAgencies(actor)),
  ])
  if (before === null) await noteSeen(db, held.id, actor, writer, now)
  const form = writer === null ? null : (shown ?? { typed: nothing, problems: [], key: randomSecret() })
  const parts = { desk, held, thread, replies, form, isOlder: before !== null }
  return <ConversationPart {...parts} />
}
