-- An order that another one gave its contact follows that one when it is corrected. What came before this column keeps its contact.
alter table customer_order
  add column attached_by uuid null comment 'the order, or subscription, whose contact it was given; null if it names its own',
  add key order_attached_by (workspace_id, attached_by);

-- The values of a contact with many long attributes are more than 64 KiB.
alter table contact_merge
  modify kept_values     mediumtext not null comment 'JSON: values as shown then, with the contact each is of',
  modify absorbed_values mediumtext not null comment 'JSON: values of the absorbed contact as they stood';
