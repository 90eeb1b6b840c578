create table change_made (
  name varchar(100) not null,
  primary key (name)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- No key on purpose: an event that is applied twice shows as two rows.
create table applied (
  topic varchar(249) not null,
  partition_no int not null,
  record_offset bigint not null,
  message_key varchar(512) null,
  payload varchar(200) null
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table cell (
  partition_no int not null,
  total bigint not null,
  primary key (partition_no)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;
