-- Which counting of a workspace is shown. Whoever applies events shares this row's lock; a rebuild takes it alone to swap.
create table kpi_generation (
  workspace_id uuid not null,
  current_number smallint not null,
  last_number smallint not null,
  zone varchar(64) character set ascii collate ascii_bin not null,
  primary key (workspace_id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- The newest state of each cycle page, with the samples that it added, packed: what a newer one takes back.
create table cycle_fact (
  workspace_id uuid not null,
  generation smallint not null,
  cycle_id uuid not null,
  page smallint unsigned not null,
  version bigint not null,
  shard tinyint unsigned not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  channel varchar(16) character set ascii collate ascii_bin not null,
  connection_id uuid not null,
  samples blob not null,
  primary key (workspace_id, generation, cycle_id, page)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- What counts, by the moment it is dated at: for the ends of a range that no cell fits, for filters that no cell has, and to
-- count all cells anew. Lengths are seconds, or days where the times are known to the day only.
create table sample (
  workspace_id uuid not null,
  generation smallint not null,
  family tinyint unsigned not null,
  anchored_at datetime(6) not null,
  cycle_id uuid not null,
  page smallint unsigned not null,
  position smallint unsigned not null,
  shard tinyint unsigned not null,
  measures int unsigned not null,
  amount smallint unsigned not null,
  channel varchar(16) character set ascii collate ascii_bin not null,
  connection_id uuid not null,
  agent_id uuid null,
  told_to tinyint unsigned null,
  calendar_length bigint null,
  business_length bigint null,
  calendar_bucket smallint null,
  business_bucket smallint null,
  primary key (workspace_id, generation, family, anchored_at, cycle_id, page, position)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Sums over a bucket of time and one member of a dimension, one row for each partition of the events: a row has one writer.
-- Counts and distributions are packed; null where there is nothing.
create table cell (
  workspace_id uuid not null,
  generation smallint not null,
  grain tinyint unsigned not null,
  dimension tinyint unsigned not null,
  member uuid not null,
  bucket int not null,
  shard tinyint unsigned not null,
  counts varbinary(200) null,
  response blob null,
  first_response blob null,
  first_resolution blob null,
  resolution blob null,
  coarse blob null,
  primary key (workspace_id, generation, grain, dimension, member, bucket, shard)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- When the newest event that counts was published.
create table progress (
  workspace_id uuid not null,
  shard tinyint unsigned not null,
  applied_at datetime(6) not null,
  primary key (workspace_id, shard)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Which contact an identity belongs to: a copy of what contacts-service says.
create table contact_mapping (
  workspace_id uuid not null,
  identity_id uuid not null,
  contact_id uuid not null,
  version bigint not null,
  primary key (workspace_id, identity_id),
  key contact_mapping_contact (workspace_id, contact_id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Countings from scratch: asked for, running, done. Unfinished ones whose worker has gone are begun again.
create table rebuild (
  workspace_id uuid not null,
  id uuid not null,
  source varchar(10) character set ascii collate ascii_bin not null,
  state varchar(10) character set ascii collate ascii_bin not null,
  generation smallint not null,
  attempts int not null,
  facts bigint not null,
  cells bigint not null,
  requested_by uuid not null,
  requested_at datetime(6) not null,
  started_at datetime(6) null,
  finished_at datetime(6) null,
  holder uuid null,
  held_until datetime(6) null,
  failure varchar(200) null,
  primary key (workspace_id, id),
  key rebuild_state (state, requested_at)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;
