create table timeline_message (
  workspace_id   uuid        not null,
  identity_id    uuid        not null comment 'who wrote, or was written to',
  occurred_at    datetime(6) not null,
  interaction_id uuid        not null,
  kind           varchar(16) character set ascii collate ascii_bin not null,
  channel        varchar(16) character set ascii collate ascii_bin not null,
  actor          varchar(16) character set ascii collate ascii_bin not null,
  primary key (workspace_id, identity_id, occurred_at, interaction_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table timeline_survey (
  workspace_id  uuid        not null,
  invitation_id uuid        not null,
  identity_id   uuid        not null comment 'who was asked',
  version       bigint      not null,
  kind          varchar(16) character set ascii collate ascii_bin not null,
  channel       varchar(16) character set ascii collate ascii_bin not null,
  asked_at      datetime(6) not null,
  answered_at   datetime(6) null,
  score         int         null,
  primary key (workspace_id, invitation_id),
  key timeline_survey_of_identity (workspace_id, identity_id, asked_at, invitation_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
