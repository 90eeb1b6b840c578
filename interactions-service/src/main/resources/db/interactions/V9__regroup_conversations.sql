-- What members decided on which messages make a conversation. Each is said of messages, so that it goes with them wherever
-- their threads turn out to belong, and is taken into account whenever those are folded anew.
create table regrouping (
  workspace_id uuid not null,
  id uuid not null comment 'of a cut also the root of the strand that it begins',
  step bigint not null auto_increment comment 'of a thread the order in which they were decided',
  kind varchar(8) character set ascii collate ascii_bin not null,
  node_id uuid not null comment 'the message at which it was done',
  into_node_id uuid null comment 'the message to whose conversation that one was joined',
  conversation_id uuid not null comment 'that was joined to another, or cut',
  decided_at datetime(6) not null,
  decided_by uuid not null,
  primary key (workspace_id, id),
  unique key regrouping_step (step),
  key regrouping_node (workspace_id, node_id),
  key regrouping_into (workspace_id, into_node_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

alter table thread_node
  add column regrouped boolean not null default false
    comment 'of a root: members decided on conversations below it';
