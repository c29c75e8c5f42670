import type { Kysely } from 'kysely'
import { appendAudit } from '../../audit/index.ts'
import type { Actor } from '../../dossiers/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import type { Text } from '../../platform/text.ts'
import { managedAgencies } from '../conversations.policy.ts'
import { findCannedReply, insertCannedReply, type ReplyText, updateCannedReply } from './canned-replies.queries.ts'

export type ReplyRefusal =
  | { readonly code: 'not-found' | 'changed' }
  | {
      readonly code: 'invalid'
      readonly problems: readonly { readonly field: 'title' | 'body'; readonly text: Text }[]
    }

export interface SaveReply {
  readonly actor: Extract<Actor, { kind: 'official' }>
  /** For a new one: its agency. For an old one: its id and the version that was read. */
  readonly what: { readonly agency: string } | { readonly id: number; readonly version: number }
  readonly change: ReplyText | 'removed'
  readonly at: Date
}

const LONGEST_TITLE = 100
const LONGEST_BODY = 2_000

function problemsOf({ title, body }: ReplyText) {
  const problems: { field: 'title' | 'body'; text: Text }[] = []
  if (title === '') problems.push({ field: 'title', text: { vi: 'Nhập tên mẫu', en: 'Enter a name' } })
  if (title.length > LONGEST_TITLE)
    problems.push({ field: 'title', text: { vi: `Tên mẫu tối đa ${LONGEST_TITLE} ký tự`, en: 'The name is too long' } })
  if (body === '') problems.push({ field: 'body', text: { vi: 'Nhập nội dung mẫu', en: 'Enter the text' } })
  if (body.length > LONGEST_BODY)
    problems.push({ field: 'body', text: { vi: `Nội dung tối đa ${LONGEST_BODY} ký tự`, en: 'The text is too long' } })
  return problems
}

/** Adds, changes or removes a canned reply of an agency where the official is a head; others find nothing there. */
export async function saveReply(
  db: Kysely<DB>,
  { actor, what, change, at }: SaveReply,
): Promise<Result<null, ReplyRefusal>> {
  const agencies = managedAgencies(actor)
  return db.transaction().execute(async trx => {
    const agency = 'agency' in what ? what.agency : (await findCannedReply(trx, what.id, agencies))?.agency
    if (agency === undefined || !agencies.includes(agency)) return err({ code: 'not-found' })
    const problems = change === 'removed' ? [] : problemsOf(change)
    if (problems.length > 0) return err({ code: 'invalid', problems })
    if ('id' in what) {
      if (!(await updateCannedReply(trx, what, change, actor.id, at))) return err({ code: 'changed' })
    } else if (change !== 'removed') await insertCannedReply(trx, agency, change, actor.id, at)
    const action = change === 'removed' ? 'canned-reply.removed' : 'canned-reply.saved'
    await appendAudit(trx, { at, actor: `official:${actor.username}`, action, subject: `agency:${agency}` })
    return ok(null)
  })
}
