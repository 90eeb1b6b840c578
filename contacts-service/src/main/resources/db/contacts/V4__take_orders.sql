create table customer_order (
  workspace_id    uuid          not null,
  id              uuid          not null comment 'follows from workspace, source and external id',
  contact_id      uuid          null comment 'to which it came; null while nothing proves whose it is',
  kind            varchar(24)   character set ascii collate ascii_bin not null,
  source          varchar(64)   collate utf8mb4_nopad_bin not null comment 'the system that it comes from',
  external_id     varchar(255)  collate utf8mb4_nopad_bin not null,
  version         bigint        not null comment 'as the source counts; the highest is kept',
  content         char(64)      character set ascii collate ascii_bin not null comment 'digest of what was told under that version',
  revision        bigint        not null comment 'grows with each change of the row',
  currency        char(3)       character set ascii collate ascii_bin not null,
  decimals        tinyint       not null comment 'in which the amounts were told',
  amount          decimal(25,6) not null comment 'never negative: the kind says how it counts',
  margin          decimal(25,6) null,
  occurred_at     datetime(6)   not null,
  occurred_on     date          not null comment 'the day where it happened',
  time_precision  varchar(8)    character set ascii collate ascii_bin not null,
  refund_of       uuid          null comment 'an order, which may not have come yet',
  subscription    varchar(255)  collate utf8mb4_nopad_bin null comment 'external id',
  subscription_id uuid          null,
  period          varchar(16)   character set ascii collate ascii_bin null comment 'ISO 8601',
  line_count      smallint      not null,
  received_at     datetime(6)   not null,
  primary key (workspace_id, id),
  key order_by_time (workspace_id, occurred_at, id),
  key order_by_source (workspace_id, source, occurred_at, id),
  key order_of_contact (workspace_id, contact_id, occurred_at, id),
  key order_of_refund (workspace_id, refund_of),
  key order_of_subscription (workspace_id, subscription_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table order_lines (
  workspace_id uuid       not null,
  order_id     uuid       not null,
  line_items   mediumtext not null comment 'JSON, as they were told',
  primary key (workspace_id, order_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table order_waiting (
  workspace_id uuid not null,
  key_id       uuid not null comment 'what would prove whose the order is: an identity, an order, or the digest of a point or subscription',
  order_id     uuid not null,
  primary key (workspace_id, key_id, order_id),
  key order_waiting_of_order (workspace_id, order_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table exchange_rate (
  workspace_id  uuid           not null,
  from_currency char(3)        character set ascii collate ascii_bin not null,
  to_currency   char(3)        character set ascii collate ascii_bin not null,
  valid_on      date           not null comment 'from this day on, until the next rate',
  rate          decimal(24,12) not null comment 'so much of the second is 1 of the first',
  primary key (workspace_id, from_currency, to_currency, valid_on)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
