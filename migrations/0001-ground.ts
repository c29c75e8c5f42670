import { type Kysely, sql } from 'kysely'

/** Agencies, officials, calendars, procedures, customers: the reference side of the four databases. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create extension if not exists pg_trgm;

-- Bumped on every change of reference data, so that each process knows when its copy is stale.
create table reference_version (kind text primary key, number bigint not null default 1);
insert into reference_version (kind) values ('directory'), ('catalogue');
create function bump_reference_version() returns trigger language plpgsql as $$
begin
  update reference_version set number = number + 1 where kind = tg_argv[0];
  return null;
end $$;

create table calendar (
  code text primary key,
  name text not null,
  parent_code text references calendar,
  weekly_hours jsonb
);
create table calendar_day (
  calendar_code text not null references calendar on delete cascade,
  date date not null,
  kind text not null check (kind in ('off', 'extra')),
  hours jsonb,
  name text not null,
  primary key (calendar_code, date)
);

create table agency (
  code text primary key,
  name text not null,
  short_name text not null,
  slug text not null unique,
  kind text not null,
  tier text not null,
  parent_code text references agency deferrable initially deferred,
  address text,
  phone text,
  email text,
  calendar_code text not null references calendar,
  one_stop boolean not null default false,
  commune_code text,
  valid_from date not null,
  valid_to date,
  successor_code text references agency deferrable initially deferred,
  name_plain text not null,
  check (valid_to is null or valid_to >= valid_from)
);
create index agency_parent on agency (parent_code);
create index agency_name on agency using gin (name_plain gin_trgm_ops);

create table unit (
  agency_code text not null references agency,
  code text not null,
  name text not null,
  primary key (agency_code, code)
);
create table official (
  id bigint generated always as identity primary key,
  username text not null unique,
  full_name text not null,
  password_hash text,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
create table post (
  id bigint generated always as identity primary key,
  official_id bigint not null references official,
  agency_code text not null references agency,
  unit_code text,
  role text not null,
  delegated boolean not null default false,
  valid_from date not null,
  valid_to date,
  foreign key (agency_code, unit_code) references unit (agency_code, code),
  unique (official_id, agency_code, role, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);
create index post_agency_role on post (agency_code, role);

create table field (code text primary key, name text not null);
create table procedure (
  code text primary key,
  field_code text references field,
  name text not null,
  current_version_id bigint,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table procedure_version (
  id bigint generated always as identity primary key,
  procedure_code text not null references procedure,
  number int not null,
  status text not null check (status in ('draft', 'published', 'repealed')),
  valid_from date not null,
  valid_to date,
  info jsonb not null,
  operation jsonb,
  content_hash text not null,
  published_at timestamptz,
  unique (procedure_code, number)
);
alter table procedure add foreign key (current_version_id) references procedure_version;
create function keep_published_version() returns trigger language plpgsql as $$
begin
  if old.status <> 'draft' and (new.info, new.operation, new.number, new.procedure_code) is distinct from (old.info, old.operation, old.number, old.procedure_code) then
    raise exception 'a published procedure version is immutable (%, version %)', old.procedure_code, old.number;
  end if;
  return new;
end $$;
create trigger procedure_version_immutable before update on procedure_version for each row execute function keep_published_version();

-- Which agencies offer a procedure; a row per agency and validity.
create table procedure_offer (
  procedure_code text not null references procedure,
  agency_code text not null references agency,
  valid_from date not null,
  valid_to date,
  primary key (procedure_code, agency_code, valid_from)
);
create index procedure_offer_agency on procedure_offer (agency_code);

-- Named lists that forms choose from (communes, ethnic groups, countries, ...).
create table reference_list (name text primary key, items jsonb not null);
create trigger reference_list_bump after insert or update or delete on reference_list
  for each statement execute function bump_reference_version('catalogue');

create table question (
  id bigint generated always as identity primary key,
  question text not null,
  codes text[] not null,
  answer text,
  content_hash text not null unique,
  created_at timestamptz not null default now()
);

create trigger agency_bump after insert or update or delete on agency for each statement execute function bump_reference_version('directory');
create trigger unit_bump after insert or update or delete on unit for each statement execute function bump_reference_version('directory');
create trigger official_bump after insert or delete or update of username, full_name, disabled_at on official for each statement execute function bump_reference_version('directory');
create trigger post_bump after insert or update or delete on post for each statement execute function bump_reference_version('directory');
create trigger calendar_bump after insert or update or delete on calendar for each statement execute function bump_reference_version('directory');
create trigger calendar_day_bump after insert or update or delete on calendar_day for each statement execute function bump_reference_version('directory');
create trigger procedure_bump after insert or update or delete on procedure for each statement execute function bump_reference_version('catalogue');
create trigger procedure_version_bump after insert or update or delete on procedure_version for each statement execute function bump_reference_version('catalogue');
create trigger procedure_offer_bump after insert or update or delete on procedure_offer for each statement execute function bump_reference_version('catalogue');
create trigger question_bump after insert or update or delete on question for each statement execute function bump_reference_version('catalogue');

create table customer (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('person', 'organisation')),
  full_name text not null,
  name_plain text not null,
  personal_number text,
  tax_code text,
  phone text,
  email text,
  address text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index customer_personal_number on customer (personal_number) where personal_number is not null;
create unique index customer_tax_code on customer (tax_code) where tax_code is not null;
create index customer_phone on customer (phone);
create index customer_name on customer using gin (name_plain gin_trgm_ops);
`.execute(db)
}
