alter table contact_merge
  add column proof_point uuid null comment 'digest of the address or number by which a rule knew' after proof,
  add key contact_merge_by_point (workspace_id, proof_point, standing_id);

alter table import_key
  add key import_key_of_contact (workspace_id, run_id, contact_id);
