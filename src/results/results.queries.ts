import type { Kysely } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'

type Db = Kysely<DB>

export type ResultState = 'current' | 'superseded' | 'revoked'
export type ResultDecision = 'granted' | 'refused'

/** A row of the results database. */
export interface StoredResult {
  readonly id: number
  readonly dossierId: number
  readonly customerId: number
  readonly number: string
  readonly name: string
  readonly state: ResultState
  readonly decision: ResultDecision
  readonly issuedAt: string
  readonly holder: string
  readonly agencyCode: string
  readonly agencyName: string
  readonly procedureCode: string
  readonly procedureName: string
  readonly content: string
  /** SHA-256 of its document; null until that was made. */
  readonly sha256: string | null
  /** Number of the result that took its place. */
  readonly supersededBy: string | null
  /** Why it stands no longer, who said so (a sign-in name) and when; null while it stands. */
  readonly stateReason: string | null
  readonly stateBy: string | null
  readonly stateAt: string | null
}

const results = (db: Db) =>
  db
    .selectFrom('result')
    .innerJoin('agency', 'agency.code', 'result.agency_code')
    .leftJoin('procedure', 'procedure.code', 'result.procedure_code')
    .leftJoin('result as next', 'next.id', 'result.superseded_by')
    .select([
      'result.id',
      'result.dossier_id as dossierId',
      'result.customer_id as customerId',
      'result.number',
      'result.name',
      'result.state',
      'result.decision',
      'result.issued_at as issuedAt',
      'result.holder',
      'result.agency_code as agencyCode',
      'agency.name as agencyName',
      'result.procedure_code as procedureCode',
      'procedure.name as procedureName',
      'result.content',
      'result.file_sha256 as sha256',
      'next.number as supersededBy',
      'result.state_reason as stateReason',
      'result.state_by as stateBy',
      'result.state_at as stateAt',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof results>['execute']>>[number]

const stored = (row: Row): StoredResult => ({
  ...row,
  id: Number(row.id),
  dossierId: Number(row.dossierId),
  customerId: Number(row.customerId),
  state: row.state as ResultState,
  decision: row.decision as ResultDecision,
  procedureName: row.procedureName ?? row.procedureCode,
})

/** The result with one of these numbers, the first that exists. */
export async function findResult(db: Db, numbers: readonly string[]): Promise<StoredResult | undefined> {
  const rows = await results(db).where('result.number', 'in', numbers).execute()
  const row = numbers.map(number => rows.find(found => found.number === number)).find(found => found !== undefined)
  return row && stored(row)
}

export async function findResultById(db: Db, id: number): Promise<StoredResult | undefined> {
  const row = await results(db).where('result.id', '=', id).executeTakeFirst()
  return row && stored(row)
}

/** The same, held until the transaction ends. */
export async function lockResult(trx: Db, id: number): Promise<StoredResult | undefined> {
  const row = await results(trx).where('result.id', '=', id).forUpdate('result').executeTakeFirst()
  return row && stored(row)
}

/** Names the document of a result that has none yet. @returns false where another one was quicker */
export async function setDocument(trx: Db, id: number, sha256: string): Promise<boolean> {
  const changed = await trx
    .updateTable('result')
    .set({ file_sha256: sha256 })
    .where('id', '=', id)
    .where('file_sha256', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

export interface ResultEnd {
  readonly state: Exclude<ResultState, 'current'>
  readonly reason: string
  readonly by: string
  readonly at: string
  readonly supersededBy: number | null
}

export async function saveEnd(trx: Db, id: number, end: ResultEnd): Promise<void> {
  await trx
    .updateTable('result')
    .set({
      state: end.state,
      state_reason: end.reason,
      state_by: end.by,
      state_at: end.at,
      superseded_by: end.supersededBy,
    })
    .where('id', '=', id)
    .execute()
}

/** The ids of a dossier's results that have no document yet. */
export async function listWithoutDocument(db: Db, dossierId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('result')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .where('file_sha256', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(row => Number(row.id))
}

/** The results of a dossier, in the order of their issue. */
export async function listResultsOfDossier(db: Db, dossierId: number): Promise<StoredResult[]> {
  const rows = await results(db)
    .where('result.dossier_id', '=', dossierId)
    .orderBy('result.issued_at')
    .orderBy('result.id')
    .execute()
  return rows.map(stored)
}
