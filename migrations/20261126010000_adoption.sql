-- Adoption by verified domain: a member's e-mail domain is stored, and what identity providers look up is indexed for all the living.

-- In lower case and ASCII, as DNS has it. International domains written before are filled in when their member next changes.
alter table member add column email_domain text;
update member set email_domain = lower(substring(coalesce(login_email, user_name) from '@([^@]+\.[A-Za-z0-9-]+)$'))
where coalesce(login_email, user_name) like '%_@_%';

-- Which members a connection sees is told by these columns alone, so that counting them reads the index only.
create index member_living_page on member (organization_id, id) include (scim_connection_id, managed_by, role, email_domain)
  where status in ('INVITED', 'ACTIVE', 'SUSPENDED');
drop index member_scim_page;

-- A connection looks for an externalId among its own members and among those that it may adopt.
drop index member_external_id_unique;
create unique index member_external_id_unique on member (organization_id, external_id, scim_connection_id)
  where status in ('INVITED', 'ACTIVE', 'SUSPENDED') and external_id is not null;

drop index member_display_name;
create index member_display_name on member (organization_id, lower(display_name)) where status in ('INVITED', 'ACTIVE', 'SUSPENDED');
drop index member_emails;
create index member_emails on member using gin (email_keys) where status in ('INVITED', 'ACTIVE', 'SUSPENDED');
