-- Mails and calls of webhooks that are to leave, or have: those keep their rows for a month, without content, for their keys.
create table sending (
  workspace_id uuid not null,
  id uuid not null,
  name varchar(190) character set ascii collate ascii_bin not null comment 'what was added once is not added again',
  address varchar(2048) character set ascii collate ascii_bin null comment 'of a webhook; null for a mail',
  secret_of uuid null comment 'what the secret was sealed for',
  secret varbinary(512) null comment 'sealed',
  content longblob not null,
  state varchar(8) character set ascii collate ascii_bin not null,
  attempts int not null,
  due_at datetime(6) null comment 'of the next attempt; null when there is none',
  expires_at datetime(6) not null,
  settled_at datetime(6) null,
  reason varchar(400) null,
  primary key (workspace_id, id),
  unique key sending_of_name (workspace_id, name),
  key sending_of_secret (workspace_id, secret_of),
  key sending_due (due_at),
  key sending_settled (settled_at)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;
