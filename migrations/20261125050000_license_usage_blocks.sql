-- The quarters of an hour put together to hours and to six hours (UTC), as license_usage_quarter has them: only where something changed. A
-- day of any time zone is then read from a dozen rows, however much happened in it.
create table license_usage_block (
  organization_id uuid not null,
  license_id uuid not null,
  hours integer not null,
  start timestamptz(3) not null,
  assigned_max integer not null,
  assigned_end integer not null,
  assigned_ms bigint not null,
  reserved_max integer not null,
  reserved_end integer not null,
  reserved_ms bigint not null,
  waitlisted_max integer not null,
  waitlisted_end integer not null,
  waitlisted_ms bigint not null,
  over_max integer not null,
  over_end integer not null,
  over_ms bigint not null,
  assigned_max_at timestamptz(3) not null,
  over_max_at timestamptz(3) not null,
  constraint license_usage_block_pkey primary key (organization_id, license_id, hours, start),
  constraint license_usage_block_license_fkey foreign key (organization_id, license_id) references license (organization_id, id),
  constraint license_usage_block_hours_known check (hours in (1, 6))
);

-- What is stored so far has no blocks: it is stored anew.
delete from license_usage_quarter;
delete from license_usage_watermark;
