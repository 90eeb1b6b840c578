create table contact_merge (
  workspace_id    uuid        not null,
  id              uuid        not null,
  kept_id         uuid        not null comment 'the contact as which the absorbed one is shown',
  absorbed_id     uuid        not null,
  standing_id     uuid        null comment 'the absorbed contact while the merge stands',
  ground          varchar(16) character set ascii collate ascii_bin not null comment 'member, rule or suggestion',
  proof           varchar(32) character set ascii collate ascii_bin null comment 'by what a rule knew',
  member_id       uuid        null comment 'null of a rule',
  merged_at       datetime(6) not null,
  kept_values     text        not null comment 'JSON: values as shown then, with the contact each is of',
  absorbed_values text        not null comment 'JSON: values of the absorbed contact as they stood',
  undone_at       datetime(6) null,
  undone_by       uuid        null comment 'the member',
  primary key (workspace_id, id),
  unique key contact_merge_standing (workspace_id, standing_id),
  key contact_merge_of_kept (workspace_id, kept_id, id),
  key contact_merge_of_absorbed (workspace_id, absorbed_id, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table apart (
  workspace_id uuid        not null,
  contact_id   uuid        not null,
  other_id     uuid        not null comment 'known not to be the same person; each pair stands both ways',
  member_id    uuid        not null comment 'who said so',
  told_at      datetime(6) not null,
  primary key (workspace_id, contact_id, other_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table match_key (
  workspace_id uuid        not null,
  key_text     varchar(96) collate utf8mb4_nopad_bin not null comment 'what likely accounts of one person have alike',
  contact_id   uuid        not null comment 'the home that has it',
  primary key (workspace_id, key_text, contact_id),
  key match_key_of_contact (workspace_id, contact_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table suggestion (
  workspace_id uuid          not null,
  id           uuid          not null comment 'follows from the two contacts',
  low_id       uuid          not null comment 'the contact that was made first',
  high_id      uuid          not null,
  score        decimal(4, 3) not null,
  reasons      text          not null comment 'JSON',
  computed_at  datetime(6)   not null,
  primary key (workspace_id, id),
  key suggestion_by_score (workspace_id, score, id),
  key suggestion_of_low (workspace_id, low_id),
  key suggestion_of_high (workspace_id, high_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
