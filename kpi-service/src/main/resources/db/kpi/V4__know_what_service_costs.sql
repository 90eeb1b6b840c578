-- What things cost by the hour, by the event and by the month. Amounts are whole numbers of 10^-decimals.
create table cost_rate (
  workspace_id uuid not null,
  id uuid not null,
  kind varchar(8) character set ascii collate ascii_bin not null,
  subject varchar(160) not null comment 'of which one rate holds on a day',
  agent_id uuid null,
  team_id uuid null,
  channel varchar(16) character set ascii collate ascii_bin null,
  connection_id uuid null,
  event varchar(24) character set ascii collate ascii_bin null,
  name varchar(100) null,
  amount bigint not null,
  per int not null comment 'events that the amount is for',
  currency char(3) character set ascii collate ascii_bin not null,
  decimals tinyint not null,
  valid_from date not null comment 'in the reporting zone',
  valid_to date null comment 'the last day',
  version bigint not null,
  updated_at datetime(6) not null,
  updated_by uuid not null,
  primary key (workspace_id, id),
  key cost_rate_of_subject (workspace_id, kind, subject, valid_from)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- The rates of a workspace as a whole: whoever changes one locks this row, so that no two that overlap come at once.
create table cost_model (
  workspace_id uuid not null,
  version bigint not null,
  primary key (workspace_id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table if not exists idempotency_key (
  workspace_id uuid not null,
  member_id uuid not null,
  name varchar(255) collate utf8mb4_nopad_bin not null,
  request_hash char(64) character set ascii collate ascii_bin not null,
  answer longtext not null,
  created_at datetime(6) not null,
  primary key (workspace_id, member_id, name),
  key idempotency_key_age (workspace_id, member_id, created_at)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Who resolved and for which team is a dimension of cells from now on: what is stored already is counted anew.
insert into rebuild (workspace_id, id, source, state, generation, attempts, facts, cells, requested_by, requested_at)
select workspace_id, uuid(), 'FACTS', 'WAITING', 0, 0, 0, 0, '00000000-0000-0000-0000-000000000000', utc_timestamp(6)
from kpi_generation;
