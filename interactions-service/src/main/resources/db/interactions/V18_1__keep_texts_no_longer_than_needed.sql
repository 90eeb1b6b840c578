-- Nothing of whom is erased by its age.
alter table contact_consent
  add column held boolean not null default false;

-- What replies that wait are sent for: offers need leave when they go.
alter table queued_reply
  add column purpose varchar(16) character set ascii collate ascii_bin not null default 'SERVICE';

-- Resolved conversations that have texts, by when they were resolved. One that is opened again and resolved anew has texts again.
alter table conversation
  add column bare_since datetime(6) null comment 'the resolution after which its texts were removed',
  add column texts_of datetime(6) as (if(resolved_at <=> bare_since, null, resolved_at)) persistent
    comment 'when it was resolved; null while it is open, and once its texts are removed',
  add key conversation_texts (workspace_id, texts_of);

-- After how many days the texts of resolved conversations are removed. No row: never.
create table retention_rule (
  workspace_id uuid not null,
  days int not null,
  changed_at datetime(6) not null,
  changed_by uuid not null,
  due_at datetime(6) not null comment 'when it is applied next',
  looked_at datetime(6) not null comment 'how far the round is that is under way',
  looked_to uuid not null,
  run_id uuid null comment 'of that round; null between rounds',
  primary key (workspace_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table retention_run (
  workspace_id uuid not null,
  id uuid not null,
  days int not null,
  before_at datetime(6) not null,
  started_at datetime(6) not null,
  finished_at datetime(6) null,
  conversations bigint not null,
  messages bigint not null,
  files bigint not null,
  primary key (workspace_id, id),
  key retention_run_newest (workspace_id, started_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
