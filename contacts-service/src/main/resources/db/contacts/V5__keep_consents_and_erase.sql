-- What people said about what may be done. Nothing in it is ever changed: what counts follows from all of it.
create table consent (
  workspace_id uuid         not null,
  contact_id   uuid         not null comment 'to which it came',
  id           uuid         not null,
  purpose      varchar(16)  character set ascii collate ascii_bin not null,
  channel      varchar(16)  character set ascii collate ascii_bin null comment 'null for all',
  choice       varchar(16)  character set ascii collate ascii_bin not null,
  occurred_at  datetime(6)  not null,
  source       varchar(100) not null,
  text_version varchar(100) null comment 'of what the person was shown',
  proof        text         null,
  recorded_at  datetime(6)  not null,
  recorded_by  uuid         not null,
  primary key (workspace_id, contact_id, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- How often others were told what a person allows.
create table consent_told (
  workspace_id uuid   not null,
  contact_id   uuid   not null,
  version      bigint not null,
  primary key (workspace_id, contact_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- A contact that was erased keeps its row, for others name its id.
alter table contact add column erased_at datetime(6) null;

create table erasure (
  workspace_id uuid        not null,
  id           uuid        not null,
  contact_id   uuid        not null,
  erased_at    datetime(6) not null,
  ordered_by   uuid        null comment 'null where it was done again after a backup was restored',
  counts       longtext    not null comment 'object of numbers by kinds',
  primary key (workspace_id, id),
  key erasure_of_contact (workspace_id, contact_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Which services have erased their part, and how much it was.
create table erasure_report (
  workspace_id uuid        not null,
  erasure_id   uuid        not null,
  service      varchar(32) character set ascii collate ascii_bin not null,
  counts       longtext    not null comment 'object of numbers by kinds',
  finished_at  datetime(6) not null,
  primary key (workspace_id, erasure_id, service)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- By what erased people would be known again: salted hashes, from which nobody is found out.
create table erased_key (
  workspace_id    uuid        not null,
  hash            binary(32)  not null,
  erased_at       datetime(6) not null,
  mapping_version bigint      not null comment 'of an identity, the last that was told; else 0',
  primary key (workspace_id, hash)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table erasure_salt (
  workspace_id uuid       not null,
  salt         binary(32) not null,
  primary key (workspace_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Who looked at whose record: once an hour and member.
create table record_access (
  workspace_id uuid         not null,
  contact_id   uuid         not null,
  member_id    uuid         not null,
  hour         datetime(6)  not null comment 'the hour in which it was',
  member_name  varchar(255) not null,
  looks        int          not null,
  last_at      datetime(6)  not null,
  primary key (workspace_id, contact_id, member_id, hour),
  key record_access_newest (workspace_id, contact_id, last_at),
  key record_access_age (workspace_id, hour)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
