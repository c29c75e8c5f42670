import type { Kysely } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import {
  findCurrentVersion,
  findLines,
  type ProcedureCase,
  type ProcedureLine,
  type ProcedureSearch,
  type ProcedureVersion,
} from '../../procedures/index.ts'

/** What an officer's words mean at his desk. */
export interface ChosenProcedure {
  readonly version: ProcedureVersion
  readonly chosen: ProcedureCase
  /** Others that the words fit too. */
  readonly others: readonly ProcedureLine[]
}

/** Procedures offered by an agency's one-stop that fit the words: alias, name or code; the best first. */
export async function suggestProcedures(
  db: Kysely<DB>,
  search: ProcedureSearch,
  q: string,
  agency: string,
  today: string,
  limit = 8,
): Promise<readonly ProcedureLine[]> {
  const { lines } = await findLines(db, search, { q, agency, offset: 0, limit, today })
  return lines.filter(line => line.operated)
}

/** The best fit and its case; null when the desk receives nothing of the kind. */
export async function chooseProcedure(
  db: Kysely<DB>,
  search: ProcedureSearch,
  wanted: { words: string; caseKey: string; agency: string; today: string },
): Promise<ChosenProcedure | null> {
  if (wanted.words.trim() === '') return null
  const [best, ...others] = await suggestProcedures(db, search, wanted.words, wanted.agency, wanted.today, 4)
  if (best === undefined) return null
  const version = await findCurrentVersion(db, best.code)
  const cases = version?.operation?.cases ?? []
  const chosen = cases.find(one => one.key === wanted.caseKey) ?? cases[0]
  return version === undefined || chosen === undefined ? null : { version, chosen, others }
}
