-- Threads that a customer began in a community: the strand of its root and of who asked.
create table question (
  workspace_id uuid not null,
  id uuid not null comment 'made from root and asker',
  root_id uuid not null,
  asker_id uuid not null,
  connection_id uuid not null,
  node_id uuid not null comment 'place of the first message',
  asked_at datetime(6) not null,
  answers int not null default 0 comment 'public messages of peers and agents',
  first_answer_at datetime(6) null,
  first_peer_answer_at datetime(6) null,
  settled_at datetime(6) null comment 'when an answer was first accepted or confirmed',
  settled_by_peer boolean null comment 'whether a peer gave that answer',
  left_at datetime(6) null comment 'when the brand left it to the community',
  left_by uuid null,
  version bigint not null default 1,
  state varchar(10) character set ascii collate ascii_bin
    as (if(settled_at is not null, 'ACCEPTED', if(answers > 0, 'ANSWERED', 'UNANSWERED'))) persistent,
  primary key (workspace_id, id),
  key question_asked (workspace_id, asked_at, id),
  key question_state (workspace_id, state, asked_at, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Answers that were accepted on their network, or confirmed by an agent. A mark may come before its answer.
create table answer_mark (
  workspace_id uuid not null,
  node_id uuid not null comment 'place of the answer',
  basis varchar(9) character set ascii collate ascii_bin not null,
  marked_by varchar(9) character set ascii collate ascii_bin not null,
  member_id uuid null comment 'who confirmed it',
  marked_at datetime(6) null,
  withdrawn_at datetime(6) null,
  question_id uuid null comment 'null until the answer has arrived',
  author_id uuid null,
  by_peer boolean not null default false,
  in_force boolean as (
    marked_at is not null and (withdrawn_at is null or withdrawn_at < marked_at)) persistent,
  primary key (workspace_id, node_id, basis),
  key answer_mark_question (workspace_id, question_id),
  key answer_mark_time (workspace_id, in_force, by_peer, marked_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
