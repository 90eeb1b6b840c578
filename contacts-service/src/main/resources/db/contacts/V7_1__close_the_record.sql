-- What timelines show of each home, in the order of time.
alter table contact_note add key contact_note_by_time (workspace_id, contact_id, created_at, id);

alter table consent add key consent_by_time (workspace_id, contact_id, occurred_at, id);

alter table contact_merge
  add key contact_merge_kept_by_time (workspace_id, kept_id, merged_at, id),
  add key contact_merge_absorbed_by_time (workspace_id, absorbed_id, merged_at, id),
  add key contact_merge_kept_by_undoing (workspace_id, kept_id, undone_at, id),
  add key contact_merge_absorbed_by_undoing (workspace_id, absorbed_id, undone_at, id);

create table timeline_insight (
  workspace_id uuid        not null,
  identity_id  uuid        not null comment 'who wrote one of the messages that it comes from',
  insight_id   uuid        not null,
  version      bigint      not null,
  department   varchar(64) not null,
  state        varchar(8)  character set ascii collate ascii_bin not null,
  handed_at    datetime(6) not null,
  decided_at   datetime(6) null comment 'when it was first decided upon',
  primary key (workspace_id, identity_id, insight_id),
  key timeline_insight_of_identity (workspace_id, identity_id, handed_at, insight_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

alter table customer_order
  add key order_subscription_of_contact (workspace_id, contact_id, subscription_id);

-- What networks show of accounts besides their names.
create table identity_profile (
  workspace_id uuid          not null,
  identity_id  uuid          not null,
  profile_url  varchar(2048) null,
  avatar_url   varchar(2048) null,
  audience     bigint        null comment 'how many follow it',
  seen_at      datetime(6)   not null,
  primary key (workspace_id, identity_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table platform_link (
  workspace_id uuid        not null,
  identity_id  uuid        not null,
  other_id     uuid        not null comment 'of the same person, says their network; each pair stands both ways',
  told_at      datetime(6) not null,
  primary key (workspace_id, identity_id, other_id),
  key platform_link_of_other (workspace_id, other_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Who holds the row compares the people of the workspace; the others wait.
create table match_turn (
  workspace_id uuid not null,
  primary key (workspace_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
