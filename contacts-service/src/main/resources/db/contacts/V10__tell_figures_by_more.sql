-- What a source tells of an order besides what every order has, and how often others were told of whom a contact is.
alter table customer_order
  add column attributes text null comment 'JSON, texts by name; null for none';

alter table contact
  add column facts_version int not null default 0 comment 'grows each time that others are told of source, campaign and company';
