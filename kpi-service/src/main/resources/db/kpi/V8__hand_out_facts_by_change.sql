-- The place of a fact's newest state in the order of changes; null until somebody who asks for changes has it counted.
alter table cycle_fact add column change_number bigint null,
  add key cycle_fact_changed (workspace_id, generation, change_number);
alter table business_order add column change_number bigint null,
  add key business_order_changed (workspace_id, change_number);
alter table order_value add column change_number bigint null,
  add key order_value_changed (workspace_id, change_number);
alter table survey_answer add column change_number bigint null,
  add key survey_answer_changed (workspace_id, change_number);
alter table community_question add column change_number bigint null,
  add key community_question_changed (workspace_id, change_number);

-- The last number that was given to changes of a table: whoever gives the next ones locks the row.
create table change_counter (
  workspace_id uuid not null,
  facts varchar(24) character set ascii collate ascii_bin not null,
  last_number bigint not null,
  primary key (workspace_id, facts)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;
