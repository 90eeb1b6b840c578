-- What became of messages on their networks, and what they said before. A revision may come before its message.
create table revision (
  workspace_id uuid not null,
  interaction_id uuid not null,
  id uuid not null,
  kind varchar(8) character set ascii collate ascii_bin not null comment 'ORIGINAL, EDITED or DELETED',
  revised_at datetime(6) not null,
  time_precision varchar(8) character set ascii collate ascii_bin not null,
  body longtext null,
  language varchar(35) character set ascii collate ascii_bin null,
  received_at datetime(6) not null,
  primary key (workspace_id, interaction_id, id),
  key revision_kind (workspace_id, interaction_id, kind, revised_at, id),
  key revision_order (workspace_id, interaction_id, revised_at, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

alter table interaction
  add column edit_id uuid null comment 'the revision that it shows; null for the original',
  add column edited_at datetime(6) null,
  add column deleted_at datetime(6) null;
