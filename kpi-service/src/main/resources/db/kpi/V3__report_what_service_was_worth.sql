-- Orders, refunds and subscriptions: a copy of what contacts-service says. Amounts are whole numbers of 10^-decimals.
create table business_order (
  workspace_id uuid not null,
  order_id uuid not null,
  version bigint not null,
  contact_id uuid null comment 'to which it came; null while nothing proves whose it is',
  kind varchar(24) character set ascii collate ascii_bin not null,
  source varchar(64) collate utf8mb4_nopad_bin not null,
  currency char(3) character set ascii collate ascii_bin not null,
  decimals tinyint not null,
  amount bigint not null,
  margin bigint null,
  occurred_at datetime(6) not null,
  refund_of uuid null,
  primary key (workspace_id, order_id),
  key business_order_of_contact (workspace_id, contact_id, occurred_at),
  key business_order_by_time (workspace_id, occurred_at, kind, contact_id),
  key business_order_of_refund (workspace_id, refund_of)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- As which contact a contact is shown: a copy of what contacts-service says.
create table person (
  workspace_id uuid not null,
  contact_id uuid not null,
  final_id uuid not null,
  version bigint not null,
  primary key (workspace_id, contact_id),
  key person_of_final (workspace_id, final_id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Who does not want what they buy counted with what was said to them.
create table attribution_consent (
  workspace_id uuid not null,
  contact_id uuid not null,
  version bigint not null,
  refused boolean not null,
  primary key (workspace_id, contact_id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- The newest version of each cycle page that touch tells of.
create table touched_page (
  workspace_id uuid not null,
  cycle_id uuid not null,
  page smallint unsigned not null,
  version bigint not null,
  primary key (workspace_id, cycle_id, page)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- That a customer was answered, or closed without: in the order in which one customer's are read.
create table touch (
  workspace_id uuid not null,
  customer_id uuid not null comment 'the identity',
  touched_at datetime(6) not null,
  cycle_id uuid not null,
  page smallint unsigned not null,
  position smallint unsigned not null,
  conversation_id uuid not null,
  channel varchar(16) character set ascii collate ascii_bin not null,
  connection_id uuid not null,
  agent_id uuid null,
  service varchar(10) character set ascii collate ascii_bin not null,
  primary key (workspace_id, customer_id, touched_at, cycle_id, page, position),
  key touch_of_page (workspace_id, cycle_id, page),
  key touch_by_time (workspace_id, touched_at, customer_id, service)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Whose orders are to be attributed anew, because something that matters to them has changed.
create table attribution_due (
  workspace_id uuid not null,
  kind varchar(8) character set ascii collate ascii_bin not null,
  id uuid not null,
  marked_at datetime(6) not null default (utc_timestamp(6)),
  primary key (workspace_id, kind, id),
  key attribution_due_by_age (marked_at)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- What each business event adds to the net revenue, and what became of it; refunds are below zero.
create table order_value (
  workspace_id uuid not null,
  occurred_at datetime(6) not null,
  order_id uuid not null,
  source varchar(64) collate utf8mb4_nopad_bin not null,
  currency char(3) character set ascii collate ascii_bin not null,
  decimals tinyint not null,
  refund boolean not null,
  outcome varchar(24) character set ascii collate ascii_bin not null,
  amount bigint not null,
  margin bigint null,
  primary key (workspace_id, occurred_at, order_id),
  key order_value_of_order (workspace_id, order_id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- How the value of an event is split over the conversations that came before it, a column a model.
create table credit (
  workspace_id uuid not null,
  occurred_at datetime(6) not null,
  order_id uuid not null,
  conversation_id uuid not null,
  source varchar(64) collate utf8mb4_nopad_bin not null,
  currency char(3) character set ascii collate ascii_bin not null,
  decimals tinyint not null,
  refund boolean not null,
  channel varchar(16) character set ascii collate ascii_bin not null,
  connection_id uuid not null,
  agent_id uuid null,
  touched_at datetime(6) not null,
  influenced bigint not null,
  by_last_touch bigint not null,
  by_linear bigint not null,
  by_position bigint not null,
  influenced_margin bigint null,
  last_touch_margin bigint null,
  linear_margin bigint null,
  position_margin bigint null,
  primary key (workspace_id, occurred_at, order_id, conversation_id),
  key credit_of_order (workspace_id, order_id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Who was asked for an opinion, and the score that was given: a copy of what interactions-service says.
create table survey_answer (
  workspace_id uuid not null,
  invitation_id uuid not null,
  version bigint not null,
  survey_id uuid not null,
  kind varchar(8) character set ascii collate ascii_bin not null,
  channel varchar(16) character set ascii collate ascii_bin not null,
  connection_id uuid not null,
  customer_id uuid not null comment 'the identity',
  asked_at datetime(6) not null,
  answered_at datetime(6) null,
  score tinyint null,
  agent_id uuid null,
  primary key (workspace_id, invitation_id),
  key survey_answer_by_asking (workspace_id, kind, asked_at),
  key survey_answer_by_answer (workspace_id, kind, answered_at)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Questions in communities and how they were answered: a copy of what interactions-service says.
create table community_question (
  workspace_id uuid not null,
  question_id uuid not null,
  version bigint not null,
  channel varchar(16) character set ascii collate ascii_bin not null,
  connection_id uuid not null,
  asked_at datetime(6) not null,
  first_peer_answer_at datetime(6) null,
  accepted_at datetime(6) null,
  accepted_from_peer boolean null,
  primary key (workspace_id, question_id),
  key community_question_by_asking (workspace_id, asked_at),
  key community_question_by_acceptance (workspace_id, accepted_at),
  key community_question_by_answer (workspace_id, first_peer_answer_at)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Publications and what the network last counted of them: a copy of what interactions-service says.
create table published_post (
  workspace_id uuid not null,
  post_id uuid not null,
  version bigint not null,
  channel varchar(16) character set ascii collate ascii_bin not null,
  connection_id uuid not null,
  published_at datetime(6) not null,
  campaign varchar(255) collate utf8mb4_nopad_bin null,
  likes bigint null,
  shares bigint null,
  comments bigint null,
  clicks bigint null,
  reach bigint null,
  impressions bigint null,
  primary key (workspace_id, post_id),
  key published_post_by_time (workspace_id, published_at, post_id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;
