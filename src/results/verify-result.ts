import type { Kysely } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import { tidy } from '../platform/text.ts'
import { maskName } from './mask-name.ts'
import { findResult, type ResultDecision, type ResultState } from './results.queries.ts'

/** What anybody may know of a result whose number they hold. */
export interface VerifiedResult {
  readonly number: string
  readonly genuine: true
  readonly state: ResultState
  readonly name: string
  readonly decision: ResultDecision
  /** Date of issue, `YYYY-MM-DD`. */
  readonly issuedOn: string
  readonly agency: { readonly code: string; readonly name: string }
  readonly procedure: { readonly code: string; readonly name: string }
  /** First letters only. */
  readonly holder: string
  readonly supersededBy: string | null
}

/** As it was typed, and in capitals without spaces: people copy numbers from paper. */
const readings = (number: string): string[] => {
  const typed = tidy(number)
  return [...new Set([typed, typed.toUpperCase(), typed.replaceAll(' ', '').toUpperCase()])]
}

/** The result of this number as the public may see it; undefined where no agency issued it. */
export async function verifyResult(db: Kysely<DB>, number: string): Promise<VerifiedResult | undefined> {
  const found = await findResult(db, readings(number))
  if (found === undefined) return undefined
  return {
    number: found.number,
    genuine: true,
    state: found.state,
    name: found.name,
    decision: found.decision,
    issuedOn: found.issuedAt.slice(0, 10),
    agency: { code: found.agencyCode, name: found.agencyName },
    procedure: { code: found.procedureCode, name: found.procedureName },
    holder: maskName(found.holder),
    supersededBy: found.supersededBy,
  }
}
