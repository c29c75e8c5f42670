import type { Kysely } from 'kysely'
import { appendAudit } from '../../audit/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import { markDisabled } from '../officials.queries.ts'

/** Closes an official's account: sessions end and tokens are revoked in the same transaction. */
export function disableOfficial(
  db: Kysely<DB>,
  input: { readonly username: string; readonly by: string; readonly now: Date },
): Promise<Result<void, { readonly code: 'nobody-to-disable' }>> {
  const { username, by, now } = input
  return db.transaction().execute(async trx => {
    if (!(await markDisabled(trx, username, now))) return err({ code: 'nobody-to-disable' as const })
    await appendAudit(trx, { at: now, actor: by, action: 'official.disabled', subject: `official:${username}` })
    return ok(undefined)
  })
}
