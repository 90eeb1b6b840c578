-- A copy of what people allow.
create table contact_consent (
  workspace_id uuid not null,
  contact_id uuid not null,
  version bigint not null,
  document longtext not null comment 'the state as it was told',
  primary key (workspace_id, contact_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

alter table identity
  add column erased_at datetime(6) null comment 'what the person wrote until then is erased, also if it comes once more';

alter table interaction
  add column erased boolean not null default false comment 'its texts are gone for good';

-- What people wrote in conversations of others: in communities alone, so a table of its own.
create table peer_message (
  workspace_id uuid not null,
  author_id uuid not null,
  entry_id uuid not null,
  primary key (workspace_id, author_id, entry_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

insert into peer_message (workspace_id, author_id, entry_id)
select workspace_id, author_id, entry_id from interaction
where actor = 'PEER'
  or sort_rank = 0 and parent_node_id is not null
    and (kind = 'FORUM_POST' or channel = 'FORUM' and kind in ('POST', 'COMMENT'));

alter table insight_source
  add key insight_source_interaction (workspace_id, interaction_id);

alter table draft
  add key draft_of_conversation (workspace_id, conversation_id);

-- Erasures as contacts-service ordered them, and how far they are.
create table erasure (
  workspace_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  identity_ids longtext not null comment 'array',
  erased_at datetime(6) not null,
  stage varchar(16) character set ascii collate ascii_bin not null,
  counts longtext not null comment 'object of numbers by kinds',
  primary key (workspace_id, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Up to where topics are to be cut, as soon as all have read so far. Of no workspace.
create table content_cut (
  topic varchar(249) character set ascii collate ascii_bin not null,
  partition_no int not null,
  before_offset bigint not null,
  primary key (topic, partition_no)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
