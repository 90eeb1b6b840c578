-- Whether somebody owns a conversation leads its lists, so that those that nobody owns are found by index however few they
-- are. A list of both reads both.
alter table conversation
  add column assigned boolean not null default false;

update conversation c
set c.assigned = true
where exists (
  select 1 from conversation_facet f
  where f.workspace_id = c.workspace_id and f.conversation_id = c.id and f.facet = 'ASSIGNEE');

alter table conversation
  drop key conversation_activity,
  drop key conversation_waiting,
  drop key conversation_opened,
  drop key conversation_connection_activity,
  drop key conversation_connection_waiting,
  add key conversation_activity (workspace_id, status, assigned, last_message_at),
  add key conversation_waiting (workspace_id, status, assigned, wait_order),
  add key conversation_opened (workspace_id, status, assigned, opened_at),
  add key conversation_connection_activity (workspace_id, connection_id, status, assigned, last_message_at),
  add key conversation_connection_waiting (workspace_id, connection_id, status, assigned, wait_order);

-- Filters and an order under a name.
create table saved_view (
  workspace_id uuid not null,
  id uuid not null,
  scope varchar(16) character set ascii collate ascii_bin not null,
  owner_id uuid not null comment 'the member or team whose it is; the workspace itself where it is everybody''s',
  name varchar(255) not null,
  filters longtext not null,
  sort varchar(8) character set ascii collate ascii_bin not null,
  position int not null,
  icon varchar(32) null,
  colour char(7) character set ascii collate ascii_bin null,
  version bigint not null,
  updated_at datetime(6) not null,
  updated_by uuid not null,
  primary key (workspace_id, id),
  key saved_view_owner (workspace_id, owner_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- What members have done to many conversations at once.
create table bulk_action (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  member_name varchar(255) not null,
  language varchar(35) character set ascii collate ascii_bin not null comment 'in which problems are told',
  state varchar(16) character set ascii collate ascii_bin not null,
  filters longtext null comment 'array; null where the conversations were named',
  sort varchar(8) character set ascii collate ascii_bin not null,
  place varchar(128) character set ascii collate ascii_bin null comment 'up to where they are selected',
  actions longtext not null,
  selected boolean not null comment 'whether all are items by now',
  worked_to uuid null comment 'the last item that was worked',
  total int not null default 0,
  changed int not null default 0,
  unchanged int not null default 0,
  failed int not null default 0,
  created_at datetime(6) not null,
  finished_at datetime(6) null,
  primary key (workspace_id, id),
  key bulk_action_of_member (workspace_id, member_id, state)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table bulk_item (
  workspace_id uuid not null,
  action_id uuid not null,
  conversation_id uuid not null,
  outcome varchar(16) character set ascii collate ascii_bin not null,
  problem longtext null,
  primary key (workspace_id, action_id, conversation_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
