import { randomInt } from 'node:crypto'
import type { Kysely } from 'kysely'
import { agencyOn, calendarOf, type DirectoryService } from '../agencies/index.ts'
import { appendAudit } from '../audit/index.ts'
import { type Instant, localDate } from '../deadlines/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { claimKey, findAnswer, type IdempotencyKey, keepAnswer } from '../platform/idempotency/idempotency.ts'
import { receive } from './domain/decide.ts'
import type { Kind } from './domain/feedback-terms.ts'
import { insertFeedback, insertFeedbackEvent, nextFeedbackSerial } from './feedback.queries.ts'

export interface FeedbackDeps {
  readonly db: Kysely<DB>
  readonly directory: DirectoryService
}

/** What came in, checked. */
export interface SentFeedback {
  readonly kind: Kind
  /** An agency that is there today. */
  readonly agency: string
  readonly dossierCode: string | null
  /** A procedure of the catalogue. */
  readonly procedureCode: string | null
  readonly body: string
  readonly sender: {
    readonly name: string
    /** Ten digits. */
    readonly phone: string | null
    readonly email: string | null
    readonly customerId: number | null
  }
  readonly mayPublish: boolean
  readonly now: Instant
  readonly idempotency?: IdempotencyKey | undefined
}

/** What opens the thread to whoever sent it. */
export interface Ticket {
  readonly code: string
  readonly digits: string
}

/** `PA-261125-0001`. */
const codeOf = (now: Instant, serial: number): string =>
  `PA-${now.slice(2, 4)}${now.slice(5, 7)}${now.slice(8, 10)}-${String(serial).padStart(4, '0')}`

/**
 * Receives a report, proposal, complaint or question; the same form sent twice is received once.
 * @throws for an agency that is not there: the form offers none
 */
export async function sendFeedback({ db, directory }: FeedbackDeps, sent: SentFeedback): Promise<Ticket> {
  const { now, sender, idempotency } = sent
  const places = await directory.get()
  const agency = agencyOn(places, sent.agency, localDate(now))
  if (agency === null) throw new Error(`no agency ${sent.agency} on ${now}`)
  return db.transaction().execute(async trx => {
    if (idempotency !== undefined) {
      await claimKey(trx, idempotency).execute()
      const earlier = await findAnswer(trx, idempotency).executeTakeFirst()
      if (earlier !== undefined) return earlier.response as unknown as Ticket
    }
    const day = now.slice(0, 10)
    const code = codeOf(now, await nextFeedbackSerial(trx, day))
    const { feedback, event } = receive({ ...sent, agency, code }, calendarOf(places, agency), now)
    const digits = sender.phone?.slice(-4) ?? String(randomInt(10_000)).padStart(4, '0')
    const id = await insertFeedback(trx, {
      ...feedback,
      digits,
      dossierCode: sent.dossierCode,
      procedureCode: sent.procedureCode,
      body: sent.body,
      senderName: sender.name,
      phone: sender.phone,
      email: sender.email,
      customerId: sender.customerId,
    })
    await insertFeedbackEvent(trx, id, 1, event, null)
    const actor = sender.customerId === null ? 'anonymous' : `customer:${sender.customerId}`
    const data = { kind: sent.kind, agency }
    await appendAudit(trx, { at: new Date(now), actor, action: 'feedback.received', subject: `feedback:${code}`, data })
    const ticket = { code, digits }
    if (idempotency !== undefined) await keepAnswer(trx, idempotency, ticket).execute()
    return ticket
  })
}
