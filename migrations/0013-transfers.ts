import { type Kysely, sql } from 'kysely'

/** Dossiers that one desk receives for another agency: their work, and the empty list in the folds before them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
alter table task drop constraint task_state_check;
alter table task add constraint task_state_check
  check (state in ('intake', 'transfer', 'open', 'waiting', 'deliver'));
update dossier set fold = fold || '{"transfers": []}' where not fold ? 'transfers';
`.execute(db)
}
