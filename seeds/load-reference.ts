import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { hashPassword } from '../src/officials/index.ts'
import { canonicalJson } from '../src/platform/canonical-json.ts'
import type { DB } from '../src/platform/db/schema.generated.ts'
import { groupBy } from '../src/platform/group-by.ts'
import { plain } from '../src/platform/text.ts'
import { publishAll } from '../src/procedures/index.ts'
// Not behind the slice's door: it knows the agencies, whose pages know the procedures.
import { publishingWorld } from '../src/procedures/publish/publishing-world.ts'
import { agencies, type SeedAgency } from './agencies.ts'
import { calendars } from './calendars.ts'
import { lists } from './lists.ts'
import { officials, posts, units } from './officials.ts'
import { procedures, type SeedProcedure } from './procedures/index.ts'
import { questions } from './questions.ts'

export const demonstrationPassword = 'MotCua-2026'
const BATCH = 500
/** The day on which everybody of the demonstration is in post. */
const publishedOn = '2026-01-01'

function* batches<T>(items: readonly T[]): Iterable<readonly T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH)
}

const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex')

/** Loads agencies, calendars, officials, procedures and questions of the demonstration province into an empty database. */
export async function loadReference(trx: Kysely<DB>): Promise<void> {
  await loadAgencies(trx)
  await loadOfficials(trx)
  for (const [name, items] of Object.entries(lists))
    await trx
      .insertInto('reference_list')
      .values({ name, items: JSON.stringify(items) })
      .execute()
  await loadProcedures(trx)
  for (const part of batches(questions))
    await trx
      .insertInto('question')
      .values(
        part.map(q => ({
          question: q.question,
          codes: [...q.codes],
          answer: q.answer ?? null,
          content_hash: hashOf(q),
        })),
      )
      .execute()
}

async function loadAgencies(trx: Kysely<DB>): Promise<void> {
  for (const { code, name, parentCode, weeklyHours, days } of calendars) {
    await trx
      .insertInto('calendar')
      .values({ code, name, parent_code: parentCode, weekly_hours: weeklyHours && JSON.stringify(weeklyHours) })
      .execute()
    for (const part of batches(days))
      await trx
        .insertInto('calendar_day')
        .values(
          part.map(d => ({
            calendar_code: code,
            date: d.date,
            kind: d.kind,
            hours: d.hours && JSON.stringify(d.hours),
            name: d.name,
          })),
        )
        .execute()
  }
  for (const part of batches(agencies))
    await trx
      .insertInto('agency')
      .values(
        part.map(a => ({
          code: a.code,
          name: a.name,
          short_name: a.shortName,
          slug: a.slug,
          kind: a.kind,
          tier: a.tier,
          parent_code: a.parentCode,
          address: a.address,
          phone: a.phone,
          email: a.email,
          calendar_code: a.calendarCode,
          one_stop: a.oneStop,
          commune_code: a.communeCode,
          valid_from: a.validFrom,
          valid_to: a.validTo,
          successor_code: a.successorCode,
          name_plain: plain(a.name),
        })),
      )
      .execute()
}

async function loadOfficials(trx: Kysely<DB>): Promise<void> {
  const passwordHash = await hashPassword(demonstrationPassword)
  const ids = new Map<string, number>()
  for (const part of batches(units))
    await trx
      .insertInto('unit')
      .values(part.map(u => ({ agency_code: u.agencyCode, code: u.code, name: u.name })))
      .execute()
  for (const part of batches(officials)) {
    const rows = await trx
      .insertInto('official')
      .values(part.map(o => ({ username: o.username, full_name: o.fullName, password_hash: passwordHash })))
      .returning(['id', 'username'])
      .execute()
    for (const row of rows) ids.set(row.username, Number(row.id))
  }
  for (const part of batches(posts))
    await trx
      .insertInto('post')
      .values(
        part.map(p => ({
          official_id: ids.get(p.username) as number,
          agency_code: p.agencyCode,
          unit_code: p.unitCode,
          role: p.role,
          delegated: p.delegated,
          valid_from: p.validFrom,
          valid_to: p.validTo,
        })),
      )
      .execute()
}

/** The one-stops that receive a procedure: every commune's, or of the provincial ones the competent agency's. */
function receivers(procedure: SeedProcedure): readonly SeedAgency[] {
  const { receivedBy, competent } = procedure.operation
  const named = typeof competent === 'object' && 'named' in competent ? competent.named : null
  return agencies.filter(a => {
    if (!a.oneStop) return false
    if (a.kind === 'commune') return receivedBy.includes('commune')
    return (
      receivedBy.includes('province') &&
      a.tier === 'province' &&
      (named === null || a.code === named || a.kind === 'province')
    )
  })
}

async function loadProcedures(trx: Kysely<DB>): Promise<void> {
  const fields = new Map(procedures.map(p => [p.fieldCode, p.fieldName]))
  await trx
    .insertInto('field')
    .values([...fields].map(([code, name]) => ({ code, name })))
    .execute()
  const world = await publishingWorld(trx, publishedOn)
  const byDay = groupBy(procedures, procedure => procedure.validFrom)
  for (const [validFrom, published] of byDay) {
    const done = await publishAll(trx, published, world, `${validFrom}T00:00:00+07:00`)
    if (!done.ok) throw new Error(`the demonstration cannot be published: ${JSON.stringify([...done.error])}`)
  }
  for (const procedure of procedures) {
    const { code, validFrom } = procedure
    const offers = receivers(procedure)
    for (const part of batches(offers))
      await trx
        .insertInto('procedure_offer')
        .values(part.map(a => ({ procedure_code: code, agency_code: a.code, valid_from: validFrom })))
        .execute()
  }
}
