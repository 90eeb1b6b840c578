-- Content of files: once a workspace, however often it was sent. It is removed under the lock of its row.
create table file_content (
  workspace_id uuid not null,
  id uuid not null comment 'made from the digest',
  sha256 char(64) character set ascii collate ascii_bin not null,
  kept_until datetime(6) not null comment 'until then an upload may be about to refer to it',
  primary key (workspace_id, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Files of messages: uploads, and references to what only the network has.
create table attachment (
  workspace_id uuid not null,
  id uuid not null,
  holder_id uuid null comment 'interaction, or reply that waits to be sent; null for an upload that is not used yet',
  position tinyint not null,
  name varchar(255) not null,
  content_type varchar(127) character set ascii collate ascii_bin null,
  size bigint null,
  content_id uuid null comment 'null for a reference',
  sha256 char(64) character set ascii collate ascii_bin null,
  url varchar(2048) null comment 'null for an upload',
  uploaded_by uuid null,
  created_at datetime(6) not null,
  primary key (workspace_id, id),
  key attachment_of_holder (workspace_id, holder_id),
  key attachment_of_content (workspace_id, content_id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
