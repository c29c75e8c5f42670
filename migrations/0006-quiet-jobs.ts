import { type Kysely, sql } from 'kysely'

/** A job that a command leaves behind without waking the worker. */
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
`.execute(db)
}
