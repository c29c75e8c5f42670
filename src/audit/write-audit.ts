import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'

export type AuditData = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** Who did what to whom, when: one row of the record that is only ever added to. */
export interface AuditEntry {
  readonly at: Date
  /** `official:USERNAME`, `customer:ID`, `anonymous`, `command-line`. */
  readonly actor: string
  /** `sign-in.succeeded`, `token.created`: noun and past participle. */
  readonly action: string
  /** `official:USERNAME`, `dossier:CODE`, a route. */
  readonly subject: string
  readonly data?: AuditData
}

const secretName = /password|token|secret|cookie|authorization/i
const personalNumber = /(?<![\p{L}\p{N}.-])(?:\d{12}|\d{9})(?![\p{L}\p{N}-])/gu

/** Identity numbers (9 or 12 digits) keep their last three: enough to find a case, useless to a thief. */
const masked = (text: string): string => text.replace(personalNumber, digits => `***${digits.slice(-3)}`)

function storable(data: AuditData): Record<string, unknown> {
  const kept = Object.entries(data).map(([name, value]) => {
    if (secretName.test(name)) throw new Error(`the audit record takes no secrets: ${name}`)
    if (typeof value === 'string') return [name, masked(value)]
    return [name, Array.isArray(value) ? value.map(masked) : value]
  })
  return Object.fromEntries(kept.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
}

/**
 * Hash of a row's whole content; seals bind the rows to each other. `verify` computes it again from what is stored, so
 * members are in the order of their names, as deep as audit data goes.
 */
export function auditHash(row: {
  at: Date
  actor: string
  action: string
  subject: string
  data: Readonly<Record<string, unknown>>
}): string {
  const data = Object.entries(row.data).sort(([a], [b]) => (a < b ? -1 : 1))
  const content = JSON.stringify([row.at.toISOString(), row.actor, row.action, row.subject, data])
  return createHash('sha256').update(content).digest('hex')
}

/** The entry as a statement, to be sent with others of a transaction. */
export function auditOf(trx: Kysely<DB>, entry: AuditEntry) {
  const { at, action } = entry
  const row = {
    at,
    actor: masked(entry.actor),
    action,
    subject: masked(entry.subject),
    data: storable(entry.data ?? {}),
  }
  return trx
    .insertInto('audit_event')
    .values({ ...row, at: at.toISOString(), data: JSON.stringify(row.data), hash: auditHash(row) })
}

/** Adds the entry in the caller's transaction, so that nothing happens without its record. */
export async function appendAudit(trx: Kysely<DB>, entry: AuditEntry): Promise<void> {
  await auditOf(trx, entry).execute()
}
