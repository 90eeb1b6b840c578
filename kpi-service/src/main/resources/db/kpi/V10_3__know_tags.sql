-- The newest version of each cycle whose tags are known.
create table tagged_cycle (
  workspace_id uuid not null,
  cycle_id uuid not null,
  version bigint not null,
  primary key (workspace_id, cycle_id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Which tags the conversation had at the cycle's resolution, or has while the cycle runs.
create table cycle_tag (
  workspace_id uuid not null,
  cycle_id uuid not null,
  tag_id uuid not null,
  primary key (workspace_id, cycle_id, tag_id),
  key cycle_tag_by_tag (workspace_id, tag_id, cycle_id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;
