-- By what figures are told besides channel, connection and agent. The team is that of the moment; the rest is as it stood
-- when the cycle was resolved, or as it stands while it runs.
alter table cycle_fact
  add column reason_id uuid null,
  add column reason_group_id uuid null comment 'the reason of the first level',
  add column priority varchar(8) character set ascii collate ascii_bin null,
  add column language varchar(8) character set ascii collate ascii_bin null,
  add column opened_at datetime(6) null comment 'of a conversation, on the first page of its first cycle',
  add key cycle_fact_customer (workspace_id, generation, customer_id, opened_at);

alter table sample
  add column customer_id uuid null comment 'the identity; null in rows from before it was kept',
  add column team_id uuid null,
  add column policy_id uuid null,
  add column reason_id uuid null,
  add column reason_group_id uuid null,
  add column priority varchar(8) character set ascii collate ascii_bin null,
  add column language varchar(8) character set ascii collate ascii_bin null;

alter table cell add column handling blob null after resolution;

-- Which segments a contact is in: a copy of what contacts-service says, and of which version.
create table segment_membership (
  workspace_id uuid not null,
  contact_id uuid not null,
  version bigint not null,
  primary key (workspace_id, contact_id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table segment_member (
  workspace_id uuid not null,
  segment_id uuid not null,
  contact_id uuid not null,
  primary key (workspace_id, segment_id, contact_id),
  key segment_member_contact (workspace_id, contact_id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;
