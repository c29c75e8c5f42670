import type { Kysely } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'

type Db = Kysely<DB>

export type ResultState = 'current' | 'superseded' | 'revoked'
export type ResultDecision = 'granted' | 'refused'

/** A row of the results database. */
export interface StoredResult {
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
  /** Number of the result that took its place. */
  readonly supersededBy: string | null
}

const results = (db: Db) =>
  db
    .selectFrom('result')
    .innerJoin('agency', 'agency.code', 'result.agency_code')
    .leftJoin('procedure', 'procedure.code', 'result.procedure_code')
    .leftJoin('result as next', 'next.id', 'result.superseded_by')
    .select([
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
      'next.number as supersededBy',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof results>['execute']>>[number]

const stored = (row: Row): StoredResult => ({
  ...row,
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

/** The results of a dossier, in the order of their issue. */
export async function listResultsOfDossier(db: Db, dossierId: number): Promise<StoredResult[]> {
  const rows = await results(db)
    .where('result.dossier_id', '=', dossierId)
    .orderBy('result.issued_at')
    .orderBy('result.id')
    .execute()
  return rows.map(stored)
}
