import { type Kysely, sql } from 'kysely'
import { agencies } from '../../seeds/agencies.ts'
import { inventPerson } from '../../seeds/names.ts'
import { seededRandom } from '../../seeds/random.ts'
import type { DB } from '../../src/platform/db/schema.generated.ts'
import { plain } from '../../src/platform/text.ts'

const CHUNK = 25_000
const NAMES = 20_000

/** Invented people, so many that the table of customers holds `total`. */
export async function growCustomers(db: Kysely<DB>, total: number): Promise<void> {
  const random = seededRandom(20_261_125)
  const names = Array.from({ length: NAMES }, () => inventPerson(random, 0.08).fullName)
  await sql`
    insert into customer (kind, full_name, name_plain, personal_number, phone)
    select 'person', p.name, p.plain, '0560' || lpad((10000000 + n)::text, 8, '0'), '09' || lpad((20000000 + n)::text, 8, '0')
    from generate_series((select count(*)::int + 1 from customer), ${total}::int) n
    join unnest(${names}::text[], ${names.map(plain)}::text[]) with ordinality p (name, plain, at) on p.at = 1 + n % ${NAMES}::int`.execute(
    db,
  )
}

/**
 * Adds dossiers by copying those that the demonstration has lived through: their events, parties, messages, results and
 * open work, each for another customer. Every second one is filed at another commune, in turn; the others stay where
 * the model is, so that its two big communes hold a quarter of the province each.
 * @param models SQL condition on `dossier d`: what is copied
 * @param spread false: all stay at the agency of their model
 */
export async function growDossiers(db: Kysely<DB>, models: string, count: number, spread = true): Promise<void> {
  const communes = agencies.filter(agency => agency.kind === 'commune').map(agency => agency.code)
  for (let from = 0; from < count; from += CHUNK) {
    const to = Math.min(count, from + CHUNK) - 1
    await db.connection().execute(async one => {
      await sql`set synchronous_commit = off`.execute(one)
      await sql`
        create temp table copy as
        with model as materialized (select d.*, row_number() over (order by d.id) - 1 as n from dossier d
          where d.id <= (select models from bench_mark) and ${sql.raw(models)}),
        person as materialized (select *, row_number() over (order by id) - 1 as n from customer where kind = 'person'),
        turn as materialized (select k, (select count(*) from model) as models, (select count(*) from person) as people
          from generate_series(${from}::int, ${to}::int) k),
        pair as materialized (select k, models, k % models as m, (k::bigint * 7919) % people as p from turn)
        select nextval(pg_get_serial_sequence('dossier', 'id')) as id, m.id as model, m.agency_code as old_agency, t.agency,
          t.agency || '-' || split_part(m.code, '-', 2) || '-' || (100000 + currval(pg_get_serial_sequence('dossier', 'id'))) as code,
          p.id as customer_id, p.full_name, p.name_plain, p.personal_number, p.phone
        from pair join model m on m.n = pair.m join person p on p.n = pair.p
        cross join lateral (select case when ${spread}::boolean and k / models % 2 = 1
          then (${communes}::text[])[1 + k % ${communes.length}::int] else m.agency_code end as agency) t`.execute(one)
      await sql`
        insert into dossier select r.* from copy c join dossier d on d.id = c.model,
          jsonb_populate_record(null::dossier, (to_jsonb(d) - 'fold') || jsonb_build_object('id', c.id, 'code', c.code,
            'agency_code', c.agency, 'competent_code', case when d.competent_code = c.old_agency then c.agency else d.competent_code end,
            'customer_id', c.customer_id, 'applicant_name', c.full_name, 'applicant_plain', c.name_plain,
            'applicant_number', c.personal_number, 'phone', c.phone, 'fold',
            replace(d.fold::text, '"' || c.old_agency || '"', '"' || c.agency || '"')::jsonb || jsonb_build_object('code', c.code,
              'applicant', d.fold->'applicant' || jsonb_build_object('fullName', c.full_name, 'personalNumber', c.personal_number,
                'phone', c.phone)))) r`.execute(one)
      await sql`
        insert into dossier_event (dossier_id, seq, type, at, official_id, actor, data, hash)
        select c.id, e.seq, e.type, e.at, e.official_id, e.actor, e.data, e.hash
        from copy c join dossier_event e on e.dossier_id = c.model`.execute(one)
      await sql`
        insert into dossier_party (dossier_id, agency_code, submitted_at)
        select distinct c.id, case when p.agency_code = c.old_agency then c.agency else p.agency_code end, p.submitted_at
        from copy c join dossier_party p on p.dossier_id = c.model`.execute(one)
      await sql`
        insert into message (dossier_id, kind, body, recipient, created_at, sent_at)
        select c.id, m.kind, m.body, c.phone, m.created_at, m.sent_at from copy c join message m on m.dossier_id = c.model`.execute(
        one,
      )
      await sql`
        insert into result (number, dossier_id, procedure_code, kind, name, decision, customer_id, holder, agency_code, content,
          file_sha256, issued_at, state)
        select r.number || '-' || c.id, c.id, r.procedure_code, r.kind, r.name, r.decision, c.customer_id, c.full_name,
          case when r.agency_code = c.old_agency then c.agency else r.agency_code end, r.content, r.file_sha256, r.issued_at, r.state
        from copy c join result r on r.dossier_id = c.model`.execute(one)
      await sql`
        insert into task select r.* from copy c join task t on t.dossier_id = c.model,
          jsonb_populate_record(null::task, to_jsonb(t) || jsonb_build_object('dossier_id', c.id, 'dossier_code', c.code,
            'agency_code', case when t.agency_code = c.old_agency then c.agency else t.agency_code end,
            'official_id', case when c.agency = c.old_agency then t.official_id end,
            'receiving_code', c.agency, 'applicant_name', c.full_name, 'applicant_plain', c.name_plain)) r`.execute(one)
      await sql`drop table copy`.execute(one)
    })
  }
}

