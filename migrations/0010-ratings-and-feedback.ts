import { type Kysely, sql } from 'kysely'

/** What citizens say of a contact (once, for good), and what they report, propose, complain of or ask. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table rating (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier,
  -- One of the dossier's contacts: 'M01', 'M02-1', 'M03', 'return-1'.
  contact text not null,
  kind text not null check (kind in ('accepted', 'supplement', 'refused', 'returned')),
  at timestamptz not null,
  agency_code text not null references agency,
  procedure_code text not null references procedure,
  overall smallint not null check (overall between 1 and 5),
  timeliness text check (timeliness in ('good', 'fair', 'poor')),
  attitude text check (attitude in ('good', 'fair', 'poor')),
  clarity text check (clarity in ('good', 'fair', 'poor')),
  comment text not null default '',
  unique (dossier_id, contact)
);
create index rating_comment_agency on rating (agency_code, at desc, id desc) where comment <> '';
create index rating_comment on rating (at desc, id desc) where comment <> '';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a row of % is written once', tg_table_name;
end $$;
create trigger rating_once before update or delete on rating for each row execute function refuse_change();

-- Kept in the transaction of each rating. bucket: the first day of the month.
create table rating_count (
  bucket date not null,
  agency_code text not null references agency,
  procedure_code text not null references procedure,
  kind text not null,
  overall_1 int not null default 0,
  overall_2 int not null default 0,
  overall_3 int not null default 0,
  overall_4 int not null default 0,
  overall_5 int not null default 0,
  timeliness_good int not null default 0,
  timeliness_fair int not null default 0,
  timeliness_poor int not null default 0,
  attitude_good int not null default 0,
  attitude_fair int not null default 0,
  attitude_poor int not null default 0,
  clarity_good int not null default 0,
  clarity_fair int not null default 0,
  clarity_poor int not null default 0,
  primary key (bucket, agency_code, procedure_code, kind)
);
create index rating_count_agency on rating_count (agency_code, bucket);

create table feedback (
  id bigint generated always as identity primary key,
  code text not null unique,
  -- With the code they open the thread to whoever sent it: last of the phone, or drawn where there is none.
  digits text not null check (digits ~ '^[0-9]{4}$'),
  kind text not null check (kind in ('report', 'proposal', 'complaint', 'question')),
  state text not null check (state in ('received', 'in-progress', 'forwarded', 'answered', 'declined')),
  version int not null,
  -- Who has it now.
  agency_code text not null references agency,
  dossier_code text,
  procedure_code text references procedure,
  body text not null,
  sender_name text not null default '',
  phone text,
  email text,
  customer_id bigint references customer,
  may_publish boolean not null default false,
  received_at timestamptz not null,
  -- The clock that runs: to take it up at this agency, then to answer; the end when there is one.
  sort_at timestamptz not null,
  take_up_due_at timestamptz not null,
  taken_up_at timestamptz,
  answer_due_at timestamptz,
  closed_at timestamptz,
  answer text,
  decline_ground text,
  published_at timestamptz,
  public_body text,
  public_answer text
);
create index feedback_open on feedback (agency_code, sort_at, id) where closed_at is null;
create index feedback_open_all on feedback (sort_at, id) where closed_at is null;
create index feedback_closed on feedback (agency_code, closed_at desc, id desc) where closed_at is not null;
create index feedback_closed_all on feedback (closed_at desc, id desc) where closed_at is not null;
create index feedback_customer on feedback (customer_id, received_at desc) where customer_id is not null;
create index feedback_published on feedback (published_at desc, id desc) where published_at is not null;

-- The thread; only ever added to. Words of officials to each other stay inside.
create table feedback_event (
  feedback_id bigint not null references feedback,
  seq int not null,
  type text not null check (type in ('received', 'taken-up', 'forwarded', 'answered', 'declined', 'published')),
  at timestamptz not null,
  official_id bigint references official,
  agency_code text not null references agency,
  to_code text references agency,
  note text not null default '',
  primary key (feedback_id, seq)
);
create trigger feedback_event_once before update or delete on feedback_event
  for each row execute function refuse_change();

-- Agencies that have or had it, and so may read it.
create table feedback_party (
  feedback_id bigint not null references feedback,
  agency_code text not null references agency,
  primary key (feedback_id, agency_code)
);
create index feedback_party_agency on feedback_party (agency_code, feedback_id desc);

alter table file add column feedback_id bigint references feedback;
create index file_feedback on file (feedback_id) where feedback_id is not null;

-- When the centre answered a citizen's question; the questions that were imported have no such day.
alter table question add column answered_at timestamptz;
create index question_answered on question (answered_at desc, id desc) where answered_at is not null;

alter table one_time_code drop constraint one_time_code_purpose_check;
alter table one_time_code add constraint one_time_code_purpose_check
  check (purpose in ('register', 'sign-in', 'reset', 'feedback'));
`.execute(db)
}
