-- Copies of which segments of contacts there are, and who is in them.
create table segment (
  workspace_id uuid         not null,
  id           uuid         not null,
  version      bigint       not null,
  name         varchar(255) not null,
  deleted      boolean      not null,
  primary key (workspace_id, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table contact_segment (
  workspace_id uuid not null,
  contact_id   uuid not null,
  segment_id   uuid not null,
  primary key (workspace_id, contact_id, segment_id),
  key contact_segment_members (workspace_id, segment_id, contact_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table contact_segment_told (
  workspace_id uuid   not null,
  contact_id   uuid   not null,
  version      bigint not null comment 'of what was told of the contact',
  primary key (workspace_id, contact_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
