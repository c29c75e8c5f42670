import type { Kysely } from 'kysely'
import { appendAudit } from '../../audit/index.ts'
import { checkPersonalNumber } from '../../identity/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import { tidy } from '../../platform/text.ts'
import { roles } from '../../workflow/index.ts'
import { localDay } from '../local-day.ts'
import { hasAgency, insertOfficial, insertPost } from '../officials.queries.ts'
import { hashPassword, isAcceptablePassword } from '../password.ts'
import { usernamePattern } from '../username.ts'

export interface CreateOfficialInput {
  readonly username: string
  readonly fullName: string
  readonly password: string
  /** So that nobody confirms their own account as a citizen. */
  readonly personalNumber?: string | undefined
  /** A post from today on; without one the account signs in and may do nothing. */
  readonly post?: { readonly agency: string; readonly role: string }
  /** Audit label of who creates it. */
  readonly by: string
  readonly now: Date
}
export type CreateOfficialRefusal = {
  readonly code:
    | 'username-form'
    | 'full-name-missing'
    | 'password-too-short'
    | 'personal-number'
    | 'username-taken'
    | 'no-such-role'
    | 'no-such-agency'
}

/** Opens an account, with one post where it is wanted. */
export async function createOfficial(
  db: Kysely<DB>,
  input: CreateOfficialInput,
): Promise<Result<{ readonly id: number }, CreateOfficialRefusal>> {
  const { username, password, post, by, now } = input
  const fullName = tidy(input.fullName)
  if (!usernamePattern.test(username)) return err({ code: 'username-form' })
  if (fullName === '') return err({ code: 'full-name-missing' })
  if (!isAcceptablePassword(password)) return err({ code: 'password-too-short' })
  const number = input.personalNumber === undefined ? null : checkPersonalNumber(input.personalNumber)
  if (number !== null && !number.ok) return err({ code: 'personal-number' })
  const personalNumber = number?.value.number ?? null
  if (post !== undefined && !roles.some(role => role === post.role)) return err({ code: 'no-such-role' })
  if (post !== undefined && !(await hasAgency(db, post.agency))) return err({ code: 'no-such-agency' })
  const passwordHash = await hashPassword(password)
  return db.transaction().execute(async trx => {
    const id = await insertOfficial(trx, { username, fullName, passwordHash, personalNumber })
    if (id === null) return err({ code: 'username-taken' as const })
    if (post !== undefined) await insertPost(trx, { officialId: id, ...post, validFrom: localDay(now) })
    await appendAudit(trx, { at: now, actor: by, action: 'official.created', subject: `official:${username}` })
    return ok({ id })
  })
}
