-- What customers are asked once their conversation is resolved.
create table survey (
  workspace_id uuid not null,
  id uuid not null,
  name varchar(255) not null,
  kind varchar(8) character set ascii collate ascii_bin not null,
  active boolean not null comment 'whether it is asked by itself',
  channels varchar(255) character set ascii collate ascii_bin not null comment 'names with commas between them; empty for all',
  delay_seconds int not null comment 'after the resolution',
  quiet_days int not null comment 'for so long whoever was asked is not asked again',
  expires_days int not null,
  question_en varchar(500) not null,
  thanks_en varchar(500) not null,
  question_fr varchar(500) not null,
  thanks_fr varchar(500) not null,
  version bigint not null,
  deleted_at datetime(6) null comment 'who was asked by then can still answer',
  primary key (workspace_id, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Who was asked what, and the link by which they answer: only its hash.
create table survey_invitation (
  workspace_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  cycle_id uuid not null comment 'the cycle that is asked about, wherever its conversation went',
  conversation_id uuid not null comment 'where the conversation is now',
  asked_in uuid not null comment 'the conversation of the cycle',
  cycle int not null,
  kind varchar(8) character set ascii collate ascii_bin not null,
  channel varchar(16) character set ascii collate ascii_bin not null,
  connection_id uuid not null,
  customer_id uuid not null,
  language varchar(2) character set ascii collate ascii_bin null comment 'null where nothing told it',
  token_hash binary(32) not null,
  interaction_id uuid not null,
  asked_at datetime(6) not null,
  asked_by uuid null comment 'the member who asked; null if it was asked by itself',
  expires_at datetime(6) not null,
  primary key (workspace_id, id),
  unique key survey_invitation_cycle (workspace_id, survey_id, cycle_id),
  unique key survey_invitation_token (token_hash),
  key survey_invitation_conversation (workspace_id, conversation_id, asked_at),
  key survey_invitation_customer (workspace_id, customer_id, asked_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Whoever asks holds the row of the person, so that two who ask at once see each other.
create table survey_person (
  workspace_id uuid not null,
  person_id uuid not null comment 'the contact, or the identity where there is none',
  primary key (workspace_id, person_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table survey_answer (
  workspace_id uuid not null,
  invitation_id uuid not null,
  kind varchar(8) character set ascii collate ascii_bin not null,
  score tinyint not null,
  comment text null,
  agent_id uuid null comment 'author of the last message of an agent before it',
  answered_at datetime(6) not null,
  corrected_at datetime(6) null,
  version int not null,
  primary key (workspace_id, invitation_id),
  key survey_answer_newest (workspace_id, answered_at, invitation_id),
  key survey_answer_kind (workspace_id, kind, answered_at, invitation_id),
  key survey_answer_score (workspace_id, kind, score, answered_at, invitation_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- What answers said before they were corrected.
create table survey_answer_version (
  workspace_id uuid not null,
  invitation_id uuid not null,
  version int not null,
  score tinyint not null,
  comment text null,
  replaced_at datetime(6) not null,
  primary key (workspace_id, invitation_id, version)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
