-- Grows with every change of a workspace's schedules and policies: what is known of them by this number is known for good.
-- Filing reads it under a shared lock, so that a change takes effect from an instant on, and not somewhere in a batch.
create table terms_edition (
  workspace_id uuid not null,
  edition bigint not null,
  primary key (workspace_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table schedule (
  workspace_id uuid not null,
  id uuid not null,
  name varchar(255) not null,
  version int not null,
  primary key (workspace_id, id),
  unique key schedule_name (workspace_id, name)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table schedule_version (
  workspace_id uuid not null,
  schedule_id uuid not null,
  version int not null,
  valid_from datetime(6) not null comment 'the first one is valid from ever',
  document longtext not null,
  holidays longtext not null comment 'days since 1970, as the library had them then: they stay',
  changed_by uuid not null,
  primary key (workspace_id, schedule_id, version)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Which schedule counts for a connection, from when on.
create table schedule_use (
  workspace_id uuid not null,
  connection_id uuid not null comment 'zeros: for all that have none of their own',
  valid_from datetime(6) not null,
  schedule_id uuid null comment 'null: the workspace''s',
  primary key (workspace_id, connection_id, valid_from)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table sla_policy (
  workspace_id uuid not null,
  id uuid not null,
  name varchar(255) not null,
  version int not null,
  position int not null,
  retired boolean not null default false,
  primary key (workspace_id, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table sla_policy_version (
  workspace_id uuid not null,
  policy_id uuid not null,
  version int not null,
  valid_from datetime(6) not null,
  position int not null,
  retired boolean not null,
  document longtext not null,
  changed_by uuid not null,
  primary key (workspace_id, policy_id, version)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- What was promised, and what became of it: rows only where a policy applies.
create table sla_target (
  workspace_id uuid not null,
  conversation_id uuid not null,
  cycle int not null,
  page int not null comment 'page of the cycle that tells of it',
  kind varchar(16) character set ascii collate ascii_bin not null,
  started_at datetime(6) not null,
  policy_id uuid not null,
  policy_version int not null,
  clock varchar(8) character set ascii collate ascii_bin not null,
  schedule_id uuid null comment 'of the policy; null: the connection''s',
  target_seconds bigint not null,
  deadline datetime(6) null comment 'null while it is paused, or never comes',
  warn_at datetime(6) null,
  ended_at datetime(6) null,
  warned_at datetime(6) null comment 'when that was told',
  breached_at datetime(6) null comment 'when that was told',
  primary key (workspace_id, conversation_id, cycle, page, kind, started_at),
  key sla_target_open (workspace_id, conversation_id, ended_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- The nearest deadline of each conversation that has one that runs: a table of its own, so that filing pays for its
-- indexes only where a policy applies.
create table conversation_deadline (
  workspace_id uuid not null,
  conversation_id uuid not null,
  connection_id uuid not null,
  status varchar(8) character set ascii collate ascii_bin not null,
  due_at datetime(6) not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  clock varchar(8) character set ascii collate ascii_bin not null,
  schedule_id uuid null,
  primary key (workspace_id, conversation_id),
  key conversation_deadline_due (workspace_id, status, due_at, conversation_id),
  key conversation_deadline_connection (workspace_id, connection_id, status, due_at, conversation_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
