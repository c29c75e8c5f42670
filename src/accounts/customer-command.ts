import type { Kysely } from 'kysely'
import type { DirectoryService } from '../agencies/index.ts'
import { type Actor, type CommandAnswer, type DossierCommand, executeCommand, type Refusal } from '../dossiers/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import type { FormProblem } from '../platform/html/index.ts'
import { hashBody } from '../platform/idempotency/idempotency.ts'
import type { Result } from '../platform/result.ts'

/** A command that a customer sends from a form; sending the form twice does it once. */
export function customerCommand(
  db: Kysely<DB>,
  directory: DirectoryService,
  request: {
    readonly actor: Actor & { readonly kind: 'customer' }
    readonly code: string
    readonly command: DossierCommand
    readonly expectedVersion: number
    readonly now: string
    /** `_key` of the form. */
    readonly key: string
  },
): Promise<Result<CommandAnswer, Refusal>> {
  const { actor, code, command, expectedVersion, now, key } = request
  const idempotency = {
    actor: `customer:${actor.id}`,
    key: `command ${code} ${key}`,
    bodyHash: hashBody({ ...command, expectedVersion }),
  }
  return executeCommand({ db, directory }, { actor, code, command, expectedVersion, now, idempotency })
}

/** A refusal that the page can show on its form; null for those that are answered by a page of their own. */
export function problemsOfRefusal(refusal: Refusal): FormProblem[] | null {
  switch (refusal.code) {
    case 'stale-version':
      return [
        {
          text: {
            vi: 'Hồ sơ vừa có thay đổi. Xem lại rồi gửi lần nữa',
            en: 'The dossier has just changed. Look again, then send it once more',
          },
        },
      ]
    case 'invalid-command':
      return refusal.errors.map(({ message }) => ({ text: message }))
    default:
      return null
  }
}
