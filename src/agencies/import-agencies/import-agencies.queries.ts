import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { ImportCounts } from '../../platform/spreadsheet/index.ts'
import type { AgencyImportRow, KnownAgencies } from './parse-agencies.ts'

export async function findKnownAgencies(db: Kysely<DB>): Promise<KnownAgencies> {
  const [agencies, calendars] = await Promise.all([
    db.selectFrom('agency').select(['code', 'slug', 'parent_code']).execute(),
    db.selectFrom('calendar').select('code').execute(),
  ])
  return {
    parents: new Map(agencies.map(row => [row.code, row.parent_code])),
    slugs: new Map(agencies.map(row => [row.slug, row.code])),
    calendars: new Set(calendars.map(row => row.code)),
  }
}

/** Agencies by code in one statement; a row that says what is there already writes nothing. */
export async function upsertAgencies(trx: Kysely<DB>, rows: readonly AgencyImportRow[]): Promise<ImportCounts> {
  const columns = sql.raw(`name, short_name, slug, kind, tier, parent_code, address, phone, email, calendar_code,
    one_stop, valid_from, valid_to, successor_code, name_plain`)
  const excluded = sql.raw(`excluded.name, excluded.short_name, excluded.slug, excluded.kind, excluded.tier,
    excluded.parent_code, excluded.address, excluded.phone, excluded.email, excluded.calendar_code, excluded.one_stop,
    excluded.valid_from, excluded.valid_to, excluded.successor_code, excluded.name_plain`)
  const present = sql.raw(`agency.name, agency.short_name, agency.slug, agency.kind, agency.tier, agency.parent_code,
    agency.address, agency.phone, agency.email, agency.calendar_code, agency.one_stop, agency.valid_from,
    agency.valid_to, agency.successor_code, agency.name_plain`)
  const { rows: written } = await sql<{ created: boolean }>`
    insert into agency (code, ${columns})
    select code, name, "shortName", slug, kind, tier, "parentCode", address, phone, email, "calendarCode", "oneStop",
      "validFrom", "validTo", "successorCode", "namePlain"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as source(
      code text, name text, "shortName" text, slug text, kind text, tier text, "parentCode" text, address text,
      phone text, email text, "calendarCode" text, "oneStop" boolean, "validFrom" date, "validTo" date,
      "successorCode" text, "namePlain" text)
    on conflict (code) do update set (${columns}) = row(${excluded})
      where (${present}) is distinct from (${excluded})
    returning xmax = 0 as created`.execute(trx)
  const created = written.filter(row => row.created).length
  return { created, changed: written.length - created, unchanged: rows.length - written.length }
}
