import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { canonicalJson } from '../canonical-json.ts'
import type { DB } from '../db/schema.generated.ts'

export interface IdempotencyKey {
  readonly actor: string
  readonly key: string
  readonly bodyHash: string
}

export const hashBody = (body: unknown): string => createHash('sha256').update(canonicalJson(body)).digest('hex')

/**
 * Makes requests with one key wait for each other, then reads the answer that the first has kept; both in the caller's
 * transaction. A rolled back first leaves the key free.
 */
export const claimKey = (trx: Kysely<DB>, { actor, key }: IdempotencyKey) =>
  trx
    .with('held', db =>
      db.selectNoFrom(sql<string>`pg_advisory_xact_lock(hashtextextended(${`${actor} ${key}`}, 0))`.as('held')),
    )
    .selectFrom('held')
    .select(sql<boolean>`true`.as('claimed'))

export const findAnswer = (trx: Kysely<DB>, { actor, key }: IdempotencyKey) =>
  trx.selectFrom('idempotency').select(['body_hash', 'response']).where('actor', '=', actor).where('key', '=', key)

/** Keeps the answer that every later request with the key gets. */
export const keepAnswer = (trx: Kysely<DB>, { actor, key, bodyHash }: IdempotencyKey, response: unknown) =>
  trx
    .insertInto('idempotency')
    .values({ actor, key, body_hash: bodyHash, status: 200, response: JSON.stringify(response) })
