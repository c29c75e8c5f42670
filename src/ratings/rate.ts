import type { Kysely } from 'kysely'
import { appendAudit } from '../audit/index.ts'
import type { Instant } from '../deadlines/index.ts'
import { findDossier, type StoredDossier } from '../dossiers/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { err, ok, type Result } from '../platform/result.ts'
import { type Contact, contactsOf, ratedAgency } from './domain/contacts.ts'
import type { Rating, Score } from './domain/rating.ts'
import { mayRate, type Rater } from './ratings.policy.ts'
import { countRating, insertRating, listRatings } from './ratings.queries.ts'

/** A contact with what the customer said of it; null: may still be rated. */
export interface RatedContact extends Contact {
  readonly rated: { readonly at: Instant; readonly overall: Score } | null
}

export interface RateableDossier {
  readonly held: StoredDossier
  readonly contacts: readonly RatedContact[]
}

const labelOf = (rater: Rater): string => (rater.kind === 'customer' ? `customer:${rater.id}` : 'anonymous')

/** The contacts of a dossier as its customer sees them; null for anybody else, which leaves a record. */
export async function findRateable(
  db: Kysely<DB>,
  code: string,
  rater: Rater,
  now: Instant,
): Promise<RateableDossier | null> {
  const held = await findDossier(db, code)
  if (held === undefined || !mayRate(rater, { code: held.dossier.code, customerId: held.customerId })) {
    const data = { code: 'not-found' }
    const entry = { actor: labelOf(rater), action: 'access.denied', subject: 'contact.rate', data }
    await appendAudit(db, { at: new Date(now), ...entry })
    return null
  }
  const ratings = new Map((await listRatings(db, held.id)).map(each => [each.contact, each]))
  const contacts = contactsOf(held.dossier).map(contact => ({ ...contact, rated: ratings.get(contact.key) ?? null }))
  return { held, contacts }
}

export type RateRefusal =
  | { readonly code: 'not-found' }
  /** The dossier has no such contact. */
  | { readonly code: 'no-contact' }
  /** Sent before: a rating is never changed. */
  | { readonly code: 'already-rated' }

/** Keeps one rating of one contact, counted in the same transaction. */
export async function rate(
  db: Kysely<DB>,
  request: {
    readonly code: string
    readonly rater: Rater
    /** `M01`, `M02-1`, … */
    readonly contact: string
    readonly rating: Rating
    readonly now: Instant
  },
): Promise<Result<Contact, RateRefusal>> {
  const { code, rater, rating, now } = request
  const found = await findRateable(db, code, rater, now)
  if (found === null) return err({ code: 'not-found' })
  const { id, dossier } = found.held
  const contact = contactsOf(dossier).find(each => each.key === request.contact)
  if (contact === undefined) return err({ code: 'no-contact' })
  const row = {
    dossierId: id,
    contact,
    agency: ratedAgency(dossier),
    procedure: dossier.procedureCode,
    rating,
    at: now,
  }
  const kept = await db.transaction().execute(async trx => {
    if (!(await insertRating(trx, row))) return false
    const data = { contact: contact.key }
    const entry = { actor: labelOf(rater), action: 'contact.rated', subject: `dossier:${code}`, data }
    await appendAudit(trx, { at: new Date(now), ...entry })
    await countRating(trx, row)
    return true
  })
  return kept ? ok(contact) : err({ code: 'already-rated' })
}

/** How many contacts of a dossier nobody has rated yet: whether a page offers it. */
export async function countUnrated(db: Kysely<DB>, held: Pick<StoredDossier, 'id' | 'dossier'>): Promise<number> {
  const rated = new Set((await listRatings(db, held.id)).map(each => each.contact))
  return contactsOf(held.dossier).filter(contact => !rated.has(contact.key)).length
}
