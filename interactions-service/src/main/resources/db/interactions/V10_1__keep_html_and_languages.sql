alter table interaction
  add column html longtext null comment 'cleaned; null if it came as text',
  add column language_detected boolean not null default false comment 'whether nobody told the language';

alter table revision
  add column html longtext null,
  add column language_detected boolean not null default false;
