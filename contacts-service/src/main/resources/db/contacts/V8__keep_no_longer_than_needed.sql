-- After how many days without a message or an order people are erased by themselves. No row: never.
create table retention_rule (
  workspace_id uuid        not null,
  days         int         not null,
  changed_at   datetime(6) not null,
  changed_by   uuid        not null,
  due_at       datetime(6) not null comment 'when it is applied next, or whoever applies it is taken for dead',
  run_id       uuid        null comment 'the run that is under way',
  primary key (workspace_id),
  key retention_rule_due (due_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- What was done by a rule: numbers alone.
create table retention_run (
  workspace_id uuid        not null,
  id           uuid        not null,
  days         int         not null,
  before_at    datetime(6) not null comment 'who did anything since then stays',
  started_at   datetime(6) not null,
  finished_at  datetime(6) null,
  looked_at    datetime(6) not null comment 'the last activity of the last contact that was looked at',
  looked_to    uuid        not null comment 'that contact',
  looked       bigint      not null,
  erased       bigint      not null,
  primary key (workspace_id, id),
  key retention_run_newest (workspace_id, started_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- People of whom nothing may be erased for now.
create table contact_hold (
  workspace_id uuid         not null,
  contact_id   uuid         not null comment 'to which it came',
  reason       varchar(500) not null,
  held_at      datetime(6)  not null,
  held_by      uuid         not null,
  primary key (workspace_id, contact_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
