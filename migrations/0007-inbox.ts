import { type Kysely, sql } from 'kysely'

/**
 * Saved views: a filter of the inbox that an official keeps by a name.
 *
 * From when a task's chip says due soon, and late: the groups of an inbox are cut by the same instants as its rows. Open
 * work of before gets the nearest that can be said without a calendar; its next command sets it right.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
alter table task
  add column time_limit jsonb,
  add column soon_at timestamptz,
  add column late_at timestamptz;

update task t set
  time_limit = d.fold->'clock'->'limit',
  soon_at = t.due_at - interval '1 day',
  late_at = case
    when t.state = 'intake' or d.fold->'clock'->'limit'->>'unit' in ('working-hour', 'clock-hour')
      then date_trunc('minute', t.due_at) + interval '1 minute'
    else (date_trunc('day', t.due_at at time zone 'Asia/Ho_Chi_Minh') + interval '1 day') at time zone 'Asia/Ho_Chi_Minh'
  end
from dossier d where d.id = t.dossier_id and t.due_at is not null;

create table saved_view (
  id bigint generated always as identity primary key,
  official_id bigint not null references official,
  name text not null check (name <> '' and length(name) <= 60),
  query text not null check (length(query) <= 1000),
  created_at timestamptz not null
);
create unique index saved_view_name on saved_view (official_id, lower(name));
`.execute(db)
}
