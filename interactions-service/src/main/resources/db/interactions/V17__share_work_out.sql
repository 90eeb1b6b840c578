-- How the work of a team is given to its members.
alter table team
  add column assignment varchar(16) character set ascii collate ascii_bin not null default 'MANUAL',
  add column hand_over_minutes int null comment 'after which the work of who is away goes to others; null: it stays';

alter table team_member add key team_member_agent (workspace_id, agent_id, team_id);

-- Whether agents take work, and how much at once.
create table agent_availability (
  workspace_id uuid not null,
  agent_id uuid not null,
  presence varchar(8) character set ascii collate ascii_bin not null,
  since datetime(6) not null,
  seen_at datetime(6) not null comment 'when the agent last said so',
  capacity int null comment 'open conversations at once; null: no limit',
  primary key (workspace_id, agent_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- What agents are there for: nothing of a kind is everything.
create table agent_skill (
  workspace_id uuid not null,
  agent_id uuid not null,
  kind varchar(8) character set ascii collate ascii_bin not null,
  value varchar(64) character set ascii collate ascii_bin not null,
  primary key (workspace_id, agent_id, kind, value)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- When members of a team were last given something: whose turn it is.
create table assignment_turn (
  workspace_id uuid not null,
  team_id uuid not null,
  agent_id uuid not null,
  given_at datetime(6) not null,
  primary key (workspace_id, team_id, agent_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Who looks at a conversation or writes in it just now.
create table attendance (
  workspace_id uuid not null,
  conversation_id uuid not null,
  agent_id uuid not null,
  doing varchar(8) character set ascii collate ascii_bin not null,
  since datetime(6) not null,
  until_at datetime(6) not null,
  primary key (workspace_id, conversation_id, agent_id),
  key attendance_over (workspace_id, until_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
