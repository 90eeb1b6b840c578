alter table erased_key
  add column claimed boolean not null default false comment 'a point that nobody proved to be the person''s';

alter table contact_import
  add column state varchar(16) character set ascii collate ascii_bin not null default 'KEPT'
    comment 'KEPT; OUTDATED once somebody was erased who may stand in it; then EMPTIED',
  add key contact_import_of_state (state, created_at);
