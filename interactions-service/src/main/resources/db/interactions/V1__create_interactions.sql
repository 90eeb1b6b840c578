-- Our accounts on the networks.
create table connection (
  workspace_id uuid not null,
  id uuid not null,
  channel varchar(16) character set ascii collate ascii_bin not null,
  external_id varchar(512) collate utf8mb4_nopad_bin not null,
  name varchar(255) not null,
  created_at datetime(6) not null,
  primary key (workspace_id, id),
  unique key connection_external (workspace_id, channel, external_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Who answers: members, and those of whom only the network tells.
create table agent (
  workspace_id uuid not null,
  id uuid not null,
  kind varchar(8) character set ascii collate ascii_bin not null,
  name varchar(255) not null,
  named_at datetime(6) not null,
  primary key (workspace_id, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- How those who write are shown, and a copy of whose identities they are.
create table identity (
  workspace_id uuid not null,
  id uuid not null,
  external_id varchar(512) collate utf8mb4_nopad_bin null comment 'null until it has written',
  handle varchar(255) collate utf8mb4_nopad_bin null,
  name varchar(255) null,
  named_at datetime(6) null comment 'when the message was sent that told handle and name',
  contact_id uuid null,
  contact_version bigint not null default 0,
  primary key (workspace_id, id),
  key identity_of_contact (workspace_id, contact_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Places in threads. A row without an interaction stands in for a message that has not arrived, or is the root of a thread
-- that has no first message. Its lock serialises all that concerns the thread below it.
create table thread_node (
  workspace_id uuid not null,
  id uuid not null,
  parent_id uuid null,
  root_id uuid not null,
  customer_id uuid null comment 'whose conversation it belongs to',
  addressed boolean not null comment 'whether the customer is only whom it addresses, not one whom it answers',
  pending_id uuid null comment 'the missing message above it on which the customer depends',
  interaction_id uuid null,
  entry_id uuid null,
  placed_by bigint not null comment 'random number of the transaction that made the row: what it finds of its own is new',
  primary key (workspace_id, id),
  key thread_node_strand (workspace_id, root_id, customer_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Nodes by the missing message that they depend on: a table of its own, for few ever do.
create table thread_pending (
  workspace_id uuid not null,
  pending_id uuid not null,
  node_id uuid not null,
  primary key (workspace_id, pending_id, node_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Messages, in the order of their filing, so that rows with text are added at the end of the table whatever their ids.
create table interaction (
  workspace_id uuid not null,
  entry_id uuid not null,
  id uuid not null,
  node_id uuid not null,
  parent_node_id uuid null,
  conversation_id uuid null,
  connection_id uuid not null,
  channel varchar(16) character set ascii collate ascii_bin not null,
  external_id varchar(512) collate utf8mb4_nopad_bin not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  actor varchar(8) character set ascii collate ascii_bin not null,
  author_id uuid not null,
  recipient_id uuid null,
  agent_id uuid null,
  body longtext not null,
  language varchar(35) character set ascii collate ascii_bin null,
  visibility varchar(8) character set ascii collate ascii_bin not null,
  occurred_at datetime(6) not null,
  time_precision varchar(8) character set ascii collate ascii_bin not null,
  sort_rank tinyint not null comment 'at equal times the customer comes first',
  received_at datetime(6) not null,
  automatic boolean not null,
  primary key (workspace_id, entry_id),
  key interaction_thread (workspace_id, conversation_id, occurred_at, sort_rank, external_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- A strand (root, customer) holds one conversation after the other. What was merged away keeps its row, out of every strand,
-- to lead to the one that took it in.
create table conversation (
  workspace_id uuid not null,
  id uuid not null,
  number bigint not null,
  root_id uuid not null,
  customer_id uuid not null,
  ordinal int null comment 'place in the strand, from 0; null once merged',
  previous_id uuid null,
  merged_into uuid null,
  status varchar(8) character set ascii collate ascii_bin not null,
  connection_id uuid not null,
  channel varchar(16) character set ascii collate ascii_bin not null,
  subject varchar(160) not null,
  version bigint not null,
  opened_by uuid not null comment 'node of the message that opened it',
  opened_at datetime(6) not null,
  first_customer_at datetime(6) null,
  responded boolean not null,
  waiting_since datetime(6) null,
  wait_page int not null,
  resolved_at datetime(6) null,
  last_message_at datetime(6) not null,
  last_event_at datetime(6) not null,
  last_event_rank tinyint not null,
  last_event_external_id varchar(512) collate utf8mb4_nopad_bin not null,
  last_event_id uuid not null,
  messages int not null,
  cycle int not null,
  cycle_messages int not null,
  cycle_answered boolean not null,
  wait_order datetime(6) as (coalesce(waiting_since, timestamp'9999-12-31 00:00:00')) persistent
    comment 'who waits longest first, who does not wait last',
  primary key (workspace_id, id),
  unique key conversation_strand (workspace_id, customer_id, root_id, ordinal),
  key conversation_activity (workspace_id, status, last_message_at),
  key conversation_waiting (workspace_id, status, wait_order),
  key conversation_opened (workspace_id, status, opened_at),
  key conversation_connection_activity (workspace_id, connection_id, status, last_message_at),
  key conversation_connection_waiting (workspace_id, connection_id, status, wait_order)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table conversation_number (
  workspace_id uuid not null,
  last_number bigint not null,
  primary key (workspace_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table cycle_page (
  workspace_id uuid not null,
  conversation_id uuid not null,
  cycle int not null,
  page int not null,
  document longtext not null,
  primary key (workspace_id, conversation_id, cycle, page)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Resolutions and reopenings: who, when, and who wrote that down.
create table act (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  node_id uuid not null comment 'a message of the conversation: the act goes where it goes',
  kind varchar(8) character set ascii collate ascii_bin not null,
  occurred_at datetime(6) not null,
  actor varchar(8) character set ascii collate ascii_bin not null,
  agent_id uuid null,
  recorded_at datetime(6) not null,
  recorded_by uuid not null,
  primary key (workspace_id, id),
  key act_of_conversation (workspace_id, conversation_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- What members meant to send, and what became of it.
create table reply (
  workspace_id uuid not null,
  interaction_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  agent_id uuid not null,
  state varchar(8) character set ascii collate ascii_bin not null,
  reason varchar(255) null,
  intended_at datetime(6) not null,
  settled_at datetime(6) null,
  primary key (workspace_id, interaction_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table idempotency_key (
  workspace_id uuid not null,
  member_id uuid not null,
  name varchar(255) collate utf8mb4_nopad_bin not null,
  request_hash char(64) character set ascii collate ascii_bin not null,
  answer longtext not null,
  created_at datetime(6) not null,
  primary key (workspace_id, member_id, name),
  key idempotency_key_age (workspace_id, member_id, created_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
