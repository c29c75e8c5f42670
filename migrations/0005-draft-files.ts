import { type Kysely, sql } from 'kysely'

/** Files that were uploaded into a draft belong to it until the dossier takes them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
alter table file add column draft_id bigint references draft on delete set null;
create index file_draft on file (draft_id) where draft_id is not null;
`.execute(db)
}
