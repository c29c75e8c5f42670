import type { Kysely } from 'kysely'
import { appendAudit } from '../../audit/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { hashSecret, randomSecret } from '../../platform/http/secret.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import { findCredentials, insertToken } from '../officials.queries.ts'

/** `read` only reads; `write` also changes. No scope at all: both. */
export const scopes = ['read', 'write'] as const
export type Scope = (typeof scopes)[number]

export interface CreateTokenInput {
  readonly username: string
  readonly scopes: readonly Scope[]
  readonly days: number
  readonly by: string
  readonly now: Date
}

/** An API token for an official. The token leaves here once and is stored only as its hash. */
export async function createToken(
  db: Kysely<DB>,
  input: CreateTokenInput,
): Promise<Result<{ readonly token: string; readonly expiresAt: Date }, { readonly code: 'no-such-official' }>> {
  const { username, days, by, now } = input
  const token = `mc_${randomSecret()}`
  const expiresAt = new Date(now.getTime() + days * 86_400_000)
  return db.transaction().execute(async trx => {
    const official = await findCredentials(trx, username)
    if (official === null || official.disabled) return err({ code: 'no-such-official' as const })
    await insertToken(trx, {
      tokenHash: hashSecret(token),
      officialId: official.id,
      scopes: input.scopes,
      now,
      expiresAt,
    })
    await appendAudit(trx, {
      at: now,
      actor: by,
      action: 'token.created',
      subject: `official:${username}`,
      data: { scopes: input.scopes, expires: expiresAt.toISOString() },
    })
    return ok({ token, expiresAt })
  })
}
