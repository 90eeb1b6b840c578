-- Who is a member, and may do what: a copy of what the gateway tells. None of a workspace of which it has told nothing yet.
create table known_member (
  workspace_id uuid not null,
  member_id uuid not null,
  role varchar(16) character set ascii collate ascii_bin not null,
  address varchar(254) not null comment 'that the member signs in with',
  primary key (workspace_id, member_id)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;
