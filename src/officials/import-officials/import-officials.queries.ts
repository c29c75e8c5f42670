import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { ImportCounts } from '../../platform/spreadsheet/index.ts'
import { type KnownPlaces, type OfficialImportRow, postKey } from './parse-officials.ts'

export async function findPlaces(db: Kysely<DB>): Promise<KnownPlaces> {
  const [agencies, units] = await Promise.all([
    db.selectFrom('agency').select('code').execute(),
    db.selectFrom('unit').select(['agency_code', 'code']).execute(),
  ])
  return {
    agencies: new Set(agencies.map(row => row.code)),
    units: new Set(units.map(row => `${row.agency_code} ${row.code}`)),
  }
}

/** Officials by sign-in name and their posts, written by three statements whatever the number; counts are of rows. */
export async function upsertOfficials(trx: Kysely<DB>, rows: readonly OfficialImportRow[]): Promise<ImportCounts> {
  const source = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as source(
    line int, username text, "fullName" text, "agencyCode" text, "unitCode" text, "unitName" text, role text,
    delegated boolean, "validFrom" date, "validTo" date)`
  await sql`
    insert into unit (agency_code, code, name)
    select distinct on ("agencyCode", "unitCode") "agencyCode", "unitCode", "unitName" from ${source}
    where "unitCode" is not null and "unitName" is not null order by "agencyCode", "unitCode", line
    on conflict (agency_code, code) do nothing`.execute(trx)
  const officials = await sql<{ username: string }>`
    insert into official (username, full_name)
    select distinct on (username) username, "fullName" from ${source} order by username, line
    on conflict (username) do update set full_name = excluded.full_name
      where official.full_name is distinct from excluded.full_name
    returning username`.execute(trx)
  const posts = await sql<{ key: string; created: boolean }>`
    with written as (
      insert into post (official_id, agency_code, unit_code, role, delegated, valid_from, valid_to)
      select official.id, "agencyCode", "unitCode", role, delegated, "validFrom", "validTo"
      from ${source} join official using (username)
      on conflict (official_id, agency_code, role, valid_from) do update
        set unit_code = excluded.unit_code, delegated = excluded.delegated, valid_to = excluded.valid_to
        where (post.unit_code, post.delegated, post.valid_to)
          is distinct from (excluded.unit_code, excluded.delegated, excluded.valid_to)
      returning official_id, agency_code, role, valid_from, xmax = 0 as created
    )
    select concat_ws(' ', official.username, agency_code, role, valid_from) as key, created
    from written join official on official.id = official_id`.execute(trx)
  const renamed = new Set(officials.rows.map(row => row.username))
  const touched = new Set(posts.rows.map(post => post.key))
  const created = posts.rows.filter(post => post.created).length
  const changed = rows.filter(row => renamed.has(row.username) || touched.has(postKey(row))).length - created
  return { created, changed, unchanged: rows.length - created - changed }
}
