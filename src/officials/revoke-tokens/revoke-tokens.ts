import type { Kysely } from 'kysely'
import { appendAudit } from '../../audit/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import { findCredentials, revokeOpenTokens } from '../officials.queries.ts'

/** Revokes every token of an official that still holds, at once. The account itself stays open. */
export function revokeTokens(
  db: Kysely<DB>,
  input: { readonly username: string; readonly by: string; readonly now: Date },
): Promise<Result<{ readonly revoked: number }, { readonly code: 'no-such-official' }>> {
  const { username, by, now } = input
  return db.transaction().execute(async trx => {
    const official = await findCredentials(trx, username)
    if (official === null) return err({ code: 'no-such-official' as const })
    const revoked = await revokeOpenTokens(trx, official.id, now)
    const entry = { at: now, actor: by, action: 'token.revoked', subject: `official:${username}`, data: { revoked } }
    if (revoked > 0) await appendAudit(trx, entry)
    return ok({ revoked })
  })
}
