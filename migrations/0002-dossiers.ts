import { type Kysely, sql } from 'kysely'

/** Dossiers as folds of their events, the open tasks, results, counters, and what signs people in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table dossier (
  id bigint generated always as identity primary key,
  code text not null unique,
  version int not null,
  status smallint not null,
  state text not null,
  procedure_code text not null references procedure,
  procedure_version_id bigint not null references procedure_version,
  case_key text not null,
  agency_code text not null references agency,
  competent_code text not null references agency,
  channel text not null check (channel in ('online', 'counter', 'post')),
  customer_id bigint not null references customer,
  applicant_name text not null,
  applicant_plain text not null,
  applicant_number text,
  phone text not null,
  submitted_at timestamptz not null,
  accepted_at timestamptz,
  due_original timestamptz,
  due_at timestamptz,
  finished_at timestamptz,
  delivered_at timestamptz,
  fold jsonb not null,
  last_hash text not null,
  sealed_version int not null default 0
);
create index dossier_unsealed on dossier (id) where version <> sealed_version;
create index dossier_agency on dossier (agency_code, submitted_at desc, id desc);
create index dossier_competent on dossier (competent_code, submitted_at desc, id desc);
create index dossier_customer on dossier (customer_id, submitted_at desc);
create index dossier_phone on dossier (phone);
create index dossier_number on dossier (applicant_number);
create index dossier_name on dossier using gin (applicant_plain gin_trgm_ops);

-- Agencies that take part in a dossier and so may read it.
create table dossier_party (
  dossier_id bigint not null references dossier,
  agency_code text not null references agency,
  primary key (dossier_id, agency_code)
);
create index dossier_party_agency on dossier_party (agency_code, dossier_id desc);

-- Grows for ever: one partition a month.
create table dossier_event (
  dossier_id bigint not null,
  seq int not null,
  type text not null,
  at timestamptz not null,
  official_id bigint,
  actor text not null,
  data jsonb not null,
  hash text not null,
  primary key (dossier_id, seq, at)
) partition by range (at);
create table dossier_event_default partition of dossier_event default;
create index dossier_event_at on dossier_event (at);

create function ensure_month_partition(parent text, month date) returns void language plpgsql as $$
declare
  first date := date_trunc('month', month)::date;
  name text := parent || '_' || to_char(first, 'YYYYMM');
begin
  if to_regclass(name) is null then
    execute format('create table %I partition of %I for values from (%L) to (%L)', name, parent,
      first::text || ' 00:00:00+07', (first + interval '1 month')::date::text || ' 00:00:00+07');
  end if;
end $$;

create table task (
  dossier_id bigint not null references dossier,
  visit int not null,
  node_id text not null,
  work text not null,
  name text not null,
  agency_code text not null references agency,
  receiving_code text not null references agency,
  role text not null,
  official_id bigint references official,
  state text not null check (state in ('intake', 'open', 'waiting', 'deliver')),
  opened_at timestamptz not null,
  due_at timestamptz,
  sort_at timestamptz not null,
  dossier_code text not null,
  dossier_status smallint not null,
  dossier_state text not null,
  dossier_due_at timestamptz,
  procedure_code text not null,
  procedure_name text not null,
  applicant_name text not null,
  applicant_plain text not null,
  channel text not null,
  paused boolean not null default false,
  primary key (dossier_id, visit)
);
create index task_pool on task (agency_code, role, sort_at, dossier_id, visit);
create index task_official on task (official_id, sort_at, dossier_id, visit) where official_id is not null;
create index task_receiving on task (receiving_code, sort_at, dossier_id, visit);
create index task_due on task (agency_code, due_at) where due_at is not null;

create table result (
  id bigint generated always as identity primary key,
  number text not null unique,
  dossier_id bigint not null references dossier,
  procedure_code text not null,
  kind text not null,
  name text not null,
  decision text not null check (decision in ('granted', 'refused')),
  customer_id bigint not null references customer,
  holder text not null,
  agency_code text not null references agency,
  content text not null,
  file_sha256 text,
  issued_at timestamptz not null,
  state text not null check (state in ('current', 'superseded', 'revoked')),
  superseded_by bigint references result
);
create index result_dossier on result (dossier_id);
create index result_customer on result (customer_id, issued_at desc);

create table file (
  id uuid primary key default gen_random_uuid(),
  sha256 text not null,
  size bigint not null,
  media_type text not null,
  name text not null,
  uploaded_by bigint references official,
  customer_id bigint references customer,
  dossier_id bigint references dossier,
  component_key text,
  created_at timestamptz not null default now()
);
create index file_dossier on file (dossier_id);

-- What the citizen was told, by whom and how.
create table message (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier,
  kind text not null,
  body text not null,
  recipient text not null,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index message_dossier on message (dossier_id, id);

create table serial (scope text primary key, last int not null);

-- Counters kept in the command's own transaction. grain 'month': month's first day; grain 'day': the day itself.
-- late and paused are signed changes: their running sum up to a day is how many are pending late, or paused, on it.
create table statistic (
  grain text not null check (grain in ('month', 'day')),
  bucket date not null,
  agency_code text not null,
  procedure_code text not null,
  received_online int not null default 0,
  received_counter int not null default 0,
  received_post int not null default 0,
  resolved_early int not null default 0,
  resolved_on_time int not null default 0,
  resolved_late int not null default 0,
  late_change int not null default 0,
  paused_change int not null default 0,
  intake_late int not null default 0,
  primary key (grain, bucket, agency_code, procedure_code)
);

create table idempotency (
  actor text not null,
  key text not null,
  body_hash text not null,
  status smallint not null,
  response jsonb not null,
  created_at timestamptz not null default now(),
  primary key (actor, key)
);
create index idempotency_created on idempotency (created_at);

create table session (
  id_hash text primary key,
  official_id bigint references official,
  customer_id bigint references customer,
  csrf text not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_official on session (official_id);
create table api_token (
  token_hash text primary key,
  official_id bigint not null references official,
  scopes text[] not null default '{}',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);

-- Failed sign-ins and tracking attempts by key (address, account): throttled without locking anybody out.
create table throttle (
  key text primary key,
  failures int not null,
  window_start timestamptz not null
);

create table audit_event (
  id bigint generated always as identity,
  at timestamptz not null default now(),
  actor text not null,
  action text not null,
  subject text not null,
  data jsonb not null default '{}',
  hash text not null,
  sealed_in bigint,
  primary key (id, at)
) partition by range (at);
create table audit_event_default partition of audit_event default;
create index audit_event_unsealed on audit_event (id) where sealed_in is null;

-- Each minute's new heads of chains, bound by one root to the seal before.
create table seal (
  number bigint primary key,
  sealed_at timestamptz not null,
  leaves jsonb not null,
  root text not null,
  previous text not null,
  hash text not null
);

create function end_sessions_of_official() returns trigger language plpgsql as $$
declare subject bigint;
begin
  subject := case when tg_table_name = 'official' then new.id else coalesce(new.official_id, old.official_id) end;
  delete from session where official_id = subject;
  update api_token set revoked_at = now() where official_id = subject and revoked_at is null and tg_table_name = 'official';
  return null;
end $$;
create trigger official_disabled after update of disabled_at on official for each row
  when (new.disabled_at is not null and old.disabled_at is null) execute function end_sessions_of_official();
create trigger official_moved after update or delete on post for each row execute function end_sessions_of_official();

do $$
begin
  for offset_months in -14..14 loop
    perform ensure_month_partition('dossier_event', (current_date + make_interval(months => offset_months))::date);
    perform ensure_month_partition('audit_event', (current_date + make_interval(months => offset_months))::date);
  end loop;
end $$;
`.execute(db)
}
