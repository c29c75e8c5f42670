import type { Kysely } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import { tidy } from '../platform/text.ts'
import { attemptKeys, forgiveAttempt, reserveAttempt } from '../platform/throttle/index.ts'
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
  /** The first 16 hexadecimal digits of the SHA-256 of its document; null while that is being made. */
  readonly documentHash: string | null
}

const SHOWN_DIGITS = 16

/** As it was typed, and in capitals without spaces: people copy numbers from paper. */
const readings = (number: string): string[] => {
  const typed = tidy(number)
  return [...new Set([typed, typed.toUpperCase(), typed.replaceAll(' ', '').toUpperCase()])]
}

export type Verification =
  | { readonly kind: 'found'; readonly result: VerifiedResult }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'wait'; readonly seconds: number }

export interface Asked {
  readonly number: string
  readonly address: string
  readonly now: Date
}

/** The result for somebody at this address. Numbers that nobody issued count, and slow down whoever tries many. */
export async function verifyFrom(db: Kysely<DB>, { number, address, now }: Asked): Promise<Verification> {
  const keys = attemptKeys('result', readings(number).at(-1) ?? '', address)
  const seconds = await reserveAttempt(db, keys, now)
  if (seconds > 0) return { kind: 'wait', seconds }
  const result = await verifyResult(db, number)
  if (result === undefined) return { kind: 'unknown' }
  await forgiveAttempt(db, keys)
  return { kind: 'found', result }
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
    documentHash: found.sha256?.slice(0, SHOWN_DIGITS) ?? null,
  }
}
