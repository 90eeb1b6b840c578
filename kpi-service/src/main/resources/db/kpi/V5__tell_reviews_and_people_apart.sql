-- Reviews with stars, each as its newest version has it: a copy of what interactions-service says.
create table review (
  workspace_id uuid not null,
  interaction_id uuid not null,
  version bigint not null,
  removed boolean not null,
  channel varchar(16) character set ascii collate ascii_bin not null,
  connection_id uuid not null,
  customer_id uuid not null comment 'the identity',
  written_at datetime(6) not null,
  stars tinyint not null,
  order_id uuid null comment 'which may not have come yet',
  primary key (workspace_id, interaction_id),
  key review_by_time (workspace_id, written_at, interaction_id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- What brought people and where they work: a copy of what contacts-service says of contacts as they are shown.
create table person_facts (
  workspace_id uuid not null,
  contact_id uuid not null,
  version bigint not null,
  company_id uuid null,
  source varchar(16) character set ascii collate ascii_bin null,
  acquired_on date null,
  campaign varchar(255) collate utf8mb4_nopad_bin null,
  primary key (workspace_id, contact_id),
  key person_facts_by_day (workspace_id, acquired_on, source),
  key person_facts_by_source (workspace_id, source, contact_id),
  key person_facts_by_campaign (workspace_id, campaign, contact_id),
  key person_facts_by_company (workspace_id, company_id, contact_id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

alter table business_order
  add column attributes text collate utf8mb4_nopad_bin null comment 'JSON, texts by name; null for none';
