-- What was handed to departments, and what came of it: a copy of what interactions-service says.
create table handed_insight (
  workspace_id uuid not null,
  insight_id uuid not null,
  version bigint not null,
  department varchar(64) not null,
  state varchar(8) character set ascii collate ascii_bin not null,
  handed_at datetime(6) not null,
  decided_at datetime(6) null comment 'when it was first decided upon',
  messages int not null,
  told int not null comment 'those of the messages whose authors know what came of it',
  primary key (workspace_id, insight_id),
  key handed_insight_by_time (workspace_id, handed_at, insight_id),
  key handed_insight_open (workspace_id, decided_at, handed_at)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Where the messages of an insight are. The id of no reason is all zeros.
create table insight_origin (
  workspace_id uuid not null,
  insight_id uuid not null,
  channel varchar(16) character set ascii collate ascii_bin not null,
  reason_id uuid not null,
  messages int not null,
  told int not null,
  primary key (workspace_id, insight_id, channel, reason_id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Answers of peers that were accepted or confirmed; helped_at is the first time of the two.
create table peer_help (
  workspace_id uuid not null,
  question_id uuid not null,
  answer_id uuid not null,
  helper_id uuid not null comment 'the identity',
  channel varchar(16) character set ascii collate ascii_bin not null,
  connection_id uuid not null,
  helped_at datetime(6) not null,
  accepted boolean not null,
  confirmed boolean not null,
  primary key (workspace_id, question_id, answer_id),
  key peer_help_by_time (workspace_id, helped_at, helper_id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Below which root the conversation of a cycle is: a row a cycle, its root null once it is removed.
create table thread_cycle (
  workspace_id uuid not null,
  cycle_id uuid not null,
  version bigint not null,
  root_id uuid null,
  conversation_id uuid not null,
  opening boolean not null comment 'whether it is the first of its conversation',
  resolved boolean not null,
  primary key (workspace_id, cycle_id),
  key thread_cycle_of_root (workspace_id, root_id, conversation_id, opening, resolved)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

alter table published_post
  add column cost_minor bigint null comment 'in minor units of the currency',
  add column currency char(3) character set ascii collate ascii_bin null;

alter table survey_answer
  add column conversation_id uuid null,
  add key survey_answer_of_conversation (workspace_id, conversation_id, kind, score);

alter table credit
  add column team_id uuid null comment 'whose conversation it was at the answer; null in rows from before it was kept',
  add key credit_of_conversation (workspace_id, conversation_id);

alter table touch
  add column team_id uuid null comment 'null in rows from before it was kept',
  add column waiting_since datetime(6) null comment 'start of the wait that it ended; null in rows from before it was kept',
  add key touch_by_wait (workspace_id, waiting_since, touched_at, customer_id, service);

-- Waits that still run, of the pages that tell of them.
create table running_wait (
  workspace_id uuid not null,
  cycle_id uuid not null,
  page smallint unsigned not null,
  customer_id uuid not null comment 'the identity',
  started_at datetime(6) not null,
  primary key (workspace_id, cycle_id, page),
  key running_wait_by_start (workspace_id, started_at, customer_id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- How far the check in the background has come, and what it found, slice by slice.
create table background_check (
  workspace_id uuid not null,
  generation smallint not null,
  checked_at datetime(6) not null,
  next_to datetime(6) null comment 'end of the next slice; null to begin with the newest',
  cells bigint not null,
  rounds bigint not null comment 'how often all of the history was gone through',
  primary key (workspace_id),
  key background_check_by_age (checked_at)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table found_difference (
  workspace_id uuid not null,
  slice_from datetime(6) not null,
  position smallint unsigned not null,
  slice_to datetime(6) not null,
  kind varchar(32) character set ascii collate ascii_bin not null,
  place varchar(400) not null,
  detail varchar(400) not null,
  found_at datetime(6) not null,
  primary key (workspace_id, slice_from, position)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Read again from the beginning, for the columns above that their events have told all along.
delete from consumer_offset where group_name in ('kpi-posts', 'kpi-surveys');
delete from consumer_stamp where group_name in ('kpi-posts', 'kpi-surveys');
