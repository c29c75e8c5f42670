import { type Kysely, sql } from 'kysely'

/** Who people are: the national identity provider, profiles, members of organisations, authorisations. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
-- An account that came through the identity provider signs in by its link, and needs neither phone nor e-mail.
alter table account drop constraint account_check;
-- What the holder wrote and nobody has compared yet: personal number or tax code. Prefills forms, opens nothing.
alter table account add column claimed_number text;
alter table one_time_code drop constraint one_time_code_purpose_check;
alter table one_time_code add constraint one_time_code_purpose_check
  check (purpose in ('register', 'sign-in', 'reset', 'contact'));

create table identity_link (
  id bigint generated always as identity primary key,
  issuer text not null,
  subject text not null,
  account_id bigint not null references account,
  -- Level of assurance as the provider named it.
  acr text,
  linked_at timestamptz not null,
  used_at timestamptz not null,
  unique (issuer, subject),
  unique (account_id, issuer)
);
-- A visit to the provider that has not come back yet. The id is hashed with what only the visitor's cookie holds.
create table identity_visit (
  id_hash text primary key,
  state text not null,
  nonce text not null,
  verifier text not null,
  return_to text,
  expires_at timestamptz not null
);
create index identity_visit_expires on identity_visit (expires_at);

-- A customer whose dossiers went over to another one, when both turned out to be the same person or organisation.
alter table customer add column merged_into bigint references customer;
create index customer_merged on customer (merged_into) where merged_into is not null;

create table customer_profile (
  customer_id bigint primary key references customer,
  -- YYYY, YYYY-MM or YYYY-MM-DD
  birth_date text,
  sex text check (sex in ('male', 'female')),
  ethnicity text,
  id_issued_on date,
  id_issuer text,
  permanent_address jsonb,
  current_address jsonb,
  representative text,
  -- Keys of what was compared; the holder cannot change these.
  verified text[] not null default '{}',
  verified_from text check (verified_from in ('identity-provider', 'papers')),
  updated_at timestamptz not null
);

create table organisation_member (
  id bigint generated always as identity primary key,
  organisation_id bigint not null references customer,
  account_id bigint not null references account,
  access text not null check (access in ('read', 'file', 'manage')),
  joined_at timestamptz not null,
  removed_at timestamptz
);
create unique index organisation_member_one on organisation_member (organisation_id, account_id) where removed_at is null;
create index organisation_member_account on organisation_member (account_id) where removed_at is null;
create table organisation_invitation (
  id bigint generated always as identity primary key,
  organisation_id bigint not null references customer,
  contact text not null,
  access text not null check (access in ('read', 'file', 'manage')),
  code_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index organisation_invitation_open on organisation_invitation (organisation_id) where ended_at is null;
-- The organisation that a member is working for; whether the member still may is asked at every request.
alter table session add column acting_for bigint references customer;

create table authorisation (
  id bigint generated always as identity primary key,
  principal_id bigint not null references customer,
  agent_phone text not null,
  -- Null until the agent accepts.
  agent_account_id bigint references account,
  scope text not null check (scope in ('all', 'field', 'procedure')),
  scope_code text,
  acts text[] not null,
  valid_from date not null,
  valid_to date not null,
  created_at timestamptz not null,
  accepted_at timestamptz,
  -- Refused by the agent, or taken back by either.
  revoked_at timestamptz,
  check ((scope = 'all') = (scope_code is null)),
  check (valid_to >= valid_from)
);
create index authorisation_principal on authorisation (principal_id);
create index authorisation_agent on authorisation (agent_account_id);
create index authorisation_phone on authorisation (agent_phone) where agent_account_id is null;
-- Dossiers that were filed under an authorisation.
create table dossier_authorisation (
  dossier_id bigint primary key references dossier,
  authorisation_id bigint not null references authorisation
);
create index dossier_authorisation_of on dossier_authorisation (authorisation_id, dossier_id desc);

-- What the account knew when the draft was begun, and under which authorisation it is filled in.
alter table draft add column known jsonb not null default '{}';
alter table draft add column authorisation_id bigint references authorisation;
`.execute(db)
}
