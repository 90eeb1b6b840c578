-- As of when the members of a workspace are known: what was read earlier and arrives later changes nothing.
create table told_members (
  workspace_id uuid not null primary key,
  as_of datetime(6) not null
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;
