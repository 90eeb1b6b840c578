-- Replicas of the release before know nothing of this column, and write beside newer ones while those are rolled out. What they wrote was said of the contact to which it came.
alter table consent modify said_of uuid null comment 'the contact of whom it was said; null of what an older release wrote: the contact itself';
