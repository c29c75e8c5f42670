import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'

type Db = Kysely<DB>

export interface RemindedDossier {
  readonly id: number
  readonly code: string
  readonly customerId: number
  readonly phone: string
  /** When the window ends, or since when the result lies ready. */
  readonly at: string
}

/** Dossiers whose open request for papers can be answered only until then; among open work alone. */
export async function listEndingSupplements(db: Db, now: string, until: string): Promise<RemindedDossier[]> {
  const { rows } = await sql<RemindedDossier>`
    select d.id, d.code, d.customer_id as "customerId", d.phone, d.fold->'supplements'->-1->>'windowEndsAt' as at
    from dossier d
    where d.id in (select t.dossier_id from task t where t.state = 'waiting' and t.dossier_state = 'awaiting-supplement')
      and d.fold->'supplements'->-1->>'suppliedAt' is null
      and (d.fold->'supplements'->-1->>'windowEndsAt')::timestamptz between ${now}::timestamptz and ${until}::timestamptz
    order by d.id`.execute(db)
  return rows
}

/** Results that lie at the desk since before then; those from before `notBefore` were known when reminders began. */
export async function listWaitingResults(db: Db, notBefore: string, before: string): Promise<RemindedDossier[]> {
  const rows = await db
    .selectFrom('task')
    .innerJoin('dossier', 'dossier.id', 'task.dossier_id')
    .select(['dossier.id', 'dossier.code', 'dossier.customer_id', 'dossier.phone', 'task.opened_at'])
    .where('task.state', '=', 'deliver')
    .where('task.opened_at', '<=', before)
    .where('task.opened_at', '>', notBefore)
    .orderBy('dossier.id')
    .execute()
  return rows.map(row => ({
    id: Number(row.id),
    code: row.code,
    customerId: Number(row.customer_id),
    phone: row.phone,
    at: row.opened_at,
  }))
}

export interface EndingDraft {
  readonly id: number
  readonly code: string
  readonly procedureCode: string
  readonly customerId: number
  readonly phone: string | null
  readonly at: string
}

/** Drafts of account holders that will be deleted between the two instants. */
export async function listEndingDrafts(db: Db, now: string, until: string): Promise<EndingDraft[]> {
  const rows = await db
    .selectFrom('draft')
    .innerJoin('account', 'account.customer_id', 'draft.customer_id')
    .select(['draft.id', 'draft.code', 'draft.procedure_code', 'account.customer_id', 'account.phone', 'expires_at'])
    .where('draft.expires_at', '>', now)
    .where('draft.expires_at', '<=', until)
    .where('draft.dossier_code', 'is', null)
    .where('account.disabled_at', 'is', null)
    .orderBy('draft.id')
    .execute()
  return rows.map(row => ({
    id: Number(row.id),
    code: row.code,
    procedureCode: row.procedure_code,
    customerId: Number(row.customer_id),
    phone: row.phone,
    at: row.expires_at,
  }))
}
