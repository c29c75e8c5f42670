import { agencyOn, calendarOf } from '../agencies/index.ts'
import { appendAudit } from '../audit/index.ts'
import type { Instant } from '../deadlines/index.ts'
import type { OfficialActor } from '../officials/index.ts'
import { err, ok, type Result } from '../platform/result.ts'
import { publishAnswer } from '../procedures/index.ts'
import { decide, type FeedbackRefusal } from './domain/decide.ts'
import type { FeedbackCommand } from './domain/feedback.ts'
import { mayCommand, mayRead } from './feedback.policy.ts'
import { insertFeedbackEvent, lockFeedback, type StoredFeedback, updateFeedback } from './feedback.queries.ts'
import type { FeedbackDeps } from './send-feedback.ts'
import { notifySender } from './tell-sender.ts'

export type ActRefusal =
  | FeedbackRefusal
  | { readonly code: 'not-found' }
  | { readonly code: 'forbidden' }
  /** Somebody was quicker: the page shows the thread as it stands. */
  | { readonly code: 'stale' }

export interface ActRequest {
  readonly actor: Pick<OfficialActor, 'id' | 'username' | 'posts'>
  readonly code: string
  readonly command: FeedbackCommand
  /** The version that was read. */
  readonly version: number
  /** Procedures that a published question is about. */
  readonly procedures?: readonly string[] | undefined
  readonly now: Instant
}

/** An official's command on a thread: one transaction with its event, its record, and the bank of questions. */
export async function actOnFeedback(
  { db, directory }: FeedbackDeps,
  request: ActRequest,
): Promise<Result<StoredFeedback, ActRefusal>> {
  const { actor, code, command, version, now } = request
  const places = await directory.get()
  return db.transaction().execute(async trx => {
    const held = await lockFeedback(trx, code)
    if (held === undefined || !mayRead(actor.posts, held)) return err({ code: 'not-found' })
    if (!mayCommand(actor.posts, command.type, held)) return err({ code: 'forbidden' })
    if (held.version !== version) return err({ code: 'stale' })
    const decided = decide(held, command, {
      now,
      calendarOn: (agency, date) => (agencyOn(places, agency, date) === agency ? calendarOf(places, agency) : null),
      sender: [held.senderName],
    })
    if (!decided.ok) return decided
    const { feedback, event } = decided.value
    await updateFeedback(trx, held.id, feedback)
    await insertFeedbackEvent(trx, held.id, feedback.version, event, actor.id)
    if (event.type === 'published' && held.kind === 'question') {
      const { publicBody, publicAnswer } = feedback
      const codes = request.procedures ?? []
      await publishAnswer(trx, { question: publicBody ?? '', answer: publicAnswer ?? '', codes, now })
    }
    const entry = { actor: `official:${actor.username}`, action: `feedback.${event.type}`, subject: `feedback:${code}` }
    await appendAudit(trx, { at: new Date(now), ...entry, ...(event.to === null ? {} : { data: { to: event.to } }) })
    await notifySender(trx, { ...held, ...feedback }, command.type, now)
    return ok({ ...held, ...feedback })
  })
}
