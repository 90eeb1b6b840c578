-- What agents begin and have not sent, so that it is there on whatever machine they go on.
create table draft (
  workspace_id uuid not null,
  member_id uuid not null,
  conversation_id uuid not null,
  kind varchar(8) character set ascii collate ascii_bin not null,
  body longtext not null,
  updated_at datetime(6) not null,
  primary key (workspace_id, member_id, conversation_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Texts that are written once and used often.
create table macro (
  workspace_id uuid not null,
  id uuid not null,
  owner_id uuid not null comment 'the member whose it is; the workspace itself where it is everybody''s',
  name varchar(255) not null,
  shortcut varchar(32) character set ascii collate ascii_general_ci null,
  body longtext not null,
  version bigint not null,
  updated_at datetime(6) not null,
  updated_by uuid not null,
  primary key (workspace_id, id),
  unique key macro_shortcut (workspace_id, owner_id, shortcut)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
