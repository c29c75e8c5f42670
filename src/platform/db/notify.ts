import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import type { DatabaseAddress } from './database.ts'

/** PostgreSQL refuses longer messages. */
const LONGEST_PAYLOAD = 7_999
const RETRY_MS = 1_000

/** A running listener; `close` ends its connection. */
export interface Listener {
  close(): Promise<void>
}

/**
 * Tells every listener of a channel; inside a transaction, at its commit and only then.
 * @param payload at most 7,999 bytes: a key to look up, not the thing itself
 */
export async function notify(db: Pick<Kysely<never>, 'getExecutor'>, channel: string, payload: string): Promise<void> {
  if (Buffer.byteLength(payload) > LONGEST_PAYLOAD)
    throw new RangeError(`payload of ${channel} exceeds ${LONGEST_PAYLOAD} bytes`)
  await sql`select pg_notify(${channel}, ${payload})`.execute(db as Kysely<never>)
}

export interface ListenOptions {
  readonly channels: readonly string[]
  readonly onMessage: (channel: string, payload: string) => void
  /** After a lost connection messages may have been missed: refresh whatever they would have changed. */
  readonly onReconnect?: () => void
  readonly onError?: (error: Error) => void
}

/** Listens on a connection of its own, and connects again each second where it is lost. */
export async function listen(address: DatabaseAddress, options: ListenOptions): Promise<Listener> {
  let closed = false
  let client = await connect()

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({ ...address, application_name: 'mot-cua listen', keepAlive: true })
    next.on('error', error => options.onError?.(error))
    next.on('notification', ({ channel, payload }) => options.onMessage(channel, payload ?? ''))
    await next.connect()
    for (const channel of options.channels) await next.query(`listen ${pg.escapeIdentifier(channel)}`)
    next.on('end', () => void reconnect())
    return next
  }

  async function reconnect(): Promise<void> {
    while (!closed) {
      await sleep(RETRY_MS, undefined, { ref: false })
      try {
        client = await connect()
        if (closed) await client.end()
        else options.onReconnect?.()
        return
      } catch (error) {
        options.onError?.(error as Error)
      }
    }
  }

  return {
    async close() {
      closed = true
      await client.end().catch(() => undefined)
    },
  }
}
