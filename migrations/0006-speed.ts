import { type Kysely, sql } from 'kysely'

/** Jobs that wake nobody, and searches whose cost does not grow with history. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
-- What graphile_worker.add_job does for a job without a key, without its NOTIFY: a transaction that notifies holds one
-- lock of the whole server while it waits for the disk, so that commands would commit one by one. The queue offers no
-- such way itself, so this stands on two of its private tables, with as few of their columns as can be; jobs.test.ts
-- fails where they change.
create function add_quiet_job(task text, job_payload json) returns void language plpgsql as $$
begin
  if not exists (select from graphile_worker._private_tasks t where t.identifier = task) then
    insert into graphile_worker._private_tasks (identifier) values (task) on conflict do nothing;
  end if;
  insert into graphile_worker._private_jobs (task_id, payload)
    select t.id, job_payload from graphile_worker._private_tasks t where t.identifier = task;
end $$;

-- The newest dossiers of an agency are read from its own rows, in the order in which they are shown.
alter table dossier_party add column submitted_at timestamptz;
update dossier_party p set submitted_at = d.submitted_at from dossier d where d.id = p.dossier_id;
alter table dossier_party alter column submitted_at set not null;
drop index dossier_party_agency;
create index dossier_party_newest on dossier_party (agency_code, submitted_at desc, dossier_id desc);

-- For those who read every dossier; the few of a state that passes; the last digits of a code, which people say.
create index dossier_newest on dossier (submitted_at desc, id desc);
create index dossier_status on dossier (status, submitted_at desc, id desc);
create index dossier_code_end on dossier (reverse(code) text_pattern_ops);
`.execute(db)
}
