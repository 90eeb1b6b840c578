create table contact_import (
  workspace_id uuid         not null,
  id           uuid         not null,
  name         varchar(255) not null comment 'of the file',
  member_id    uuid         not null,
  created_at   datetime(6)  not null,
  received     boolean      not null comment 'whether the whole file is here',
  bytes        bigint       not null,
  sha256       char(64)     character set ascii collate ascii_bin not null,
  layout       longtext     not null comment 'how its rows are read, as JSON',
  mapping      longtext     not null comment 'what its columns say, as JSON',
  primary key (workspace_id, id),
  key contact_import_by_age (created_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table import_chunk (
  workspace_id uuid       not null,
  import_id    uuid       not null,
  chunk_no     int        not null,
  content      mediumblob not null,
  primary key (workspace_id, import_id, chunk_no)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table import_mapping (
  workspace_id uuid        not null,
  name         varchar(64) not null,
  mapping      longtext    not null comment 'by the names of columns, as JSON',
  saved_at     datetime(6) not null,
  primary key (workspace_id, name)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table import_run (
  workspace_id uuid         not null,
  id           uuid         not null,
  import_id    uuid         not null,
  dry          boolean      not null,
  state        varchar(16)  character set ascii collate ascii_bin not null,
  layout       longtext     not null,
  mapping      longtext     not null,
  worked_to    bigint       not null comment 'the last row that is done',
  bytes_read   bigint       not null,
  made         int          not null,
  changed      int          not null,
  unchanged    int          not null,
  refused      int          not null,
  failure      varchar(500) null,
  asked_at     datetime(6)  not null,
  ended_at     datetime(6)  null,
  holder       uuid         null comment 'the process that works on it',
  free_at      datetime(6)  null comment 'when another may take it over; null once it has ended',
  primary key (workspace_id, id),
  key import_run_of_import (workspace_id, import_id, id),
  key import_run_of_state (workspace_id, state),
  key import_run_free (free_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table import_row (
  workspace_id uuid         not null,
  run_id       uuid         not null,
  row_no       bigint       not null comment 'as a spreadsheet counts',
  outcome      varchar(16)  character set ascii collate ascii_bin not null,
  contact_id   uuid         null,
  reason       varchar(500) null,
  primary key (workspace_id, run_id, row_no)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table import_key (
  workspace_id uuid         not null,
  run_id       uuid         not null comment 'a dry run: what its rows would have made known',
  kind         varchar(16)  character set ascii collate ascii_bin not null,
  scope        varchar(64)  collate utf8mb4_nopad_bin not null,
  key_text     varchar(320) collate utf8mb4_nopad_bin not null,
  contact_id   uuid         not null,
  primary key (workspace_id, run_id, kind, scope, key_text)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
