import { type Kysely, sql } from 'kysely'

/** Accounts of customers and the one-time codes that prove a phone or an e-mail address. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
-- What a customer signs in with. Apart from the customer's contact data, which every filing may replace: whoever writes
-- another phone into a form must not take the account over.
create table account (
  id bigint generated always as identity primary key,
  customer_id bigint not null unique references customer,
  phone text unique,
  email text unique check (email = lower(email)),
  password_hash text,
  -- Name and number were compared with the person's papers or the national identification.
  verified_at timestamptz,
  created_at timestamptz not null,
  disabled_at timestamptz,
  check (phone is not null or email is not null)
);

-- A row per request for a code. Its id and its code are hashed with a key that only the visitor's cookie holds, so a
-- copy of the table tells neither.
create table one_time_code (
  id_hash text primary key,
  purpose text not null check (purpose in ('register', 'sign-in', 'reset')),
  target text not null,
  -- Null: nothing was sent, so no code is right.
  code_hash text,
  tries int not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  proved_at timestamptz
);
create index one_time_code_target on one_time_code (target, created_at);

create index session_customer on session (customer_id) where customer_id is not null;
`.execute(db)
}
