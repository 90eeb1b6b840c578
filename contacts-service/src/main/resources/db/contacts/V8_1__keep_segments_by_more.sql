-- When the time by itself may next change in which segments a contact is.
create table segment_flip (
  workspace_id uuid        not null,
  contact_id   uuid        not null,
  flips_at     datetime(6) not null,
  primary key (workspace_id, contact_id),
  key segment_flip_due (flips_at)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- All contacts are looked at once more: moments are kept of them, and the segments' names are told.
update segment set look_at = utc_timestamp(6), looked_to = null;
