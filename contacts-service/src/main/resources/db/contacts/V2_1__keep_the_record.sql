alter table contact
  add column given_name   varchar(255) null after name,
  add column family_name  varchar(255) null after given_name,
  add column language     varchar(35)  character set ascii collate ascii_bin null comment 'BCP 47',
  add column zone         varchar(64)  character set ascii collate ascii_bin null comment 'IANA',
  add column company_id   uuid         null,
  add column owner_id     uuid         null comment 'a member',
  add column acquired_by  varchar(16)  character set ascii collate ascii_bin null,
  add column acquired_on  date         null,
  add column campaign     varchar(255) null,
  add column blocked_at   datetime(6)  null,
  modify version int not null comment 'grows with each change of the record',
  add key contact_of_company (workspace_id, company_id, id),
  add key contact_of_owner (workspace_id, owner_id, id);

create table contact_datum (
  workspace_id uuid        not null,
  contact_id   uuid        not null,
  field        varchar(64) character set ascii collate ascii_bin not null,
  source       varchar(32) character set ascii collate ascii_bin not null,
  told_at      datetime(6) not null,
  member_id    uuid        null,
  primary key (workspace_id, contact_id, field)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table contact_change (
  workspace_id uuid        not null,
  contact_id   uuid        not null,
  id           uuid        not null,
  occurred_at  datetime(6) not null,
  member_id    uuid        not null,
  field        varchar(80) character set ascii collate ascii_bin not null,
  before_value longtext    null comment 'JSON',
  after_value  longtext    null comment 'JSON',
  primary key (workspace_id, contact_id, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table company (
  workspace_id uuid         not null,
  id           uuid         not null,
  name         varchar(255) not null,
  version      int          not null,
  created_at   datetime(6)  not null,
  primary key (workspace_id, id),
  key company_by_name (workspace_id, name, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table company_domain (
  workspace_id uuid         not null,
  domain       varchar(253) collate utf8mb4_nopad_bin not null,
  company_id   uuid         not null,
  primary key (workspace_id, domain),
  key company_domain_of_company (workspace_id, company_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table contact_tag (
  workspace_id uuid        not null,
  contact_id   uuid        not null,
  tag_key      varchar(64) collate utf8mb4_nopad_bin not null comment 'as compared',
  tag          varchar(64) not null,
  source       varchar(32) character set ascii collate ascii_bin not null,
  told_at      datetime(6) not null,
  primary key (workspace_id, contact_id, tag_key),
  key contact_tag_by_key (workspace_id, tag_key, contact_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table contact_attribute (
  workspace_id uuid         not null,
  name         varchar(64)  character set ascii collate ascii_bin not null,
  label        varchar(255) not null,
  type         varchar(16)  character set ascii collate ascii_bin not null,
  choices      longtext     not null comment 'what a list allows, as JSON',
  retired      boolean      not null,
  primary key (workspace_id, name)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table contact_value (
  workspace_id uuid        not null,
  contact_id   uuid        not null,
  name         varchar(64) character set ascii collate ascii_bin not null comment 'of the attribute',
  value        text        not null comment 'JSON',
  source       varchar(32) character set ascii collate ascii_bin not null,
  told_at      datetime(6) not null,
  primary key (workspace_id, contact_id, name)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table contact_note (
  workspace_id uuid         not null,
  contact_id   uuid         not null,
  id           uuid         not null,
  body         mediumtext   not null,
  author_id    uuid         not null,
  author_name  varchar(255) not null,
  created_at   datetime(6)  not null,
  primary key (workspace_id, contact_id, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
