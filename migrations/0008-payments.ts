import { type Kysely, sql } from 'kysely'

/** Fees: what came in, what banks said of it, and the accounts that it goes to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
-- Money of dossiers by agency, from their events: refunds are negative. What the pages of a day add up.
create table payment (
  dossier_id bigint not null references dossier,
  seq int not null,
  dossier_code text not null,
  agency_code text not null references agency,
  amount bigint not null,
  method text not null,
  receipt_number int,
  at timestamptz not null,
  actor text not null,
  primary key (dossier_id, seq)
);
create index payment_agency on payment (agency_code, at);
create index payment_at on payment (at);

-- Where citizens transfer to; an agency without an account of its own uses that of the settings.
create table payment_account (
  agency_code text primary key references agency,
  bank_bin text not null check (bank_bin ~ '^[0-9]{6}$'),
  account text not null,
  account_name text not null
);

-- What banks say came in, each transaction once.
create table bank_credit (
  id bigint generated always as identity primary key,
  transaction_id text not null unique,
  source text not null check (source in ('statement', 'notice', 'test')),
  booked_on date not null,
  amount bigint not null check (amount > 0),
  text text not null,
  account text,
  state text not null check (state in ('new', 'matched', 'unmatched', 'settled', 'returned')),
  problem text,
  agency_code text references agency,
  dossier_id bigint references dossier,
  note text,
  settled_by text,
  settled_at timestamptz,
  created_at timestamptz not null
);
create index bank_credit_new on bank_credit (id) where state = 'new';
create index bank_credit_unmatched on bank_credit (id) where state = 'unmatched';
`.execute(db)
}