/** Remembers which dossiers were made by ordinary commands: only those are copied. */
export async function markModels(db: Kysely<DB>): Promise<void> {
  await sql`update dossier set sealed_version = version`.execute(db)
  await sql`create table bench_mark as select max(id) as models, max(id) as counted from dossier`.execute(db)
}

/** The counters of what was copied, and fresh statistics for the planner. */
export async function settle(db: Kysely<DB>): Promise<void> {
  for (const grain of ['day', 'month'])
    await sql`
      insert into statistic as s (grain, bucket, agency_code, procedure_code, received_online, received_counter, received_post,
        resolved_early, resolved_on_time, resolved_late)
      select ${grain}, date_trunc(${grain}, at)::date, competent_code, procedure_code, sum(online), sum(counter), sum(post),
        sum(early), sum(on_time), sum(late)
      from (
        select accepted_at as at, competent_code, procedure_code, (channel = 'online')::int as online,
          (channel = 'counter')::int as counter, (channel = 'post')::int as post, 0 as early, 0 as on_time, 0 as late
        from dossier where id > (select counted from bench_mark) and accepted_at is not null
        union all
        select finished_at, competent_code, procedure_code, 0, 0, 0, (fold->'end'->>'punctuality' = 'early')::int,
          (fold->'end'->>'punctuality' = 'on-time')::int, (fold->'end'->>'punctuality' = 'late')::int
        from dossier where id > (select counted from bench_mark) and accepted_at is not null and finished_at is not null) d
      group by 2, 3, 4
      on conflict (grain, bucket, agency_code, procedure_code) do update set
        received_online = s.received_online + excluded.received_online,
        received_counter = s.received_counter + excluded.received_counter,
        received_post = s.received_post + excluded.received_post, resolved_early = s.resolved_early + excluded.resolved_early,
        resolved_on_time = s.resolved_on_time + excluded.resolved_on_time, resolved_late = s.resolved_late + excluded.resolved_late`.execute(
      db,
    )
  await sql`update bench_mark set counted = (select max(id) from dossier)`.execute(db)
  await sql`vacuum analyze`.execute(db)
}

export const countDossiers = async (db: Kysely<DB>): Promise<number> =>
  Number((await sql<{ n: number }>`select count(*) as n from dossier`.execute(db)).rows[0]?.n)
