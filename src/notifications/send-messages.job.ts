import type { Kysely } from 'kysely'
import { formatInstant } from '../deadlines/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { addJob } from '../platform/jobs/add-job.ts'
import type { JobTask } from '../platform/jobs/worker.ts'
import { chooseChannels } from './domain/choose-channels.ts'
import { composeMail } from './domain/compose.ts'
import type { MessageChannel } from './domain/kinds.ts'
import { afterQuietHours } from './domain/quiet-hours.ts'
import type { Messengers } from './messengers.ts'
import {
  claimDelivery,
  giveUpInterrupted,
  insertDelivery,
  lockUnplanned,
  markFailed,
  markPlanned,
  markSent,
} from './notifications.queries.ts'
import { SendingFailed } from './sending-failed.ts'

export interface SendingDeps {
  readonly db: Kysely<DB>
  readonly clock: () => Date
  readonly messengers: Pick<Messengers, 'text' | 'mail'>
  /** Address of the site in links. */
  readonly publicUrl: string
  /** `21:00-07:00`: when phones are left alone. */
  readonly quietHours: string
}

/** What lies longer than this was not held up but entered afterwards: it stays in the account and rouses nobody. */
const LONGEST_DELAY_MS = 7 * 86_400_000
/** What one command told in several messages arrives in the order in which it was told. */
const APART_MS = 3_000
/** With the growing pauses of the queue, about six hours. */
const MOST_TRIES = 10

const wayOf = ({ messengers }: SendingDeps, channel: MessageChannel) =>
  channel === 'sms' ? messengers.text : messengers.mail

/** When a channel may be used: text messages wait for the end of the quiet hours. */
const startOf = ({ quietHours }: SendingDeps, channel: MessageChannel, now: string): string =>
  channel === 'sms' ? afterQuietHours(now, quietHours) : now

const deliver = (trx: Kysely<DB>, message: number, channel: MessageChannel, runAt: string) =>
  addJob(
    trx as never,
    'deliver-message',
    { message, channel },
    { key: `deliver ${message} ${channel}`, runAt, maxAttempts: MOST_TRIES },
  )

/**
 * `send-messages`: chooses the channels of new messages and has each delivered on its own. A channel without a provider
 * is left out: the message stays in the account, where officials see that it was not sent.
 */
export const sendMessages =
  (deps: SendingDeps): JobTask =>
  async payload => {
    const now = formatInstant(deps.clock().getTime())
    await deps.db.transaction().execute(async trx => {
      const waiting = await lockUnplanned(trx, payload as { dossier?: number; message?: number })
      for (const [at, message] of waiting.entries()) {
        const old = Date.parse(now) - Date.parse(message.at) > LONGEST_DELAY_MS
        const ways = old ? [] : chooseChannels(message.kind, message).filter(one => wayOf(deps, one.channel) !== null)
        for (const way of ways) {
          await insertDelivery(trx, message.id, way)
          const start = Date.parse(startOf(deps, way.channel, now)) + at * APART_MS
          await deliver(trx, message.id, way.channel, formatInstant(start))
        }
        await markPlanned(trx, message.id, now)
      }
    })
  }

/**
 * `deliver-message`: one try to send one message on one channel. The try is noted before and its outcome after, so a
 * message goes out at most once however often the job is tried; a failure that another try may mend throws.
 */
export const deliverMessage =
  (deps: SendingDeps): JobTask =>
  async payload => {
    const { message, channel } = payload as { message: number; channel: MessageChannel }
    const { db } = deps
    const now = formatInstant(deps.clock().getTime())
    const way = wayOf(deps, channel)
    if (way === null) return markFailed(db, message, channel, 'no-provider', true)
    const start = startOf(deps, channel, now)
    if (start !== now) return deliver(db, message, channel, start)
    const claimed = await claimDelivery(db, message, channel, now)
    if (claimed === null) return giveUpInterrupted(db, message, channel)
    try {
      const text = channel === 'sms' ? { subject: '', body: claimed.body } : composeMail(claimed, deps.publicUrl)
      await way.send(claimed.recipient, { ...text, id: `${channel}-${message}` })
    } catch (error) {
      const failure = error instanceof SendingFailed ? error : new SendingFailed('unknown', false)
      const forGood = failure.forGood || claimed.tries >= MOST_TRIES
      await markFailed(db, message, channel, failure.errorClass, forGood)
      if (forGood) return
      throw failure
    }
    await markSent(db, message, channel, now)
  }
