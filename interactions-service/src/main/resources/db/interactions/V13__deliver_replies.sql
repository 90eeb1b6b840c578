-- How the replies of a connection leave. A connection without one has its replies in the thread and nowhere else.
create table outlet (
  workspace_id uuid not null,
  connection_id uuid not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  url varchar(2048) collate utf8mb4_nopad_bin not null,
  account varchar(255) collate utf8mb4_nopad_bin null comment 'as whom it sends, where the network wants that said',
  idempotent boolean not null comment 'whether the same reply sent twice is taken once',
  secret varbinary(8192) not null comment 'sealed',
  secret_end varchar(4) collate utf8mb4_nopad_bin not null,
  state varchar(8) character set ascii collate ascii_bin not null,
  reason varchar(255) null,
  version bigint not null,
  changed_at datetime(6) not null,
  primary key (workspace_id, connection_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Replies on their way, and those of which the network has not said what they are called there. What is done with is deleted.
create table delivery (
  workspace_id uuid not null,
  id uuid not null comment 'of the reply',
  interaction_id uuid not null,
  entry_id uuid not null,
  node_id uuid not null,
  answered_node_id uuid null,
  conversation_id uuid not null comment 'in which it was written: what is written there is sent in its order',
  connection_id uuid not null,
  customer_id uuid not null,
  text_hash char(64) character set ascii collate ascii_bin not null comment 'by which an echo is known',
  stage varchar(8) character set ascii collate ascii_bin not null,
  attempts int not null,
  written_at datetime(6) not null,
  begun_at datetime(6) null,
  expires_at datetime(6) not null comment 'no attempt is begun after it',
  primary key (workspace_id, id),
  key delivery_of_conversation (workspace_id, conversation_id, written_at),
  key delivery_of_connection (workspace_id, connection_id, text_hash)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

alter table reply
  add column entry_id uuid null comment 'row of the message; null for what was written before outlets',
  add column attempts int not null default 0,
  add column next_attempt_at datetime(6) null,
  add column external_id varchar(512) collate utf8mb4_nopad_bin null comment 'the network''s id of it',
  add key reply_of_id (workspace_id, id);

alter table thread_node
  add column same_as uuid null comment 'the interaction whose second place it is: under the id that the network gave it';
