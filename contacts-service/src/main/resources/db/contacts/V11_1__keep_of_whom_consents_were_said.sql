-- What is said while contacts are shown as one comes to each of them. Leave counts for those alone who are one with the contact of whom it was said.
alter table consent add column said_of uuid null comment 'the contact of whom it was said' after contact_id;

update consent set said_of = contact_id;

-- Who read of several contacts as of one saw the one that no other had absorbed by then. Where there is no telling which it was, leave was given by nobody.
update consent e
join (select c.workspace_id, c.id,
             count(distinct c.contact_id) homes,
             count(distinct if(m.id is null, c.contact_id, null)) roots,
             min(if(m.id is null, c.contact_id, null)) root
      from consent c
      left join contact_merge m
        on m.workspace_id = c.workspace_id and m.absorbed_id = c.contact_id
        and m.merged_at <= c.recorded_at and (m.undone_at is null or m.undone_at > c.recorded_at)
      group by c.workspace_id, c.id
      having homes > 1) told
  on told.workspace_id = e.workspace_id and told.id = e.id
set e.said_of = if(told.roots = 1, told.root, cast('00000000-0000-0000-0000-000000000000' as uuid));

alter table consent modify said_of uuid not null comment 'the contact of whom it was said';
