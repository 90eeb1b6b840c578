-- The counting that has cells by who resolved and for which team: servers from before such cells neither make nor keep them,
-- and leave the number as it is. Another counting answers without them until it is counted anew.
alter table kpi_generation
  add column handlers_number smallint null comment 'number of the counting; null or another than the current one if that has none';

-- Not while servers from before take part in counting.
update rebuild set held_until = utc_timestamp(6) + interval 10 minute
where state = 'WAITING' and requested_by = '00000000-0000-0000-0000-000000000000';
