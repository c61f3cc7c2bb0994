-- Who held a seat at an instant. The first expression is the span of an interval: -1 while it is open, else 0 below an hour, and one more for
-- each doubling. Of a span, only what started within its length before the instant can hold at it, so that history costs nothing
-- (src/domain/license/assignment-span.ts).
create index license_assignment_span on license_assignment (
  organization_id,
  license_id,
  (coalesce(width_bucket(extract(epoch from ended_at - started_at), '{3600,7200,14400,28800,57600,115200,230400,460800,921600,1843200,3686400,7372800,14745600,29491200,58982400,117964800,235929600}'::numeric[]), -1)),
  started_at,
  id
);
create index license_assignment_ended on license_assignment (organization_id, license_id, ended_at) where ended_at is not null;

-- The usage of a license in the quarters of an hour (UTC) in which it changed; in between it is as at the end of the last one. `_max` is the
-- most within, `_end` the count at the end, `_ms` the count times the milliseconds for which it stood; the `_at` are when the most was first
-- reached. `over` counts seats held beyond the purchased ones.
create table license_usage_quarter (
  organization_id uuid not null,
  license_id uuid not null,
  quarter timestamptz(3) not null,
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
  constraint license_usage_quarter_pkey primary key (organization_id, license_id, quarter),
  constraint license_usage_quarter_license_fkey foreign key (organization_id, license_id) references license (organization_id, id)
);

-- Until when the usage of a license is stored; what came later is computed from the assignments. Its row is the lock of who builds it.
create table license_usage_watermark (
  organization_id uuid not null,
  license_id uuid not null,
  built_from timestamptz(3) not null,
  built_through timestamptz(3) not null,
  constraint license_usage_watermark_pkey primary key (organization_id, license_id),
  constraint license_usage_watermark_license_fkey foreign key (organization_id, license_id) references license (organization_id, id)
);
