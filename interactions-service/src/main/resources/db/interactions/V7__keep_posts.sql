-- What the brand itself published: context for what it led to, never a number of its own.
create table post (
  workspace_id uuid not null,
  id uuid not null comment 'place of the post in its thread: conversations below it have it as their root',
  connection_id uuid not null,
  channel varchar(16) character set ascii collate ascii_bin not null,
  external_id varchar(512) collate utf8mb4_nopad_bin not null,
  published_at datetime(6) not null,
  title varchar(255) null,
  address varchar(2048) null,
  campaign varchar(255) null,
  cost_minor bigint null,
  currency char(3) character set ascii collate ascii_bin null,
  counted_at datetime(6) null comment 'when the newest engagement was counted',
  version bigint not null,
  primary key (workspace_id, id),
  key post_published (workspace_id, published_at, id),
  key post_campaign (workspace_id, campaign, published_at, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Counts as networks report them over time.
create table post_engagement (
  workspace_id uuid not null,
  post_id uuid not null,
  counted_at datetime(6) not null,
  likes bigint null,
  shares bigint null,
  comments bigint null,
  clicks bigint null,
  reach bigint null,
  impressions bigint null,
  primary key (workspace_id, post_id, counted_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
