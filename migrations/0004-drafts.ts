import { type Kysely, sql } from 'kysely'

/** What citizens began to file from home, until it is submitted or thirty days old. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table draft (
  id bigint generated always as identity primary key,
  -- Shown to the person and part of the address; opens nothing by itself.
  code text not null unique,
  procedure_code text not null references procedure,
  case_key text not null,
  agency_code text not null references agency,
  for_whom text not null check (for_whom in ('self', 'other', 'organisation')),
  customer_id bigint references customer,
  -- As typed, page by page; the form is asked again at each page and at the end.
  contact jsonb not null default '{}',
  answers jsonb not null default '{}',
  papers jsonb not null default '{}',
  visited jsonb not null default '{}',
  created_at timestamptz not null,
  saved_at timestamptz not null,
  expires_at timestamptz not null,
  dossier_code text references dossier (code)
);
create index draft_customer on draft (customer_id) where customer_id is not null;
create index draft_expires on draft (expires_at);

-- Browsers that may open a draft: the one that began it, and those that proved the phone named in it.
create table draft_key (
  draft_id bigint not null references draft on delete cascade,
  key_hash text not null,
  primary key (draft_id, key_hash)
);
create index draft_key_hash on draft_key (key_hash);

-- A row per request to open a draft elsewhere. Null draft or code: nothing was sent, so no code is right.
create table draft_code (
  id_hash text primary key,
  draft_id bigint references draft on delete cascade,
  code_hash text,
  tries int not null default 0,
  expires_at timestamptz not null
);
`.execute(db)
}
