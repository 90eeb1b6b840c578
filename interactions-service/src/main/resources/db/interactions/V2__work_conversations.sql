-- What is to happen later. A row goes in the transaction in which it takes effect, so it does once.
create table timer (
  workspace_id uuid not null,
  kind varchar(32) character set ascii collate ascii_bin not null,
  subject_id uuid not null,
  due_at datetime(6) not null comment 'when it is to take effect',
  fire_at datetime(6) not null comment 'when it is tried: later than due only after a failure',
  failures int not null default 0,
  primary key (workspace_id, kind, subject_id),
  key timer_fire (kind, fire_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- A conversation can wait for the customer (PENDING) or for a moment (SNOOZED).
alter table conversation
  add column paused_since datetime(6) null,
  add column snoozed_until datetime(6) null,
  add column paused_micros bigint not null default 0
    comment 'open hours in pauses that are over, since the customer first wrote',
  add column worked boolean not null default false comment 'whether it has facets';

alter table act
  add column until_at datetime(6) null comment 'of a snooze',
  modify column recorded_by uuid null comment 'null for the system';

-- What agents set on a conversation: no row until something is set.
create table work (
  workspace_id uuid not null,
  conversation_id uuid not null,
  subject varchar(255) null comment 'in the place of the first words',
  priority varchar(8) character set ascii collate ascii_bin not null,
  assignee_id uuid null,
  team_id uuid null,
  reason_id uuid null,
  tags longtext not null comment 'array of ids',
  attributes longtext not null comment 'object of values by keys',
  primary key (workspace_id, conversation_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- By what a conversation is found besides its own columns: one row for each value. Status and activity are the
-- conversation's own, so that one index gives every such list in its order.
create table conversation_facet (
  workspace_id uuid not null,
  conversation_id uuid not null,
  facet varchar(16) character set ascii collate ascii_bin not null,
  value varchar(64) character set ascii collate ascii_bin not null,
  status varchar(8) character set ascii collate ascii_bin not null,
  activity_at datetime(6) not null,
  primary key (workspace_id, conversation_id, facet, value),
  key conversation_facet_list (workspace_id, facet, value, status, activity_at, conversation_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Who changed what.
create table conversation_change (
  workspace_id uuid not null,
  conversation_id uuid not null,
  id uuid not null,
  occurred_at datetime(6) not null,
  actor varchar(8) character set ascii collate ascii_bin not null,
  actor_id uuid null comment 'of the member or the rule',
  field varchar(80) collate utf8mb4_nopad_bin not null,
  before_value longtext null comment 'JSON',
  after_value longtext null comment 'JSON',
  primary key (workspace_id, conversation_id, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- How much of a conversation an agent has read.
create table conversation_read (
  workspace_id uuid not null,
  agent_id uuid not null,
  conversation_id uuid not null,
  messages int not null comment 'number of its messages then',
  read_at datetime(6) not null,
  primary key (workspace_id, agent_id, conversation_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table team (
  workspace_id uuid not null,
  id uuid not null,
  name varchar(255) not null,
  retired boolean not null default false,
  primary key (workspace_id, id),
  unique key team_name (workspace_id, name)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table team_member (
  workspace_id uuid not null,
  team_id uuid not null,
  agent_id uuid not null,
  primary key (workspace_id, team_id, agent_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Why customers write: two levels.
create table reason (
  workspace_id uuid not null,
  id uuid not null,
  parent_id uuid not null comment 'zeros on the first level',
  name varchar(255) not null,
  retired boolean not null default false,
  primary key (workspace_id, id),
  unique key reason_name (workspace_id, parent_id, name)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table tag (
  workspace_id uuid not null,
  id uuid not null,
  name varchar(255) not null,
  colour char(7) character set ascii collate ascii_bin not null,
  retired boolean not null default false,
  primary key (workspace_id, id),
  unique key tag_name (workspace_id, name)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table attribute (
  workspace_id uuid not null,
  name varchar(64) character set ascii collate ascii_bin not null comment 'its key in the API',
  label varchar(255) not null,
  type varchar(8) character set ascii collate ascii_bin not null,
  choices longtext not null comment 'array of the allowed values of a list',
  retired boolean not null default false,
  primary key (workspace_id, name)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
