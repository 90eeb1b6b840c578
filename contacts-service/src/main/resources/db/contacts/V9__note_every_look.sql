alter table record_access
  add column kind varchar(8) character set ascii collate ascii_bin not null default 'RECORD'
    comment 'RECORD, or EXPORT where it was taken away as a file' after hour,
  drop primary key,
  add primary key (workspace_id, contact_id, member_id, hour, kind);

-- Lists of contacts that were taken away as files.
create table contact_export (
  workspace_id uuid         not null,
  id           uuid         not null,
  begun_at     datetime(6)  not null,
  ended_at     datetime(6)  null comment 'null while it goes on, and if it was broken off',
  member_id    uuid         not null,
  member_name  varchar(255) not null,
  format       varchar(8)   character set ascii collate ascii_bin not null,
  filter       varchar(8)   character set ascii collate ascii_bin null comment 'null for all',
  filter_value text         null comment 'null for all, and where it may name a person',
  contacts     bigint       not null comment 'that were read so far',
  primary key (workspace_id, id),
  key contact_export_age (workspace_id, begun_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
