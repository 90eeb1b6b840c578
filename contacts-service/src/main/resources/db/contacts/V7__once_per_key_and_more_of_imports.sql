create table idempotency_key (
  workspace_id uuid         not null,
  member_id    uuid         not null,
  name         varchar(255) collate utf8mb4_nopad_bin not null,
  request_hash char(64)     character set ascii collate ascii_bin not null,
  answer       longtext     not null,
  created_at   datetime(6)  not null,
  primary key (workspace_id, member_id, name),
  key idempotency_key_age (workspace_id, member_id, created_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

alter table import_run
  add column attempts int not null default 0 comment 'that failed since a row was last done' after failure;

alter table contact_import
  add column member_name varchar(255) not null default '' comment 'who sent it, as the author of notes in it' after member_id;
