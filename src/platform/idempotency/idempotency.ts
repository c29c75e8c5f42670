import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { canonicalJson } from '../canonical-json.ts'
import type { DB } from '../db/schema.generated.ts'

export interface IdempotencyKey {
  readonly actor: string
  readonly key: string
  readonly bodyHash: string
}

export const hashBody = (body: unknown): string => createHash('sha256').update(canonicalJson(body)).digest('hex')

export type Claim =
  | { readonly kind: 'new' }
  | { readonly kind: 'done'; readonly response: unknown }
  | { readonly kind: 'mismatch' }

/**
 * Claims a key in the caller's transaction. A second request with the same key waits until the first has committed,
 * then gets its answer; with another body it is a mismatch. A rolled back first leaves the key free.
 */
export async function claimKey(trx: Kysely<DB>, { actor, key, bodyHash }: IdempotencyKey): Promise<Claim> {
  const claimed = await trx
    .insertInto('idempotency')
    .values({ actor, key, body_hash: bodyHash, status: 0, response: 'null' })
    .onConflict(c => c.columns(['actor', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed) return { kind: 'new' }
  const earlier = await trx
    .selectFrom('idempotency')
    .select(['body_hash', 'response'])
    .where('actor', '=', actor)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return earlier.body_hash === bodyHash ? { kind: 'done', response: earlier.response } : { kind: 'mismatch' }
}

/** Keeps the answer that every later request with the key gets. */
export const keepAnswer = (trx: Kysely<DB>, { actor, key }: IdempotencyKey, response: unknown) =>
  trx
    .updateTable('idempotency')
    .set({ status: 200, response: JSON.stringify(response) })
    .where('actor', '=', actor)
    .where('key', '=', key)
    .execute()
