-- Changes on their way to Kafka. A row is written in the change's own transaction, claimed before it is sent (see relay_lease),
-- and marked after the broker's answer. The index leads to the unpublished rows however many published ones are kept.
create table outbox (
  id bigint not null auto_increment,
  topic varchar(249) character set ascii collate ascii_bin not null,
  message_key varchar(512) character set utf8mb4 collate utf8mb4_nopad_bin null,
  payload longblob null,
  size int not null,
  scope uuid null,
  created_at datetime(6) not null,
  published_at datetime(6) null,
  primary key (id),
  key outbox_unpublished (published_at, id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Who relays. Each taking raises the epoch, so that a holder whose time ran out can be told from the present one; the last
-- batch never goes back, its rows are named until they are marked (one batch at a time), and the source tells apart two databases of one service (one restored, one made anew).
create table relay_lease (
  name varchar(100) character set ascii collate ascii_bin not null,
  source uuid not null,
  holder uuid not null,
  epoch bigint not null,
  batch bigint not null,
  claimed longtext character set ascii collate ascii_bin null,
  expires_at datetime(6) not null,
  primary key (name)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- How far each consumer group is, written in the transaction that applies the events.
create table consumer_offset (
  group_name varchar(190) character set ascii collate ascii_bin not null,
  topic varchar(249) character set ascii collate ascii_bin not null,
  partition_no int not null,
  topic_id char(22) character set ascii collate ascii_bin not null,
  next_offset bigint not null,
  leader_epoch int null,
  primary key (group_name, topic, partition_no)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- The last relayed event that was applied from each source: what a relay sends twice is applied once.
create table consumer_stamp (
  group_name varchar(190) character set ascii collate ascii_bin not null,
  topic varchar(249) character set ascii collate ascii_bin not null,
  partition_no int not null,
  source uuid not null,
  batch bigint not null,
  event_id bigint not null,
  primary key (group_name, topic, partition_no, source)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Events that could not be applied, whole.
create table dead_letter (
  id bigint not null auto_increment,
  group_name varchar(190) character set ascii collate ascii_bin not null,
  topic varchar(249) character set ascii collate ascii_bin not null,
  partition_no int not null,
  record_offset bigint not null,
  message_key longtext character set utf8mb4 collate utf8mb4_nopad_bin null,
  payload longblob null,
  headers longtext character set utf8mb4 collate utf8mb4_nopad_bin not null,
  scope uuid null,
  reason text not null,
  event_at datetime(6) not null,
  failed_at datetime(6) not null,
  replayed_at datetime(6) null,
  primary key (id),
  unique key dead_letter_place (group_name, topic, partition_no, record_offset, event_at),
  key dead_letter_scope (scope, id),
  key dead_letter_replayed (replayed_at)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;
