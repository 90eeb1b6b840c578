-- A conversation by the number that people know it by.
create index conversation_number on conversation (workspace_id, number);
