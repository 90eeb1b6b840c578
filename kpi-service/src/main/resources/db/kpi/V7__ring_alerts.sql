-- Who is to be told when a number is not as it should be. Rules and deliveries are JSON, as the API tells them; the secrets of
-- webhooks stand apart, sealed.
create table alert (
  workspace_id uuid not null,
  id uuid not null,
  name varchar(100) not null,
  enabled boolean not null,
  rule text not null,
  delivery text not null,
  raised_at datetime(6) null comment 'since when it rings; null if it does not',
  event_id uuid null comment 'that says so',
  told_at datetime(6) null comment 'when somebody was last told that it rings',
  calm_looks int not null comment 'how many looks in a row it was calm since it rang',
  judgement text null comment 'what the last look saw',
  checked_at datetime(6) null,
  next_at datetime(6) null comment 'of the next look; null if it is not looked at',
  version bigint not null,
  created_at datetime(6) not null,
  primary key (workspace_id, id),
  unique key alert_of_name (workspace_id, name),
  key alert_due (next_at)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table alert_webhook (
  workspace_id uuid not null,
  alert_id uuid not null,
  id uuid not null,
  secret varbinary(512) not null,
  primary key (workspace_id, alert_id, id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- When alerts rang, ended and were tried, and whom that was told.
create table alert_event (
  workspace_id uuid not null,
  alert_id uuid not null,
  at datetime(6) not null,
  id uuid not null,
  type varchar(10) character set ascii collate ascii_bin not null,
  told_at datetime(6) null comment 'null if quiet hours kept it from those who are told',
  judgement text null,
  addressees text not null,
  primary key (workspace_id, alert_id, id),
  key alert_event_by_time (workspace_id, alert_id, at, id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;
