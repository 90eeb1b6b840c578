-- Written by who had read the person before the erasure, and after it.
delete k from match_key k join contact c on c.workspace_id = k.workspace_id and c.id = k.contact_id
where c.erased_at is not null;
delete s from suggestion s join contact c on c.workspace_id = s.workspace_id and c.id = s.low_id
where c.erased_at is not null;
delete s from suggestion s join contact c on c.workspace_id = s.workspace_id and c.id = s.high_id
where c.erased_at is not null;
