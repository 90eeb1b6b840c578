-- Mails are large and begun a few at a time, calls many at once: neither is looked for among the other.
alter table sending
  add column mail boolean as (address is null) stored comment 'of a mail; else a call of a webhook',
  add key sending_due_of_kind (mail, due_at);
