import type { Kysely } from 'kysely'
import type { DirectoryService } from '../agencies/index.ts'
import { findDossier, type StoredDossier } from '../dossiers/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { hashSecret } from '../platform/http/secret.ts'
import { err, ok, type Result } from '../platform/result.ts'
import { getVersion } from '../procedures/index.ts'
import { addressGroup, secondsToWait, WINDOW_SECONDS } from './throttle.ts'
import { type Tracked, trackDossier } from './track-dossier.ts'
import { countAttempt, findPhone, forgiveAttempt } from './tracking.queries.ts'

export type TrackingError =
  | { readonly code: 'too-many'; readonly seconds: number }
  /** The code is not there, or the digits are not those of its applicant: nobody learns which. */
  | { readonly code: 'not-found' }

export interface TrackingInput {
  readonly code: string
  /** Last four digits of the applicant's phone. */
  readonly digits: string
  readonly address: string
  /** Instant with offset. */
  readonly now: string
}

/** The dossier itself for whoever knows its code and the last four digits of the applicant's phone; every try counts. */
export async function openByDigits(
  db: Kysely<DB>,
  { digits, address, now, ...input }: TrackingInput,
): Promise<Result<StoredDossier, TrackingError>> {
  const code = input.code.trim().toUpperCase()
  const from = addressGroup(address)
  const seconds = secondsToWait(await countAttempt(db, code, from, now, WINDOW_SECONDS))
  if (seconds > 0) return err({ code: 'too-many', seconds })
  const phone = await findPhone(db, code)
  // Both cases take the same steps: an absent code is compared with digits that nothing equals.
  const right = phone === undefined ? 'absent' : phone.slice(-4)
  if (hashSecret(right) !== hashSecret(digits)) return err({ code: 'not-found' })
  const [held] = await Promise.all([findDossier(db, code), forgiveAttempt(db, code, from)])
  return held === undefined ? err({ code: 'not-found' }) : ok(held)
}

/** The public view of a dossier that was opened. */
export async function trackHeld(
  db: Kysely<DB>,
  directory: DirectoryService,
  { dossier }: StoredDossier,
  now: string,
): Promise<Tracked> {
  const [version, places] = await Promise.all([getVersion(db, dossier.procedureVersionId), directory.get()])
  return trackDossier(dossier, version, places, now)
}

/** The public view of a dossier for whoever may open it by digits. */
export async function findTracked(
  db: Kysely<DB>,
  directory: DirectoryService,
  input: TrackingInput,
): Promise<Result<Tracked, TrackingError>> {
  const opened = await openByDigits(db, input)
  return opened.ok ? ok(await trackHeld(db, directory, opened.value, input.now)) : opened
}
