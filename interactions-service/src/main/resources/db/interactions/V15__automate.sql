-- What is done by itself. The document is the rule as it was written down.
create table rule (
  workspace_id uuid not null,
  id uuid not null,
  position int not null,
  active boolean not null,
  version bigint not null,
  document longtext not null,
  updated_at datetime(6) not null,
  updated_by uuid not null,
  primary key (workspace_id, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- How often a rule was asked: apart from it, for its row is read by all and written by few.
create table rule_count (
  workspace_id uuid not null,
  rule_id uuid not null,
  runs bigint not null,
  matches bigint not null,
  errors bigint not null,
  last_run_at datetime(6) not null,
  last_match_at datetime(6) null,
  primary key (workspace_id, rule_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- What happened that rules are still to be asked about. A row goes in the transaction of what the rules do, so they do it
-- once. No row where the workspace has no rule that would look.
create table rule_event (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  kind varchar(8) character set ascii collate ascii_bin not null,
  entry_id uuid null comment 'of the message that it is about',
  primary key (workspace_id, id),
  key rule_event_conversation (workspace_id, conversation_id, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- What rules did: swept after 30 days.
create table rule_run (
  workspace_id uuid not null,
  rule_id uuid not null,
  id uuid not null,
  rule_version bigint not null,
  conversation_id uuid not null,
  on_event varchar(32) character set ascii collate ascii_bin not null,
  outcome varchar(16) character set ascii collate ascii_bin not null,
  detail varchar(1000) null,
  ran_at datetime(6) not null,
  primary key (workspace_id, rule_id, id),
  key rule_run_conversation (workspace_id, conversation_id, ran_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Which rules on time were asked about a conversation, and since when their time ran then: for that they are not asked again.
create table rule_time (
  workspace_id uuid not null,
  conversation_id uuid not null,
  rule_id uuid not null,
  begun_at datetime(6) not null,
  primary key (workspace_id, conversation_id, rule_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Macros do something besides saying something, and can be a team's.
alter table macro
  modify column owner_id uuid not null comment 'the member or the team whose it is; the workspace itself where it is everybody''s',
  add column scope varchar(9) character set ascii collate ascii_bin not null default 'PERSONAL',
  add column actions longtext null comment 'array; null for none';
update macro set scope = 'WORKSPACE' where owner_id = workspace_id;
