-- What customers say that a department should know, and what became of it.
create table insight (
  workspace_id uuid not null,
  id uuid not null,
  department varchar(64) not null,
  summary text not null,
  state varchar(8) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  created_by uuid not null,
  decided_at datetime(6) null comment 'when it was first decided upon',
  version bigint not null,
  primary key (workspace_id, id),
  key insight_newest (workspace_id, created_at, id),
  key insight_state (workspace_id, state, created_at, id),
  key insight_department (workspace_id, department, created_at, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table insight_decision (
  workspace_id uuid not null,
  insight_id uuid not null,
  id uuid not null,
  decision varchar(8) character set ascii collate ascii_bin not null,
  reason text null,
  decided_at datetime(6) not null,
  decided_by uuid not null,
  primary key (workspace_id, insight_id, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- The messages that it comes from, and whether their authors know what came of it.
create table insight_source (
  workspace_id uuid not null,
  insight_id uuid not null,
  interaction_id uuid not null,
  node_id uuid not null comment 'place of the message: it leads to the conversation where that is now',
  told_at datetime(6) null,
  told_by uuid null comment 'the reply that told them',
  primary key (workspace_id, insight_id, interaction_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
