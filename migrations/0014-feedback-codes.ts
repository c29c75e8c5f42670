import { type Kysely, sql } from 'kysely'

/** Every purpose of a one-time code: two branches had each named theirs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
alter table one_time_code drop constraint one_time_code_purpose_check;
alter table one_time_code add constraint one_time_code_purpose_check
  check (purpose in ('register', 'sign-in', 'reset', 'contact', 'feedback'));
`.execute(db)
}
