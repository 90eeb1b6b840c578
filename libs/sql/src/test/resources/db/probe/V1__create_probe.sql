create table probe (
  id uuid not null,
  name varchar(100) not null,
  handle varchar(50) character set utf8mb4 collate utf8mb4_nopad_bin null,
  at datetime(6) null,
  amount bigint not null default 0,
  payload longblob null,
  primary key (id),
  unique key probe_handle (handle)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;
