-- What a customer's review gives, and the order that it is about. A revision without stars leaves those of the original.
alter table interaction
  add column stars tinyint null comment '1 to 5, of a review',
  add column order_id uuid null comment 'follows from the workspace, the source and the external id',
  add column review_version int not null default 1 comment 'grows with each revision that shows';

alter table revision add column stars tinyint null;
