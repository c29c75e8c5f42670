import type { Directory } from '../../agencies/index.ts'
import { agencyOn, calendarOf, communeOf, superiorOf } from '../../agencies/index.ts'
import {
  type Calendar,
  type ClockChange,
  type Cutoff,
  dueInstant,
  type Instant,
  type Limit,
  localDate,
} from '../../deadlines/index.ts'
import type { ProcedureCase, ProcedureOperation, ProcedureVersion } from '../../procedures/index.ts'
import type { ProcessEnv, Role } from '../../workflow/index.ts'
import type { Dossier } from './dossier.ts'

export interface ActorPost {
  readonly agency: string
  readonly role: Role
}

/** Who acts: an official by his posts of the day, the customer whose dossier it is, or a job of the system. */
export type Actor =
  | {
      readonly kind: 'official'
      readonly id: number
      readonly username: string
      readonly fullName: string
      readonly posts: readonly ActorPost[]
    }
  | {
      readonly kind: 'customer'
      readonly id: number
      /** Who acts for the customer, when it is not the customer: `customer:17:Mang Thị Lợi`. */
      readonly by?: string | undefined
    }
  | { readonly kind: 'system'; readonly name: string }

/** What the transaction loaded for the decision; the decision itself reads nothing. */
export interface Facts {
  readonly now: Instant
  readonly actor: Actor
  readonly version: ProcedureVersion
  readonly directory: Directory
  /** The version that a correction moves the dossier to. */
  readonly correctTo?: ProcedureVersion | undefined
  /** The next yearly number of the register of receipts. */
  readonly registerNumber?: number | undefined
  /** The next yearly number of receipts at the agency that takes the fee. */
  readonly receiptNumber?: number | undefined
  /** The next number in the register of a result. */
  readonly resultSerial?: number | undefined
  /** SHA-256 of the document that is attached to a result. */
  readonly documentSha256?: string | undefined
}

export const actorName = (actor: Actor): string =>
  actor.kind === 'official' ? actor.username : actor.kind === 'system' ? actor.name : (actor.by ?? 'customer')

/** True when the actor holds one of the roles at the agency today. */
export const holds = (actor: Actor, agency: string, ...roles: readonly Role[]): boolean =>
  actor.kind === 'official' && actor.posts.some(post => post.agency === agency && roles.includes(post.role))

export function operationOf(version: ProcedureVersion): ProcedureOperation {
  if (version.operation === null) throw new Error(`procedure ${version.code} is not worked by this province`)
  return version.operation
}

export function caseOf(version: ProcedureVersion, key: string): ProcedureCase {
  const found = operationOf(version).cases.find(c => c.key === key)
  if (!found) throw new Error(`procedure ${version.code} has no case ${key}`)
  return found
}

/** Due instant by the calendar of an agency; every limit and change that reaches it was checked before. */
export function dueAtAgency(
  directory: Directory,
  agency: string,
  start: Instant,
  limit: Limit,
  changes: readonly ClockChange[] = [],
  cutoff?: Cutoff | null,
): Instant | null {
  return dueIn(calendarOf(directory, agency), start, limit, changes, cutoff)
}

export function dueIn(
  calendar: Calendar,
  start: Instant,
  limit: Limit,
  changes: readonly ClockChange[] = [],
  cutoff?: Cutoff | null,
): Instant | null {
  const due = dueInstant({ start, limit, changes, ...(cutoff ? { cutoff } : {}) }, calendar)
  if (!due.ok) throw new Error(`${due.error.code}: ${due.error.message}`)
  return due.value
}

/** What the process engine needs to know about the world around a dossier. */
export function processEnv(dossier: Dossier, facts: Facts): ProcessEnv {
  const { directory, now } = facts
  const date = localDate(now)
  return {
    at: now,
    scope: { answers: dossier.answers, case: dossier.caseKey, channel: dossier.channel, applicant: dossier.applicant },
    receiving: dossier.agency,
    competent: dossier.competent,
    agencyNow: code => agencyOn(directory, code, date),
    superiorOf: code => superiorOf(directory, code),
    communeOf: answer => communeOf(directory, answer),
    due: (agency, start, limit, changes) => dueAtAgency(directory, agency, start, limit, changes),
  }
}
