-- Reports that are sent by mail again and again.
create table report_schedule (
  workspace_id uuid not null,
  id uuid not null,
  owner_id uuid not null comment 'the member who made it',
  name varchar(200) not null,
  report varchar(64) character set ascii collate ascii_bin not null,
  question longtext not null comment 'its parameters, as JSON',
  days varchar(16) character set ascii collate ascii_bin not null comment 'of which it tells, as seen from the day that it is made on',
  rhythm varchar(8) character set ascii collate ascii_bin not null,
  on_day tinyint not null,
  at_time char(5) character set ascii collate ascii_bin not null,
  zone varchar(64) character set ascii collate ascii_bin not null,
  formats varchar(64) character set ascii collate ascii_bin not null,
  recipients longtext not null,
  paused boolean not null,
  next_at datetime(6) null comment 'null while it is paused',
  version bigint not null,
  primary key (workspace_id, id),
  key report_schedule_due (next_at)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- What became of each time that a report was due, or was tried out: kept a year.
create table report_sending (
  workspace_id uuid not null,
  schedule_id uuid not null,
  id uuid not null,
  due_at datetime(6) not null,
  made_at datetime(6) not null,
  trial boolean not null,
  missed int not null comment 'times before it that were passed over, since no server was up',
  mails int not null,
  failure varchar(400) null,
  primary key (workspace_id, schedule_id, id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;
