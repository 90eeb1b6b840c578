-- Replies that are to be sent later: in some seconds, so that they can be taken back, or at a time that was chosen.
create table queued_reply (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  agent_id uuid not null,
  agent_name varchar(255) not null,
  body longtext not null,
  due_at datetime(6) not null,
  state varchar(8) character set ascii collate ascii_bin not null,
  reason varchar(255) null,
  queued_at datetime(6) not null,
  primary key (workspace_id, id),
  key queued_reply_conversation (workspace_id, conversation_id, due_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
