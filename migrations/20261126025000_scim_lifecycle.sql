-- The life of a SCIM connection: when it was enabled and disabled; what was asked of the owners about a conflict, and when it came to an end.

alter table scim_connection add column enabled_at timestamptz(3);
alter table scim_connection add column disabled_at timestamptz(3);
update scim_connection set enabled_at = created_at where status <> 'DISABLED';

alter table scim_conflict add column asked_at timestamptz(3);
alter table scim_conflict add column asked_by uuid;
alter table scim_conflict add column resolved_at timestamptz(3);

-- A team, like a member, keeps its connection when that is disabled, so that it is found again; who keeps it is told by managed_by.
alter table team drop constraint team_managed_by_connection;
alter table team add constraint team_managed_by_connection check (managed_by = 'MANUAL' or (managed_by = 'SCIM' and scim_connection_id is not null)) not valid;
