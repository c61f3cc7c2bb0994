-- Members in the order of their names, a page at a time: as `listMembers` orders them.
create index member_name_order on member (organization_id, lower(coalesce(display_name, '')), id) where status in ('INVITED', 'ACTIVE', 'SUSPENDED');
