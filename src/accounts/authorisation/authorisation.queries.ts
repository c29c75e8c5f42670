import type { Kysely } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { Authorisation, AuthorisationAct } from './domain/authorisation.ts'
import type { Scopes } from './domain/authorisation-form.ts'

type Db = Kysely<DB>

const selected = (db: Db) =>
  db
    .selectFrom('authorisation')
    .innerJoin('customer as principal', 'principal.id', 'authorisation.principal_id')
    .leftJoin('account as agent', 'agent.id', 'authorisation.agent_account_id')
    .leftJoin('customer as agent_customer', 'agent_customer.id', 'agent.customer_id')
    .selectAll('authorisation')
    .select(['principal.full_name as principal_name', 'agent_customer.full_name as agent_name'])

type Row = Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>

const toAuthorisation = (row: Row): Authorisation => ({
  id: Number(row.id),
  principalId: Number(row.principal_id),
  principalName: row.principal_name,
  agentPhone: row.agent_phone,
  agentAccountId: row.agent_account_id === null ? null : Number(row.agent_account_id),
  agentName: row.agent_name,
  scope: row.scope as Authorisation['scope'],
  scopeCode: row.scope_code,
  acts: row.acts as AuthorisationAct[],
  validFrom: row.valid_from,
  validTo: row.valid_to,
  acceptedAt: row.accepted_at,
  revokedAt: row.revoked_at,
})

/** The latest that this customer gave, also those that ended. */
export async function listGiven(db: Db, principalId: number): Promise<Authorisation[]> {
  const rows = await selected(db).where('principal_id', '=', principalId).orderBy('id', 'desc').limit(50).execute()
  return rows.map(toAuthorisation)
}

export interface Agent {
  readonly accountId: number
  /** What the account signs in with; null: it receives none. */
  readonly phone: string | null
}

/** The latest that this account received: accepted, or addressed to its phone. */
export async function listReceived(db: Db, { accountId, phone }: Agent): Promise<Authorisation[]> {
  const rows = await selected(db)
    .where(eb =>
      eb.or([
        eb('agent_account_id', '=', accountId),
        eb.and([eb('agent_account_id', 'is', null), eb('agent_phone', '=', phone ?? '')]),
      ]),
    )
    .orderBy('authorisation.id', 'desc')
    .limit(50)
    .execute()
  return rows.map(toAuthorisation)
}

export async function findAuthorisation(db: Db, id: number): Promise<Authorisation | null> {
  const row = await selected(db).where('authorisation.id', '=', id).executeTakeFirst()
  return row === undefined ? null : toAuthorisation(row)
}

/** The authorisation under which a dossier was filed. */
export async function findAuthorisationOf(db: Db, dossierId: number): Promise<Authorisation | null> {
  const row = await selected(db)
    .innerJoin('dossier_authorisation as used', 'used.authorisation_id', 'authorisation.id')
    .where('used.dossier_id', '=', dossierId)
    .executeTakeFirst()
  return row === undefined ? null : toAuthorisation(row)
}

export type NewAuthorisation = Pick<
  Authorisation,
  'principalId' | 'agentPhone' | 'scope' | 'scopeCode' | 'acts' | 'validFrom' | 'validTo'
>

export async function insertAuthorisation(db: Db, given: NewAuthorisation, now: string): Promise<number> {
  const row = await db
    .insertInto('authorisation')
    .values({
      principal_id: given.principalId,
      agent_phone: given.agentPhone,
      scope: given.scope,
      scope_code: given.scopeCode,
      acts: [...given.acts],
      valid_from: given.validFrom,
      valid_to: given.validTo,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return Number(row.id)
}

/** @returns false where it was accepted, refused or taken back already, or is addressed to somebody else */
export async function acceptAuthorisation(db: Db, id: number, agent: Agent, now: string): Promise<boolean> {
  const changed = await db
    .updateTable('authorisation')
    .set({ agent_account_id: agent.accountId, accepted_at: now })
    .where('id', '=', id)
    .where('agent_account_id', 'is', null)
    .where('agent_phone', '=', agent.phone ?? '')
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Ends it at once, by whoever gave it, received it, or was asked. @returns false for everybody else's */
export async function revokeAuthorisation(
  db: Db,
  id: number,
  by: Agent & { readonly principalId: number },
  now: string,
): Promise<boolean> {
  const changed = await db
    .updateTable('authorisation')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .where(eb =>
      eb.or([
        eb('principal_id', '=', by.principalId),
        eb('agent_account_id', '=', by.accountId),
        eb.and([eb('agent_account_id', 'is', null), eb('agent_phone', '=', by.phone ?? '')]),
      ]),
    )
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** The statement that keeps under which authorisation a dossier was filed. */
export const keepAuthorisationOf = (db: Db, dossierId: number, authorisationId: number) =>
  db.insertInto('dossier_authorisation').values({ dossier_id: dossierId, authorisation_id: authorisationId })

/** The latest dossiers that were filed under these authorisations. */
export async function listDossiersUnder(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('dossier_authorisation as used')
    .innerJoin('dossier', 'dossier.id', 'used.dossier_id')
    .select(['used.authorisation_id', 'dossier.code', 'dossier.applicant_name', 'dossier.procedure_code'])
    .where('used.authorisation_id', 'in', [...ids])
    .orderBy('used.dossier_id', 'desc')
    .limit(50)
    .execute()
}

/** Fields and procedures that are filed here, to choose from. */
export async function listScopes(db: Db): Promise<Scopes> {
  const rows = await db
    .selectFrom('procedure')
    .innerJoin('procedure_version as version', 'version.id', 'procedure.current_version_id')
    .leftJoin('field', 'field.code', 'procedure.field_code')
    .select(['procedure.code', 'procedure.name', 'field.code as field_code', 'field.name as field_name'])
    .where('version.operation', 'is not', null)
    .orderBy('procedure.name')
    .execute()
  const fields = new Map(rows.flatMap(row => (row.field_code === null ? [] : [[row.field_code, row.field_name ?? '']])))
  return {
    fields: [...fields].map(([value, name]) => ({ value: String(value), label: { vi: String(name) } })),
    procedures: rows.map(row => ({ value: row.code, label: { vi: row.name } })),
  }
}

/** What a scope is about: a procedure with its field. */
export async function findScope(
  db: Db,
  code: string,
): Promise<{ readonly code: string; readonly field: string | null }> {
  const row = await db.selectFrom('procedure').select('field_code').where('code', '=', code).executeTakeFirst()
  return { code, field: row?.field_code ?? null }
}
