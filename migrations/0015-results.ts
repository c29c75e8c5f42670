import { type Kysely, sql } from 'kysely'

/** Why and by whom a result stands no longer, files that were drawn from a result, who an official is as a citizen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
alter table result
  add column state_reason text,
  add column state_by text,
  add column state_at timestamptz,
  add constraint result_stands_alone check (superseded_by is distinct from id);

alter table file add column from_result bigint references result;

alter table official add column personal_number text check (personal_number ~ '^[0-9]{12}$');
`.execute(db)
}
