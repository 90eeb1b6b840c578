-- While a server writes a report, no other does; when it is over, that server is thought lost.
alter table report_schedule
  add column held_until datetime(6) null comment 'null while nobody writes it',
  add column named_by uuid null comment 'the member who has it sent to others than its owner; null for the owner';
