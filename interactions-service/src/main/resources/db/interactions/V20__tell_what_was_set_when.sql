alter table conversation
  add column language varchar(35) character set ascii collate ascii_bin null
    comment 'of the message that opened it';

-- What was set on a conversation from a moment on, as far as figures are told by it: an answer counts for the team that
-- had the conversation then, a cycle for the reason that it had when it was resolved.
create table setting (
  workspace_id uuid not null,
  conversation_id uuid not null,
  since datetime(6) not null,
  assignee_id uuid null,
  team_id uuid null,
  reason_id uuid null,
  reason_above_id uuid null,
  priority varchar(8) character set ascii collate ascii_bin not null,
  tags text character set ascii collate ascii_bin not null comment 'ids, with commas between them',
  primary key (workspace_id, conversation_id, since)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Of what was set before this was kept, the beginning is as good a moment as any.
insert into setting
select w.workspace_id, w.conversation_id, c.opened_at, w.assignee_id, w.team_id, w.reason_id,
  nullif(r.parent_id, '00000000-0000-0000-0000-000000000000'), w.priority,
  replace(replace(replace(w.tags, '[', ''), ']', ''), '"', '')
from work w
join conversation c on c.workspace_id = w.workspace_id and c.id = w.conversation_id
left join reason r on r.workspace_id = w.workspace_id and r.id = w.reason_id;
