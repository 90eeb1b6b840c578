alter table conversation
  add column spam boolean not null default false comment 'folded on all the same, but told of to nobody';

-- Customers whose further messages make their conversations spam.
create table blocked_identity (
  workspace_id uuid not null,
  identity_id uuid not null,
  reason varchar(255) null,
  blocked_at datetime(6) not null,
  blocked_by uuid not null,
  primary key (workspace_id, identity_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
