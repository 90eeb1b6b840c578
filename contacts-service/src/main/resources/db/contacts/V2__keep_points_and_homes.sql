alter table contact
  add column final_id uuid null comment 'the contact as which it is shown: itself unless merged' after id;

update contact set final_id = id;

alter table contact
  modify final_id uuid not null comment 'the contact as which it is shown: itself unless merged',
  add key contact_of_final (workspace_id, final_id);

create table contact_point (
  workspace_id uuid         not null,
  contact_id   uuid         not null comment 'to which it came',
  kind         varchar(16)  character set ascii collate ascii_bin not null comment 'email, phone or customer_number',
  scope        varchar(64)  collate utf8mb4_nopad_bin not null comment 'the outside system of a customer number; else empty',
  key_text     varchar(320) collate utf8mb4_nopad_bin not null comment 'as compared',
  shown        varchar(320) not null,
  verified     boolean      not null,
  shared       boolean      not null comment 'a mailbox of several people: proves nothing',
  source       varchar(32)  character set ascii collate ascii_bin not null,
  seen_at      datetime(6)  not null,
  primary key (workspace_id, contact_id, kind, scope, key_text),
  key contact_point_by_key (workspace_id, kind, key_text, scope, contact_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
