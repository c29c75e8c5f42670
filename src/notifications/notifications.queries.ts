import { type Kysely, sql } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import { addJob } from '../platform/jobs/add-job.ts'
import { type Reachable, readPreferences, type Way } from './domain/choose-channels.ts'
import type { ToldMessage } from './domain/compose.ts'
import type { MessageChannel } from './domain/kinds.ts'

type Db = Kysely<DB>

export interface NewMessage {
  /** Null: a message about no dossier, such as of a draft. */
  readonly dossierId: number | null
  readonly customerId: number
  readonly kind: string
  readonly body: string
  /** The phone of the dossier; empty where there is none. */
  readonly phone: string
  /** Where it leads; absent: to the dossier. */
  readonly path?: string
  /** A message with this key is kept once, whoever asks for it again. */
  readonly onceKey?: string
  readonly at: string
}

/** Keeps a message for the customer and has it sent. False: it was kept before. In the caller's transaction. */
export async function notifyCustomer(trx: Db, message: NewMessage): Promise<boolean> {
  const kept = await trx
    .insertInto('message')
    .values({
      dossier_id: message.dossierId,
      customer_id: message.customerId,
      kind: message.kind,
      body: message.body,
      recipient: message.phone,
      path: message.path ?? null,
      once_key: message.onceKey ?? null,
      created_at: message.at,
    })
    .onConflict(conflict => conflict.column('once_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (kept === undefined) return false
  const { dossierId } = message
  const payload = dossierId === null ? { message: Number(kept.id) } : { dossier: dossierId }
  const key = dossierId === null ? `message ${kept.id}` : `messages ${dossierId}`
  await addJob(trx as never, 'send-messages', payload, { key })
  return true
}

/** Was the customer told of this kind about the dossier since then, and has not looked? */
export const isToldSince = async (db: Db, dossierId: number, kind: string, since: string): Promise<boolean> =>
  (await db
    .selectFrom('message')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .where('kind', '=', kind)
    .where('created_at', '>', since)
    .where('read_at', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined

export interface UnplannedMessage extends Reachable {
  readonly id: number
  readonly kind: string
  readonly at: string
}

/** Messages whose channels are not chosen yet, held until the transaction ends, with the ways to their customers. */
export async function lockUnplanned(
  trx: Db,
  which: { readonly dossier?: number; readonly message?: number },
): Promise<UnplannedMessage[]> {
  let query = trx
    .selectFrom('message')
    .leftJoin('dossier', 'dossier.id', 'message.dossier_id')
    .leftJoin('account', join =>
      join.onRef('account.customer_id', '=', 'message.customer_id').on('account.disabled_at', 'is', null),
    )
    .leftJoin('notification_preference as chosen', 'chosen.customer_id', 'message.customer_id')
    .select([
      'message.id',
      'message.kind',
      'message.created_at',
      'message.recipient',
      'account.id as account_id',
      'account.phone',
      'account.email',
      'chosen.email as chosen_email',
      'chosen.channels',
      sql<string | null>`dossier.fold->'applicant'->>'email'`.as('dossier_email'),
    ])
    .where('message.planned_at', 'is', null)
  if (which.message !== undefined) query = query.where('message.id', '=', which.message)
  else query = query.where('message.dossier_id', '=', which.dossier ?? 0)
  const rows = await query.orderBy('message.id').forUpdate('message').execute()
  return rows.map(row => ({
    id: Number(row.id),
    kind: row.kind,
    at: row.created_at,
    dossier: { phone: row.recipient, email: row.dossier_email },
    account:
      row.account_id === null
        ? null
        : {
            phone: row.phone,
            email: row.chosen_email ?? row.email,
            preferences: readPreferences(row.channels),
          },
  }))
}

export async function markPlanned(trx: Db, id: number, at: string): Promise<void> {
  await trx.updateTable('message').set({ planned_at: at }).where('id', '=', id).execute()
}

export async function insertDelivery(trx: Db, messageId: number, { channel, recipient }: Way): Promise<void> {
  await trx
    .insertInto('message_delivery')
    .values({ message_id: messageId, channel, recipient, state: 'queued' })
    .onConflict(conflict => conflict.columns(['message_id', 'channel']).doNothing())
    .execute()
}

export interface ClaimedDelivery extends ToldMessage {
  readonly recipient: string
  readonly tries: number
}

const theDelivery = (db: Db, messageId: number, channel: MessageChannel) =>
  db.updateTable('message_delivery').where('message_id', '=', messageId).where('channel', '=', channel)

/** Takes a delivery that waits, for this one try; null where it does not wait. */
export async function claimDelivery(
  db: Db,
  messageId: number,
  channel: MessageChannel,
  at: string,
): Promise<ClaimedDelivery | null> {
  const taken = await theDelivery(db, messageId, channel)
    .set({ claimed_at: at, tries: sql<number>`tries + 1` })
    .where('state', '=', 'queued')
    .where('claimed_at', 'is', null)
    .returning(['recipient', 'tries'])
    .executeTakeFirst()
  if (taken === undefined) return null
  const message = await db
    .selectFrom('message')
    .leftJoin('dossier', 'dossier.id', 'message.dossier_id')
    .leftJoin('account', join =>
      join.onRef('account.customer_id', '=', 'message.customer_id').on('account.disabled_at', 'is', null),
    )
    .select(['message.kind', 'message.body', 'message.path', 'dossier.code', 'account.id as account_id'])
    .where('message.id', '=', messageId)
    .executeTakeFirstOrThrow()
  const { kind, body, path, code } = message
  return { ...taken, kind, body, path, code, hasAccount: message.account_id !== null }
}

/** A try that began and never came back: nobody knows whether the message went out, so it is not repeated. */
export async function giveUpInterrupted(db: Db, messageId: number, channel: MessageChannel): Promise<void> {
  await theDelivery(db, messageId, channel)
    .set({ state: 'failed', error_class: 'interrupted' })
    .where('state', '=', 'queued')
    .where('claimed_at', 'is not', null)
    .execute()
}

export async function markSent(db: Db, messageId: number, channel: MessageChannel, at: string): Promise<void> {
  await theDelivery(db, messageId, channel).set({ state: 'sent', sent_at: at, error_class: null }).execute()
  await db
    .updateTable('message')
    .set({ sent_at: at })
    .where('id', '=', messageId)
    .where('sent_at', 'is', null)
    .execute()
}

/** Notes why a try failed: the delivery waits for the next one, or has failed for good. */
export async function markFailed(
  db: Db,
  messageId: number,
  channel: MessageChannel,
  errorClass: string,
  forGood: boolean,
): Promise<void> {
  await theDelivery(db, messageId, channel)
    .set({ state: forGood ? 'failed' : 'queued', claimed_at: null, error_class: errorClass })
    .execute()
}

export interface DeliveryLine {
  readonly messageId: number
  readonly channel: MessageChannel
  readonly state: 'queued' | 'sent' | 'failed'
  readonly recipient: string
  readonly sentAt: string | null
  readonly errorClass: string | null
}

/** What became of a dossier's messages, by channel. */
export async function listDeliveries(db: Db, dossierId: number): Promise<DeliveryLine[]> {
  const rows = await db
    .selectFrom('message_delivery as one')
    .innerJoin('message', 'message.id', 'one.message_id')
    .select(['one.message_id', 'one.channel', 'one.state', 'one.recipient', 'one.sent_at', 'one.error_class'])
    .where('message.dossier_id', '=', dossierId)
    .orderBy('one.message_id')
    .orderBy('one.channel')
    .execute()
  return rows.map(row => ({
    messageId: Number(row.message_id),
    channel: row.channel as MessageChannel,
    state: row.state as DeliveryLine['state'],
    recipient: row.recipient,
    sentAt: row.sent_at,
    errorClass: row.error_class,
  }))
}
