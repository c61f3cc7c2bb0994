-- From where a SCIM token was last used, and which reminder of its end was sent last, in days before it; 0 once its end was told.
alter table scim_token add column last_used_from text;
alter table scim_token add column reminded_days integer;
update scim_token set reminded_days = 0 where expires_at <= current_timestamp;
create index scim_token_ending on scim_token (organization_id, expires_at) where expires_at is not null and revoked_at is null and reminded_days is distinct from 0;
