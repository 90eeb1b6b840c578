create table segment (
  workspace_id uuid         not null,
  id           uuid         not null,
  name         varchar(255) not null,
  conditions   longtext     not null comment 'as JSON',
  version      int          not null,
  created_at   datetime(6)  not null,
  changed_at   datetime(6)  not null,
  members      bigint       not null,
  deleted_at   datetime(6)  null comment 'its members are being taken out since',
  looked_to    uuid         null comment 'the last contact that was looked at; null before the first',
  look_at      datetime(6)  null comment 'when all contacts are to be looked at; null if never',
  current_at   datetime(6)  null comment 'when all had last been looked at',
  primary key (workspace_id, id),
  key segment_look (look_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table segment_member (
  workspace_id uuid not null,
  segment_id   uuid not null,
  contact_id   uuid not null,
  primary key (workspace_id, segment_id, contact_id),
  key segment_of_contact (workspace_id, contact_id, segment_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table segment_told (
  workspace_id uuid   not null,
  contact_id   uuid   not null,
  version      bigint not null comment 'of what others were told',
  primary key (workspace_id, contact_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table segment_changed (
  workspace_id uuid not null,
  contact_id   uuid not null comment 'to be looked at',
  primary key (workspace_id, contact_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
