import { type Kysely, sql } from 'kysely'

/** Thumbnails, uploads that come in pieces, papers that customers use again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
alter table file
  -- A small picture of the file, stored by its own hash; null where there is none.
  add column thumb_sha256 text,
  add column thumb_width smallint,
  add column thumb_height smallint,
  -- The paper that was used again: the same bytes in another row.
  add column copied_from uuid references file (id) on delete set null;
create index file_sha256 on file (sha256);
create index file_thumb_sha256 on file (thumb_sha256) where thumb_sha256 is not null;
create index file_loose on file (created_at) where dossier_id is null;
create index file_customer on file (customer_id) where customer_id is not null;
create index file_copied_from on file (copied_from) where copied_from is not null;

-- A file that comes in pieces, until it is whole; the pieces lie in DATA_DIR/uploads under the id.
create table upload (
  id uuid primary key default gen_random_uuid(),
  draft_id bigint references draft on delete cascade,
  customer_id bigint references customer,
  paper text not null,
  name text not null,
  size bigint not null check (size > 0),
  -- How the browser recognises the file when it is chosen again.
  mark text not null,
  address text not null,
  received bigint not null default 0 check (received <= size),
  -- What it became; the same request again is then answered the same.
  file_id uuid references file on delete cascade,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  check (num_nonnulls(draft_id, customer_id) = 1)
);
create index upload_draft on upload (draft_id) where draft_id is not null;
create index upload_customer on upload (customer_id) where customer_id is not null;
create index upload_address on upload (address, touched_at);
create index upload_touched on upload (touched_at);
create index upload_file on upload (file_id) where file_id is not null;

-- What a customer says of a paper in the wallet. Papers of accepted dossiers are in it without a row here.
create table wallet_paper (
  customer_id bigint not null references customer,
  file_id uuid not null references file,
  -- Null: as the dossier calls it.
  name text,
  valid_to date,
  added_at timestamptz not null,
  -- Taken out of the wallet; it stays with its dossier.
  removed_at timestamptz,
  primary key (customer_id, file_id)
);
create index wallet_paper_file on wallet_paper (file_id);
`.execute(db)
}
