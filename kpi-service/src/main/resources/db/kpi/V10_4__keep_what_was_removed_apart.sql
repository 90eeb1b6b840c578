-- Whether it counted once and does so no more. Not an outcome: servers from before know the others alone.
alter table order_value add column removed boolean not null default false;
update order_value set removed = true, outcome = 'NO_TOUCH', margin = 0 where outcome = 'REMOVED';
