create table workspace (
  id uuid not null primary key,
  slug varchar(64) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  name varchar(200) not null,
  zone varchar(64) not null,
  created_at datetime(6) not null,
  unique key workspace_by_slug (slug)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table member (
  id uuid not null primary key,
  email varchar(254) not null,
  email_key varchar(254) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  name varchar(200) not null,
  password_hash varchar(255) not null,
  created_at datetime(6) not null,
  unique key member_by_email (email_key)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table membership (
  workspace_id uuid not null,
  member_id uuid not null,
  role varchar(16) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  created_at datetime(6) not null,
  primary key (workspace_id, member_id),
  key membership_by_member (member_id, created_at)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table signing_key (
  id uuid not null primary key,
  jwk text not null,
  created_at datetime(6) not null
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table token_family (
  id uuid not null primary key,
  workspace_id uuid not null,
  member_id uuid not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  revoked_at datetime(6) null,
  key token_family_by_member (workspace_id, member_id),
  key token_family_by_end (expires_at)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table refresh_token (
  hash binary(32) not null primary key,
  family_id uuid not null,
  issued_at datetime(6) not null,
  used_at datetime(6) null,
  key refresh_token_by_family (family_id),
  constraint refresh_token_family foreign key (family_id) references token_family (id) on delete cascade
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table web_session (
  hash binary(32) not null primary key,
  workspace_id uuid not null,
  member_id uuid not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  key web_session_by_member (workspace_id, member_id),
  key web_session_by_end (expires_at)
) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci;
