create table contact (
  workspace_id     uuid         not null,
  id               uuid         not null,
  name             varchar(255) not null,
  named_after      uuid         null comment 'the identity whose name it follows; null once a member has named it',
  created_at       datetime(6)  not null,
  last_activity_at datetime(6)  not null,
  version          int          not null comment 'of the name',
  primary key (workspace_id, id),
  key contact_by_activity (workspace_id, last_activity_at, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table identity (
  workspace_id   uuid         not null,
  id             uuid         not null comment 'follows from workspace, channel and external id',
  contact_id     uuid         not null,
  version        bigint       not null comment 'of the mapping to the contact',
  channel        varchar(16)  character set ascii collate ascii_bin not null,
  external_id    varchar(512) collate utf8mb4_nopad_bin not null,
  handle         varchar(255) collate utf8mb4_nopad_bin null,
  handle_seen_at datetime(6)  null,
  name           varchar(255) null,
  name_seen_at   datetime(6)  null,
  first_seen_at  datetime(6)  not null,
  last_seen_at   datetime(6)  not null,
  primary key (workspace_id, id),
  key identity_of_contact (workspace_id, contact_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table identity_handle (
  workspace_id  uuid         not null,
  identity_id   uuid         not null,
  handle_key    varchar(255) collate utf8mb4_nopad_bin not null comment 'lower case, without what cannot be seen',
  handle        varchar(255) collate utf8mb4_nopad_bin not null comment 'as last seen',
  first_seen_at datetime(6)  not null,
  last_seen_at  datetime(6)  not null,
  primary key (workspace_id, identity_id, handle_key),
  key identity_handle_by_time (workspace_id, identity_id, last_seen_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table contact_term (
  workspace_id uuid        not null,
  term         varchar(64) collate utf8mb4_nopad_bin not null comment 'a name or handle from one of its words on',
  contact_id   uuid        not null,
  source_id    uuid        not null comment 'the identity that bears it, or the contact itself',
  primary key (workspace_id, term, contact_id, source_id),
  key contact_term_of_contact (workspace_id, contact_id, term)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
