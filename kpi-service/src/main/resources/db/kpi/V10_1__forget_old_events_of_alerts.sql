-- By which those are found that are too old to be kept.
alter table alert_event add key alert_event_by_age (at);
