-- The provisioning log tells which resource a request was about and which events it caused, and is kept for as long as the organization says.
alter table provisioning_log_entry add column resource_id uuid;
alter table provisioning_log_entry add column event_ids uuid[] not null default '{}';
create index provisioning_log_entry_resource on provisioning_log_entry (organization_id, resource_id, id) where resource_id is not null;
create index provisioning_log_entry_request on provisioning_log_entry (organization_id, correlation_id);

alter table organization add column provisioning_log_days integer not null default 90;
alter table organization add constraint organization_log_days_bounded check (provisioning_log_days between 1 and 3650);
alter table provisioning_log_entry alter column event_ids drop default;
alter table organization alter column provisioning_log_days drop default;
