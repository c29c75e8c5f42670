import { type Kysely, sql } from 'kysely'

/** Conversations of citizens and officials, canned replies; who is told what by which channel, and what became of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
-- A thread per dossier: what was written stays as it was, for ever.
create table conversation_message (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier,
  side text not null check (side in ('customer', 'official')),
  official_id bigint references official,
  customer_id bigint references customer,
  -- The post by which the official wrote.
  agency_code text references agency,
  body text not null,
  file_ids uuid[] not null default '{}',
  -- Who sent it and the key of the sending: the same one twice is one message.
  write_key text not null unique,
  written_at timestamptz not null,
  -- Until when a citizen's question is to be answered; null on answers.
  answer_due_at timestamptz,
  check ((side = 'official') = (official_id is not null)),
  check ((side = 'customer') = (customer_id is not null and answer_due_at is not null))
);
create index conversation_message_dossier on conversation_message (dossier_id, id);

create function keep_conversation() returns trigger language plpgsql as $$
begin
  raise exception 'what was written in a conversation stays';
end $$;
create trigger conversation_message_immutable before update or delete on conversation_message
  for each row execute function keep_conversation();

-- What the messages add up to, kept with each of them, so that no list reads the threads.
create table conversation (
  dossier_id bigint primary key references dossier,
  -- The oldest question without an answer; null: nothing waits.
  question_id bigint references conversation_message,
  asked_at timestamptz,
  answer_due_at timestamptz,
  -- Messages of the other side that were not seen.
  unread_by_customer int not null default 0,
  unread_by_officials int not null default 0
);
create index conversation_waiting on conversation (answer_due_at, dossier_id) where question_id is not null;

-- When a side first saw everything up to a message.
create table conversation_read (
  dossier_id bigint not null references dossier,
  side text not null check (side in ('customer', 'official')),
  up_to bigint not null references conversation_message,
  read_at timestamptz not null,
  official_id bigint references official,
  primary key (dossier_id, side, up_to)
);

create table canned_reply (
  id bigint generated always as identity primary key,
  agency_code text not null references agency,
  title text not null,
  body text not null,
  version int not null default 1,
  updated_by bigint not null references official,
  updated_at timestamptz not null,
  removed_at timestamptz
);
create index canned_reply_agency on canned_reply (agency_code, title) where removed_at is null;

-- Messages that the centre sends by itself. A reminder of a draft has no dossier; 'path' is where a message leads.
alter table message
  alter column dossier_id drop not null,
  add column customer_id bigint references customer,
  add column path text,
  add column once_key text unique,
  add column read_at timestamptz,
  -- When its channels were chosen; what was there before this is sent no more.
  add column planned_at timestamptz;
update message set customer_id = dossier.customer_id, planned_at = message.created_at, read_at = message.created_at
  from dossier where dossier.id = message.dossier_id;
create index message_customer on message (customer_id, id);
create index message_unread on message (customer_id) where read_at is null;

create table message_delivery (
  message_id bigint not null references message,
  channel text not null check (channel in ('email', 'sms')),
  recipient text not null,
  state text not null check (state in ('queued', 'sent', 'failed')),
  tries int not null default 0,
  -- Set while a try runs: one that never came back is not repeated, since nobody knows whether it went out.
  claimed_at timestamptz,
  sent_at timestamptz,
  -- What kind of failure, never what was sent.
  error_class text,
  primary key (message_id, channel)
);
create index message_delivery_failed on message_delivery (message_id) where state = 'failed';

create table notification_preference (
  customer_id bigint primary key references customer,
  -- Where e-mails go; chosen by the holder of the account, never taken from a filing.
  email text,
  -- Kind of message to the channels that are wanted.
  channels jsonb not null,
  updated_at timestamptz not null
);
`.execute(db)
}
